public import Finance
public import NumericalMethods

/// Public subsidy of interest and of the guarantee fee (贴息贴费).
public struct InterestSubsidy: Hashable, Sendable {
  /// The terms of a programme.
  public struct Programme: Hashable, Sendable {
    /// The highest rate that counts, a year.
    public let rateCeiling: Double
    /// The lowest share of the credit secured by intellectual property.
    public let minimumRightsShare: Double
    /// Share of interest paid.
    public let interestShare: Double
    /// Months that count.
    public let months: Int
    /// Most that is paid of interest.
    public let interestCap: Double
    /// Share of the fee paid.
    public let feeShare: Double
    /// Most that is paid of the fee.
    public let feeCap: Double

    /// The terms of a programme; the defaults are those of Jinshan district.
    ///
    /// - Parameters:
    ///   - rateCeiling: from 0 to 1; in Jinshan the loan prime rate at drawdown.
    ///   - minimumRightsShare: from 0 to 1.
    ///   - interestShare: from 0 to 1.
    ///   - months: from 0 to 120.
    ///   - interestCap: not negative.
    ///   - feeShare: from 0 to 1.
    ///   - feeCap: not negative.
    /// - Throws: `InvalidInput` outside these ranges.
    /// > Source: Shanghai Jinshan district, measures on intellectual property of 2024.
    public init(
      rateCeiling: Double, minimumRightsShare: Double = 0.3, interestShare: Double = 0.5,
      months: Int = 6, interestCap: Double = 50_000, feeShare: Double = 0.5,
      feeCap: Double = 50_000
    ) throws(InvalidInput) {
      let shares = [
        ("rateCeiling", rateCeiling), ("minimumRightsShare", minimumRightsShare),
        ("interestShare", interestShare), ("feeShare", feeShare),
      ]
      for (name, share) in shares {
        try require(share >= 0 && share <= 1, name, share, "must be from 0 to 100 %")
      }
      try require((0...120).contains(months), "months", months, "must be from 0 to 120")
      for (name, cap) in [("interestCap", interestCap), ("feeCap", feeCap)] {
        try require(cap >= 0 && cap.isFinite, name, cap, "must not be negative")
      }
      self.rateCeiling = rateCeiling
      self.minimumRightsShare = minimumRightsShare
      self.interestShare = interestShare
      self.months = months
      self.interestCap = interestCap
      self.feeShare = feeShare
      self.feeCap = feeCap
    }
  }

  /// Whether the loan meets the conditions; if not, nothing is paid.
  public let isEligible: Bool
  /// Paid of interest.
  public let ofInterest: Money
  /// Paid of the fee.
  public let ofFee: Money
  /// Both.
  public let total: Money
  /// Interest of the months that count at the contract rate, rounded, less the subsidy.
  public let netInterest: Money

  /// The subsidy of a loan.
  ///
  /// - Parameters:
  ///   - programme: its terms.
  ///   - balances: in each month from drawdown, not negative.
  ///   - rate: of the contract, a year.
  ///   - feePaid: guarantee fee or premium.
  ///   - rightsShare: share of the credit secured by intellectual property.
  ///   - repaidOnTime: whether the loan was repaid on time.
  ///   - ownerIsBorrower: whether the borrower owns the right.
  ///   - currency: of all amounts.
  /// - Throws: `InvalidInput` for an input that is not finite, `NumericalError` for an amount that
  ///   does not fit.
  public init(
    under programme: Programme, balances: [Double], rate: Double, feePaid: Double = 0,
    rightsShare: Double = 1, repaidOnTime: Bool = true, ownerIsBorrower: Bool = true,
    currency: Currency = .cny
  ) throws {
    let eligible =
      rightsShare >= programme.minimumRightsShare && repaidOnTime && ownerIsBorrower
    let counted = try balances.prefix(programme.months).map { try DecimalNumber($0) }
    let sum = try DecimalNumber.sum(counted)
    let year = [DecimalNumber(12)]
    let contract = try Cash.rounding([sum, DecimalNumber(rate)], over: year, currency)
    func capped(_ cash: Cash, _ cap: Double) throws -> DecimalNumber {
      eligible ? min(DecimalNumber(cash), try DecimalNumber(cap)) : DecimalNumber(0)
    }
    let interest = try capped(
      .rounding(
        [
          sum, DecimalNumber(min(rate, programme.rateCeiling)),
          DecimalNumber(programme.interestShare),
        ], over: year, currency), programme.interestCap)
    let fee = try capped(
      .rounding([DecimalNumber(feePaid), DecimalNumber(programme.feeShare)], currency),
      programme.feeCap)
    isEligible = eligible
    ofInterest = Money(interest.double, currency)
    ofFee = Money(fee.double, currency)
    total = Money(try interest.plus(fee).double, currency)
    netInterest = Money(try DecimalNumber(contract).minus(interest).double, currency)
  }
}
