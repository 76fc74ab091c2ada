import Finance
import Lending
import NumericalMethods
import Reports

/// Public compensation of net loss between two ratios of non-performing loans: a data template.
struct CompensationRules: Sendable {
  let name: String
  let standing: Standing
  let inForce: InForce
  let programme: LossCompensation.Programme
  let cap: Money?

  static func read(_ rules: Section) -> Read<CompensationRules> {
    _ = rules.required(
      "template", .choice(["loss compensation": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let start = rules.required(
      "startRatio", .fraction, "non-performing ratio above which losses count")
    let end = rules.required("endRatio", .fraction, "non-performing ratio up to which they count")
    let share = rules.required("share", .fraction, "share of the counted loss that is paid")
    let bonus = rules.value(
      "firstTimeBonus", .fraction, default: "0%", "share paid more for first-time borrowers")
    let cap = rules.optional("cap", .money, "most that is paid in all")
    return rules.make(keys: ["rate": "share"]) {
      let cap = try cap()
      return CompensationRules(
        name: try name(), standing: try standing(), inForce: try inForce(),
        programme: try LossCompensation.Programme(
          startRatio: try start(), endRatio: try end(), rate: try share(),
          firstTimeBonus: try bonus(), cap: cap?.amount), cap: cap)
    }
  }
}
