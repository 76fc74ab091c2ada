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

  @Test("a kinked figure of skewed values keeps its mean and loses nine tenths of its variance")
  func kinked() throws {
    let volatility = 0.25
    let strike = 0.95
    let control = QuadraticControl { min($0, strike) }
    var stream = RandomStream(seed: 41)
    let values = stream.normals(40_000).map { exp(volatility * $0 - 0.5 * volatility * volatility) }
    let square = exp(volatility * volatility) - 1
    let controlled = values.map { control.controlled(value: $0, mean: 1, variance: square) }
    // E min(V, K) = Φ(−d₁) + K·Φ(d₂) for a lognormal V of mean 1.
    let first = (-log(strike) + 0.5 * volatility * volatility) / volatility
    let exact =
      StandardNormal.cumulative(-first) + strike * StandardNormal.cumulative(first - volatility)
    let error = Statistics.standardDeviation(controlled) / 200
    #expect((Statistics.mean(controlled) - exact).magnitude < 3 * error)
    let plain = Statistics.standardDeviation(values.map { min($0, strike) })
    #expect(error * 200 < 0.32 * plain)
  }
}
