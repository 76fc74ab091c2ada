public import NumericalMethods

/// A law fitted to a sample by maximum likelihood, with the standard errors of its parameters.
///
/// Errors come from the curvature of the log likelihood at its greatest value (the observed
/// information).
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., ch. 13.
public struct LikelihoodFit<Law: Distribution>: Sendable {
  /// One fitted parameter.
  public struct Parameter: Sendable, Hashable {
    /// Its name, that of the initialiser's label.
    public let name: String
    /// Its most likely value.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
  }

  /// The most likely law.
  public let law: Law
  /// Its parameters.
  public let parameters: [Parameter]
  /// Logarithm of the likelihood of the sample.
  public let logLikelihood: Double
  /// Size of the sample.
  public let count: Int

  /// Akaike's criterion, `2k − 2 ln L`: the law with the least explains best.
  public var akaike: Double { 2 * Double(parameters.count) - 2 * logLikelihood }

  /// Fits a law of positive parameters, searching over their logarithms.
  ///
  /// - Parameters:
  ///   - sample: at least as many draws as parameters and one more.
  ///   - names: of the parameters.
  ///   - start: first guess of each, above 0.
  ///   - make: the law for a value of each parameter.
  /// - Throws: `InvalidInput` for a sample too small or outside the law, `NumericalError` where
  ///   the likelihood has no greatest value.
  /// - Complexity: O(n) for each of some hundred evaluations.
  public init(
    _ sample: [Double], names: [String], start: [Double],
    _ make: ([Double]) throws(InvalidInput) -> Law
  ) throws {
    try require(
      sample.count > names.count, "sample", sample.count,
      "must have more draws than parameters, \(names.count)")
    for (index, draw) in sample.enumerated() { try requireFinite(draw, "sample[\(index)]") }
    func loss(_ logs: [Double]) throws(NumericalError) -> Double {
      guard let law = try? make(logs.map { exp($0) }) else { return .infinity }
      return -law.logLikelihood(of: sample)
    }
    let origin = start.map { log($0) }
    try require(
      try loss(origin).isFinite, "sample", "a draw outside the law",
      "must have positive likelihood under the law")
    // A likelihood is flat to rounding within about 1e-8 of its top.
    let best = try findMinimum(
      of: loss, from: origin, steps: origin.map { _ in 0.2 }, tolerance: 3e-7)
    let point = best.argument.map { exp($0) }
    law = try make(point)
    logLikelihood = -best.value
    count = sample.count
    let errors = try Self.errors(loss, at: best.argument)
    // The delta method: the error of a parameter is its value times the error of its logarithm.
    parameters = names.indices.map {
      Parameter(name: names[$0], value: point[$0], standardError: point[$0] * errors[$0])
    }
  }

  init(_ law: Law, _ parameters: [(String, Double, Double)], _ sample: [Double]) {
    self.law = law
    self.parameters = parameters.map { Parameter(name: $0, value: $1, standardError: $2) }
    logLikelihood = law.logLikelihood(of: sample)
    count = sample.count
  }

  /// Square roots of the diagonal of the inverse of the matrix of second differences.
  private static func errors(
    _ loss: ([Double]) throws(NumericalError) -> Double, at point: [Double]
  ) throws(NumericalError) -> [Double] {
    let step = 1e-3
    func value(_ moves: [(Int, Double)]) throws(NumericalError) -> Double {
      var moved = point
      for (index, sign) in moves { moved[index] += sign * step }
      return try loss(moved)
    }
    let centre = try loss(point)
    var information = Matrix(rows: point.count, columns: point.count)
    for i in point.indices {
      for j in 0...i {
        let second =
          i == j
          ? try value([(i, 1)]) - 2 * centre + value([(i, -1)])
          : 0.25
            * (try value([(i, 1), (j, 1)]) - value([(i, 1), (j, -1)]) - value([(i, -1), (j, 1)])
              + value([(i, -1), (j, -1)]))
        information[i, j] = second / (step * step)
        information[j, i] = information[i, j]
      }
    }
    _ = try information.cholesky()
    return try information.inverse().diagonal.map { $0.squareRoot() }
  }
}

extension Distribution {
  /// Logarithm of the likelihood of a sample: of the density, or of the atom where there is one.
  ///
  /// - Returns: minus infinity for a draw that the law cannot give.
  /// - Complexity: O(n).
  public func logLikelihood(of sample: [Double]) -> Double {
    var sum = CompensatedSum()
    for draw in sample {
      let atom = probability(of: draw)
      let term = log(atom > 0 ? atom : density(at: draw))
      if !(term > -Double.infinity && term < Double.infinity) { return -Double.infinity }
      sum.add(term)
    }
    return sum.value
  }
}
