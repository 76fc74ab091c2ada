public import NumericalMethods

/// The intensity of default over time, in years from its start.
///
/// Survival is `S(t) = exp(−H(t))` with `H` the hazard summed from 0 to `t`.
///
/// > Source: Lando, *Credit Risk Modeling* (2004), ch. 5.
public struct HazardRate: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    /// `rates[j]` holds up to `ends[j]`, the last one for ever.
    case piecewise(ends: [Double], rates: [Double])
    case weibull(scale: Double, shape: Double)
  }

  private let form: Form
  /// A factor on the whole hazard, 1 unless it was scaled.
  private let factor: Double

  private init(_ form: Form, factor: Double = 1) {
    self.form = form
    self.factor = factor
  }

  /// One hazard for all time.
  ///
  /// - Parameter rate: per year, at least zero.
  /// - Returns: the hazard.
  /// - Throws: `InvalidInput` if the rate is out of range.
  public static func flat(_ rate: Double) throws(InvalidInput) -> HazardRate {
    try require(rate >= 0 && rate.isFinite, "hazardRate", rate, "must be at least 0 and finite")
    return HazardRate(.piecewise(ends: [1], rates: [rate]))
  }

  /// A hazard that is constant between times.
  ///
  /// - Parameters:
  ///   - hazardRates: per year, at least zero; `hazardRates[j]` holds up to `knotTimes[j]`.
  ///   - knotTimes: ends of the intervals in years, above zero and increasing; the last hazard
  ///     goes on for ever.
  /// - Returns: the hazard.
  /// - Throws: `InvalidInput` naming the entry that is out of range or order.
  public static func piecewise(
    _ hazardRates: [Double], upTo knotTimes: [Double]
  ) throws(InvalidInput) -> HazardRate {
    try require(
      (1...10_000).contains(knotTimes.count), "knotTimes", knotTimes.count,
      "must have 1 to 10000 entries")
    var last = 0.0
    for (index, time) in knotTimes.enumerated() {
      try require(
        time > last && time.isFinite, "knotTimes[\(index)]", time, "must be above \(last)")
      last = time
    }
    try require(
      hazardRates.count == knotTimes.count, "hazardRates", hazardRates.count,
      "must have as many entries as knotTimes, \(knotTimes.count)")
    for (index, rate) in hazardRates.enumerated() {
      try require(
        rate >= 0 && rate.isFinite, "hazardRates[\(index)]", rate, "must be at least 0 and finite")
    }
    return HazardRate(.piecewise(ends: knotTimes, rates: hazardRates))
  }

  /// A hazard that rises or falls as a power of time, `shape/scale (t/scale)^(shape − 1)`.
  ///
  /// - Parameters:
  ///   - scale: years by which 63 % have defaulted, above zero.
  ///   - shape: above zero; above 1 the hazard rises, below 1 it falls from infinity.
  /// - Returns: the hazard.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public static func weibull(scale: Double, shape: Double) throws(InvalidInput) -> HazardRate {
    try require(scale > 0 && scale.isFinite, "scale", scale, "must be above 0 and finite")
    try require(shape > 0 && shape.isFinite, "shape", shape, "must be above 0 and finite")
    return HazardRate(.weibull(scale: scale, shape: shape))
  }

  /// The hazard that gives cumulative default probabilities at times, constant between them.
  ///
  /// - Parameters:
  ///   - probabilities: of default up to each time, in `[0, 1)`, never falling.
  ///   - times: in years, above zero and increasing.
  /// - Returns: the hazard.
  /// - Throws: `InvalidInput` naming the entry that is out of range or order.
  public static func matching(
    cumulative probabilities: [Double], at times: [Double]
  ) throws(InvalidInput) -> HazardRate {
    try require(
      probabilities.count == times.count, "times", times.count,
      "must have as many entries as cumulative, \(probabilities.count)")
    var rates: [Double] = []
    var (lastTime, lastHazard) = (0.0, 0.0)
    for (index, (probability, time)) in zip(probabilities, times).enumerated() {
      try require(
        probability >= 0 && probability < 1, "cumulative[\(index)]", probability,
        "must be in [0, 1)")
      try require(time > lastTime, "times[\(index)]", time, "must be above \(lastTime)")
      let hazard = -logOnePlus(-probability)
      try require(
        hazard >= lastHazard, "cumulative[\(index)]", probability, "must not fall over time")
      rates.append((hazard - lastHazard) / (time - lastTime))
      (lastTime, lastHazard) = (time, hazard)
    }
    return try piecewise(rates, upTo: times)
  }

  /// The hazard multiplied by a factor, at least zero: a stress.
  ///
  /// - Throws: `InvalidInput` if the factor is out of range.
  public func scaled(by factor: Double) throws(InvalidInput) -> HazardRate {
    try require(factor >= 0 && factor.isFinite, "factor", factor, "must be at least 0 and finite")
    return HazardRate(form, factor: self.factor * factor)
  }

  /// The hazard at a time in years; the end of an interval belongs to it.
  ///
  /// A Weibull hazard with a shape below 1 is infinite at zero.
  public func rate(at years: Double) -> Double {
    switch form {
    case .piecewise(let ends, let rates):
      return factor * rates[min(Self.interval(of: years, in: ends), rates.count - 1)]
    case .weibull(let scale, let shape):
      return factor * shape / scale * power(max(years, 0) / scale, shape - 1)
    }
  }

  /// The hazard summed from 0 to a time in years; zero for earlier times.
  public func cumulative(to years: Double) -> Double {
    guard years > 0 else { return 0 }
    switch form {
    case .piecewise(let ends, let rates):
      var (sum, start) = (0.0, 0.0)
      for (end, rate) in zip(ends, rates) {
        if years <= end { return factor * (sum + rate * (years - start)) }
        sum += rate * (end - start)
        start = end
      }
      return factor * (sum + (rates.last ?? 0) * (years - start))
    case .weibull(let scale, let shape):
      return factor * power(years / scale, shape)
    }
  }

  /// Probability of no default up to a time in years.
  public func survival(to years: Double) -> Double { exp(-cumulative(to: years)) }

  /// Probability of default between two times, given survival to the first.
  public func conditionalDefault(from start: Double, to end: Double) -> Double {
    -expMinusOne(cumulative(to: start) - cumulative(to: end))
  }

  /// Probability of default up to a time in years.
  public func cumulativeDefault(to years: Double) -> Double { -expMinusOne(-cumulative(to: years)) }

  /// The constant hazard with the same survival to a time; at zero the hazard there.
  public func average(to years: Double) -> Double {
    years > 0 ? cumulative(to: years) / years : rate(at: 0)
  }

  /// The first interval whose end is not before a time.
  private static func interval(of years: Double, in ends: [Double]) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < years { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
