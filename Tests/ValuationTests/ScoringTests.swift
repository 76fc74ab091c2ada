import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct ScoringTests {
  @Test("Saaty's textbook comparisons of three criteria")
  func analyticHierarchy() throws {
    // Printed: weights 0.637, 0.258, 0.105; λ 3.0385; ratio 0.033.
    let priorities = try PairwiseComparisons(
      Matrix([[1, 3, 5], [1.0 / 3, 1, 3], [0.2, 1.0 / 3, 1]])
    ).priorities()
    expect(priorities.weights, equals: [0.637, 0.258, 0.105], absolute: 5e-4)
    expect(priorities.lambdaMax, equals: 3.0385, absolute: 5e-5)
    expect(priorities.consistencyRatio, equals: 0.033, absolute: 5e-4)
    #expect(priorities.isConsistent)
  }

  @Test("consistent comparisons give back their weights, by either method")
  func consistent() throws {
    let weights = [0.4, 0.3, 0.2, 0.1]
    let matrix = try Matrix(weights.map { w in weights.map { w / $0 } })
    for method in PairwiseComparisons.Method.allCases {
      let priorities = try PairwiseComparisons(matrix).priorities(by: method)
      expect(priorities.weights, equals: weights, within: 1e-14)
      expect(priorities.lambdaMax, equals: 4, within: 1e-14)
    }
    #expect(throws: InvalidInput.self) { try PairwiseComparisons(Matrix([[1, 2], [2, 1]])) }
  }

  @Test("the best in everything is closest; an even criterion tells nothing")
  func ideal() throws {
    let ranking = try IdealSolutionRanking(
      Matrix([[3, 5, 1], [1, 5, 3], [2, 5, 2]]), benefit: [true, true, false])
    #expect(ranking.closeness[0] == 1)
    #expect(ranking.closeness[1] == 0)
    #expect(ranking.ranking == [1, 3, 2])
    expect(ranking.weights, equals: [0.5, 0, 0.5], absolute: 1e-15)
    #expect(throws: InvalidInput.self) {
      try IdealSolutionRanking(Matrix([[1, 2], [1, 2]]), benefit: [true, true])
    }
  }

  @Test("entropy weights of nearly even criteria keep their digits")
  func nearlyEven() {
    // 1 − e is proportional to the square of a small relative spread.
    let weights = IdealSolutionRanking.entropyWeights([[1, 1 + 1e-6], [1, 1 + 2e-6]])
    expect(weights, equals: [0.2, 0.8], within: 1e-5)
  }

  @Test("memberships average to a grade")
  func fuzzy() throws {
    let evaluation = try FuzzyEvaluation(
      membership: Matrix([[0.5, 0.5, 0], [0.2, 0.3, 0.5]]), weights: [0.4, 0.6],
      grades: [90, 75, 60])
    expect(evaluation.memberships, equals: [0.32, 0.38, 0.3], within: 1e-14)
    expect(evaluation.score, equals: 28.8 + 28.5 + 18, within: 1e-14)
    #expect(evaluation.topGrade == 1)
  }

  @Test("raters who all agree, and raters who cancel out")
  func concordance() throws {
    let agreed = try RaterConcordance(ranks: Matrix([[1, 2, 3], [1, 2, 3], [1, 2, 3]]))
    expect(agreed.concordance, equals: 1, within: 1e-15)
    expect(agreed.chiSquare, equals: 6, within: 1e-14)
    // Of two degrees of freedom the tail is e^(−x/2).
    expect(agreed.pValue, equals: exp(-3), within: 1e-13)
    let opposed = try RaterConcordance(ranks: Matrix([[1, 2, 3], [3, 2, 1]]))
    #expect(opposed.concordance == 0)
    #expect(opposed.pValue == 1)
    #expect(throws: InvalidInput.self) {
      try RaterConcordance(ranks: Matrix([[1.5, 1.5], [1.5, 1.5]]))
    }
  }

  @Test("the Patent Asset Index counts active families")
  func patentAssetIndex() throws {
    let families = [
      try CompetitiveImpact(citations: 24, expectedCitations: 8, coverage: [1, 0.5]),
      try CompetitiveImpact(citations: 4, expectedCitations: 8, coverage: [1], isActive: false),
    ]
    #expect(families.map(\.impact) == [4.5, 0.5])
    #expect(CompetitiveImpact.patentAssetIndex(families) == 4.5)
  }
}
