public import NumericalMethods

/// Interest on past damages up to the judgment, each year's damages accruing at its middle.
///
/// `time(k) = judgmentTime − k − ½` for `k = 0, 1, …`; simple: `d × (1 + rate × time)`; compound
/// `m` times a year: `d × (1 + rate / m)^(m × time)`.
///
/// > Source: court practice; General Motors v. Devex, 461 U.S. 648 (1983).
public struct PrejudgmentInterest: Hashable, Sendable {
  /// How interest earns interest.
  public enum Compounding: Hashable, Sendable {
    /// Interest on the damages alone.
    case simple
    /// Interest added to the damages a number of times a year, at least once.
    case periodic(timesAYear: Int)
  }

  /// Damages of years 1, 2, …, in currency.
  public let annualDamages: [Double]
  /// Interest on all of them up to the judgment, in currency.
  public let interest: Double

  /// Damages carried to the judgment.
  ///
  /// - Parameters:
  ///   - annualDamages: damages of years 1, 2, …, at least one, none negative.
  ///   - rate: rate a year, above −1; with periodic compounding it is nominal.
  ///   - judgmentTime: years from the start of year 1, not before the middle of the last year.
  ///   - compounding: simple, or a number of times a year.
  /// - Throws: an input outside its range, or a total beyond a number's range.
  public init(
    annualDamages: [Double], rate: Double, judgmentTime: Double, compounding: Compounding = .simple
  ) throws(InvalidInput) {
    try require(!annualDamages.isEmpty, "annualDamages", "nothing", "must have at least one year")
    for (year, amount) in annualDamages.enumerated() {
      try require(
        amount >= 0 && amount.isFinite, "annualDamages[\(year)]", amount, "must not be negative")
    }
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    try require(
      judgmentTime >= Double(annualDamages.count) - 0.5 && judgmentTime.isFinite, "judgmentTime",
      judgmentTime, "must not be before the middle of the last year")
    if case .periodic(let times) = compounding {
      try require(times >= 1, "compounding", times, "must be at least once a year")
    }
    var interest = 0.0
    for (year, amount) in annualDamages.enumerated() {
      let time = judgmentTime - Double(year) - 0.5
      switch compounding {
      case .simple:
        interest += amount * rate * time
      case .periodic(let times):
        let frequency = Double(times)
        interest += amount * expMinusOne(frequency * time * logOnePlus(rate / frequency))
      }
    }
    self.annualDamages = annualDamages
    self.interest = interest
    try require(total.isFinite, "rate", rate, "must give a total within a number's range")
  }

  /// Damages without interest, in currency.
  public var principal: Double { annualDamages.reduce(0, +) }

  /// Damages with interest, in currency.
  public var total: Double { principal + interest }
}
