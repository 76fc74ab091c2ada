import Finance
import NumericalMethods
import Valuation

extension Inputs {
  /// A rate compounded once a year; above 10000 % as its continuous equivalent.
  func annualRate(_ name: String) throws -> Rate {
    let value = try number(name)
    do {
      return try value <= 100 ? .annual(value) : .continuous(logOnePlus(value))
    } catch {
      throw InvalidInput(name, "must be above -1 and at most e^100 - 1", got: "\(value)")
    }
  }

  /// Where in its period a flow falls.
  func timing() throws -> Timing {
    let choice = try choice("timing")
    guard let timing = Timing(rawValue: choice) else {
      throw InvalidInput("timing", "must be end, mid or start", got: choice)
    }
    return timing
  }

  /// Yearly periods, the first of them a stub where the method has one.
  func timeline(periods count: Int) throws -> PeriodTimeline {
    try PeriodTimeline(
      periods: count, timing: timing(), stubFraction: number(ifGiven: "stubFraction") ?? 1)
  }

  /// The groups of a scorecard, from rows of weights and rows of scores.
  func scoredGroups(weights: String, scores: String) throws -> [ScoredGroup] {
    let (weightRows, scoreRows) = (try table(weights), try table(scores))
    for row in weightRows {
      try require(abs(row.reduce(0, +) - 1) <= 1e-6, weights, row, "must sum to 1 in each row")
    }
    for (row, scored) in zip(weightRows, scoreRows) {
      try require(
        row.count == scored.count, scores, scored.count,
        "must have rows as long as those of \(weights) (\(row.count))")
    }
    return try zip(weightRows, scoreRows).map { row, scored in
      try ScoredGroup(zip(row, scored).map { try ScoredItem(weight: $0, score: $1) })
    }
  }

  /// Assets charged for, from their balances and returns.
  func contributoryAssets() throws -> [ExcessEarnings.ContributoryAsset] {
    let ratios = numbers(ifGiven: "contributoryRatios") ?? []
    let returns = numbers(ifGiven: "contributoryReturns") ?? []
    try require(
      ratios.count == returns.count, "contributoryReturns", returns.count,
      "must have as many entries as contributoryRatios (\(ratios.count))")
    return try zip(ratios, returns).map {
      try .init(balanceToRevenue: $0, afterTaxReturn: $1)
    }
  }
}
