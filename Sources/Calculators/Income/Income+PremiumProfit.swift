import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let premiumProfit = Calculator(
    "income.premium-profit",
    title: "Premium profit and excess profit",
    summary: """
      Values a right by the price premium and cost saving it gives per unit, less extra cost.
      """,
    formula: """
      value = sum_k (units_k*(pricePremiums_k + costSavings_k) - \
      extraCosts_k)*(1-taxRate)*(1+rate)^-t_k
      """,
    inputs: [
      Input(
        "units", .numbers, unit: "unit", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "units sold in each period"),
      Input(
        "pricePremiums", .numbers, unit: "currency/unit", count: 1...1_000_000, shape: ["n"],
        singleValueApplies: true,
        "price premium per unit, one or one per period"),
      Input(
        "costSavings", .numbers, unit: "currency/unit", optional: true, count: 1...1_000_000,
        shape: ["n"], singleValueApplies: true,
        "cost saving per unit"),
      Input(
        "extraCosts", .numbers, unit: "currency", optional: true, range: "[0,inf)",
        count:
          1...1_000_000, shape: ["n"], singleValueApplies: true,
        "extra yearly cost"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("afterTaxProfits", "array-of-number", unit: "currency", "per period"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("units", "an element outside [0,inf)"),
      Refusal("extraCosts", "an element outside [0,inf)"),
      Refusal("pricePremiums", "length differs from units (one value is allowed)"),
      Refusal("costSavings", "length differs from units (one value is allowed)"),
      Refusal("extraCosts", "length differs from units (one value is allowed)"),
    ],
    source: "IVS 210 premium profit method; PRC 超额收益法"
  ) { inputs in
    let units = try inputs.numbers("units")
    let method = try PremiumProfit(
      units: units, pricePremiums: inputs.numbers("pricePremiums"),
      costSavings: inputs.numbers(ifGiven: "costSavings") ?? [0],
      extraCosts: inputs.numbers(ifGiven: "extraCosts") ?? [0],
      taxRate: inputs.number("taxRate"), over: inputs.timeline(periods: units.count))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .numbers("afterTaxProfits", result.rows.map(\.amount)),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
