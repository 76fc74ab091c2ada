import NumericalMethods
import Valuation

extension CitationCalculators {
  static let truncation = Calculator(
    "citation.truncation",
    title: "Citation truncation correction",
    summary: """
      Scales citations observed so far by the share of the citation-lag distribution that has \
      passed.
      """,
    formula: """
      shareObserved = sum of the first observedYears lagShares/sum of all; corrected = \
      observedCitations/shareObserved
      """,
    inputs: [
      Input(
        "lagShares", .numbers, unit: "1", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "citation shares by lag in years"),
      Input("observedCitations", .number, unit: "count", range: "[0,inf)", "citations so far"),
      Input("observedYears", .integer, unit: "count", range: "[1,inf)", "years observed"),
    ],
    outputs: [
      Output("shareObserved", "number", unit: "1", "share"),
      Output("correctedCitations", "number", unit: "count", "expected lifetime citations"),
    ],
    refusals: [
      Refusal("lagShares", "an element outside [0,inf)"),
      Refusal("observedYears", "above the length of lagShares"),
      Refusal("lagShares", "no weight in the observed years"),
    ],
    source: "Hall, Jaffe and Trajtenberg (2001)"
  ) { inputs in
    let truncation = try CitationTruncation(
      lagShares: inputs.numbers("lagShares"), observedYears: inputs.integer("observedYears"))
    let corrected = truncation.corrected(try inputs.number("observedCitations"))
    return [
      .number("shareObserved", truncation.shareObserved), .number("correctedCitations", corrected),
    ]
  }
}
