public import Finance
import NumericalMethods
import Probability

/// An option that may be exercised on a number of dates a year, valued by simulation.
///
/// On paths of their own, going backwards, the worth of waiting is regressed on powers of how far the
/// option is in the money; where it equals the worth of exercise lies the date's boundary. Fresh
/// paths that stop at the boundary give a value that is low by a little at most. Only what early
/// exercise adds is simulated: on stopping, the European value there is taken off, and its mean is
/// known.
///
/// The same seed and paths give the same bits on every machine and for any number of threads.
///
/// > Source: Longstaff & Schwartz (2001), *Valuing American options by simulation*, Review of
/// > Financial Studies 14; European value as control at the exercise time, Rasmussen (2005), Journal
/// > of Computational Finance 9(1).
public struct LeastSquaresMonteCarlo: Hashable, Sendable {
  /// Value of the option, in currency; not exercised today.
  public let value: Double
  /// Standard error of the value.
  public let standardError: Double
  /// Value of the same option with exercise at the end only, in currency.
  public let europeanValue: Double
  /// The asset's value at which each date's boundary lies, the last at the end; nil on dates without
  /// exercise.
  public let boundary: [Double?]

  /// An option valued by simulation.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to the end, a whole number of exercise intervals within 1e-9.
  ///   - riskFreeRate: continuous riskless rate a year, in [0, 1].
  ///   - yieldRate: continuous payout a year, in [0, 1].
  ///   - volatility: per square root of a year, in (0, 5].
  ///   - exerciseDatesPerYear: evenly spaced, none today, the last at the end; in [1, 365].
  ///   - paths: in [1000, 10⁸], antithetic pairs counted as two.
  ///   - seed: not negative.
  ///   - threads: at work at once; nil for one a processor. Never part of the question.
  /// - Throws: `InvalidInput` for an input outside its range, or more than 2 × 10¹⁰ steps in all;
  ///   `NumericalError` for values beyond a number's range.
  /// - Complexity: O(paths × dates) time; memory for at most 8 million steps.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double = 0, volatility: Double,
    exerciseDatesPerYear: Int = 50, paths: Int = 100_000, seed: Int = 1, threads: Int? = nil
  ) throws {
    let european = try BlackScholes(
      kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    try require(
      volatility > 0 && volatility <= 5, "volatility", volatility, "must be in (0, 5]")
    for (name, rate) in [("riskFreeRate", riskFreeRate), ("yieldRate", yieldRate)] {
      try require((0...1).contains(rate), name, rate, "must be in [0, 1]")
    }
    try require(
      (1...365).contains(exerciseDatesPerYear), "exerciseDatesPerYear", exerciseDatesPerYear,
      "must be from 1 to 365")
    try require(
      (1_000...100_000_000).contains(paths), "paths", paths, "must be from 1,000 to 100,000,000")
    try require(seed >= 0, "seed", seed, "must not be negative")
    let intervals = maturity * Double(exerciseDatesPerYear)
    let dates = intervals.rounded()
    try require(
      dates >= 1 && dates <= 36_500 && abs(intervals - dates) <= 1e-9, "maturity", maturity,
      "must be a whole number of exercise intervals, at most 36,500")
    try require(
      Double(paths) * dates <= 2e10, "paths", paths, "must give at most 2e10 steps in all")

    let walk = ExerciseWalk(
      european, dates: Int(dates), key: UInt64(seed))
    // Where waiting costs nothing it is never worth less than exercise, whatever a regression says.
    let isNeverEarly = (kind == .call ? yieldRate : riskFreeRate) == 0
    let thresholds =
      isNeverEarly
      ? Array(repeating: kind.sign * .infinity, count: Int(dates) - 1) + [0]
      : try ExerciseBoundary(walk, pairs: min(paths / 2, 16_384)).logarithms
    let premium = try ExercisePremium(walk, thresholds).simulate(
      pairs: paths / 2, threads: threads)
    europeanValue = european.value
    value = try finite(walk.europeanValue + premium.value, "the value")
    standardError = try finite(premium.standardError, "the standard error")
    boundary = thresholds.map { $0.isFinite ? exercisePrice * exp($0) : nil }
  }
}
