/// Default probability given the common factor, with the weight of that factor.
struct ConditionalDefault {
  /// Weight in the mean over the factor; all weights add up to 1.
  let weight: Double
  /// Default probability of each name, given the factor.
  let probability: Double
  /// `1 − probability`, exact when it is small.
  let complement: Double
}
