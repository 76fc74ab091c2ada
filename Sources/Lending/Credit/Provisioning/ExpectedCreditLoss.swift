public import NumericalMethods

/// Twelve-month and lifetime expected credit loss of a loan, year by year.
///
/// `loss_t = S(t − 1) PD_t LGD_t EAD_t/(1 + effectiveRate)^t`, with `S` the survival to the start
/// of the year and the exponent `t − ½` when defaults fall in mid-year.
///
/// > Source: IFRS 9, 5.5 and B5.5.28–B5.5.44; Chinese CAS 22.
public struct ExpectedCreditLoss: Hashable, Sendable {
  /// When in the year a default falls.
  public enum Timing: String, Hashable, Sendable, CaseIterable {
    case yearEnd = "year-end"
    case midYear = "mid-year"
  }

  /// One year of the loan.
  public struct Year: Hashable, Sendable {
    /// Exposure at default, an amount.
    public let exposure: Double
    /// Probability of default in the year given survival to its start.
    public let conditionalProbability: Double
    /// Probability of survival to the start of the year.
    public let survival: Double
    /// Share of the exposure lost in default.
    public let lossGivenDefault: Double
    /// Discount factor to the reporting date at the effective rate.
    public let discountFactor: Double

    /// Discounted expected loss of the year, an amount.
    public var loss: Double {
      survival * conditionalProbability * lossGivenDefault * exposure * discountFactor
    }
  }

  /// The years of the loan, from the reporting date.
  public let years: [Year]

  /// The expected credit loss of a loan with its own loss given default in each year.
  ///
  /// - Parameters:
  ///   - exposures: exposure at default in each year, at least zero; one or more.
  ///   - conditionalProbabilities: default in each year given survival, in `[0, 1]`.
  ///   - lossGivenDefaults: share lost in each year, in `[0, 1]`.
  ///   - effectiveRate: effective interest rate per year, above −1.
  ///   - timing: when in the year a default falls.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(
    exposures: [Double], conditionalProbabilities: [Double], lossGivenDefaults: [Double],
    effectiveRate: Double, timing: Timing = .yearEnd
  ) throws(InvalidInput) {
    try require(!exposures.isEmpty, "exposures", exposures.count, "must have an entry")
    try requireEach(exposures, "exposures", requireNonnegative)
    try requireEach(conditionalProbabilities, "conditionalProbabilities", requireFraction)
    try requireEach(lossGivenDefaults, "lossGivenDefaults", requireFraction)
    try require(
      effectiveRate > -1 && effectiveRate.isFinite, "effectiveRate", effectiveRate,
      "must be above -1 and finite")
    try requireSameCount(
      exposures.count, conditionalProbabilities.count, "conditionalProbabilities", as: "exposures")
    try requireSameCount(
      exposures.count, lossGivenDefaults.count, "lossGivenDefaults", as: "exposures")
    var survival = 1.0
    var years: [Year] = []
    years.reserveCapacity(exposures.count)
    let shift = timing == .midYear ? 0.5 : 0
    for (index, exposure) in exposures.enumerated() {
      let probability = conditionalProbabilities[index]
      years.append(
        Year(
          exposure: exposure, conditionalProbability: probability, survival: survival,
          lossGivenDefault: lossGivenDefaults[index],
          discountFactor: compound(effectiveRate, shift - Double(index + 1))))
      survival *= 1 - probability
    }
    self.years = years
  }

  /// The expected credit loss of a loan with one loss given default.
  ///
  /// - Parameters:
  ///   - exposures: exposure at default in each year, at least zero; one or more.
  ///   - conditionalProbabilities: default in each year given survival, in `[0, 1]`.
  ///   - lossGivenDefault: share lost, in `[0, 1]`.
  ///   - effectiveRate: effective interest rate per year, above −1.
  ///   - timing: when in the year a default falls.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(
    exposures: [Double], conditionalProbabilities: [Double], lossGivenDefault: Double,
    effectiveRate: Double, timing: Timing = .yearEnd
  ) throws(InvalidInput) {
    try requireFraction(lossGivenDefault, "lossGivenDefault")
    try self.init(
      exposures: exposures, conditionalProbabilities: conditionalProbabilities,
      lossGivenDefaults: Array(repeating: lossGivenDefault, count: exposures.count),
      effectiveRate: effectiveRate, timing: timing)
  }

  /// Loss from defaults in the next twelve months, the allowance of stage 1; an amount.
  public var twelveMonth: Double { years.first?.loss ?? 0 }

  /// Loss from defaults over the life of the loan, the allowance of stages 2 and 3; an amount.
  public var lifetime: Double { years.reduce(0) { $0 + $1.loss } }

  /// Probability of default within the life of the loan.
  public var lifetimeProbability: Double {
    years.reduce(0) { $0 + $1.survival * $1.conditionalProbability }
  }

  /// The allowance to hold in a stage, an amount.
  public func allowance(in stage: ImpairmentStage) -> Double {
    stage == .performing ? twelveMonth : lifetime
  }
}
