import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let equivalentInvestmentSplit = Calculator(
    "income.equivalent-investment-split",
    title: "Equivalent-investment profit split",
    summary: """
      Splits profit between the technology owner and the user by their equivalent investments \
      (约当投资分成法) and values the share.
      """,
    formula: """
      profitShare = T/(T+B), T = techCost*(1+priceChange)*(1+techCostProfitRate), B = \
      buyerAssets*(1+buyerCostProfitRate); value = profitShare*sum_k \
      profits_k*(1-taxRate)*(1+rate)^-t_k
      """,
    inputs: [
      Input(
        "techCost", .number, unit: "currency", range: "(0,inf)",
        "replacement or book cost of the technology"),
      Input(
        "priceChange", .number, unit: "1", default: .number(0.0), range: "(-1,inf)",
        "price-level change since the book cost"),
      Input(
        "techCostProfitRate", .number, unit: "1", range: "[0,inf)",
        "cost-profit rate of technology"),
      Input("buyerAssets", .number, unit: "currency", range: "(0,inf)", "assets of the buyer"),
      Input(
        "buyerCostProfitRate", .number, unit: "1", range: "[0,inf)",
        "cost-profit rate of the buyer"),
      Input(
        "profits", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "profits of each period"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("techEquivalent", "number", unit: "currency", "T"),
      Output("buyerEquivalent", "number", unit: "currency", "B"),
      Output("profitShare", "number", unit: "1", "share of the technology"),
      Output("presentValueOfProfits", "number", unit: "currency", "all profits"),
      Output("value", "number", unit: "currency", "share of profits"),
    ],
    source: "PRC asset-appraisal textbooks"
  ) { inputs in
    let investment = try EquivalentInvestment(
      techCost: inputs.number("techCost"), priceChange: inputs.number("priceChange"),
      techCostProfitRate: inputs.number("techCostProfitRate"),
      buyerAssets: inputs.number("buyerAssets"),
      buyerCostProfitRate: inputs.number("buyerCostProfitRate"))
    let profits = try inputs.numbers("profits")
    let share = try investment.profitShare()
    let method = try ProfitSplit(
      profits: profits, splitShare: share, taxRate: inputs.number("taxRate"),
      over: inputs.timeline(periods: profits.count))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("techEquivalent", investment.technologyEquivalent),
      .number("buyerEquivalent", investment.buyerEquivalent),
      .number("profitShare", share),
      .number("presentValueOfProfits", result.presentValueOfProfits),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
