import NumericalMethods
import Probability
import TestSupport
import Testing

@Suite struct FittingTests {
  private let losses = [12.1, 3.4, 7.7, 0.9, 25.3, 14.2, 5.5, 9.8, 2.2, 18.6, 6.1, 11.4]

  private func values<Law>(_ fit: LikelihoodFit<Law>) -> [Double] { fit.parameters.map(\.value) }

  @Test("likelihood fits agree with SciPy's densities maximised to 1e-12") func references() throws
  {
    let gamma = try LikelihoodFit<Gamma>(to: losses)
    expect(values(gamma), equals: [1.697889156356737, 5.752240426722126], within: 1e-6)
    expect(gamma.logLikelihood, equals: -38.48230343483644)
    // Errors from the information in closed form, with the trigamma function.
    expect(
      gamma.parameters.map(\.standardError), equals: [0.6367334371016715, 2.505472788695775],
      within: 1e-4)
    let weibull = try LikelihoodFit<Weibull>(to: losses)
    expect(values(weibull), equals: [1.4187730171540849, 10.726473217437269], within: 1e-6)
    expect(weibull.logLikelihood, equals: -38.36685637895537)
    #expect(weibull.akaike < gamma.akaike)
    let shares = [0.11, 0.42, 0.35, 0.27, 0.61, 0.18, 0.5, 0.33]
    let beta = try LikelihoodFit<Beta>(to: shares)
    expect(values(beta), equals: [3.0083292898156024, 5.707455337875831], within: 1e-6)
    let heavy = [0.2, 1.5, 0.7, 14, 3.3, 0.4, 60, 2.2, 0.9, 7.1, 1.1, 0.3, 25]
    let lomax = try LikelihoodFit<Lomax>(to: heavy)
    expect(values(lomax), equals: [0.8440535968003663, 1.4938680253859684], within: 1e-6)
    let counts = [0.0, 2, 5, 1, 0, 9, 3, 0, 4, 12, 1, 2]
    let negative = try LikelihoodFit<NegativeBinomial>(to: counts)
    expect(values(negative), equals: [3.25, 3.51593697526312], within: 1e-6)
    expect(negative.logLikelihood, equals: -27.81621736875128)
  }

  @Test("closed fits are the sample's own figures") func closed() throws {
    let normal = try LikelihoodFit<Normal>(to: [1, 2, 3, 4])
    expect(values(normal), equals: [2.5, 1.25.squareRoot()])
    expect(normal.parameters[0].standardError, equals: 1.25.squareRoot() / 2)
    let logNormal = try LikelihoodFit<LogNormal>(to: [exp(1), exp(3)])
    expect(values(logNormal), equals: [2, 1])
    expect(values(try LikelihoodFit<Exponential>(to: [1, 3])), equals: [0.5])
    expect(values(try LikelihoodFit<Poisson>(to: [1, 3, 5])), equals: [3])
    let tail = try LikelihoodFit<SingleParameterPareto>(to: [2 * exp(1), 2 * exp(3)], minimum: 2)
    expect(values(tail), equals: [0.5])
  }

  @Test("errors hold the true parameter: 100 samples, within two of them 90 to 99 times")
  func standardErrors() throws {
    let law = try Gamma(shape: 2, scale: 3)
    var held = 0
    for seed in 1...100 {
      var stream = RandomStream(seed: UInt64(seed), item: 12)
      let fit = try LikelihoodFit<Gamma>(
        to: (0..<200).map { _ in law.sample(at: stream.uniform()) })
      let shape = fit.parameters[0]
      if (shape.value - 2).magnitude <= 2 * shape.standardError { held += 1 }
    }
    #expect((90...99).contains(held), "\(held)")
  }

  @Test("samples that no law fits are refused") func refusals() {
    #expect(throws: InvalidInput.self) { try LikelihoodFit<Normal>(to: []) }
    #expect(throws: InvalidInput.self) { try LikelihoodFit<Normal>(to: [2, 2, 2]) }
    #expect(throws: InvalidInput.self) { try LikelihoodFit<LogNormal>(to: [1, -2]) }
    #expect(throws: InvalidInput.self) { try LikelihoodFit<Gamma>(to: [1, .nan, 3]) }
    #expect(throws: InvalidInput.self) { try LikelihoodFit<Beta>(to: [0.2, 1.2, 0.4]) }
    #expect(throws: (any Error).self) { try LikelihoodFit<Poisson>(to: [1.5]) }
  }

  @Test("two quantiles fix a law that has them") func quantiles() throws {
    let pair = try QuantilePair(lowValue: 20, highValue: 180)
    for law: any Distribution in [try pair.normal(), try pair.logNormal(), try pair.weibull()] {
      expect(law.quantile(0.1), equals: 20)
      expect(law.quantile(0.9), equals: 180)
    }
    // The median of a lognormal law is the geometric mean of P10 and P90.
    expect(try pair.logNormal().median, equals: 60)
    #expect(throws: InvalidInput.self) { try QuantilePair(lowValue: 5, highValue: 4) }
    #expect(throws: InvalidInput.self) { try QuantilePair(lowValue: -1, highValue: 4).logNormal() }
  }
}
