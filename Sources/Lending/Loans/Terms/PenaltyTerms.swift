public import NumericalMethods

/// By how much the rate rises when payments are late or the money is misused.
///
/// > Source: People's Bank of China, notice Yinfa [2003] No. 251: 30–50 % over the contract rate
/// > when overdue, 50–100 % when misused; unpaid interest bears the penalty rate.
public struct PenaltyTerms: Hashable, Sendable {
  /// Increase of the rate on overdue principal, as a fraction.
  public let overdue: Double
  /// Increase of the rate on misused money, as a fraction.
  public let misuse: Double
  /// Whether unpaid interest bears interest (复利).
  public let compounds: Bool

  /// Increases of the rate.
  ///
  /// - Parameters:
  ///   - overdue: from 0 to 1.
  ///   - misuse: from 0 to 1.
  ///   - compounds: whether unpaid interest bears interest.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    overdue: Double, misuse: Double, compounds: Bool = true
  ) throws(InvalidInput) {
    try require(overdue >= 0 && overdue <= 1, "overdue", overdue, "must be from 0 to 100 %")
    try require(misuse >= 0 && misuse <= 1, "misuse", misuse, "must be from 0 to 100 %")
    self.init(unchecked: overdue, misuse, compounds)
  }

  private init(unchecked overdue: Double, _ misuse: Double, _ compounds: Bool) {
    self.overdue = overdue
    self.misuse = misuse
    self.compounds = compounds
  }

  /// Half over the contract rate when overdue, twice the rate when misused.
  public static let standard = PenaltyTerms(unchecked: 0.5, 1, true)
}
