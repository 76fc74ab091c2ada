import Lending

extension CreditCalculators {
  static let ifrs9Stage = Calculator(
    "credit.ifrs9-stage",
    title: "IFRS 9 stage",
    summary: "Stage of a loan from days past due, change in default probability and watch list.",
    formula: """
      stage 3 when creditImpaired or daysPastDue >= defaultDays; else stage 2 when daysPastDue > \
      backstopDays, or onWatchList, or currentProbability > relativeTrigger*originalProbability \
      and currentProbability - originalProbability > absoluteTrigger; else stage 1. A stage 1 \
      result within curePeriodMonths after a stage 2 or 3 stays at stage 2
      """,
    inputs: [
      Input("daysPastDue", .integer, unit: "days", range: "[0,10000]", "days past due"),
      Input(
        "originalProbability", .number, unit: "1", range: "[0,1]",
        "lifetime default probability at first recognition"),
      Input(
        "currentProbability", .number, unit: "1", range: "[0,1]",
        "lifetime default probability now"),
      Input("onWatchList", .boolean, default: .boolean(false), "on the watch list"),
      Input("creditImpaired", .boolean, default: .boolean(false), "other evidence of impairment"),
      Input(
        "relativeTrigger", .number, unit: "1", default: .number(2), range: "[1,100]",
        "ratio of probabilities"),
      Input(
        "absoluteTrigger", .number, unit: "1", default: .number(0.005), range: "[0,1]",
        "difference of probabilities"),
      Input(
        "backstopDays", .integer, unit: "days", default: .number(30), range: "[0,365]",
        "rebuttable presumption"),
      Input(
        "defaultDays", .integer, unit: "days", default: .number(90), range: "[1,3650]",
        "days that mean default"),
      Input(
        "monthsSinceCured", .integer, unit: "months", optional: true, range: "[0,1000]",
        "months since the loan left stage 2 or 3; not given when it never was there"),
      Input(
        "curePeriodMonths", .integer, unit: "months", default: .number(3), range: "[0,120]",
        "probation"),
    ],
    outputs: [
      Output("stage", "integer", unit: "1", "1, 2 or 3"),
      Output(
        "reason", "string",
        """
        one of impaired, days-past-due-default, days-past-due-backstop, watch-list, probability, \
        probation, performing; the first that applies in this order
        """),
    ],
    refusals: [
      Refusal("defaultDays", "not above backstopDays")
    ],
    notes: [
      """
      More than 30 days is strict (31 is stage 2); default counts from 90 days. The probation \
      holds while monthsSinceCured < curePeriodMonths.
      """
    ],
    source: "IFRS 9, 5.5.9-5.5.11 and B5.5.37."
  ) { inputs in
    let rules = try ImpairmentStaging(
      relativeTrigger: inputs.number("relativeTrigger"),
      absoluteTrigger: inputs.number("absoluteTrigger"),
      backstopDays: inputs.integer("backstopDays"), defaultDays: inputs.integer("defaultDays"),
      curePeriodMonths: inputs.integer("curePeriodMonths"))
    let reason = rules.reason(
      for: try .init(
        daysPastDue: inputs.integer("daysPastDue"),
        originalProbability: inputs.number("originalProbability"),
        currentProbability: inputs.number("currentProbability"),
        onWatchList: inputs.boolean("onWatchList"),
        creditImpaired: inputs.boolean("creditImpaired"),
        monthsSinceCured: inputs.integer(ifGiven: "monthsSinceCured")))
    return [.integer("stage", reason.stage.rawValue), .text("reason", reason.rawValue)]
  }
}
