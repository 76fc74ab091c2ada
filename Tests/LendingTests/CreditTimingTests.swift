import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditTimingTests {
  @Test("a flat hazard gives the same conditional probability each year")
  func flatHazard() throws {
    let years = try DefaultTermStructure(.flat(0.1), years: 30).years
    for year in years {
      expect(year.conditional, equals: 0.09516258196404043)
      expect(year.cumulative, equals: 1 - exp(-0.1 * Double(year.number)), within: 1e-14)
    }
    expect(years.reduce(0) { $0 + $1.marginal }, equals: years[29].cumulative)
  }

  @Test("a hazard matched to cumulative probabilities gives them back")
  func matching() throws {
    // Average cumulative default rates of one grade, made up for this test.
    let (times, cumulative) = ([1.0, 2, 5, 10], [0.01, 0.023, 0.08, 0.2])
    let hazard = try HazardRate.matching(cumulative: cumulative, at: times)
    expect(times.map { hazard.cumulativeDefault(to: $0) }, equals: cumulative, within: 1e-14)
    #expect(throws: InvalidInput.self) {
      try HazardRate.matching(cumulative: [0.2, 0.1], at: [1, 2])
    }
  }

  @Test("a curve counts days from its first day, and a stress scales its hazard")
  func curve() throws {
    let start = try Day(2026, 6, 30)
    let curve = try HazardCurve.flat(0.028, from: start)
    let later = try start.adding(days: 730)
    expect(curve.survival(to: later), equals: exp(-0.056), within: 1e-15)
    #expect(curve.survival(to: start) == 1)
    expect(try curve.scaled(by: 2).survival(to: later), equals: exp(-0.112), within: 1e-15)
    expect(
      curve.conditionalDefault(from: try start.adding(days: 365), to: later),
      equals: -expMinusOne(-0.028), within: 1e-14)
  }

  @Test("a Weibull hazard of shape 1 is flat; its survival is that of the formula")
  func weibull() throws {
    let hazard = try HazardRate.weibull(scale: 25, shape: 1.4)
    expect(hazard.survival(to: 5), equals: exp(-power(0.2, 1.4)), within: 1e-14)
    #expect(try HazardRate.weibull(scale: 10, shape: 1).rate(at: 7) == 0.1)
  }

  @Test("the logarithm of a transition matrix is its generator")
  func generator() throws {
    let matrix = try TransitionMatrix([
      [0.9, 0.08, 0.015, 0.005], [0.05, 0.85, 0.08, 0.02], [0.01, 0.09, 0.8, 0.1], [0, 0, 0, 1],
    ])
    let generator = try matrix.generator()
    #expect(generator.isValid)
    let year = try generator.transition(over: 1)
    expect(year.elements, equals: matrix.matrix.elements, absolute: 1e-14)
    let quarter = try generator.transition(over: 0.25)
    let four = try quarter * quarter * quarter * quarter
    expect(four.elements, equals: matrix.matrix.elements, absolute: 1e-14)
    expect(
      TransitionMatrix.defaultProbabilities(of: try matrix.power(5)),
      equals: [0.0494450604875, 0.13442818405, 0.35496169025], within: 1e-12)
  }

  @Test(
    "an impossible generator is mended by either rule, and says by how much",
    arguments: [
      TransitionGenerator.Regularization.diagonal, .weighted,
    ])
  func regularization(method: TransitionGenerator.Regularization) throws {
    let matrix = try TransitionMatrix([[0.9, 0.1, 0], [0, 0.9, 0.1], [0, 0, 1]])
    let generator = try matrix.generator()
    #expect(!generator.isValid)
    let mended = generator.regularized(by: method)
    #expect(mended.isValid)
    expect(mended.largestChange, equals: -generator.lowestRate, within: 1e-12)
    for row in 0..<3 {
      expect(mended.matrix.row(row).reduce(0, +), equals: 0, absolute: 1e-15)
    }
    let half = try mended.transition(over: 0.5)
    #expect(half.elements.allSatisfy { $0 >= 0 })
  }

  @Test("a matrix with a negative eigenvalue has no generator")
  func noGenerator() throws {
    let matrix = try TransitionMatrix([[0.05, 0.9, 0.05], [0.9, 0.05, 0.05], [0, 0, 1]])
    #expect(throws: NumericalError.self) { try matrix.generator() }
    #expect(throws: InvalidInput.self) { try TransitionMatrix([[0.9, 0.1], [0.5, 0.5]]) }
    #expect(throws: InvalidInput.self) { try TransitionMatrix([[0.9, 0.08], [0, 1]]) }
  }
}
