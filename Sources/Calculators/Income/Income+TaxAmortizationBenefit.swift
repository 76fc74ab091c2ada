import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let taxAmortizationBenefit = Calculator(
    "income.tax-amortization-benefit",
    title: "Tax amortization benefit factor",
    summary: "Step-up factor for the tax relief a buyer gets by amortizing the asset.",
    formula: """
      factor = 1/(1 - taxRate*D); D = sum_k d_k*(1+rate)^-t_k with d_k = \
      1/(years*periodsPerYear) or the given schedule
      """,
    inputs: [
      Input("taxRate", .number, unit: "1", range: "[0,1]", "tax rate"),
      Input(
        "years", .integer, unit: "year", optional: true, range: "[1,100]",
        "straight-line tax life"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid"]), default: .text("end"),
        "timing of the relief inside each period"),
      Input(
        "periodsPerYear", .integer, unit: "count", default: .number(1), range: "[1,12]",
        "1 yearly, 12 monthly deductions"),
      Input(
        "deductionSchedule", .numbers, unit: "1", optional: true, range: "[0,1]",
        count:
          1...1_000_000,
        "deductions per year as shares of the asset's value; replaces the straight line"),
      Input(
        "valueBeforeBenefit", .number, unit: "currency", default: .number(1.0),
        "value before the benefit"),
    ],
    outputs: [
      Output("presentValueOfDeductions", "number", unit: "1", "D, per unit of value"),
      Output("factor", "number", unit: "1", "step-up factor"),
      Output("value", "number", unit: "currency", "valueBeforeBenefit * factor"),
    ],
    refusals: [
      Refusal("deductionSchedule", "an element outside [0,1]"),
      Refusal("years", "neither years nor deductionSchedule given"),
      Refusal("taxRate", "taxRate*D >= 1"),
      Refusal("deductionSchedule", "sum above 1 + 1e-9"),
    ],
    notes: [
      """
      The period rate is (1+rate)^(1/periodsPerYear)-1; t_k in years = k/periodsPerYear (end) or \
      (k-0.5)/periodsPerYear (mid), k = 1..years*periodsPerYear. A schedule is yearly and \
      ignores periodsPerYear and years.
      """
    ],
    source: """
      Fixed point of value = cash-flow value + PV of tax relief on value; AICPA and IVS practice
      """
  ) { inputs in
    let taxRate = try inputs.number("taxRate")
    let timing = try inputs.timing()
    let benefit: TaxAmortizationBenefit
    if let schedule = inputs.numbers(ifGiven: "deductionSchedule") {
      benefit = try TaxAmortizationBenefit(
        taxRate: taxRate, deductionSchedule: schedule, timing: timing)
    } else if let years = inputs.integer(ifGiven: "years") {
      benefit = try TaxAmortizationBenefit(
        taxRate: taxRate, years: years, periodsPerYear: inputs.integer("periodsPerYear"),
        timing: timing)
    } else {
      throw InvalidInput("years", "must be given unless deductionSchedule is", got: "nothing")
    }
    let result = try benefit.factor(at: inputs.annualRate("rate"))
    return [
      .number("presentValueOfDeductions", result.presentValueOfDeductions),
      .number("factor", result.factor),
      .number("value", try inputs.number("valueBeforeBenefit") * result.factor),
    ]
  }
}
