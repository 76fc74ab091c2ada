import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let royaltyStructure = Calculator(
    "income.royalty-structure",
    title: "Tiered royalty and its equivalents",
    summary: """
      Computes tiered running royalties with a minimum and a cap, their lump-sum equivalent and \
      the equivalent flat rate.
      """,
    formula: """
      royalty_k = min(cap, max(minimum, sum over tiers of tierRates_j * sales in tier j)); \
      lumpSum = PV(royalty); equivalentFlatRate = lumpSum/PV(sales)
      """,
    inputs: [
      Input(
        "sales", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "sales of each period"),
      Input(
        "tierBounds", .numbers, unit: "currency", range: "(0,inf)", count: 0...1_000_000,
        ascending:
          true,
        "upper bounds of all tiers but the last, ascending; empty for one tier"),
      Input(
        "tierRates", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        "rate of each tier, one more than tierBounds"),
      Input(
        "minimumRoyalty", .number, unit: "currency/period", default: .number(0.0), range: "[0,inf)",
        "yearly minimum"),
      Input(
        "royaltyCap", .number, unit: "currency/period", optional: true, range: "[0,inf)",
        "yearly maximum; omitted: none"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("royalties", "array-of-number", unit: "currency", "royalty of each period"),
      Output("totalRoyalties", "number", unit: "currency", "undiscounted sum"),
      Output("lumpSumEquivalent", "number", unit: "currency", "present value"),
      Output("equivalentFlatRate", "number", unit: "1", "flat rate of the same present value"),
    ],
    refusals: [
      Refusal("sales", "an element outside [0,inf)"),
      Refusal("tierBounds", "an element outside (0,inf)"),
      Refusal("tierRates", "an element outside [0,1]"),
      Refusal("tierRates", "length differs from tierBounds + 1"),
      Refusal("tierBounds", "not strictly ascending"),
      Refusal("sales", "all zero"),
      Refusal("royaltyCap", "below minimumRoyalty"),
    ],
    source: "License practice"
  ) { inputs in
    let structure = try RoyaltyStructure(
      tierBounds: inputs.numbers("tierBounds"), tierRates: inputs.numbers("tierRates"),
      minimumRoyalty: inputs.number("minimumRoyalty"),
      royaltyCap: inputs.number(ifGiven: "royaltyCap"))
    let sales = try inputs.numbers("sales")
    let result = try structure.equivalents(
      sales: sales, over: inputs.timeline(periods: sales.count), at: inputs.annualRate("rate"))
    return [
      .numbers("royalties", result.rows.map(\.amount)),
      .number("totalRoyalties", result.totalRoyalties),
      .number("lumpSumEquivalent", result.lumpSum),
      .number("equivalentFlatRate", result.flatRate),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
