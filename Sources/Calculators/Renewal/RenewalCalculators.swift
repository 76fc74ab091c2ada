/// The calculations of the family `renewal`.
enum RenewalCalculators {
  static let all: [Calculator] = [
    survival, valueDistribution, estimate, pakesOption, gbmOption, lognormalConcentration,
    tailIndex, surveyFit,
  ]
}
