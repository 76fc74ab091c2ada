import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// What a lender or an insurer asks of a loan on rights: a data template.
struct CreditRules: Sendable {
  let name: String
  let standing: Standing
  let inForce: InForce
  let caps: [SecurityKind: Double]
  let largestLoan: Money?
  let longestTerm: Tenor?
  let smallestFirmAge: Tenor?
  let smallestRevenue: Money?
  let shortestHolding: Tenor?
  let shortestRemainingLife: Tenor?

  static func read(_ rules: Section) -> Read<CreditRules> {
    _ = rules.required(
      "template", .choice(["credit rules": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let caps = rules.optionalNamed(
      "caps", of: .fraction, "highest loan to value, by kind of right")
    let loan = rules.optional("largestLoan", .money, "largest loan to one borrower")
    let term = rules.optional("longestTerm", .tenor, "longest term")
    let age = rules.optional("smallestFirmAge", .tenor, "how long the firm must have existed")
    let revenue = rules.optional("smallestRevenue", .money, "revenue the firm must have")
    let holding = rules.optional(
      "shortestHolding", .tenor, "how long the firm must have held the right")
    let life = rules.optional(
      "shortestRemainingLife", .tenor, "how long the right must still last")
    return rules.make {
      var table: [SecurityKind: Double] = [:]
      for cap in try caps() {
        guard let kind = SecurityKind(word: cap.name) else {
          throw InvalidInput(
            "caps.\(cap.name)", "must be a kind of right, or licence income", got: cap.name)
        }
        try require(
          cap.value > 0 && cap.value <= 1, "caps.\(cap.name)", cap.value,
          "must be above 0, at most 100 %")
        table[kind] = cap.value
      }
      return CreditRules(
        name: try name(), standing: try standing(), inForce: try inForce(), caps: table,
        largestLoan: try loan(),
        longestTerm: try term(), smallestFirmAge: try age(), smallestRevenue: try revenue(),
        shortestHolding: try holding(), shortestRemainingLife: try life())
    }
  }
}
