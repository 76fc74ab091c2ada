public import NumericalMethods

/// The reserve of a book of loans against the regulatory floors of coverage and of provision.
///
/// > Source: China Banking Regulatory Commission Order 2011 No. 4 (150 % coverage, 2.5 % of
/// > loans); class rates of the People's Bank's 2002 loan-loss guidance.
public struct LoanLossReserve: Hashable, Sendable {
  /// Balance of each class, in the order of `LoanClassification.RiskClass`.
  public let balances: [Double]
  /// Reserve held, an amount.
  public let reserve: Double
  /// Floor of reserve over non-performing loans.
  public let coverageFloor: Double
  /// Floor of reserve over all loans.
  public let ratioFloor: Double

  /// A book by class with the reserve held against it.
  ///
  /// - Parameters:
  ///   - balances: five amounts from normal to loss, at least zero, not all zero.
  ///   - reserve: at least zero.
  ///   - coverageFloor: at least zero.
  ///   - ratioFloor: in `[0, 1]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    balances: [Double], reserve: Double, coverageFloor: Double = 1.5, ratioFloor: Double = 0.025
  ) throws(InvalidInput) {
    let classes = LoanClassification.RiskClass.allCases.count
    try require(
      balances.count == classes, "balances", balances.count, "must have \(classes) entries")
    try requireEach(balances, "balances", requireNonnegative)
    try requireNonnegative(reserve, "reserve")
    try requireNonnegative(coverageFloor, "coverageFloor")
    try requireFraction(ratioFloor, "ratioFloor")
    try require(balances.contains { $0 > 0 }, "balances", "[0, 0, 0, 0, 0]", "must not all be zero")
    self.balances = balances
    self.reserve = reserve
    self.coverageFloor = coverageFloor
    self.ratioFloor = ratioFloor
  }

  /// All loans, an amount.
  public var total: Double { balances.reduce(0, +) }

  /// Loans in the classes substandard to loss, an amount.
  public var nonPerforming: Double {
    zip(LoanClassification.RiskClass.allCases, balances)
      .reduce(0) { $0 + ($1.0.isNonPerforming ? $1.1 : 0) }
  }

  /// Non-performing loans over all loans.
  public var nonPerformingRatio: Double { nonPerforming / total }

  /// Reserve over non-performing loans; none when there are none.
  public var provisionCoverage: Double? { nonPerforming > 0 ? reserve / nonPerforming : nil }

  /// Reserve over all loans.
  public var loanProvisionRatio: Double { reserve / total }

  /// Provision by the guideline rates of the classes, an amount.
  public var guidelineProvision: Double {
    zip(LoanClassification.RiskClass.allCases, balances)
      .reduce(0) { $0 + $1.0.provisionRate * $1.1 }
  }

  /// The largest of the guideline provision and of the two floors, an amount.
  public var requiredReserve: Double {
    max(guidelineProvision, coverageFloor * nonPerforming, ratioFloor * total)
  }

  /// What the reserve lacks, an amount.
  public var shortfall: Double { max(0, requiredReserve - reserve) }
}
