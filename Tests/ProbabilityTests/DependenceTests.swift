import NumericalMethods
import Probability
import TestSupport
import Testing

@Suite struct DependenceTests {
  @Test("the nearest correlation matrix of Higham (2002), section 4") func higham() throws {
    let result = try NearestCorrelation([[1, 1, 0], [1, 1, 1], [0, 1, 1]])
    let expected = [[1, 0.7607, 0.1573], [0.7607, 1, 0.7607], [0.1573, 0.7607, 1]]
    for (row, printed) in zip(result.matrix.asRows, expected) {
      expect(row, equals: printed, within: 0, absolute: 5e-5)
    }
    expect(result.distance, equals: 0.5278, within: 0, absolute: 5e-5)
    expect(result.smallestEigenvalue, equals: 1 - 2.0.squareRoot())
    #expect(result.changed)
    let fine = try NearestCorrelation([[1, 0.3], [0.3, 1]])
    #expect(!fine.changed && fine.distance == 0 && fine.matrix.asRows == [[1, 0.3], [0.3, 1]])
  }

  @Test("a mended matrix is a correlation matrix, and no other try is nearer") func nearestLaw()
    throws
  {
    var generator = SeededGenerator(11)
    for _ in 0..<20 {
      var rows = [[Double]](repeating: [Double](repeating: 1, count: 4), count: 4)
      for i in 0..<4 {
        for j in 0..<i {
          rows[i][j] = Double.random(in: -1...1, using: &generator)
          rows[j][i] = rows[i][j]
        }
      }
      let result = try NearestCorrelation(rows)
      _ = try CorrelationMatrix(result.matrix.asRows)
      // Moves towards other correlation matrices do not come nearer.
      for weight in [0.01, 0.1] {
        var square = 0.0
        for i in 0..<4 {
          for j in 0..<4 {
            let other = i == j ? 1.0 : 0
            let moved = (1 - weight) * result.matrix[i, j] + weight * other
            square += (moved - rows[i][j]) * (moved - rows[i][j])
          }
        }
        #expect(square.squareRoot() >= result.distance - 1e-9)
      }
    }
  }

