/// The calculations of the family `monte-carlo`.
enum MonteCarloCalculators {
  static let all: [Calculator] = [
    distribution, quantileFit, copulaDependence, lognormalCorrelation, nearestCorrelation,
    imanConover, quantileInterval, toleranceSampleSize, tornado, sobolIndices, royaltyValue,
    shapleyEffects,
  ]
}
