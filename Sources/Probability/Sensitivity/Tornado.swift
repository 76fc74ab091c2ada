import NumericalMethods

/// One-at-a-time sensitivity: each input at its low and its high value, all others at their base.
public struct Tornado: Sendable, Hashable {
  /// One input's bar.
  public struct Bar: Sendable, Hashable {
    /// Result with the input at its low value.
    public let low: Double
    /// Result with the input at its high value.
    public let high: Double
    /// Absolute difference of the two.
    public var swing: Double { (high - low).magnitude }
  }

  /// Result with all inputs at their base.
  public let base: Double
  /// One bar an input, in the order of the inputs.
  public let bars: [Bar]

  /// Runs a model over the ranges of its inputs.
  ///
  /// - Parameters:
  ///   - base: base value of each input.
  ///   - low: low value of each input.
  ///   - high: high value of each input.
  ///   - model: the result for a value of each input.
  /// - Throws: `InvalidInput` for lengths that differ, and what the model throws.
  /// - Complexity: `2n + 1` runs of the model.
  public init(
    base: [Double], low: [Double], high: [Double], _ model: ([Double]) throws -> Double
  ) throws {
    try require(low.count == base.count, "low", low.count, "must be \(base.count) values")
    try require(high.count == base.count, "high", high.count, "must be \(base.count) values")
    self.base = try model(base)
    bars = try base.indices.map { index in
      var inputs = base
      inputs[index] = low[index]
      let atLow = try model(inputs)
      inputs[index] = high[index]
      return Bar(low: atLow, high: try model(inputs))
    }
  }

  /// Inputs from the widest bar to the narrowest.
  public var ranking: [Int] { bars.indices.sorted { bars[$0].swing > bars[$1].swing } }
}
