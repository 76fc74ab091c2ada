/// The calculations of the family `citation`.
enum CitationCalculators {
  static let all: [Calculator] = [
    marketReaction, tobinQ, knowledgeStock, generality, truncation,
  ]
}
