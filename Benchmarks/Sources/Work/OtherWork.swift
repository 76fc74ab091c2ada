public import PledgeKit

/// B4: two hundred names in ten grades, one factor.
///
/// Same numbers as `Peers/b4_creditriskengine.py`.
public enum PoolWork {
  /// The pool.
  public static func pool(seed: UInt64 = 20_260_630) throws -> DefaultPool {
    try DefaultPool(
      (0..<200).map {
        try DefaultPool.Name(
          "name \($0)", probability: 0.005 * Double(1 + $0 % 10), loss: 0.45 * Double(1 + $0 % 3),
          correlation: 0.2)
      }, seed: seed)
  }

  /// Losses on all paths.
  public static func losses(of pool: DefaultPool, paths: Int, threads: Int?) throws -> [Double] {
    try pool.losses(BlockRunner(paths: paths, threads: threads))
  }
}

/// B5: an American put with fifty dates.
///
/// Same numbers as `Peers/b5_quantlib.py`.
public enum PutWork {
  /// The right to sell at 40 what is worth 36, with 20 % volatility, at 6 %, within a year.
  public static func put(seed: UInt64 = 20_260_630) throws -> OptimalStopping {
    try OptimalStopping(
      start: 36, growth: 0.06, volatility: 0.2, rate: 0.06, horizon: 1, steps: 50, seed: seed,
      payoff: { max(0, 40 - $0) })
  }

  /// Its worth.
  public static func value(paths: Int, threads: Int?) throws -> Estimate {
    try put().value(BlockRunner(paths: paths, threads: threads))
  }
}
