public import Finance
public import NumericalMethods

/// Default probabilities by year: cumulative, marginal and conditional.
///
/// `cumulative_t = 1 − S(t)`, `marginal_t = S(t − 1) − S(t)`,
/// `conditional_t = 1 − S(t)/S(t − 1)`.
///
/// > Source: Lando, *Credit Risk Modeling* (2004), ch. 5.
public struct DefaultTermStructure: Hashable, Sendable {
  /// One year.
  public struct Year: Hashable, Sendable {
    /// The year, from 1.
    public let number: Int
    /// Probability of default up to the end of the year.
    public let cumulative: Double
    /// Probability of default in the year, seen from the start.
    public let marginal: Double
    /// Probability of default in the year given survival to its start.
    public let conditional: Double
    /// The hazard at the end of the year.
    public let hazard: Double
  }

  /// The years in order.
  public let years: [Year]

  /// The default probabilities of a hazard.
  ///
  /// - Parameters:
  ///   - hazard: the intensity of default.
  ///   - years: number of years, from 1 to 1000.
  /// - Throws: `InvalidInput` if the number of years is out of range.
  public init(_ hazard: HazardRate, years: Int) throws(InvalidInput) {
    try require((1...1000).contains(years), "years", years, "must be in 1...1000")
    self.years = (1...years).map { number in
      let (start, end) = (Double(number - 1), Double(number))
      let conditional = hazard.conditionalDefault(from: start, to: end)
      return Year(
        number: number, cumulative: hazard.cumulativeDefault(to: end),
        marginal: hazard.survival(to: start) * conditional, conditional: conditional,
        hazard: hazard.rate(at: end))
    }
  }
}
