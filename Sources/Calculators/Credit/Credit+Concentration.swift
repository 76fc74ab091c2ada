import Lending

extension CreditCalculators {
  static let concentration = Calculator(
    "credit.concentration",
    title: "Concentration of exposures",
    summary: "Herfindahl index, effective number, largest shares and single-name limit.",
    formula: """
      shares = exposures/sum; herfindahl = sum shares^2; effectiveNumber = 1/herfindahl; \
      topShare = sum of the topCount largest shares
      """,
    inputs: [
      Input(
        "exposures", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "exposure of each name or group"),
      Input(
        "topCount", .integer, unit: "count", default: .number(1), range: "[1,1000]",
        "number of names in topShare"),
      Input(
        "limit", .number, unit: "1", default: .number(1), range: "(0,1]",
        "largest share allowed for one name"),
    ],
    outputs: [
      Output("herfindahl", "number", unit: "1", "index"),
      Output("effectiveNumber", "number", unit: "count", "equivalent number of equal names"),
      Output("topShare", "number", unit: "1", "share of the largest names"),
      Output("breaches", "integer", unit: "count", "names whose share is above limit"),
      Output("gini", "number", unit: "1", "Gini coefficient: sum_i sum_j |e_i - e_j|/(2*n*sum e)"),
    ],
    refusals: [
      Refusal("exposures", "sum is zero")
    ],
    notes: [
      "topCount above the number of names counts them all."
    ],
    source: "Standard definition."
  ) { inputs in
    let pool = try Concentration(inputs.numbers("exposures"))
    return [
      .number("herfindahl", pool.herfindahl),
      .number("effectiveNumber", pool.effectiveNumber),
      .number("topShare", pool.topShare(try inputs.integer("topCount"))),
      .integer("breaches", pool.breaches(of: try inputs.number("limit")).count),
      .number("gini", pool.gini),
    ]
  }
}
