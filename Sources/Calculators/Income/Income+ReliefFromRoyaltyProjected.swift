import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let reliefFromRoyaltyProjected = Calculator(
    "income.relief-from-royalty-projected",
    title: "Relief from royalty from a base revenue and a remaining life",
    summary: """
      Projects revenue with growth and obsolescence over a life that may end inside a year and \
      values the royalty saved.
      """,
    formula: """
      value = tabFactor*sum_k \
      (baseRevenue*(1+growthRate)^k*exp(-obsolescenceRate*t_k)*f_k*royaltyRate - \
      annualCost*f_k)*(1-taxRate)*exp(-hazardRate*t_k)*(1+rate)^-t_k
      """,
    inputs: [
      Input(
        "baseRevenue", .number, unit: "currency/year", range: "[0,inf)",
        "revenue of the first year"),
      Input(
        "growthRate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "yearly growth"),
      Input(
        "obsolescenceRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "continuous decay of the revenue"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "continuous rate of loss of the right"),
      Input("royaltyRate", .number, unit: "1", range: "[0,1]", "royalty rate"),
      Input(
        "annualCost", .number, unit: "currency/year", default: .number(0.0), range: "[0,inf)",
        "owner's cost per full year"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "remainingLife", .number, unit: "year", range: "(0,100]",
        "remaining life, may be fractional"),
      Input(
        "tabYears", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years of straight-line tax amortization; 0 means no tax amortization benefit"),
    ],
    outputs: [
      Output("presentValue", "number", unit: "currency", "before tax amortization"),
      Output("tabFactor", "number", unit: "1", "mid-year tax amortization factor"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    notes: [
      """
      k = 0, 1, ... while k < remainingLife; f_k = min(1, remainingLife-k); t_k = k + f_k/2 \
      (middle of the part).
      """,
      """
      tabFactor uses mid timing. Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = \
      (1-(1+rate)^-tabYears)/rate (tabYears when rate = 0), c = (1+rate)^0.5 for mid timing and \
      1 otherwise (start timing is treated as end); the factor is 1 when tabYears = 0. taxRate \
      is refused when the denominator is not positive.
      """,
    ],
    source: "Relief from royalty with obsolescence, hazard and part-year expiry"
  ) { inputs in
    let timeline = try PeriodTimeline(life: inputs.number("remainingLife"), timing: .mid)
    let method = try ReliefFromRoyalty(
      revenue: .growing(from: inputs.number("baseRevenue"), at: inputs.number("growthRate")),
      royaltyRates: [inputs.number("royaltyRate")], over: timeline,
      obsolescence: .exponential(perYear: inputs.number("obsolescenceRate")),
      taxRate: inputs.number("taxRate"), annualCost: inputs.number("annualCost"),
      hazardRate: inputs.number("hazardRate"), amortizationYears: inputs.integer("tabYears"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("presentValue", result.presentValueExplicit),
      .number("tabFactor", result.taxAmortizationFactor),
      .number("value", result.value),
      .numbers("revenues", result.rows.map(\.revenue)).asWorking,
      .numbers("afterTaxFlows", result.rows.map(\.afterTaxFlow)).asWorking,
      .numbers("discountYears", result.rows.map(\.years)).asWorking,
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
