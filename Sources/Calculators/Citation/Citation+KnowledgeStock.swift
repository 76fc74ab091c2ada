import NumericalMethods
import Valuation

extension CitationCalculators {
  static let knowledgeStock = Calculator(
    "citation.knowledge-stock",
    title: "Knowledge stock",
    summary: "Perpetual-inventory stock of R&D, patents or citations.",
    formula: """
      initial = flows_0/(depreciation+preSampleGrowth); stock_0 = initial; stock_t = \
      (1-depreciation)*stock_(t-1)+flows_t
      """,
    inputs: [
      Input(
        "flows", .numbers, range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "yearly flows"),
      Input(
        "depreciation", .number, unit: "1/year", default: .number(0.15), range: "[0,1]",
        "depreciation"),
      Input(
        "preSampleGrowth", .number, unit: "1/year", default: .number(0.08),
        "growth before the sample"),
    ],
    outputs: [
      Output("stocks", "array-of-number", "end-of-year stocks, the first is the initial stock"),
      Output("finalStock", "number", "last stock"),
    ],
    refusals: [
      Refusal("flows", "an element outside [0,inf)"),
      Refusal("preSampleGrowth", "depreciation + preSampleGrowth <= 0"),
    ],
    source: "Griliches convention"
  ) { inputs in
    let stock = try KnowledgeStock(
      flows: inputs.numbers("flows"), depreciation: inputs.number("depreciation"),
      preSampleGrowth: inputs.number("preSampleGrowth"))
    return [.numbers("stocks", stock.stocks), .number("finalStock", stock.final)]
  }
}
