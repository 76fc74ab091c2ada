import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditCapitalTests {
  /// Basel II (June 2006), Annex 5: loss given default 45 %, maturity 2.5 years, turnover EUR 5m.
  static let annex5: [(InternalRatingsCapital.AssetClass, Double, Double)] = [
    (.corporate(maturity: 2.5, turnover: nil), 0.0003, 0.1444),
    (.corporate(maturity: 2.5, turnover: nil), 0.004, 0.6272),
    (.corporate(maturity: 2.5, turnover: nil), 0.013, 1.0095),
    (.corporate(maturity: 2.5, turnover: 5), 0.0025, 0.3901),
    (.corporate(maturity: 2.5, turnover: 5), 0.01, 0.7240),
    (.corporate(maturity: 2.5, turnover: 5), 0.025, 0.9343),
    (.mortgage, 0.0003, 0.0415), (.mortgage, 0.004, 0.2994), (.mortgage, 0.013, 0.67),
    (.otherRetail, 0.0025, 0.2115), (.otherRetail, 0.01, 0.4577), (.otherRetail, 0.025, 0.609),
  ]

  @Test("risk weights as printed in Annex 5 of Basel II", arguments: annex5)
  func annex5Weight(
    assetClass: InternalRatingsCapital.AssetClass, probability: Double, weight: Double
  ) throws {
    let capital = try InternalRatingsCapital(
      assetClass, defaultProbability: probability, lossGivenDefault: 0.45, exposure: 100,
      probabilityFloor: 0)
    // The print differs from its own formula by up to 0.006 points in some cells.
    expect(capital.riskWeight, equals: weight, absolute: 0.00011)
  }

  @Test("a defaulted exposure holds the loss above its best estimate")
  func defaulted() throws {
    let capital = try InternalRatingsCapital(
      .corporate(maturity: 2.5, turnover: nil), defaultProbability: 1, lossGivenDefault: 0.45,
      exposure: 100, bestEstimateLoss: 0.3)
    expect(capital.capitalRatio, equals: 0.15)
    expect(capital.expectedLoss, equals: 30)
    #expect(capital.maturityFactor == 1)
    #expect(throws: InvalidInput.self) {
      try InternalRatingsCapital(
        .mortgage, defaultProbability: 0, lossGivenDefault: 0.4, exposure: 1, probabilityFloor: 0)
    }
  }

  @Test("a guarantor with a higher weight than the class changes nothing")
  func guarantee() throws {
    let plain = try StandardizedCapital(exposure: 100, exposureClass: .retailSmall)
    #expect(plain.averageWeight == 0.75)
    let worse = try StandardizedCapital(
      exposure: 100, exposureClass: .retailSmall, coveredShare: 0.8, guarantorWeight: 1)
    #expect(worse.averageWeight == 0.75)
    let better = try StandardizedCapital(
      exposure: 100, exposureClass: .corporate, coveredShare: 0.8, guarantorWeight: 0.2)
    expect(better.riskWeightedAssets, equals: 36)
  }

  @Test("the weights of thin tranches average to the weight of the whole, before the floor")
  func tranchesAverage() throws {
    func weight(_ lower: Double, _ upper: Double) throws -> Double {
      try SecuritizationCapital(
        poolCapital: 0.08, delinquentShare: 0.03, attachment: lower, detachment: upper
      ).unflooredWeight
    }
    let edges = (0...20).map { Double($0) / 20 }
    let sum = try zip(edges, edges.dropFirst()).reduce(0) {
      $0 + (try weight($1.0, $1.1)) * ($1.1 - $1.0)
    }
    expect(sum, equals: try weight(0, 1), within: 1e-12)
  }

  @Test("the break-even rate earns exactly the hurdle")
  func hurdle() throws {
    var generator = SeededGenerator(11)
    for _ in 0..<100 {
      let costs = try LendingCosts(
        defaultProbability: .random(in: 0.001...0.3, using: &generator),
        lossGivenDefault: .random(in: 0...1, using: &generator),
        fundingRate: .random(in: -0.01...0.06, using: &generator),
        operatingCost: .random(in: 0...0.02, using: &generator),
        capitalRatio: .random(in: 0.02...0.2, using: &generator),
        taxRate: .random(in: 0...0.4, using: &generator))
      let rate = try RiskBasedRate(costs, hurdle: 0.13).rate
      let result = try ReturnOnCapital(rate: rate, costs: costs)
      expect(result.rate, equals: 0.13, within: 1e-12)
      expect(result.economicProfit(hurdle: 0.13), equals: 0, absolute: 1e-15)
    }
  }
}
