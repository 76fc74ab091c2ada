import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let pretaxRate = Calculator(
    "income.pretax-rate",
    title: "Equivalent pre-tax discount rate",
    summary: """
      Solves the pre-tax rate that gives the post-tax value; a gross-up is shown for comparison.
      """,
    formula: """
      sum_k x_k*(1+preTaxRate)^-k = V = sum_k (x_k - taxRate*(x_k - deductibleCost/taxLife if k \
      <= taxLife))*(1+postTaxRate)^-k, k = 1, 2, ...
      """,
    inputs: [
      Input(
        "preTaxCashFlows", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "pre-tax flows at the end of years 1, 2, ..."),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input("postTaxRate", .number, unit: "1/year", range: "(-1,inf)", "post-tax discount rate"),
      Input(
        "deductibleCost", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "cost deductible for tax, straight line"),
      Input(
        "taxLife", .integer, unit: "year", default: .number(1), range: "[1,100]",
        "years of deduction"),
    ],
    outputs: [
      Output("postTaxValue", "number", unit: "currency", "V"),
      Output("preTaxRate", "number", unit: "1/year", "solved rate"),
      Output("grossedUpRate", "number", unit: "1/year", "postTaxRate/(1-taxRate)"),
    ],
    refusals: [
      Refusal("preTaxCashFlows", "an element outside [0,inf)"),
      Refusal("preTaxCashFlows", "all flows are zero"),
    ],
    notes: [
      """
      A deduction beyond the last flow year is lost. Deductions may exceed income (negative tax \
      is received).
      """
    ],
    source: "IAS 36 basis for conclusions BCZ85"
  ) { inputs in
    let method = try PreTaxRate(
      preTaxCashFlows: inputs.numbers("preTaxCashFlows"), taxRate: inputs.number("taxRate"),
      deductibleCost: inputs.number("deductibleCost"), taxLife: inputs.integer("taxLife"))
    let solution = try method.solve(postTaxRate: inputs.annualRate("postTaxRate"))
    return [
      .number("postTaxValue", solution.postTaxValue),
      .number("preTaxRate", solution.preTaxRate),
      .number("grossedUpRate", solution.grossedUpRate),
    ]
  }
}
