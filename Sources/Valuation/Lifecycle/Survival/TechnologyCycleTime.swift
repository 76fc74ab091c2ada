public import NumericalMethods

/// How fast a technology turns over: the median age of the documents that its patents cite.
///
/// > Source: Narin, technology cycle time as the median age of cited patents; quartiles of type 7
/// > in Hyndman & Fan (1996), American Statistician 50.
public struct TechnologyCycleTime: Hashable, Sendable {
  /// Median age in years.
  public let median: Double
  /// Age in years below which a quarter lies.
  public let firstQuartile: Double
  /// Age in years below which three quarters lie.
  public let thirdQuartile: Double

  /// The cycle time of a set of citations.
  ///
  /// - Parameter citedAges: ages of the cited documents in years, at least one, none negative.
  /// - Throws: no ages, or a negative one.
  public init(citedAges: [Double]) throws(InvalidInput) {
    try require(!citedAges.isEmpty, "citedAges", "nothing", "must have at least one age")
    for (index, age) in citedAges.enumerated() {
      try require(age >= 0 && age.isFinite, "citedAges[\(index)]", age, "must not be negative")
    }
    let sorted = citedAges.sorted()
    firstQuartile = Statistics.quantile(ofSorted: sorted, at: 0.25)
    median = Statistics.quantile(ofSorted: sorted, at: 0.5)
    thirdQuartile = Statistics.quantile(ofSorted: sorted, at: 0.75)
  }
}
