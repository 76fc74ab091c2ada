import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of how the loan has been served so far.
struct RecordTerms: Sendable {
  let classification: LoanClassification
  let daysOverdue: Int
  let isImpaired: Bool
  let isWatched: Bool
  /// Probability of default over the life at first recognition; nil for a new loan.
  let originalProbability: Double?

  static func read(_ terms: Section) -> Read<RecordTerms> {
    let days = terms.value(
      "daysOverdue", .integer, default: "0", "days that principal or interest is overdue")
    let impaired = terms.value(
      "creditImpaired", .boolean, default: "false", "whether the loan is credit-impaired")
    let share = terms.value(
      "impairmentShare", .fraction, default: "0%", "expected loss over the balance, if impaired")
    let here = terms.value(
      "defaultShareThisBank", .fraction, default: "0%",
      "share of the borrower's debt at this bank that is non-performing")
    let all = terms.value(
      "defaultShareAllBanks", .fraction, default: "0%",
      "share of the borrower's debt at all banks more than 90 days overdue")
    let restructured = terms.value(
      "restructured", .boolean, default: "false", "whether the loan was restructured")
    let watched = terms.value(
      "watchList", .boolean, default: "false", "whether the borrower is on the watch list")
    let original = terms.optional(
      "originalDefaultProbability", .fraction,
      "probability of default over the life, when the loan was made", example: "5%")
    return terms.make {
      RecordTerms(
        classification: LoanClassification(
          try LoanClassification.Evidence(
            daysOverdue: try days(), creditImpaired: try impaired(),
            impairmentShare: try share(), defaultShareThisBank: try here(),
            defaultShareAllBanks: try all(), restructured: try restructured())),
        daysOverdue: try days(), isImpaired: try impaired(), isWatched: try watched(),
        originalProbability: try original())
    }
  }
}

extension RecordTerms {
  /// The record of a loan that is not yet made.
  static func clean() throws(InvalidInput) -> RecordTerms {
    RecordTerms(
      classification: LoanClassification(try LoanClassification.Evidence(daysOverdue: 0)),
      daysOverdue: 0, isImpaired: false, isWatched: false, originalProbability: nil)
  }
}
