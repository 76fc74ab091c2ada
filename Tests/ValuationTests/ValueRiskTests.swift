import Finance
import NumericalMethods
import Probability
import TestSupport
import Testing
import Valuation

@Suite struct ValueRiskTests {
  private func royalty() throws -> UncertainRoyalty {
    try UncertainRoyalty(
      sales: PERT(minimum: 600, mode: 900, maximum: 1500),
      royalty: PERT(minimum: 0.02, mode: 0.04, maximum: 0.07),
      rate: PERT(minimum: 0.1, mode: 0.14, maximum: 0.2), years: 9, taxRate: 0.25)
  }

  @Test("simulated royalties agree with the exact mean and deviation") func simulation() throws {
    let royalty = try royalty()
    let exact = try royalty.decomposition()
    // SciPy's quadrature over the three PERT laws.
    expect(exact.mean, equals: 155.6085860741482, within: 1e-10)
    let run = try royalty.simulate(paths: 50_000, seed: 7)
    expect(
      run.moments.mean, equals: exact.mean, within: 0, absolute: 3.5 * run.moments.standardError)
    expect(run.moments.standardDeviation, equals: exact.standardDeviation, within: 0.02)
    let again = try royalty.simulate(paths: 50_000, seed: 7)
    #expect(run.sample.sorted == again.sample.sorted && run.moments == again.moments)
    let other = try royalty.simulate(paths: 50_000, seed: 8)
    #expect(run.moments.mean != other.moments.mean)
  }

  @Test("drivers that fall together widen the value, and a t copula its lower tail")
  func dependence() throws {
    let royalty = try royalty()
    let plain = try royalty.simulate(paths: 20_000, seed: 1)
    let matrix = try CorrelationMatrix([[1, 0.7, 0], [0.7, 1, 0], [0, 0, 1]])
    let joined = try royalty.simulate(correlations: matrix, paths: 20_000, seed: 1)
    #expect(joined.moments.standardDeviation > 1.2 * plain.moments.standardDeviation)
    let tail = try royalty.simulate(
      correlations: matrix, copula: .studentT(degreesOfFreedom: 2), paths: 20_000, seed: 1)
    #expect(
      try tail.sample.quantile(0.001).value < joined.sample.quantile(0.001).value)
    #expect(throws: InvalidInput.self) { try royalty.simulate(paths: 1 << 40, seed: 1) }
    #expect(throws: InvalidInput.self) {
      try UncertainRoyalty(
        sales: Constant(1), royalty: Constant(1), rate: Normal(mean: 0.1, standardDeviation: 0.02),
        years: 3)
    }
  }

  @Test("one uncertain driver has the whole variance") func oneDriver() throws {
    let result = try UncertainRoyalty(
      sales: Uniform(minimum: 1, maximum: 3), royalty: Constant(0.05), rate: Constant(0.1),
      years: 5, timing: .end
    ).decomposition()
    expect(result.indices.firstOrder, equals: [1, 0, 0])
    expect(result.mean, equals: 2 * 0.05 * (1 - compound(0.1, -5)) / 0.1)
    #expect(throws: InvalidInput.self) {
      try UncertainRoyalty(
        sales: Constant(1), royalty: Constant(0.1), rate: Constant(0.1), years: 5
      ).decomposition()
    }
  }

  @Test("an invalidation likelier than the shortfall allowed leaves nothing to lend")
  func infeasible() throws {
    let haircut = try PrudentHaircut(
      volatility: 0.5, realizationYears: 2, hazardRate: 0.1, confidence: 0.95)
    #expect(!haircut.feasible && haircut.advanceRate == 0 && haircut.haircut == 1)
    // Without invalidation the advance is covered with the confidence asked for.
    let plain = try PrudentHaircut(
      volatility: 0.5, drift: 0.02, realizationYears: 2, liquidationCost: 0.2, confidence: 0.9)
    let value = try LogNormal(
      logMean: log(0.8) + (0.02 - 0.125) * 2, logStandardDeviation: 0.5 * 2.0.squareRoot())
    expect(value.probability(above: plain.advanceRate), equals: 0.9)
  }

  @Test("low values: quantile, mean below it, haircuts") func lowValues() throws {
    let law = try LogNormal(logMean: 4, logStandardDeviation: 0.9)
    let low = try LowValue(of: law, at: 0.05)
    expect(low.tailMean, equals: try law.lowerTailMean(at: 0.05), within: 1e-11)
    expect(low.haircutOnMean, equals: 1 - low.quantile / law.mean, within: 1e-11)
    expect(low.haircutOnMedian, equals: 1 - low.quantile / law.median, within: 1e-11)
    #expect(throws: InvalidInput.self) { try LowValue(of: law, at: 1) }
  }

  @Test("reconciled values: weights by precision, capped in proportion") func reconciliation()
    throws
  {
    let plain = try Reconciliation(values: [10, 16], standardDeviations: [1, 2])
    expect(plain.weights, equals: [0.8, 0.2])
    expect(plain.value, equals: 11.2)
    expect(plain.standardDeviation, equals: 0.8.squareRoot())
    let capped = try Reconciliation(
      values: [10, 16, 20], standardDeviations: [1, 2, 2], weightCap: 0.5)
    expect(capped.cappedWeights, equals: [0.5, 0.25, 0.25])
    expect(capped.cappedValue, equals: 14)
    #expect(throws: InvalidInput.self) {
      try Reconciliation(
        values: [1, 2], standardDeviations: [1, 1],
        correlations: CorrelationMatrix([[1, 1], [1, 1]]))
    }
    #expect(throws: InvalidInput.self) {
      try Reconciliation(values: [1, 2, 3], standardDeviations: [1, 1, 1], weightCap: 0.2)
    }
  }

  @Test("a tornado of royalties grows with sales and falls with the rate") func tornado() throws {
    let result = try RoyaltyTornado(
      sales: 100, growth: .init(base: 0.05, low: 0, high: 0.08),
      royaltyRate: .init(base: 0.05, low: 0.03, high: 0.07),
      rate: .init(base: 0.05, low: 0.2, high: 0.01), years: 10
    ).tornado
    // Growth at the rate: ten years of 5.
    expect(result.base, equals: 50)
    #expect(result.bars[0].low < 50 && result.bars[0].high > 50)
    expect(result.bars[1].high, equals: 70)
    #expect(result.bars[2].low < 50 && result.bars[2].high > 50)
  }
}
