public import NumericalMethods

/// How widely citations spread over classes: generality of citing, originality of cited ones.
///
/// > Source: Trajtenberg, Henderson & Jaffe, *Economics of Innovation and New Technology* 5
/// > (1997) 19–50; Hall, NBER working paper 7741 (2000), correction for small counts.
public struct ClassDispersion: Hashable, Sendable {
  /// `1 − Σ share²`, from 0 (one class).
  public let index: Double
  /// `n/(n − 1)` times the index; nil for a single citation.
  public let corrected: Double?

  /// Measures dispersion.
  ///
  /// - Parameter counts: citations in each class, at least zero, together at least one.
  /// - Throws: `InvalidInput` for `countsByClass`.
  public init(countsByClass counts: [Double]) throws(InvalidInput) {
    try requireEach(counts, "countsByClass", requireNotNegative)
    let total = Statistics.sum(counts)
    try require(
      total >= 1 && total.isFinite, "countsByClass", total, "must hold at least one citation")
    // Σ share·(1 − share), which keeps its digits where one class holds almost all.
    let index = Statistics.sum(counts.map { ($0 / total) * ((total - $0) / total) })
    self.index = index
    corrected = total > 1 ? index * (total / (total - 1)) : nil
  }
}
