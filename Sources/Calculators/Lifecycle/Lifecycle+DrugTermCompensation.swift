import Valuation

extension LifecycleCalculators {
  static let drugTermCompensation = Calculator(
    "lifecycle.drug-term-compensation",
    title: "Drug patent term compensation in China",
    summary: "Extra term for a new-drug patent after marketing approval.",
    formula: """
      d = approvalDate - (filingDate + 5 years) in days, not below 0; end = min(T + d, T + 5 \
      years, approvalDate + 14 years), not before T = filingDate + 20 years
      """,
    inputs: [
      Input("filingDate", .day, unit: "ISO 8601 date", "patent filing date"),
      Input("approvalDate", .day, unit: "ISO 8601 date", "marketing approval"),
    ],
    outputs: [
      Output("originalTermination", "date", unit: "ISO 8601 date", "T"),
      Output("compensationDays", "integer", unit: "day", "end - T"),
      Output("extendedTermination", "date", unit: "ISO 8601 date", "end"),
      Output("bindingRule", "string", "none, delay, five-year-cap or fourteen-year-cap"),
    ],
    refusals: [
      Refusal("approvalDate", "not after filingDate, or not before T")
    ],
    notes: [
      "Adding years keeps month and day; 29 February becomes 28 February in a common year.",
      """
      bindingRule: none when compensationDays = 0; otherwise the rule that gives end, the first \
      of delay, five-year-cap, fourteen-year-cap on ties.
      """,
    ],
    source: "Patent Law 2020 art. 42(3); Implementing Rules 2023 art. 80-84"
  ) { inputs in
    let compensation = try naming("approvalDate") {
      try DrugTermCompensation(
        filed: inputs.day("filingDate"), approved: inputs.day("approvalDate"))
    }
    let rule =
      switch compensation.bindingRule {
      case .none: "none"
      case .delay: "delay"
      case .fiveYearCap: "five-year-cap"
      case .fourteenYearCap: "fourteen-year-cap"
      }
    return [
      .day("originalTermination", compensation.originalTermination),
      .integer("compensationDays", compensation.days),
      .day("extendedTermination", compensation.extendedTermination),
      .text("bindingRule", rule),
    ]
  }
}
