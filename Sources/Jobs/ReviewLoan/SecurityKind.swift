import Valuation

/// What a lender lends on: a kind of right, or the income of a licence.
enum SecurityKind: Hashable, Sendable {
  case right(LegalTerm.Right)
  case licenceIncome

  /// The kind as a data template writes it.
  var word: String {
    switch self {
    case .right(let right): right.rawValue
    case .licenceIncome: "licence income"
    }
  }

  init?(word: String) {
    if word == "licence income" {
      self = .licenceIncome
    } else if let right = LegalTerm.Right(rawValue: word) {
      self = .right(right)
    } else {
      return nil
    }
  }
}
