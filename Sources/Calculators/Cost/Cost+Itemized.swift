import Finance
import NumericalMethods
import Valuation

extension CostCalculators {
  static let itemized = Calculator(
    "cost.itemized",
    title: "Itemized reproduction or replacement cost",
    summary: """
      Adds up direct costs, overhead, capital cost during development, developer's profit and \
      taxes.
      """,
    formula: """
      direct = sum_j costs_j*(1+overheadRate); capitalCost = sum_j \
      costs_j*(1+overheadRate)*((1+capitalRate)^yearsTiedUp_j - 1); profit = profitRate*direct; \
      costNew = (direct+capitalCost+profit)/(1-salesTaxRate)
      """,
    inputs: [
      Input(
        "costs", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "cost items (labor, materials, testing, filing fees, ...)"),
      Input(
        "overheadRate", .number, unit: "1", default: .number(0.0), range: "[0,inf)",
        "overhead on direct cost"),
      Input(
        "yearsTiedUp", .numbers, unit: "year", optional: true, range: "[0,inf)",
        count:
          1...1_000_000, shape: ["n"], singleValueApplies: true,
        "time from spending to completion per item, one or one per item"),
      Input(
        "capitalRate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "opportunity cost of capital"),
      Input(
        "profitRate", .number, unit: "1", default: .number(0.0), range: "[0,inf)",
        "developer's profit on direct cost"),
      Input(
        "salesTaxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "transfer tax included in the price"),
      Input(
        "obsolescence", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "total obsolescence"),
    ],
    outputs: [
      Output("directCost", "number", unit: "currency", "with overhead"),
      Output("capitalCost", "number", unit: "currency", "opportunity cost"),
      Output("profit", "number", unit: "currency", "developer's profit"),
      Output("costNew", "number", unit: "currency", "cost new"),
      Output("value", "number", unit: "currency", "costNew*(1-obsolescence)"),
    ],
    refusals: [
      Refusal("costs", "an element outside [0,inf)"),
      Refusal("yearsTiedUp", "an element outside [0,inf)"),
      Refusal("yearsTiedUp", "length differs from costs (one value is allowed)"),
    ],
    source: "PRC asset-appraisal cost approach; IVS 210 cost approach"
  ) { inputs in
    let costs = try inputs.numbers("costs")
    let tiedUp = inputs.numbers(ifGiven: "yearsTiedUp") ?? [0]
    let items = try costs.indices.map { index in
      try ItemizedCost.Item(
        cost: costs[index], yearsTiedUp: tiedUp.count == 1 ? tiedUp[0] : tiedUp[index])
    }
    let method = try ItemizedCost(
      items: items, overheadRate: inputs.number("overheadRate"),
      capitalRate: inputs.annualRate("capitalRate"), profitRate: inputs.number("profitRate"),
      salesTaxRate: inputs.number("salesTaxRate"), obsolescence: inputs.number("obsolescence"))
    let result = try method.value()
    return [
      .number("directCost", result.directCost),
      .number("capitalCost", result.capitalCost),
      .number("profit", result.profit),
      .number("costNew", result.costNew),
      .number("value", result.value),
    ]
  }
}
