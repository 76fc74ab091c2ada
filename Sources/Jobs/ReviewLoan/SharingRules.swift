import Finance
import Lending
import NumericalMethods
import Reports

/// How bank, guarantor, insurer and government share a loss: a data template.
struct SharingRules: Sendable {
  /// One that bears a share of the loss; the bank is the first.
  struct Party: Hashable, Sendable {
    let name: String
    let share: Double
    let cap: Money?
  }

  let name: String
  let standing: Standing
  let parties: [Party]
  let firstTimeBonus: Double
  let subsidyOfVolume: Double

  static func read(_ rules: Section) -> Read<SharingRules> {
    _ = rules.required("template", .choice(["risk sharing": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let parties = rules.list("parties", "who bears the loss, the bank first") { party in
      let name = party.required("name", .text, "who it is")
      let share = party.required("share", .fraction, "share of each loss")
      let cap = party.optional("cap", .money, "most that is paid in all")
      return party.make { Party(name: try name(), share: try share(), cap: try cap()) }
    }
    let bonus = rules.value(
      "firstTimeBonus", .fraction, default: "0%",
      "share that the second party bears more for a first-time borrower")
    let volume = rules.value(
      "subsidyOfVolume", .fraction, default: "0%", "paid to the bank on the amount lent")
    return rules.make {
      SharingRules(
        name: try name(), standing: try standing(), parties: try parties(),
        firstTimeBonus: try bonus(), subsidyOfVolume: try volume())
    }
  }

  /// The shares of a loan, the bank's first.
  func shares(firstTime: Bool) throws(InvalidInput) -> [Double] {
    var shares = parties.map(\.share)
    try require(shares.count >= 2, "parties", shares.count, "must have at least 2 entries")
    if firstTime {
      let bonus = min(firstTimeBonus, shares[0])
      shares[0] -= bonus
      shares[1] += bonus
    }
    return shares
  }
}
