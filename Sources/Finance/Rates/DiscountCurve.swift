public import NumericalMethods

/// What one unit paid later is worth today: flat, or log-linear between nodes.
///
/// Between nodes the logarithm of the factor is linear in time (constant forward rates); after the
/// last node the last forward rate goes on.
public struct DiscountCurve: Hashable, Sendable {
  /// A point of the curve.
  public struct Node: Hashable, Sendable {
    /// Years from the first day, above zero.
    public let years: Double
    /// The continuous zero rate to that time, per year.
    public let zeroRate: Double

    /// A point of the curve.
    public init(years: Double, zeroRate: Double) {
      self.years = years
      self.zeroRate = zeroRate
    }
  }

  private enum Shape: Hashable, Sendable {
    case flat(Rate)
    case nodes([Node])
  }

  /// The day on which the factor is one.
  public let from: Day
  /// How days become years.
  public let dayCount: DayCount
  private let shape: Shape
  /// A continuous spread over the shape, per year.
  private let spread: Double

  private init(from: Day, dayCount: DayCount, shape: Shape, spread: Double) {
    self.from = from
    self.dayCount = dayCount
    self.shape = shape
    self.spread = spread
  }

  /// One rate for every time.
  public static func flat(
    _ rate: Rate, from day: Day, dayCount: DayCount = .actual365Fixed
  ) -> DiscountCurve {
    DiscountCurve(from: day, dayCount: dayCount, shape: .flat(rate), spread: 0)
  }

  /// Continuous zero rates at times.
  ///
  /// - Parameters:
  ///   - nodes: at increasing times above zero, rates within ±1000 %.
  ///   - day: the day on which the factor is one.
  ///   - dayCount: how days become years.
  /// - Returns: the curve through the nodes.
  /// - Throws: `InvalidInput` for no node, times out of order, or a rate out of range.
  public static func zeroRates(
    _ nodes: [Node], from day: Day, dayCount: DayCount = .actual365Fixed
  ) throws(InvalidInput) -> DiscountCurve {
    try require(
      (1...10_000).contains(nodes.count), "nodes", nodes.count, "must be from 1 to 10000")
    var last = 0.0
    for (index, node) in nodes.enumerated() {
      try require(
        node.years.isFinite && node.years > last, "nodes[\(index)].years", node.years,
        "must be above \(last)")
      try require(
        node.zeroRate.isFinite && node.zeroRate.magnitude <= 10, "nodes[\(index)].zeroRate",
        node.zeroRate, "must be from -1000 % to 1000 %")
      last = node.years
    }
    return DiscountCurve(from: day, dayCount: dayCount, shape: .nodes(nodes), spread: 0)
  }

  /// Years from the first day of the curve to a day.
  public func years(to day: Day) -> Double { dayCount.yearFraction(from: from, to: day) }

  /// Today's worth of one unit after a time in years.
  public func discountFactor(years: Double) -> Double { exp(logDiscountFactor(years: years)) }

  /// Today's worth of one unit paid on a day.
  public func discountFactor(to day: Day) -> Double { discountFactor(years: years(to: day)) }

  /// The worth on one day of one unit paid on a later day.
  public func discountFactor(from start: Day, to end: Day) -> Double {
    exp(logDiscountFactor(years: years(to: end)) - logDiscountFactor(years: years(to: start)))
  }

  /// The continuous zero rate to a time in years; at zero the rate of the first moment.
  public func zeroRate(years: Double) -> Double {
    let time = years == 0 ? 1e-6 : years
    return -logDiscountFactor(years: time) / time
  }

  /// The continuous forward rate between two times in years, the second above the first.
  public func forwardRate(from start: Double, to end: Double) -> Double {
    (logDiscountFactor(years: start) - logDiscountFactor(years: end)) / (end - start)
  }

  /// The curve with a continuous spread on every rate, per year.
  public func shifted(by continuousSpread: Double) -> DiscountCurve {
    DiscountCurve(from: from, dayCount: dayCount, shape: shape, spread: spread + continuousSpread)
  }

  private func logDiscountFactor(years: Double) -> Double {
    let shaped =
      switch shape {
      case .flat(let rate): -rate.logGrowth(over: years)
      case .nodes(let nodes): DiscountCurve.interpolate(nodes, at: years)
      }
    return shaped - spread * years
  }

  private static func interpolate(_ nodes: [Node], at years: Double) -> Double {
    guard let first = nodes.first, let last = nodes.last else { return .nan }
    if years <= first.years { return -first.zeroRate * years }
    var (low, high) = (0, nodes.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if nodes[middle].years < years { low = middle } else { high = middle }
    }
    if low == high { return -last.zeroRate * years }
    let (left, right) = (nodes[low], nodes[high])
    let (leftLog, rightLog) = (-left.zeroRate * left.years, -right.zeroRate * right.years)
    return leftLog + (rightLog - leftLog) * (years - left.years) / (right.years - left.years)
  }
}
