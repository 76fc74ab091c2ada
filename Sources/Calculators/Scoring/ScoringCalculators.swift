/// The calculations of the family `scoring`.
enum ScoringCalculators {
  static let all: [Calculator] = [
    analyticHierarchy, entropyTopsis, fuzzyEvaluation, hierarchical, kendallConcordance,
    competitiveImpact,
  ]
}
