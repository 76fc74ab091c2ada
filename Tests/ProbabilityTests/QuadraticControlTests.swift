import NumericalMethods
import Probability
import Testing

/// The control takes noise off and nothing else.
@Suite struct QuadraticControlTests {
  @Test("a quadratic figure of a value is freed of all its noise") func quadratic() {
    let control = QuadraticControl { 3 - 2 * $0 + 0.5 * $0 * $0 }
    // E of the figure: 3 − 2·4 + ½(16 + 9)
    for value in [-5.0, 0, 4, 9.5] {
      let controlled = control.controlled(value: value, mean: 4, variance: 9)
      #expect((controlled - 7.5).magnitude < 1e-12)
    }
  }

  @Test("without an exact variance only the slope is used") func slopeAlone() {
    let control = QuadraticControl { 2 * $0 }
    #expect((control.controlled(value: 9, mean: 4, variance: 1, isExact: false) - 8) < 1e-12)
    let square = QuadraticControl { $0 * $0 }
    let plain = square.controlled(value: 5, mean: 0, variance: 1, isExact: false)
    #expect((plain - 25).magnitude < 1e-12)
  }

  @Test("a value that is certain, or whose variance is no number, has its figure unchanged")
  func degenerate() {
    let control = QuadraticControl { min($0, 1) }
    for variance in [0, Double.infinity, .nan, -1] {
      #expect(control.controlled(value: 3, mean: 2, variance: variance) == 1)
    }
  }

  /// Of 40,000 numbers: how far their mean lies from an exact one, in standard errors, and their
  /// standard deviation.
  private func score(_ numbers: [Double], exact: Double) -> (away: Double, deviation: Double) {
    let deviation = Statistics.standardDeviation(numbers)
    let error = deviation / Double(numbers.count).squareRoot()
    return ((Statistics.mean(numbers) - exact) / error, deviation)
  }

  @Test("a kinked figure of normal values keeps its mean, and loses 94 % of its variance")
  func kinked() {
    let (deviation, strike) = (0.25, 0.95)
    let control = QuadraticControl { min($0, strike) }
    var stream = RandomStream(seed: 41)
    let values = stream.normals(40_000).map { 1 + deviation * $0 }
    let all = values.map {
      control.controlled(value: $0, mean: 1, variance: deviation * deviation)
    }
    // E min(V, K) = m − σ(φ(d) + d·Φ(d)) with d = (m − K)/σ.
    let d = (1 - strike) / deviation
    let exact = 1 - deviation * (StandardNormal.density(d) + d * StandardNormal.cumulative(d))
    let got = score(all, exact: exact)
    #expect(got.away.magnitude < 3)
    let plain = Statistics.standardDeviation(values.map { min($0, strike) })
    #expect(got.deviation < 0.245 * plain)
  }

  @Test("a kinked figure of skewed values keeps its mean, and loses 74 % of its variance")
  func skewed() {
    let (volatility, strike) = (0.25, 0.95)
    let control = QuadraticControl { min($0, strike) }
    var stream = RandomStream(seed: 43)
    let values = stream.normals(40_000).map { exp(volatility * $0 - 0.5 * volatility * volatility) }
    let square = exp(volatility * volatility) - 1
    // E min(V, K) = Φ(−d₁) + K·Φ(d₂) for a lognormal V of mean 1.
    let first = (-log(strike) + 0.5 * volatility * volatility) / volatility
    let exact =
      StandardNormal.cumulative(-first) + strike * StandardNormal.cumulative(first - volatility)
    let got = score(
      values.map { control.controlled(value: $0, mean: 1, variance: square) }, exact: exact)
    #expect(got.away.magnitude < 3)
    #expect(got.deviation < 0.51 * Statistics.standardDeviation(values.map { min($0, strike) }))
  }
}
