import NumericalMethods
import Valuation

extension MarketCalculators {
  static let nashBargaining = Calculator(
    "market.nash-bargaining",
    title: "Nash bargaining royalty",
    summary: "Splits the profit of a license by outside options and bargaining weight.",
    formula: """
      licensorProfit = licensorOption + licensorWeight*(totalProfit - licensorOption - \
      licenseeOption); royaltyRate = licensorProfit/sales
      """,
    inputs: [
      Input("totalProfit", .number, unit: "currency", "joint profit"),
      Input(
        "licensorOption", .number, unit: "currency", default: .number(0.0),
        "licensor's profit without agreement"),
      Input(
        "licenseeOption", .number, unit: "currency", default: .number(0.0),
        "licensee's profit without agreement"),
      Input(
        "licensorWeight", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "licensor's bargaining weight"),
      Input("sales", .number, unit: "currency", range: "(0,inf)", "sales the royalty applies to"),
    ],
    outputs: [
      Output("surplus", "number", unit: "currency", "profit to be shared"),
      Output("licensorProfit", "number", unit: "currency", "licensor"),
      Output("licenseeProfit", "number", unit: "currency", "licensee"),
      Output("royaltyRate", "number", unit: "1", "rate on sales"),
    ],
    refusals: [
      Refusal("totalProfit", "totalProfit < licensorOption + licenseeOption: no agreement")
    ],
    source: "Nash (1950)"
  ) { inputs in
    let bargain = try LicenceBargain(
      totalProfit: inputs.number("totalProfit"), licensorOption: inputs.number("licensorOption"),
      licenseeOption: inputs.number("licenseeOption"),
      licensorWeight: inputs.number("licensorWeight"), sales: inputs.number("sales"))
    return [
      .number("surplus", bargain.surplus), .number("licensorProfit", bargain.licensorProfit),
      .number("licenseeProfit", bargain.licenseeProfit),
      .number("royaltyRate", bargain.royaltyRate),
    ]
  }
}
