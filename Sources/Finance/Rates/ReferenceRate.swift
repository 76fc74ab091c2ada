public import NumericalMethods

/// A published rate that contracts refer to, such as the loan prime rate, by its fixings.
public struct ReferenceRate: Hashable, Sendable {
  /// A rate and the day from which it is in force.
  public struct Fixing: Hashable, Sendable {
    /// The first day in force.
    public let day: Day
    /// The rate a year, as a fraction.
    public let rate: Double

    /// A rate and the day from which it is in force.
    public init(_ day: Day, _ rate: Double) {
      self.day = day
      self.rate = rate
    }
  }

  /// The name, such as `LPR 1Y`.
  public let name: String
  /// The fixings, in order of time.
  public let fixings: [Fixing]

  /// A published rate by its fixings.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - fixings: at least one, at strictly increasing days, rates within ±100 %.
  /// - Throws: `InvalidInput` for other fixings.
  public init(_ name: String, _ fixings: [Fixing]) throws(InvalidInput) {
    try require(!fixings.isEmpty, "fixings", fixings.count, "must have at least one entry")
    for (one, next) in zip(fixings, fixings.dropFirst()) {
      try require(next.day > one.day, "fixings", next.day, "must be at strictly increasing days")
    }
    for (index, fixing) in fixings.enumerated() {
      try require(
        fixing.rate.magnitude <= 1, "fixings[\(index)]", fixing.rate,
        "must be from -100 % to 100 %")
    }
    self.name = name
    self.fixings = fixings
  }

  /// The rate in force on a day; the last fixing stays in force.
  ///
  /// - Throws: `InvalidInput` before the first fixing.
  public func rate(on day: Day) throws(InvalidInput) -> Double {
    var (low, high) = (0, fixings.count)
    while low < high {
      let middle = (low + high) / 2
      if fixings[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else {
      throw InvalidInput(
        "day", "must not be before the first fixing of \(name), \(fixings[0].day)", got: "\(day)")
    }
    return fixings[low - 1].rate
  }

  /// The panel's fixing: one highest and one lowest quote dropped, the mean of the rest rounded
  /// half up to 5 basis points.
  ///
  /// - Parameter quotes: at least three, each from 0 to 1.
  /// - Returns: the mean before rounding and the published rate.
  /// - Throws: `InvalidInput` for fewer quotes or one outside the range; `NumericalError` for
  ///   quotes of more digits than exact arithmetic has.
  /// > Source: People's Bank of China, announcement [2019] No. 15.
  public static func fixing(
    ofQuotes quotes: [Double]
  ) throws -> (mean: Double, published: Double) {
    try require(quotes.count >= 3, "quotes", quotes.count, "must have at least 3 entries")
    for quote in quotes {
      try require(quote >= 0 && quote <= 1, "quotes", quote, "must be from 0 to 100 %")
    }
    let kept = try quotes.sorted().dropFirst().dropLast().map { try DecimalNumber($0) }
    let sum = try DecimalNumber.sum(kept)
    let count = DecimalNumber(kept.count)
    let step = try DecimalNumber("0.0005")
    let steps = try DecimalNumber.ratio(of: [sum], over: [count, step], places: 0)
    return (sum.double / Double(kept.count), try steps.times(step).double)
  }
}
