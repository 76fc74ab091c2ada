import CVectorMath
import NumericalMethods

/// One asset as it is expected to be once the common factor is known: mean and variance of its value
/// in closed form.
///
/// Own shocks, loss and wait are averaged over. Growth that is uncertain for whole paths enters the
/// mean in closed form; its part of the variance ties every two steps together, so that the variance
/// is exact only without it.
struct AssetGivenFactor: Sendable {
  let steps: Int
  let wait: Double
  /// Whether the variance is exact.
  let hasExactVariance: Bool
  /// For each step: drift, volatility on the factor, weight, standing, mean square of the own part.
  private let table: [Double]

  init(_ asset: AssetWalk) {
    steps = asset.steps
    wait = asset.wait
    hasExactVariance = !asset.hasDeviation
    var drift: [Double] = []
    var volatility: [Double] = []
    var square: [Double] = []
    var deviated = 0.0
    var ownVariance = 0.0
    for t in 0..<steps {
      let sigma = asset.table[steps + t]
      let own = sigma * sigma * max(0, 1 - asset.loading * asset.loading)
      let before = deviated
      deviated += asset.table[4 * steps + t]
      drift.append(asset.table[t] + 0.5 * (own + deviated * deviated - before * before))
      volatility.append(sigma * asset.loading)
      ownVariance += own
      square.append(exp(min(ownVariance + deviated * deviated, 700)))
    }
    table = drift + volatility + asset.table[2 * steps..<4 * steps] + square
  }

  /// Adds mean and variance of the value, given the factor, to those of the other assets.
  ///
  /// - Parameters:
  ///   - mean: one number a path; says how many paths.
  ///   - variance: one number a path.
  ///   - factor: one row of as many numbers for each step.
  func add(
    mean: UnsafeMutableBufferPointer<Double>, variance: UnsafeMutableBufferPointer<Double>,
    factor: UnsafeMutableBufferPointer<Double>
  ) {
    let paths = mean.count
    guard variance.count >= paths, factor.count >= steps * paths else { return }
    table.withUnsafeBufferPointer { table in
      guard let row = table.baseAddress, let mean = mean.baseAddress,
        let variance = variance.baseAddress, let factor = factor.baseAddress
      else { return }
      var asset = cvm_asset_given(
        steps: steps, drift: row, volatility: row + steps, weight: row + 2 * steps,
        standing: row + 3 * steps, square: row + 4 * steps, wait: wait)
      cvm_asset_given_factor(&asset, paths, factor, paths, mean, variance)
    }
  }

  /// Adds the slope of the expected value in each step's factor, at factor 0.
  func addSlope(to slope: inout [Double]) {
    var logIncome = 0.0
    var earned: [Double] = []
    for t in 0..<steps {
      logIncome += table[t]
      earned.append(table[2 * steps + t] * table[3 * steps + t] * exp(min(logIncome, 700)))
    }
    var later = 0.0
    for t in (0..<steps).reversed() {
      later += earned[t]
      slope[t] += later * table[steps + t] / (1 + wait)
    }
  }
}
