public import Finance
import NumericalMethods

/// The rate at which a loan pays for its funding, its losses, its capital and its cost.
///
/// With balances `B`, survival `S`, defaults `q` in mid-period and discount factors `D`,
/// `annuity = Σ τ B S D`, the fair rate is the sum of
/// `funding = Σ B (S (D_start − D_end) + q (D_start − D_middle))/annuity`,
/// `loss = Σ q B LGD D_middle/annuity`, `capital = ratio (hurdle/(1 − tax) − funding)` and the
/// operating cost. At that rate, paid at each period's end while the loan is alive, the loan is
/// worth its balance after every cost; the balances stay those of the contract.
///
/// > Source: par rate of a defaultable loan, Duffie & Singleton, *Credit Risk* (2003), ch. 5, with
/// > the cost of capital of Hull, *Risk Management and Financial Institutions*, ch. 26.
public struct LoanPrice: Hashable, Sendable {
  /// The losses period by period.
  public let profile: LossProfile
  /// The security.
  public let pledges: [Pledge]
  /// What the price takes for granted.
  public let assumptions: CreditAssumptions
  /// The rate of the contract, a year, paid at each period's end; none if only a price is asked.
  public let contractRate: Double?
  /// Worth of one unit of rate on the balances, an amount times years.
  public let annuity: Double
  /// The cost of funding in the rate, per year.
  public let fundingPart: Double

  /// The price of a loan.
  ///
  /// - Parameters:
  ///   - exposure: balances over time.
  ///   - contractRate: the rate of the contract, a year, at least −1; none if only a price is asked.
  ///   - pledges: security, at most 1000 rights in the currency of the exposure.
  ///   - assumptions: funding, the borrower, dependence, capital and cost.
  /// - Throws: `InvalidInput` for a loan that has matured, for pledges in another currency and for a
  ///   rate out of range; `.noSolution` when the loan never earns interest.
  public init(
    _ exposure: CreditExposure, at contractRate: Double? = nil, securedBy pledges: [Pledge] = [],
    under assumptions: CreditAssumptions
  ) throws {
    if let contractRate {
      try require(
        contractRate >= -1 && contractRate <= 100, "rate", contractRate, "must be in [-1, 100]")
    }
    profile = try LossProfile(exposure, securedBy: pledges, under: assumptions)
    self.pledges = pledges
    self.assumptions = assumptions
    self.contractRate = contractRate
    var (annuity, funding) = (0.0, 0.0)
    for row in profile.rows {
      let factors = row.discountFactors
      annuity += row.years * row.period.balance * row.survival * factors.end
      funding +=
        row.period.balance
        * (row.survival * (factors.start - factors.end)
          + row.defaultProbability * (factors.start - factors.middle))
    }
    guard annuity > 0, annuity.isFinite, funding.isFinite else {
      throw NumericalError.noSolution("the loan earns no interest on any day of payment")
    }
    self.annuity = annuity
    fundingPart = funding / annuity
  }

  // MARK: - The rate and its parts

  /// The fair rate, a year, paid at each period's end: the sum of its parts.
  public var fairRate: Double { fundingPart + expectedLossPart + capitalPart + operatingPart }

  /// The fair rate less the cost of funding.
  public var fairSpread: Double { expectedLossPart + capitalPart + operatingPart }

  /// Expected loss in the rate, per year.
  public var expectedLossPart: Double { profile.presentValueOfLoss.amount / annuity }

  /// Cost of capital above funding in the rate, per year.
  public var capitalPart: Double {
    RiskBasedRate.capitalPart(
      capitalRatio: assumptions.capitalRatio, hurdle: assumptions.hurdle,
      taxRate: assumptions.taxRate, fundingRate: fundingPart)
  }

  /// Cost of running the loan in the rate, per year.
  public var operatingPart: Double { assumptions.operatingCost }

  // MARK: - Risk figures

  /// Probability of default within the life of the loan.
  public var defaultProbability: Double { profile.defaultProbability }

  /// Share of the balance lost in default.
  public var lossGivenDefault: Double { profile.lossGivenDefault }

  /// Expected balance in default.
  public var exposureAtDefault: Money { profile.exposureAtDefault }

  /// Expected loss over the life of the loan, worth on the day of default.
  public var expectedLoss: Money { profile.expectedLoss }

  /// First balance over the appraised value of the pledges; none without pledges.
  public var loanToValue: Double? {
    guard let first = profile.rows.first, !pledges.isEmpty else { return nil }
    return first.period.balance / pledges.reduce(0) { $0 + $1.value.amount }
  }

  // MARK: - At the rate of the contract

  /// What the loan is worth above its balance at the rate of the contract, after every cost.
  ///
  /// `(contractRate − fairRate) annuity`.
  public var netValue: Money? {
    contractRate.map { Money(($0 - fairRate) * annuity, profile.currency) }
  }

  /// Return on capital after tax at the rate of the contract, per year; none without capital.
  public var returnOnCapital: Double? {
    guard let contractRate, assumptions.capitalRatio > 0 else { return nil }
    return ReturnOnCapital.rate(
      margin: contractRate - fundingPart - expectedLossPart - operatingPart,
      fundingRate: fundingPart, capitalRatio: assumptions.capitalRatio,
      taxRate: assumptions.taxRate)
  }
}
