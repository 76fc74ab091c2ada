public import NumericalMethods

extension LikelihoodFit where Law == Normal {
  /// The most likely normal law: mean and deviation (divisor `n`) of the sample.
  ///
  /// - Throws: `InvalidInput` for fewer than two draws, or all equal.
  public init(to sample: [Double]) throws(InvalidInput) {
    let moments = try checkedMoments(sample)
    let count = Double(sample.count)
    let deviation = (moments.squares / count).squareRoot()
    let law = try Normal(mean: moments.mean, standardDeviation: deviation)
    self.init(
      law,
      [
        ("mean", law.mean, deviation / count.squareRoot()),
        ("standardDeviation", deviation, deviation / (2 * count).squareRoot()),
      ], sample)
  }
}

extension LikelihoodFit where Law == LogNormal {
  /// The most likely lognormal law: the normal law of the logarithms.
  ///
  /// - Throws: `InvalidInput` for fewer than two draws, one not above 0, or all equal.
  public init(to sample: [Double]) throws(InvalidInput) {
    let moments = try checkedMoments(try logarithms(sample))
    let count = Double(sample.count)
    let deviation = (moments.squares / count).squareRoot()
    let law = try LogNormal(logMean: moments.mean, logStandardDeviation: deviation)
    self.init(
      law,
      [
        ("logMean", law.logMean, deviation / count.squareRoot()),
        ("logStandardDeviation", deviation, deviation / (2 * count).squareRoot()),
      ], sample)
  }
}

extension LikelihoodFit where Law == Exponential {
  /// The most likely exponential law: the mean of the sample.
  ///
  /// - Throws: `InvalidInput` for no draws, or a negative one.
  public init(to sample: [Double]) throws(InvalidInput) {
    try requireEach(sample) { $0 >= 0 }
    let rate = 1 / Moments(sample).mean
    self.init(
      try Exponential(rate: rate), [("rate", rate, rate / Double(sample.count).squareRoot())],
      sample)
  }
}

extension LikelihoodFit where Law == SingleParameterPareto {
  /// The most likely Pareto law above a known minimum: Hill's estimator.
  ///
  /// - Parameters:
  ///   - sample: none below the minimum.
  ///   - minimum: known, above 0.
  /// - Throws: `InvalidInput` for no draws, or one below the minimum.
  ///
  /// > Source: Hill, *Annals of Statistics* 3 (1975) 1163–1174.
  public init(to sample: [Double], minimum: Double) throws(InvalidInput) {
    try requirePositive(minimum, "minimum")
    try requireEach(sample) { $0 >= minimum }
    let count = Double(sample.count)
    let shape = count / Statistics.sum(sample.map { log($0 / minimum) })
    self.init(
      try SingleParameterPareto(shape: shape, minimum: minimum),
      [("shape", shape, shape / count.squareRoot())], sample)
  }
}

extension LikelihoodFit where Law == Poisson {
  /// The most likely Poisson law: the mean of the sample.
  ///
  /// - Throws: `InvalidInput` for no draws, or one that is not a count.
  public init(to sample: [Double]) throws(InvalidInput) {
    try requireEach(sample) { $0 >= 0 && $0 == $0.rounded() }
    let mean = Moments(sample).mean
    self.init(
      try Poisson(mean: mean), [("mean", mean, (mean / Double(sample.count)).squareRoot())], sample)
  }
}

extension LikelihoodFit where Law == Gamma {
  /// The most likely gamma law.
  ///
  /// - Throws: `InvalidInput` for fewer than three draws or one not above 0, `NumericalError`
  ///   where the search fails.
  public init(to sample: [Double]) throws {
    try requireEach(sample) { $0 > 0 }
    let moments = try checkedMoments(sample)
    let shape = moments.mean * moments.mean / moments.variance
    try self.init(
      sample, names: ["shape", "scale"], start: [shape, moments.mean / shape]
    ) { point throws(InvalidInput) in try Gamma(shape: point[0], scale: point[1]) }
  }
}

