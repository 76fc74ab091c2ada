import NumericalMethods

/// Survival estimated from lapses, some of them not yet seen: Kaplan and Meier's curve with
/// Greenwood's errors, and a Weibull life by maximum likelihood.
///
/// `S(t) = Π (1 − d/n)` over the lapse times up to `t`; a right last seen alive at a lapse time
/// counts as at risk there. Standard error `S √Σ d / (n (n − d))`.
///
/// > Source: Kaplan & Meier (1958), Journal of the American Statistical Association 53; Greenwood
/// > (1926); Weibull likelihood with censoring, Lawless, *Statistical Models and Methods for
/// > Lifetime Data*, 2nd ed., 5.2.
public struct SurvivalFit: Hashable, Sendable {
  /// The curve just after one lapse time.
  public struct Step: Hashable, Sendable {
    /// The lapse time in years.
    public let time: Double
    /// Share alive after it.
    public let survival: Double
    /// Greenwood's standard error of the share; zero where nothing survives.
    public let standardError: Double
  }

  /// The curve, one step a distinct lapse time, ascending.
  public let steps: [Step]
  /// The most likely Weibull life.
  public let life: WeibullLife
  /// Logarithm of the likelihood at that life.
  public let logLikelihood: Double

  /// A fit to observed lives.
  ///
  /// - Parameter observations: the lives, with lapses at two or more distinct times.
  /// - Throws: `InvalidInput` with fewer than two distinct lapse times; `NumericalError` when the
  ///   likelihood has no maximum within a number's range.
  /// - Complexity: O(n log n).
  public init(_ observations: [LifeObservation]) throws {
    let sorted = observations.sorted { $0.duration < $1.duration }
    let steps = SurvivalFit.curve(sorted)
    try require(
      steps.count >= 2, "events", steps.count, "must be at two distinct times or more")
    self.steps = steps
    (life, logLikelihood) = try SurvivalFit.likeliest(sorted)
  }

  private static func curve(_ sorted: [LifeObservation]) -> [Step] {
    var steps: [Step] = []
    var survival = 1.0
    var sum = 0.0
    var index = 0
    while index < sorted.count {
      let time = sorted[index].duration
      let atRisk = Double(sorted.count - index)
      var lapses = 0.0
      while index < sorted.count && sorted[index].duration == time {
        if sorted[index].isLapse { lapses += 1 }
        index += 1
      }
      guard lapses > 0 else { continue }
      survival *= 1 - lapses / atRisk
      sum += lapses / (atRisk * (atRisk - lapses))
      let error = survival > 0 ? survival * sum.squareRoot() : 0
      steps.append(Step(time: time, survival: survival, standardError: error))
    }
    return steps
  }

  private static func likeliest(
    _ sorted: [LifeObservation]
  ) throws -> (life: WeibullLife, logLikelihood: Double) {
    let longest = sorted[sorted.count - 1].duration
    // Logarithms relative to the longest life keep every power at most one.
    let logs = sorted.map { log($0.duration / longest) }
    var lapses = 0.0
    var lapseLogs = 0.0
    for (observation, value) in zip(sorted, logs) where observation.isLapse {
      lapses += 1
      lapseLogs += value
    }
    func powers(_ shape: Double) -> (sum: Double, weighted: Double) {
      var sum = 0.0
      var weighted = 0.0
      for value in logs {
        let power = exp(shape * value)
        sum += power
        weighted += power * value
      }
      return (sum, weighted)
    }
    // The derivative by the shape, with the scale at its best for each shape, is monotone.
    let shape = exp(
      try findRoot(
        of: { logShape in
          let shape = exp(logShape)
          let (sum, weighted) = powers(shape)
          return weighted / sum - 1 / shape - lapseLogs / lapses
        }, near: 0, step: 0.5, notBelow: -40, notAbove: 40))
    let scale = longest * power(powers(shape).sum / lapses, 1 / shape)
    let life = try WeibullLife(shape: shape, scale: scale)
    var logLikelihood = 0.0
    for observation in sorted {
      let age = observation.duration / scale
      if observation.isLapse { logLikelihood += log(shape / scale) + (shape - 1) * log(age) }
      logLikelihood -= power(age, shape)
    }
    return (life, logLikelihood)
  }
}
