import NumericalMethods
import TestSupport
import Testing

@Suite struct StatisticsTests {
  @Test("NIST's univariate problems NumAcc1, NumAcc2 and NumAcc4")
  func univariate() {
    // Certified: mean, standard deviation and lag-1 autocorrelation.
    let first = [10_000_001.0, 10_000_003, 10_000_002]
    #expect(Statistics.mean(first) == 10_000_002)
    #expect(Statistics.standardDeviation(first) == 1)
    expect(Statistics.autocorrelation(first), equals: -0.5, within: 1e-15)
    let second = [1.2] + (0..<500).flatMap { _ in [1.1, 1.3] }
    expect(Statistics.mean(second), equals: 1.2, within: 1e-15)
    expect(Statistics.standardDeviation(second), equals: 0.1, within: 1e-14)
    expect(Statistics.autocorrelation(second), equals: -0.999, within: 1e-12)
    let fourth = [10_000_000.2] + (0..<500).flatMap { _ in [10_000_000.1, 10_000_000.3] }
    expect(Statistics.mean(fourth), equals: 10_000_000.2, within: 1e-15)
    // The data themselves are rounded at the ninth digit of their spread.
    expect(Statistics.standardDeviation(fourth), equals: 0.1, within: 1e-7)
  }

  @Test("a compensated sum keeps what large terms would swallow")
  func sum() {
    #expect(Statistics.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(Statistics.sum([Double]()) == 0)
    #expect(Statistics.sum([.infinity, 1]) == .infinity)
    #expect(Statistics.dotProduct([1e20, 1, -1e20], [1, 3, 1]) == 3)
  }

  @Test("skewness and kurtosis of a two-point sample")
  func moments() {
    // Of a coin that shows 1 with p = 1/4: (1 − 2p)/√(pq) and (1 − 6pq)/(pq).
    let sample = [1.0, 0, 0, 0]
    expect(Statistics.skewness(sample), equals: 0.5 / (3.0 / 16).squareRoot(), within: 1e-14)
    expect(
      Statistics.excessKurtosis(sample), equals: (1 - 18.0 / 16) / (3.0 / 16), within: 1e-13)
    expect(
      Statistics.jarqueBera(sample),
      equals: 4.0 / 6 * (4.0 / 3 + (2.0 / 3) * (2.0 / 3) / 4), within: 1e-13)
  }

  @Test("the nine quantile types of the first ten numbers")
  func quantiles() {
    // R 4, quantile(1:10, 0.33, type = t).
    let sample = (1...10).map(Double.init)
    let expected = [4, 4, 3, 3.3, 3.8, 3.63, 3.97, 3.7433333333333336, 3.7575]
    for (type, value) in zip(QuantileType.allCases, expected) {
      expect(Statistics.quantile(sample, at: 0.33, type: type), equals: value, within: 1e-12)
    }
    // At a step, where the definitions differ most.
    #expect(Statistics.quantile(sample, at: 0.3, type: .inverse) == 3)
    #expect(Statistics.quantile(sample, at: 0.3, type: .inverseAveraged) == 3.5)
    #expect(Statistics.quantile(sample, at: 0.25, type: .nearest) == 2)
    #expect(Statistics.median([3, 1, 2, 10]) == 2.5)
    #expect(Statistics.quantile([], at: 0.5).isNaN)
    #expect(Statistics.quantile(sample, at: 1.1).isNaN)
  }

  @Test("ranks share ties; Kendall's tau counts pairs")
  func ranks() {
    #expect(Statistics.ranks([10, 20, 10, 5]) == [2.5, 4, 2.5, 1])
    let (u, v) = ([1.0, 2, 2, 3, 5], [2.0, 1, 4, 4, 3])
    var (agree, against, tiedU, tiedV) = (0.0, 0.0, 0.0, 0.0)
    for i in 0..<5 {
      for j in 0..<i {
        let product = (u[i] - u[j]) * (v[i] - v[j])
        if product > 0 { agree += 1 } else if product < 0 { against += 1 }
        if u[i] == u[j] { tiedU += 1 }
        if v[i] == v[j] { tiedV += 1 }
      }
    }
    expect(
      Statistics.kendallTau(u, v),
      equals: (agree - against) / ((10 - tiedU) * (10 - tiedV)).squareRoot(), within: 1e-14)
    expect(Statistics.rankCorrelation(u, u.map { exp($0) }), equals: 1, within: 1e-15)
    expect(Statistics.correlation([1, 2, 3], [6, 4, 2]), equals: -1, within: 1e-15)
  }
}
