public import NumericalMethods

/// A patent family as the Patent Asset Index sees it.
///
/// > Source: Ernst & Omland, *World Patent Information* 33 (2011) 34–41.
public struct CompetitiveImpact: Hashable, Sendable {
  /// Citations received.
  public let citations: Double
  /// Mean citations of the same year, field and office.
  public let expectedCitations: Double
  /// Size of each protected market relative to the reference market.
  public let coverage: [Double]
  /// Whether it is in force or pending.
  public let isActive: Bool

  /// A patent family.
  ///
  /// - Parameters:
  ///   - citations: at least zero.
  ///   - expectedCitations: above zero.
  ///   - coverage: size of each protected market relative to the reference market.
  ///   - isActive: whether it is in force or pending.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    citations: Double, expectedCitations: Double, coverage: [Double], isActive: Bool = true
  ) throws(InvalidInput) {
    try requireNotNegative(citations, "citations")
    try requirePositive(expectedCitations, "expectedCitations")
    for (index, market) in coverage.enumerated() {
      try requireNotNegative(market, "coverage[\(index)]")
    }
    self.citations = citations
    self.expectedCitations = expectedCitations
    self.coverage = coverage
    self.isActive = isActive
  }

  /// Citations over those expected.
  public var technologyRelevance: Double { citations / expectedCitations }

  /// Sum of the protected markets.
  public var marketCoverage: Double { Statistics.sum(coverage) }

  /// Relevance times coverage.
  public var impact: Double { technologyRelevance * marketCoverage }

  /// Sum of the impacts of the active families.
  public static func patentAssetIndex(_ families: [CompetitiveImpact]) -> Double {
    Statistics.sum(families.lazy.filter(\.isActive).map(\.impact))
  }
}
