import NumericalMethods
import Valuation

extension LifecycleCalculators {
  static let annualFees = Calculator(
    "lifecycle.annual-fees",
    title: "Patent annual fees in China",
    summary: """
      Fee schedule from a valuation date to the end of the term, with reduction and present \
      value.
      """,
    formula: """
      fee_k = schedule(rightType, k)*(1-reduction if k < grantYear + reductionYears); \
      presentValue = sum fee_k*(1+rate)^(-(dueDate_k - valuationDate)/365)
      """,
    inputs: [
      Input(
        "rightType", .choice(["invention-patent", "utility-model", "design-patent"]),
        "type of patent"),
      Input("filingDate", .day, unit: "ISO 8601 date", "filing date"),
      Input("grantDate", .day, unit: "ISO 8601 date", "grant date"),
      Input("valuationDate", .day, unit: "ISO 8601 date", "date of valuation"),
      Input(
        "lastYear", .integer, unit: "year", optional: true, range: "[1,20]",
        "last patent year to pay; default the end of the term"),
      Input(
        "reduction", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "fee reduction, 0.85 for one eligible applicant, 0.7 for several"),
      Input(
        "reductionYears", .integer, unit: "year", default: .number(10), range: "[0,20]",
        "patent years from the grant year on with reduction"),
      Input(
        "rate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "effective annual discount rate"),
    ],
    outputs: [
      Output("grantYear", "integer", unit: "year", "patent year in which the patent was granted"),
      Output(
        "patentYears", "array-of-number", unit: "year",
        "years whose fees fall due on or after valuationDate"),
      Output("dueDates", "array-of-date", unit: "ISO 8601 date", "due date of each"),
      Output("fees", "array-of-number", unit: "CNY", "fee of each"),
      Output("totalFees", "number", unit: "CNY", "sum"),
      Output("presentValue", "number", unit: "CNY", "discounted"),
    ],
    refusals: [
      Refusal("grantDate", "before filingDate or after the term"),
      Refusal(
        "lastYear",
        """
        beyond the term of the type, 20, 10 or 15 years (10 for designs filed before 2021-06-01)
        """),
    ],
    notes: [
      """
      Patent year k runs from filingDate + (k-1) years to filingDate + k years. Fees are due \
      from the grant year on; the fee of a later year k at filingDate + (k-1) years, that of the \
      grant year on grantDate.
      """,
      """
      CNY by patent year: invention 1-3 900, 4-6 1200, 7-9 2000, 10-12 4000, 13-15 6000, 16-20 \
      8000; utility model and design 1-3 600, 4-5 900, 6-8 1200, 9-10 2000; design 11-15 3000.
      """,
      "Adding years keeps month and day; 29 February becomes 28 February in a common year.",
    ],
    source: """
      CNIPA fee table (as reprinted by scjgj.panzhihua.gov.cn); Patent Law art. 43; Implementing \
      Rules 2023 art. 115
      """
  ) { inputs in
    let kind: PatentKind =
      switch try inputs.choice("rightType") {
      case "utility-model": .utilityModel
      case "design-patent": .design
      default: .invention
      }
    let fees: AnnualFees
    do {
      fees = try AnnualFees(
        kind, filed: inputs.day("filingDate"), granted: inputs.day("grantDate"),
        lastYear: inputs.integer(ifGiven: "lastYear"), reduction: inputs.number("reduction"),
        reductionYears: inputs.integer("reductionYears"))
    } catch let refusal as InvalidInput {
      let name =
        switch refusal.path {
        case "granted": "grantDate"
        case "years", "months", "day": "filingDate"
        default: refusal.path
        }
      throw InvalidInput(name, refusal.rule, got: refusal.value)
    }
    let date = try inputs.day("valuationDate")
    let due = fees.due(from: date)
    return [
      .integer("grantYear", fees.grantYear),
      .integers("patentYears", due.map(\.patentYear)),
      .days("dueDates", due.map(\.due)),
      .numbers("fees", due.map(\.fee)),
      .number("totalFees", due.reduce(0) { $0 + $1.fee }),
      .number("presentValue", try fees.presentValue(at: date, rate: inputs.number("rate"))),
    ]
  }
}
