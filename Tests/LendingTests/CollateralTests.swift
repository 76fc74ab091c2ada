import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CollateralTests {
  @Test("loss on a pledge that may be invalidated: forty on a hundred") func pledge() throws {
    let pledge = try PledgedRight(
      appraisedValue: 100, drift: -0.1, volatility: 0.6, saleCost: 0.3, invalidationRate: 0.05)
    // Black's put on 70 e^(−0.2) at 40 with deviation 0.6 √2, by a second program.
    let standing = try pledge.saleValue(after: 2).shortfall(below: 40) / 40
    expect(standing, equals: 0.21620673376374383, within: 1e-11)
    let lost = try pledge.expectedShortfall(on: 40, after: 2)
    expect(lost / 40, equals: standing * exp(-0.1) + 1 - exp(-0.1))
    // Certain collateral: the gap, or nothing.
    let certain = try PledgedRight(appraisedValue: 100, volatility: 0, saleCost: 0.3)
    expect(try certain.expectedShortfall(on: 90, after: 3), equals: 20, within: 1e-12)
    expect(try certain.expectedShortfall(on: 60, after: 3), equals: 0, absolute: 1e-12)
  }

  @Test("wrong-way losses agree with mpmath, also where they are tiny or go the right way")
  func wrongWay() throws {
    for (probability, correlation, loading, exposure, mean, deviation, expected) in [
      (0.0001, 0.2, 0.5, 20.0, 5.5, 0.5, 1.1470125056870749e-10),
      (0.04, 0.15, -0.35, 40, 3.7, 0.85, 0.0059276869182833667),
    ] {
      let loan = try WrongWayExposure(
        exposure: exposure, collateral: LognormalValue(logMean: mean, logDeviation: deviation),
        defaultProbability: probability, assetCorrelation: correlation,
        collateralLoading: loading)
      expect(try loan.expectedLossRate(), equals: expected, within: 1e-9)
      let independent = probability * loan.unconditionalLossGivenDefault
      #expect((try loan.expectedLossRate() > independent) == (loading > 0))
    }
  }

  @Test("no loading leaves the losses independent, in default and under stress") func independent()
    throws
  {
    let loan = try WrongWayExposure(
      exposure: 40, collateral: LognormalValue(logMean: 3.7, logDeviation: 0.8),
      defaultProbability: 0.04, assetCorrelation: 0.15, collateralLoading: 0)
    let lost = loan.unconditionalLossGivenDefault
    expect(try loan.expectedLossRate(), equals: 0.04 * lost)
    expect(try loan.stressed(at: 0.999).lossGivenDefault, equals: lost)
    let firm = try StructuralPledge.Firm(
      assetValue: 150, volatility: 0.4, drift: 0.03, debt: 100)
    let right = try PledgedRight(appraisedValue: 39, volatility: 0.55)
    let free = try StructuralPledge(
      exposure: 30, borrower: firm, securedBy: right, correlation: 0, horizon: 1)
    expect(free.expectedLoss, equals: free.expectedLossIndependent)
    var last = 0.0
    for correlation in [-0.9, -0.3, 0.2, 0.6, 0.95] {
      let loss = try StructuralPledge(
        exposure: 30, borrower: firm, securedBy: right, correlation: correlation, horizon: 1
      ).expectedLoss
      #expect(loss > last)
      last = loss
    }
  }

  @Test("the spread of an amortising loan pays for its losses") func amortizing() throws {
    let pledge = try PledgedRight(
      appraisedValue: 200, drift: -0.12, volatility: 0.5, saleCost: 0.35, invalidationRate: 0.03)
    let loan = try AmortizingPledge(
      balances: [80, 60, 40, 20], defaultHazard: 0.035, securedBy: pledge, accrualRate: 0.045,
      discountRate: 0.045)
    var income = 0.0
    for (year, balance) in [80.0, 60, 40, 20].enumerated() {
      income += loan.breakEvenSpread * balance * exp(-0.08 * (Double(year) + 0.5))
    }
    expect(income, equals: loan.expectedLoss)
    #expect(loan.lossGivenDefaults.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(throws: InvalidInput.self) {
      try AmortizingPledge(balances: [], defaultHazard: 0.1, securedBy: pledge)
    }
  }

  @Test("arguments out of range are refused by name") func refusals() throws {
    #expect(throws: InvalidInput.self) { try PledgedRight(appraisedValue: .nan, volatility: 0.3) }
    #expect(throws: InvalidInput.self) { try PledgedRight(appraisedValue: 1, volatility: -0.3) }
    let value = try LognormalValue(logMean: 3, logDeviation: 0.5)
    let refusal = #expect(throws: InvalidInput.self) {
      try WrongWayExposure(
        exposure: 1, collateral: value, defaultProbability: 0.1, assetCorrelation: 1,
        collateralLoading: 0.2)
    }
    #expect(refusal?.path == "assetCorrelation")
  }
}
