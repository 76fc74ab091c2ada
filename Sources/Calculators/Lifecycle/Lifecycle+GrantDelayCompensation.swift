import NumericalMethods
import Valuation

extension LifecycleCalculators {
  static let grantDelayCompensation = Calculator(
    "lifecycle.grant-delay-compensation",
    title: "Patent grant-delay compensation in China",
    summary: "Days added to an invention patent granted late.",
    formula: """
      compensationDays = max(0, grantDate - max(filingDate + 4 years, examinationRequestDate + 3 \
      years) - reasonableDelayDays - applicantDelayDays)
      """,
    inputs: [
      Input("filingDate", .day, unit: "ISO 8601 date", "filing date"),
      Input(
        "examinationRequestDate", .day, unit: "ISO 8601 date",
        "request for substantive examination"),
      Input("grantDate", .day, unit: "ISO 8601 date", "grant publication"),
      Input(
        "reasonableDelayDays", .integer, unit: "day", default: .number(0), range: "[0,inf)",
        "reasonable delay"),
      Input(
        "applicantDelayDays", .integer, unit: "day", default: .number(0), range: "[0,inf)",
        "unreasonable delay caused by the applicant"),
      Input(
        "dualFiling", .boolean, default: .boolean(false),
        "a utility model for the same invention was filed on the same day"),
    ],
    outputs: [
      Output("thresholdDate", "date", unit: "ISO 8601 date", "later of the two dates"),
      Output(
        "grossDelayDays", "integer", unit: "day",
        "days from thresholdDate to grantDate, not below 0"),
      Output("compensationDays", "integer", unit: "day", "days added"),
      Output(
        "extendedTermination", "date", unit: "ISO 8601 date",
        "filingDate + 20 years + compensationDays"),
    ],
    refusals: [
      Refusal("examinationRequestDate", "before filingDate or more than 3 years after it"),
      Refusal("grantDate", "before examinationRequestDate"),
    ],
    notes: [
      "Adding years keeps month and day; 29 February becomes 28 February in a common year.",
      "A dual filing gets no compensation.",
    ],
    source: "Patent Law 2020 art. 42(2); Implementing Rules 2023 art. 77-79"
  ) { inputs in
    do {
      let compensation = try GrantDelayCompensation(
        filed: inputs.day("filingDate"),
        examinationRequested: inputs.day("examinationRequestDate"),
        granted: inputs.day("grantDate"),
        reasonableDelayDays: inputs.integer("reasonableDelayDays"),
        applicantDelayDays: inputs.integer("applicantDelayDays"),
        isDualFiling: inputs.boolean("dualFiling"))
      return [
        .day("thresholdDate", compensation.threshold),
        .integer("grossDelayDays", compensation.grossDelayDays),
        .integer("compensationDays", compensation.days),
        .day("extendedTermination", compensation.extendedTermination),
      ]
    } catch let refusal as InvalidInput {
      let name =
        switch refusal.path {
        case "examinationRequested": "examinationRequestDate"
        case "granted": "grantDate"
        default: "filingDate"
        }
      throw InvalidInput(name, refusal.rule, got: refusal.value)
    }
  }
}
