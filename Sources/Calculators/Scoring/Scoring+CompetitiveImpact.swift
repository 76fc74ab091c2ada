import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let competitiveImpact = Calculator(
    "scoring.competitive-impact",
    title: "Competitive impact and patent asset index",
    summary: """
      Technology relevance times market coverage per patent family and their sum over live \
      families.
      """,
    formula: """
      impact_j = citations_j/expectedCitations_j*sum_m coverage_jm; patentAssetIndex = sum over \
      active families
      """,
    inputs: [
      Input(
        "citations", .numbers, unit: "count", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "citations received"),
      Input(
        "expectedCitations", .numbers, unit: "count", range: "(0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "mean citations of the same year, field and office"),
      Input(
        "coverage", .table, unit: "1", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "size of each protected market relative to the reference market"),
      Input("active", .booleans, count: 1...1_000_000, shape: ["n"], "family in force or pending"),
    ],
    outputs: [
      Output("technologyRelevance", "array-of-number", unit: "1", "citation ratio"),
      Output("marketCoverage", "array-of-number", unit: "1", "sum per family"),
      Output("impacts", "array-of-number", unit: "1", "per family, also inactive ones"),
      Output("patentAssetIndex", "number", unit: "1", "sum over active families"),
    ],
    refusals: [
      Refusal("citations", "an element outside [0,inf)"),
      Refusal("expectedCitations", "an element outside (0,inf)"),
      Refusal("coverage", "an element outside [0,inf)"),
      Refusal("expectedCitations", "length differs from citations"),
      Refusal("coverage", "length differs from citations"),
      Refusal("active", "length differs from citations"),
    ],
    source: "Ernst and Omland (2011), World Patent Information 33"
  ) { inputs in
    let (citations, expected) = (
      try inputs.numbers("citations"), try inputs.numbers("expectedCitations")
    )
    let (coverage, active) = (try inputs.table("coverage"), try inputs.booleans("active"))
    let families = try citations.indices.map { j in
      try CompetitiveImpact(
        citations: citations[j], expectedCitations: expected[j], coverage: coverage[j],
        isActive: active[j])
    }
    return [
      .numbers("technologyRelevance", families.map(\.technologyRelevance)),
      .numbers("marketCoverage", families.map(\.marketCoverage)),
      .numbers("impacts", families.map(\.impact)),
      .number("patentAssetIndex", CompetitiveImpact.patentAssetIndex(families)),
    ]
  }
}
