public import PledgeKit

/// B1 and B2: a hundred assets over twenty years.
///
/// Same numbers as `Peers/portfolio_model.py`.
public enum PortfolioWork {
  /// How many assets.
  public static let assets = 100
  /// Years of income.
  public static let years = 20

  /// The portfolio.
  public static func portfolio(seed: UInt64 = 20_260_630) throws -> PortfolioPaths {
    try PortfolioPaths(
      (0..<assets).map { asset in
        let halfLife = 4 + Double(asset % 5)
        return try AssetWalk(
          "asset \(asset)", growth: .init(repeating: 0.03, count: years),
          volatility: .init(repeating: 0.2 + 0.02 * Double(asset % 10), count: years),
          weight: (1...years).map { year in
            let t = Double(year)
            let revenue = 1e6 * Double(1 + asset % 7)
            return revenue * 0.035 * 0.85 * exp(-t * log(2) / halfLife) / compound(0.13, t)
          },
          standing: (1...years).map { exp(-0.04 * Double($0)) }, loading: 0.3.squareRoot())
      }, seed: seed)
  }

  /// What is asked of the simulated portfolio.
  public struct Figures: Sendable {
    /// Mean value.
    public let mean: Double
    /// Values at 1 %, 5 % and 50 %.
    public let quantiles: [Double]
    /// Mean of the worst hundredth.
    public let shortfall: Double
  }

  /// B1: values on all paths, then mean, quantiles and shortfall.
  public static func figures(
    of portfolio: PortfolioPaths, paths: Int, threads: Int?
  ) throws -> Figures {
    let outcome = try portfolio.run(BlockRunner(paths: paths, threads: threads))
    let totals = outcome.totals.sorted()
    let worst = totals.prefix(max(1, paths / 100))
    return Figures(
      mean: outcome.total.value,
      quantiles: [0.01, 0.05, 0.5].map { Statistics.quantile(ofSorted: totals, at: $0) },
      shortfall: Statistics.mean(Array(worst)))
  }

  /// B2: the mean of what a loan of nine tenths of the expected value recovers, to a tenth of a per
  /// cent.
  ///
  /// Points of each of sixteen scramblings are doubled until they suffice, from 8 on: powers of two
  /// keep their balance.
  public static func recovery(
    of portfolio: PortfolioPaths, threads: Int?
  ) throws -> ScramblingEstimate {
    let loan = 0.9 * portfolio.expectedValue
    var points = 8
    while true {
      let estimate = try portfolio.estimate(points: points, threads: threads) { min($0, loan) }
      if estimate.standardError <= 0.001 * estimate.mean { return estimate }
      points *= 2
    }
  }
}
