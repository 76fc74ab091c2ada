import NumericalMethods
import Valuation

extension CitationCalculators {
  static let generality = Calculator(
    "citation.generality",
    title: "Generality and originality",
    summary: """
      Dispersion of citing (generality) or cited (originality) classes with the small-sample \
      correction.
      """,
    formula: "index = 1-sum s_c^2; corrected = n/(n-1)*index, n the number of citations",
    inputs: [
      Input(
        "countsByClass", .numbers, unit: "count", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "citations in each class")
    ],
    outputs: [
      Output("index", "number", unit: "1", "uncorrected"),
      Output("corrected", "number-or-null", unit: "1", "corrected; null with one citation"),
    ],
    refusals: [
      Refusal("countsByClass", "an element outside [0,inf)"),
      Refusal("countsByClass", "total below 1"),
    ],
    source: "Trajtenberg, Henderson and Jaffe (1997); Hall (2005)"
  ) { inputs in
    let dispersion = try ClassDispersion(countsByClass: inputs.numbers("countsByClass"))
    return [
      .number("index", dispersion.index), .number("corrected", orNull: dispersion.corrected),
    ]
  }
}
