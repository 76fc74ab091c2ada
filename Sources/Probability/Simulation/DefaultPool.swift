import CVectorMath
public import NumericalMethods

/// Names that default together through one common normal factor, each with a fixed loss.
///
/// A name defaults on a path where `√correlation·factor + √(1 − correlation)·own` is below the
/// normal quantile of its probability. Its draws come from its own name, so that a pool's other
/// names never change its defaults.
///
/// > Source: Vasicek, "Loan portfolio value", *Risk* 15 (2002).
public struct DefaultPool: Sendable {
  /// One debtor.
  public struct Name: Hashable, Sendable {
    /// Tells this debtor's random numbers from all others'.
    public let name: String
    /// Probability of default over the horizon, in [0, 1].
    public let probability: Double
    /// What is lost when it defaults: exposure times loss given default.
    public let loss: Double
    /// Share of its variance that comes from the common factor, in [0, 1).
    public let correlation: Double

    /// A debtor.
    ///
    /// - Parameters:
    ///   - name: tells this debtor's random numbers from all others'.
    ///   - probability: of default over the horizon, in [0, 1].
    ///   - loss: exposure times loss given default, from 0.
    ///   - correlation: share of its variance that comes from the common factor, in [0, 1).
    /// - Throws: `InvalidInput` if a number is out of range.
    public init(
      _ name: String, probability: Double, loss: Double, correlation: Double
    ) throws(InvalidInput) {
      try require((0...1).contains(probability), "probability", probability, "must be in [0, 1]")
      try require(loss >= 0 && loss.isFinite, "loss", loss, "must be finite and not below 0")
      try require((0..<1).contains(correlation), "correlation", correlation, "must be in [0, 1)")
      self.name = name
      self.probability = probability
      self.loss = loss
      self.correlation = correlation
    }
  }

  /// The debtors, as they were given.
  public let names: [Name]
  private let groups: [cvm_pool_group]
  private let keys: [UInt64]
  private let losses: [Double]
  private let factorKey: UInt64

  /// A pool.
  ///
  /// - Parameters:
  ///   - names: debtors with names that differ.
  ///   - seed: of all draws.
  ///   - factor: name of the common factor; pools that name one factor share it.
  /// - Throws: `InvalidInput` if there is no debtor, or a name comes twice.
  public init(
    _ names: [Name], seed: UInt64, factor: String = "common factor"
  ) throws(InvalidInput) {
    try require(!names.isEmpty, "names", names.count, "must be at least one")
    var seen: Set = [factor]
    for (index, name) in names.enumerated() {
      try require(
        seen.insert(name.name).inserted, "names[\(index)].name", name.name,
        "must differ from all others")
    }
    self.names = names
    // In one order whatever the order given, since losses are added up along it.
    let ordered = names.sorted {
      ($0.probability, $0.correlation, $0.name) < ($1.probability, $1.correlation, $1.name)
    }
    var groups: [cvm_pool_group] = []
    var last: Name?
    for name in ordered {
      if let last, last.probability == name.probability, last.correlation == name.correlation {
        groups[groups.count - 1].names += 1
      } else {
        groups.append(
          cvm_pool_group(
            names: 1, threshold: cvm_normal_quantile1(name.probability),
            loading: name.correlation.squareRoot(), own: (1 - name.correlation).squareRoot()))
      }
      last = name
    }
    self.groups = groups
    keys = ordered.map { RandomKey(seed: seed, itemNamed: $0.name).word }
    losses = ordered.map(\.loss)
    factorKey = RandomKey(seed: seed, itemNamed: factor).word
  }

  /// Expected loss, in closed form.
  public var expectedLoss: Double {
    Statistics.sum(names.lazy.map { $0.probability * $0.loss })
  }

  /// Losses on a run of paths.
  ///
  /// - Parameters:
  ///   - paths: beginning at an even one, within the first 2³³.
  ///   - buffer: room for one number a path.
  /// - Throws: `InvalidInput` if the paths are out of range or the buffer is too short.
  public func losses(
    on paths: Range<Int>, into buffer: UnsafeMutableBufferPointer<Double>
  ) throws(InvalidInput) {
    try require(
      paths.lowerBound >= 0 && paths.lowerBound % 2 == 0 && paths.upperBound <= 1 << 33, "paths",
      paths, "must begin at an even number and lie within the first 2^33")
    try require(
      paths.count <= buffer.count, "buffer", buffer.count, "must hold one number a path")
    groups.withUnsafeBufferPointer { groups in
      keys.withUnsafeBufferPointer { keys in
        losses.withUnsafeBufferPointer { losses in
          guard let out = buffer.baseAddress else { return }
          var pool = cvm_pool(
            groups: groups.count, group: groups.baseAddress, keys: keys.baseAddress,
            losses: losses.baseAddress, factor_key: factorKey)
          cvm_pool_losses(&pool, UInt64(paths.lowerBound), paths.count, out)
        }
      }
    }
  }

  /// Loss on each path of a runner.
  ///
  /// - Parameters:
  ///   - runner: paths, blocks of an even size, and threads.
  ///   - progress: told of each finished block.
  ///   - cancelled: asked before each block; true ends the run.
  /// - Returns: one number a path.
  /// - Throws: `InvalidInput` for blocks of an odd size; `CancellationError` if it was ended.
  public func losses(
    _ runner: BlockRunner, progress: BlockRunner.Progress? = nil,
    cancelled: (@Sendable () -> Bool)? = nil
  ) throws -> [Double] {
    try require(runner.blockSize % 2 == 0, "blockSize", runner.blockSize, "must be even")
    let losses = PathValues(count: runner.paths)
    _ = try runner.run(workspace: {}, progress: progress, cancelled: cancelled) { paths, _ in
      try losses.withPlaces(paths) { places throws(InvalidInput) in
        try self.losses(on: paths, into: places)
      }
    }
    return losses.values
  }
}
