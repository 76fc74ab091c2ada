import Finance
import NumericalMethods
import Valuation

extension CostCalculators {
  static let trendedIndex = Calculator(
    "cost.trended-index",
    title: "Trended historical cost",
    summary: """
      Restates yearly costs by a price index, adds profit and opportunity cost and deducts \
      obsolescence.
      """,
    formula: """
      trended_j = costs_j*valuationIndex/costIndices_j; opportunityCost = sum \
      trended_j*((1+opportunityRate)^(max(0, completionYear - (costYears_j+0.5)))-1); costNew = \
      sum trended + developerProfit*sum trended + opportunityCost
      """,
    inputs: [
      Input(
        "costYears", .integers, unit: "year", count: 1...1_000_000, shape: ["n"],
        "calendar year of each cost"),
      Input(
        "costs", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "historical costs"),
      Input(
        "costIndices", .numbers, unit: "index", range: "(0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "price index of each cost year"),
      Input(
        "valuationIndex", .number, unit: "index", range: "(0,inf)",
        "price index at the valuation date"),
      Input(
        "developerProfit", .number, unit: "1", default: .number(0.0), range: "[0,inf)",
        "profit on trended cost"),
      Input(
        "opportunityRate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "yearly opportunity cost of capital"),
      Input(
        "completionYear", .number, unit: "year", optional: true,
        """
        time at which capital is released, as a decimal year; required with a nonzero \
        opportunityRate
        """),
      Input(
        "functionalObsolescence", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "functional"),
      Input(
        "technologicalObsolescence", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "technological"),
      Input(
        "economicObsolescence", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "economic"),
      Input(
        "combination", .choice(["multiplicative", "additive"]), default: .text("multiplicative"),
        "how obsolescence factors combine"),
    ],
    outputs: [
      Output("trendedCosts", "array-of-number", unit: "currency", "each item"),
      Output("trendedCost", "number", unit: "currency", "sum"),
      Output("opportunityCost", "number", unit: "currency", "capital cost"),
      Output("costNew", "number", unit: "currency", "gross cost new"),
      Output("obsolescence", "number", unit: "1", "combined"),
      Output("value", "number", unit: "currency", "after obsolescence"),
    ],
    refusals: [
      Refusal("costs", "an element outside [0,inf)"),
      Refusal("costIndices", "an element outside (0,inf)"),
      Refusal("costs", "length differs from costYears"),
      Refusal("costIndices", "length differs from costYears"),
      Refusal("completionYear", "omitted although opportunityRate is not zero"),
      Refusal("economicObsolescence", "additive combination exceeds 1"),
    ],
    notes: [
      "Costs are spent in mid-year. multiplicative: 1-(1-f)(1-t)(1-e); additive: f+t+e."
    ],
    source: "Cost approach with index method 物价指数法"
  ) { inputs in
    let years = try inputs.integers("costYears")
    let costs = try inputs.numbers("costs")
    let indices = try inputs.numbers("costIndices")
    let items = try years.indices.map { item in
      try TrendedCost.Item(
        year: Double(years[item]), cost: costs[item], priceIndex: indices[item])
    }
    let isAdditive = try inputs.choice("combination") == "additive"
    let method = try TrendedCost(
      items: items, valuationIndex: inputs.number("valuationIndex"),
      developerProfit: inputs.number("developerProfit"),
      opportunityRate: inputs.annualRate("opportunityRate"),
      completionYear: inputs.number(ifGiven: "completionYear"),
      obsolescence: ObsolescenceFactors(
        functional: inputs.number("functionalObsolescence"),
        technological: inputs.number("technologicalObsolescence"),
        economic: inputs.number("economicObsolescence"),
        combination: isAdditive ? .additive : .multiplicative))
    let result = try method.value()
    return [
      .numbers("trendedCosts", result.rows.map(\.trended)),
      .number("trendedCost", result.trendedCost),
      .number("opportunityCost", result.opportunityCost),
      .number("costNew", result.costNew),
      .number("obsolescence", result.obsolescence),
      .number("value", result.value),
      .numbers("opportunityCosts", result.rows.map(\.opportunityCost)).asWorking,
    ]
  }
}
