import NumericalMethods

/// Default probability given the common factor.
struct ConditionalDefault {
  /// Default probability of a name, given the factor.
  let probability: Double
  /// `1 − probability`, exact when it is small.
  let complement: Double
}

/// The values of the common factor over which a mean is taken, and what each says of names of
/// several default probabilities.
struct FactorPoints {
  /// A value of the factor.
  struct Point {
    /// Weight in the mean; all weights add up to 1.
    let weight: Double
    /// A name defaults when its own variable is below `scale × threshold − shift`.
    let scale: Double
    let shift: Double
  }

  let points: [Point]
  /// Threshold of the latent variable for each default probability.
  let thresholds: [Double]
  /// The law of the own variable; nil is the normal one.
  let law: UnitStudentT?

  /// What a value of the factor makes of the default probability at a place.
  func conditional(_ point: Point, _ place: Int) -> ConditionalDefault {
    let threshold = thresholds[place]
    guard threshold.isFinite else {
      return ConditionalDefault(
        probability: threshold < 0 ? 0 : 1, complement: threshold < 0 ? 1 : 0)
    }
    let own = point.scale * threshold - point.shift
    if let law {
      return ConditionalDefault(
        probability: law.cumulative(own), complement: law.cumulative(-own))
    }
    return ConditionalDefault(
      probability: StandardNormal.cumulative(own), complement: StandardNormal.complement(own))
  }
}
