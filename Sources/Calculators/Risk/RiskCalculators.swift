/// The calculations of the family `risk`.
enum RiskCalculators {
  static let all: [Calculator] = [
    parametric, lognormalValue, discrete, eulerAllocation, lognormalPortfolio, concentration,
    shapleySplit, pledgeExpectedLoss, amortizingPledge, wrongWay, structuralWrongWay, haircut,
    reconcile,
  ]
}
