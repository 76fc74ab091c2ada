/// The calculations of the family `lifecycle`.
enum LifecycleCalculators {
  static let all: [Calculator] = [
    bassForecast, growthCurve, nortonBass, exponentialDecay, statutoryTerm, drugTermCompensation,
    grantDelayCompensation, annualFees,
  ]
}
