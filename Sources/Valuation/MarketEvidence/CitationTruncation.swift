public import NumericalMethods

/// Citations to be expected over a lifetime from those seen so far.
///
/// > Source: Hall, Jaffe & Trajtenberg, NBER working paper 8498 (2001), section IV.
public struct CitationTruncation: Hashable, Sendable {
  /// Share of all citations that fall into the years observed, in (0, 1].
  public let shareObserved: Double

  /// The share seen after some years.
  ///
  /// - Parameters:
  ///   - lagShares: weight of each year after grant, at least zero.
  ///   - observedYears: 1 to the number of weights.
  /// - Throws: `InvalidInput` naming the argument; `lagShares` if the years observed weigh nothing.
  public init(lagShares: [Double], observedYears: Int) throws(InvalidInput) {
    try requireEach(lagShares, "lagShares", requireNotNegative)
    try require(
      (1...lagShares.count).contains(observedYears), "observedYears", observedYears,
      "must be in [1, \(lagShares.count)]")
    let seen = Statistics.sum(lagShares.prefix(observedYears))
    try require(seen > 0, "lagShares", "zeros", "must be above 0 in the observed years")
    shareObserved = seen / Statistics.sum(lagShares)
  }

  /// Expected lifetime citations: those observed over the share that has passed.
  public func corrected(_ observedCitations: Double) -> Double {
    observedCitations / shareObserved
  }
}