  @Test("matrices that are no correlation matrix are refused by name") func refusals() throws {
    let refusal = #expect(throws: InvalidInput.self) {
      try CorrelationMatrix([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
    #expect(refusal?.path == "correlations")
    for rows in [
      [], [[]], [[1, 0.5]], [[1, 0.2], [0.3, 1]], [[0.9]], [[1, .nan], [.nan, 1]],
    ] {
      #expect(throws: InvalidInput.self) { try CorrelationMatrix(rows) }
    }
    // Perfect correlation is singular and still a correlation matrix.
    let normals = try CorrelatedNormals(CorrelationMatrix([[1, 1], [1, 1]]))
    let pair = try normals([0.7, -1.1])
    expect(pair[0], equals: pair[1])
  }

  @Test("tail dependence of the t copula, QRM table 7.1") func tailDependence() {
    for (nu, printed) in [
      (2.0, [0.06, 0.18, 0.39, 0.72, 1]), (4, [0.01, 0.08, 0.25, 0.63, 1]),
      (10, [0, 0.01, 0.08, 0.46, 1]),
    ] {
      let copula = EllipticalCopula.studentT(degreesOfFreedom: nu)
      for (correlation, value) in zip([-0.5, 0, 0.5, 0.9, 1], printed) {
        expect(
          copula.tailDependence(correlation: correlation), equals: value, within: 0,
          absolute: 0.0051)
      }
      #expect(copula.tailDependence(correlation: -1) == 0)
      #expect(copula.spearman(correlation: 0.3) == nil)
    }
    #expect(EllipticalCopula.gaussian.tailDependence(correlation: 0.99) == 0)
  }

  @Test("rank correlations and correlations invert each other") func rankConversions() throws {
    for correlation in [-1, -0.8, -0.1, 0, 0.35, 0.9, 1] {
      let kendall = EllipticalCopula.kendall(correlation: correlation)
      expect(EllipticalCopula.correlation(kendall: kendall), equals: correlation, absolute: 1e-15)
      let spearman = try #require(EllipticalCopula.gaussian.spearman(correlation: correlation))
      expect(
        EllipticalCopula.gaussianCorrelation(spearman: spearman), equals: correlation,
        within: 1e-14, absolute: 1e-15)
    }
  }

  @Test("attainable correlations of lognormals, QRM example 7.29") func attainable() throws {
    let pair = try LogNormalCorrelation(
      firstLogStandardDeviation: 1, secondLogStandardDeviation: 2)
    expect(pair.minimum, equals: -0.090, within: 0, absolute: 5e-4)
    expect(pair.maximum, equals: 0.666, within: 0, absolute: 5e-4)
    let logs = try pair.correlationOfLogarithms(for: 0.5)
    expect(pair.correlation(ofLogarithms: logs), equals: 0.5)
    #expect(throws: InvalidInput.self) { try pair.correlationOfLogarithms(for: 0.7) }
  }

  @Test("reordered samples keep their values and reach the target") func imanConover() throws {
    var generator = SeededGenerator(3)
    let first = (0..<2000).map { _ in Double.random(in: 0...1, using: &generator) }
    let second = (0..<2000).map { _ in Double.random(in: 0...1, using: &generator) }
    let permutations = [Array(0..<2000), Array(0..<2000).shuffled(using: &generator)]
    let result = try ImanConover(
      [first, second.map { exp(3 * $0) }], target: [[1, 0.7], [0.7, 1]],
      permutations: permutations)
    #expect(result.samples[0].sorted() == first.sorted())
    // Spearman's rho of normal scores with correlation 0.7 is 6/π asin(0.35) = 0.683.
    expect(result.rankCorrelations[0], equals: 0.683, within: 0, absolute: 0.01)
  }

  @Test("factor loadings give back correlations and probabilities") func multiFactor() throws {
    let model = try MultiFactorGaussian(
      loadings: [[0.5, 0.3], [0.2, 0.6]],
      factorCorrelations: CorrelationMatrix([[1, 0.25], [0.25, 1]]))
    expect(model.explained[0], equals: 0.25 + 0.09 + 2 * 0.5 * 0.3 * 0.25)
    expect(
      try #require(model.correlation(0, 1)),
      equals: 0.5 * 0.2 + 0.3 * 0.6 + 0.25 * (0.5 * 0.6 + 0.3 * 0.2))
    #expect(model.correlation(0, 2) == nil)
    // One factor with all the loading is the one-factor model.
    let one = try MultiFactorGaussian(loadings: [[0.4]])
    let plain = try OneFactorGaussian(correlation: 0.16)
    expect(
      try one.conditionalProbability(0.02, of: 0, given: [-2]),
      equals: plain.conditionalProbability(0.02, given: -2))
    #expect(throws: InvalidInput.self) { try MultiFactorGaussian(loadings: [[1.1]]) }
  }

  @Test("tabulated draws are those of the quantile to eight digits") func transforms() throws {
    let laws: [any Distribution] = [
      try PERT(minimum: 600, mode: 900, maximum: 1500), try Beta(firstShape: 0.4, secondShape: 3),
      try PERT(minimum: 0.1, mode: 0.1, maximum: 0.2), try Gamma(shape: 0.3, scale: 2),
      try InverseGaussian(mean: 2, shape: 1), try Weibull(shape: 1.5, scale: 4),
      try Triangular(minimum: 1, mode: 2, maximum: 6),
      try LogNormal(logMean: 1, logStandardDeviation: 2),
      try Uniform(minimum: -1, maximum: 3), try Poisson(mean: 4), try Constant(3),
    ]
    let scores = (0...600).map { -6 + 0.02003 * Double($0) }
    for law in laws {
      for (score, draw) in zip(scores, ScoreTransform(law)(scores)) {
        let exact =
          score < 0
          ? law.quantile(StandardNormal.cumulative(score))
          : law.quantile(complement: StandardNormal.complement(score))
        #expect(
          (draw - exact).magnitude <= 1e-8 * (exact.magnitude + law.standardDeviation),
          "\(law) at \(score): \(draw), \(exact)")
      }
    }
  }

  @Test("scores of the t copula are normal, with its rank correlation and its joint tail")
  func studentScores() throws {
    let correlations = try CorrelationMatrix([[1, 0.5], [0.5, 1]])
    let scores = try CopulaScores(
      correlations, copula: .studentT(degreesOfFreedom: 3), seed: 5)(paths: 0..<40_000)
    for row in scores {
      let moments = Moments(row)
      expect(moments.mean, equals: 0, within: 0, absolute: 3.5 / 200)
      expect(moments.variance, equals: 1, within: 0, absolute: 3.5 * (2.0 / 40_000).squareRoot())
      expect(moments.excessKurtosis, equals: 0, within: 0, absolute: 0.1)
    }
    // Kendall's tau 2/π asin(½) = 1/3, standard error about 0.0035.
    expect(
      Statistics.kendallTau(scores[0], scores[1]), equals: 1.0 / 3, within: 0, absolute: 0.011)
    // Beyond the 0.1 % quantile the share of joint extremes nears 2 t₄(−√(4/3)) = 0.313.
    let edge = StandardNormal.quantile(0.001)
    let alone = scores[0].filter { $0 < edge }.count
    let joint = zip(scores[0], scores[1]).filter { $0 < edge && $1 < edge }.count
    let share = Double(joint) / Double(max(alone, 1))
    #expect(share > 0.15 && share < 0.55)
  }
}
