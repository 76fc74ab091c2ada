public import Finance
public import NumericalMethods

/// The allowance of a loan for expected credit losses, by its stage of impairment.
///
/// `Σ PD LGD EAD (1 + effectiveRate)^(−t)` over the defaults of the next twelve months in stage 1,
/// over the life of the loan in stages 2 and 3.
///
/// > Source: IFRS 9, 5.5.3–5.5.5 and B5.5.28–B5.5.44; Chinese CAS 22.
public struct LoanAllowance: Hashable, Sendable {
  /// The stage of the loan.
  public let stage: ImpairmentStage
  /// Effective interest rate, per year.
  public let effectiveRate: Double
  /// The losses period by period, with a cut after twelve months.
  public let profile: LossProfile
  /// The last day whose defaults count in stage 1.
  public let twelveMonthEnd: Day

  /// The allowance of a loan.
  ///
  /// - Parameters:
  ///   - exposure: balances over time.
  ///   - stage: the stage of the loan.
  ///   - effectiveRate: effective interest rate per year, above −1.
  ///   - pledges: security, at most 1000 rights in the currency of the exposure.
  ///   - assumptions: the borrower, the dependence, the funding.
  /// - Throws: `InvalidInput` for a loan that has matured, pledges in another currency, or a rate
  ///   out of range.
  public init(
    _ exposure: CreditExposure, in stage: ImpairmentStage, effectiveRate: Double,
    securedBy pledges: [Pledge] = [], under assumptions: CreditAssumptions
  ) throws(InvalidInput) {
    try require(
      effectiveRate > -1 && effectiveRate <= 100, "effectiveRate", effectiveRate,
      "must be above -1 and at most 100")
    twelveMonthEnd = try assumptions.asOf.adding(months: 12)
    profile = try LossProfile(
      exposure.split(on: twelveMonthEnd), securedBy: pledges, under: assumptions)
    self.stage = stage
    self.effectiveRate = effectiveRate
  }

  /// Loss from defaults in the next twelve months.
  public var twelveMonth: Money { sum(profile.rows.filter { $0.period.end <= twelveMonthEnd }) }

  /// Loss from defaults over the life of the loan.
  public var lifetime: Money { sum(profile.rows) }

  /// The allowance to hold in the stage.
  public var amount: Money { stage == .performing ? twelveMonth : lifetime }

  private func sum(_ rows: [LossProfile.Row]) -> Money {
    Money(rows.reduce(0) { $0 + discountedLoss($1) }, profile.currency)
  }

  private func discountedLoss(_ row: LossProfile.Row) -> Double {
    row.expectedLoss * compound(effectiveRate, -row.timeToDefault)
  }
}

extension LoanAllowance: Explainable {
  /// The allowance as the sum of the losses of its periods.
  public var explanation: Explanation {
    .sum(
      Label("allowance in stage {}", "\(stage.rawValue)"), .money(amount),
      of: (stage == .performing ? twelveMonthRows : profile.rows).map(explanation(of:)),
      formula: "Σ PD × LGD × EAD × discount factor", name: "allowance")
  }

  /// The losses of twelve months and of the life of the loan, each as a sum over its periods.
  public var horizons: [Explanation] {
    [
      .sum(
        "loss of twelve months", .money(twelveMonth), of: twelveMonthRows.map(explanation(of:)),
        formula: "Σ PD × LGD × EAD × discount factor", name: "twelve-month-loss"),
      .sum(
        "loss over the life", .money(lifetime), of: profile.rows.map(explanation(of:)),
        formula: "Σ PD × LGD × EAD × discount factor", name: "lifetime-loss"),
    ]
  }

  private var twelveMonthRows: [LossProfile.Row] {
    profile.rows.filter { $0.period.end <= twelveMonthEnd }
  }

  private func explanation(of row: LossProfile.Row) -> Explanation {
    .product(
      Label("discounted expected loss to {}", "\(row.period.end)"),
      .money(Money(discountedLoss(row), profile.currency)),
      of: [
        .assumption(
          "probability of default in the period", .fraction(row.defaultProbability),
          why: "hazard of the borrower"),
        .input(
          Label(
            row.claim == row.period.balance ? "balance to {}" : "claim to {}",
            "\(row.period.end)"),
          .money(Money(row.claim, profile.currency)), path: "exposure"),
        .assumption(
          "loss given default", .fraction(row.lossGivenDefault), why: "sale of the pledges"),
        .computed(
          "discount factor",
          .number(compound(effectiveRate, -row.timeToDefault), unit: ""),
          formula: "(1 + effective rate)^(−years to default)",
          from: [
            .input("effective rate", .fraction(effectiveRate), path: "effectiveRate"),
            .assumption(
              "years to default", .years(row.timeToDefault), why: "middle of the period"),
          ]),
      ])
  }
}