extension LikelihoodFit where Law == Weibull {
  /// The most likely Weibull law.
  ///
  /// - Throws: `InvalidInput` for fewer than three draws or one not above 0, `NumericalError`
  ///   where the search fails.
  public init(to sample: [Double]) throws {
    let moments = try checkedMoments(try logarithms(sample))
    // The logarithm of a Weibull variable has deviation π/(√6 shape).
    let shape = 1.2825498301618641 / moments.standardDeviation
    try self.init(
      sample, names: ["shape", "scale"], start: [shape, exp(moments.mean + 0.5772156649 / shape)]
    ) { point throws(InvalidInput) in try Weibull(shape: point[0], scale: point[1]) }
  }
}

extension LikelihoodFit where Law == Beta {
  /// The most likely beta law.
  ///
  /// - Throws: `InvalidInput` for fewer than three draws or one outside (0, 1), `NumericalError`
  ///   where the search fails.
  public init(to sample: [Double]) throws {
    try requireEach(sample) { $0 > 0 && $0 < 1 }
    let moments = try checkedMoments(sample)
    let guess = try Beta(mean: moments.mean, standardDeviation: moments.standardDeviation)
    try self.init(
      sample, names: ["firstShape", "secondShape"], start: [guess.firstShape, guess.secondShape]
    ) { point throws(InvalidInput) in try Beta(firstShape: point[0], secondShape: point[1]) }
  }
}

extension LikelihoodFit where Law == Lomax {
  /// The most likely Lomax law.
  ///
  /// - Throws: `InvalidInput` for fewer than three draws or a negative one, `NumericalError`
  ///   where the search fails, as it does for a sample with a tail lighter than exponential.
  public init(to sample: [Double]) throws {
    try requireEach(sample) { $0 >= 0 }
    let moments = try checkedMoments(sample)
    try self.init(
      sample, names: ["shape", "scale"], start: [3, 2 * moments.mean]
    ) { point throws(InvalidInput) in try Lomax(shape: point[0], scale: point[1]) }
  }
}

extension LikelihoodFit where Law == NegativeBinomial {
  /// The most likely negative binomial law, by its mean and the ratio of variance to mean less
  /// one.
  ///
  /// - Throws: `InvalidInput` for fewer than three draws or one that is not a count,
  ///   `NumericalError` where the search fails, as it does where the variance is below the mean.
  public init(to sample: [Double]) throws {
    try requireEach(sample) { $0 >= 0 && $0 == $0.rounded() }
    let moments = try checkedMoments(sample)
    let excess = max(moments.variance / moments.mean - 1, 0.1)
    try self.init(
      sample, names: ["mean", "varianceToMeanLessOne"], start: [moments.mean, excess]
    ) { point throws(InvalidInput) in
      try NegativeBinomial(mean: point[0], varianceToMean: 1 + point[1])
    }
  }
}

/// Moments of a sample that varies.
private func checkedMoments(_ sample: [Double]) throws(InvalidInput) -> Moments {
  try require(sample.count >= 2, "sample", sample.count, "must have at least two draws")
  for (index, draw) in sample.enumerated() { try requireFinite(draw, "sample[\(index)]") }
  let moments = Moments(sample)
  try require(
    moments.squares > 0 && moments.squares.isFinite, "sample", moments.squares,
    "must vary, within the range of numbers")
  return moments
}

private func logarithms(_ sample: [Double]) throws(InvalidInput) -> [Double] {
  try requireEach(sample) { $0 > 0 }
  return sample.map { log($0) }
}

private func requireEach(
  _ sample: [Double], _ holds: (Double) -> Bool
) throws(InvalidInput) {
  try require(!sample.isEmpty, "sample", "none", "must have at least one draw")
  for (index, draw) in sample.enumerated() {
    try require(
      draw.isFinite && holds(draw), "sample[\(index)]", draw, "must be a value of the law")
  }
}
