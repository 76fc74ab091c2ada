/// The calculations of the family `probability`.
enum ProbabilityCalculators {
  static let all: [Calculator] = [
    expectedPresentValue, scenarioWeighted, rnpv, bayesValidity, successRate, perfectInformation,
  ]
}
