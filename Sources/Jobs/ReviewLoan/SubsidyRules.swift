import Finance
import Lending
import NumericalMethods
import Reports

/// A public subsidy of interest and fee: a data template.
struct SubsidyRules: Sendable {
  /// The highest rate that counts.
  enum Ceiling: Hashable, Sendable {
    case loanPrimeAtDrawdown
    case fixed(Double)
  }

  let name: String
  let standing: Standing
  let inForce: InForce
  let ceiling: Ceiling
  let interestShare: Double
  let months: Int
  let interestCap: Money
  let feeShare: Double
  let feeCap: Money
  let smallestRightsShare: Double
  let ownerMustBorrow: Bool

  static func read(_ rules: Section) -> Read<SubsidyRules> {
    _ = rules.required("template", .choice(["subsidy": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let ceiling = rules.choice(
      "rateCeiling", "highest rate that counts",
      of: [
        .word(
          "LPR at drawdown", "the loan prime rate of the day of drawdown", .loanPrimeAtDrawdown),
        .written(.fraction, "a rate a year") { Ceiling.fixed($0) },
      ])
    let share = rules.required("interestShare", .fraction, "share of the interest paid")
    let months = rules.required("months", .integer, "months that count")
    let cap = rules.required("interestCap", .money, "most that is paid of interest")
    let feeShare = rules.required("feeShare", .fraction, "share of the fee or premium paid")
    let feeCap = rules.required("feeCap", .money, "most that is paid of the fee")
    let rights = rules.required(
      "smallestRightsShare", .fraction, "smallest share of the credit secured by rights")
    let owner = rules.required(
      "ownerMustBorrow", .boolean, "whether the borrower must own the right")
    return rules.make {
      SubsidyRules(
        name: try name(), standing: try standing(), inForce: try inForce(), ceiling: try ceiling(),
        interestShare: try share(), months: try months(), interestCap: try cap(),
        feeShare: try feeShare(), feeCap: try feeCap(), smallestRightsShare: try rights(),
        ownerMustBorrow: try owner())
    }
  }

  /// The highest rate that counts for a loan of a day.
  func ceiling(on day: Day) throws(InvalidInput) -> Double {
    switch ceiling {
    case .fixed(let rate): rate
    case .loanPrimeAtDrawdown: try ReferenceRate.loanPrimeRate(.oneYear).rate(on: day)
    }
  }
}
