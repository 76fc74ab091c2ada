/// The calculations of the family `lifecycle`.
enum LifecycleCalculators {
  static let all: [Calculator] = [
    bassForecast, bassFit, growthCurve, nortonBass, exponentialDecay, weibullSurvival, iowaSurvival,
    survivalFit, economicLife, technologyCycleTime, statutoryTerm, drugTermCompensation,
    grantDelayCompensation, annualFees,
  ]
}
