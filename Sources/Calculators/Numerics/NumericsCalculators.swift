/// The calculations of the family `numerics`.
enum NumericsCalculators {
  static let all: [Calculator] = [
    univariate, linearRegression, nonlinearRegression, normalDistribution, bivariateNormal,
    studentT, incompleteGammaBeta, gaussQuadrature, sampleQuantile, association,
  ]
}
