import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static func number(_ inputs: Inputs, _ name: String) throws -> Double {
    try inputs.number(name)
  }

  /// An input of money in whole fen.
  static func cash(_ inputs: Inputs, _ name: String) throws -> Cash {
    try naming(name) { try Cash(exactly: Money(try inputs.number(name), .cny)) }
  }

  /// The yearly rate in equal periods.
  static func rates(_ inputs: Inputs, count: Int) throws -> [PeriodRate] {
    let rate = PeriodRate.equalPeriod(
      try DecimalNumber(try inputs.number("annualRate")),
      perYear: try inputs.integer("periodsPerYear"))
    return [PeriodRate](repeating: rate, count: count)
  }

  /// The rows of a schedule as figures.
  static func figures(_ schedule: LoanSchedule) throws -> [Figure] {
    [
      .numbers("interest", schedule.rows.map(\.interest.amount)),
      .numbers("principalParts", schedule.rows.map(\.principal.amount)),
      .numbers("instalments", try schedule.instalments.map(\.amount)),
      .numbers("balances", schedule.rows.map(\.closing.amount)),
      .number("totalInterest", try schedule.totalInterest.amount),
    ]
  }

  static func requireIncreasing(_ days: [Day], _ name: String = "dates") throws(InvalidInput) {
    for (one, next) in zip(days, days.dropFirst()) {
      try require(next > one, name, next, "must be strictly increasing")
    }
  }

  static func requireDayBasis(_ inputs: Inputs) throws {
    let days = try inputs.integer("dayBasis")
    try require(days == 360 || days == 365, "dayBasis", days, "must be 360 or 365")
  }

  /// Refuses an input for which a search has no answer.
  static func refusing<Result>(
    _ name: String, _ got: String, _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let error as NumericalError {
      throw InvalidInput(name, "must have an answer (\(error))", got: got)
    }
  }

  /// Gives refusals of a line the names of the declaration, which has days and amounts apart.
  static func revolving<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let refusal as InvalidInput {
      let name =
        refusal.path.hasSuffix(".day")
        ? "dates"
        : refusal.path.hasPrefix("moves") ? "moves" : refusal.path == "end" ? "endDate" : nil
      throw InvalidInput(name ?? refusal.path, refusal.rule, got: refusal.value)
    }
  }

  /// A lender's limits: a template, or the caller's own.
  static func limits(
    _ inputs: Inputs, _ kind: LoanToValueLimits.Kind
  ) throws -> LoanToValueLimits {
    switch try inputs.choice("template") {
    case "bank-of-communications": return .bankOfCommunications
    case "market-typical": return .marketTypical
    default:
      guard let cap = inputs.number(ifGiven: "customCap") else {
        throw InvalidInput("customCap", "must be given for the custom template", got: "nothing")
      }
      return try LoanToValueLimits(
        caps: [kind: cap],
        largestLoan: inputs.number(ifGiven: "customLimit").map { Money($0, .cny) },
        longestTerm: inputs.number(ifGiven: "customTenor"))
    }
  }
}
