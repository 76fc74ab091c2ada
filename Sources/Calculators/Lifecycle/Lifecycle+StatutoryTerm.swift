import Finance
import NumericalMethods
import Valuation

extension LifecycleCalculators {
  static let statutoryTerm = Calculator(
    "lifecycle.statutory-term",
    title: "Statutory term in China",
    summary: "Day on which an intellectual property right ends and the time left.",
    formula: """
      terminationDate by rightType; remainingDays = max(0, terminationDate - valuationDate)
      """,
    inputs: [
      Input(
        "rightType",
        .choice([
          "invention-patent", "utility-model", "design-patent", "trade-mark",
          "copyright-natural-person", "copyright-legal-person", "ic-layout", "plant-variety-woody",
          "plant-variety-other",
        ]),
        "type of right"),
      Input(
        "startDate", .day, unit: "ISO 8601 date",
        """
        filing date (patents, layouts), registration approval (trade mark), grant (plant \
        variety), author's death (copyright-natural-person), first publication \
        (copyright-legal-person)
        """),
      Input("valuationDate", .day, unit: "ISO 8601 date", "date of valuation"),
      Input(
        "renewals", .integer, unit: "count", default: .number(0), range: "[0,20]",
        "ten-year renewals of a trade mark"),
      Input(
        "firstUseDate", .day, unit: "ISO 8601 date", optional: true,
        "ic-layout: first commercial use anywhere"),
      Input(
        "creationDate", .day, unit: "ISO 8601 date", optional: true,
        "ic-layout: completion of the layout"),
    ],
    outputs: [
      Output(
        "terminationDate", "date", unit: "ISO 8601 date",
        "first day on which the right no longer exists"),
      Output("remainingDays", "integer", unit: "day", "calendar days left"),
      Output("remainingYears", "number", unit: "year", "remainingDays/365"),
      Output("expired", "boolean", "valuationDate >= terminationDate"),
    ],
    refusals: [
      Refusal("renewals", "not zero for another right than a trade mark"),
      Refusal("firstUseDate", "given for another right than ic-layout"),
      Refusal("creationDate", "given for another right than ic-layout, or after startDate"),
    ],
    notes: [
      "Adding years keeps month and day; 29 February becomes 28 February in a common year.",
      """
      invention-patent 20 years from startDate; utility-model 10; design-patent 15 when \
      startDate >= 2021-06-01, else 10; trade-mark 10 + 10*renewals; ic-layout 10 years from the \
      earlier of startDate and firstUseDate, but not beyond creationDate + 15 years; \
      plant-variety-woody 25 and plant-variety-other 20 when startDate >= 2025-06-01, else 20 \
      and 15. For these terminationDate is startDate plus the years.
      """,
      """
      copyrights: terminationDate is 1 January of startDate's year + 51 (protection to 31 \
      December of the 50th year).
      """,
    ],
    source: """
      Patent Law 2020 art. 42; Trademark Law 2019 art. 39-40; Copyright Law 2020 art. 23; IC \
      Layout Regulations art. 12; plant variety regulations in force 2025-06-01
      """
  ) { inputs in
    let right = try inputs.choice("rightType")
    let start = try inputs.day("startDate")
    let renewals = try inputs.integer("renewals")
    let firstUse = inputs.day(ifGiven: "firstUseDate")
    let creation = inputs.day(ifGiven: "creationDate")
    try require(
      renewals == 0 || right == "trade-mark", "renewals", renewals,
      "must be 0 for another right than a trade mark")
    if right != "ic-layout" {
      for (name, day) in [("firstUseDate", firstUse), ("creationDate", creation)] {
        if let day {
          throw InvalidInput(name, "must be given for a circuit layout only", got: day.description)
        }
      }
    }
    if let creation {
      try require(creation <= start, "creationDate", creation, "must not be after startDate")
    }
    let term = try naming("startDate") {
      switch right {
      case "utility-model": try LegalTerm.patent(.utilityModel, filed: start)
      case "design-patent": try LegalTerm.patent(.design, filed: start)
      case "trade-mark": try LegalTerm.trademark(registered: start, renewals: renewals)
      case "copyright-natural-person": try LegalTerm.copyright(authorDied: start)
      case "copyright-legal-person": try LegalTerm.copyright(published: start)
      case "ic-layout":
        try LegalTerm.circuitLayout(filed: start, firstUsed: firstUse, created: creation)
      case "plant-variety-woody": try LegalTerm.plantVariety(granted: start, isWoody: true)
      case "plant-variety-other": try LegalTerm.plantVariety(granted: start, isWoody: false)
      default: try LegalTerm.patent(.invention, filed: start)
      }
    }
    let left = term.remaining(at: try inputs.day("valuationDate"))
    guard let end = left.end, let days = left.days, let years = left.years else {
      throw NumericalError.noSolution("the right has no term")
    }
    return [
      .day("terminationDate", end),
      .integer("remainingDays", days),
      .number("remainingYears", years),
      .boolean("expired", left.isExpired),
    ]
  }
}
