import Finance
import NumericalMethods

extension CashflowCalculators {
  /// The figures of a search for all rates of return; none at all is refused.
  static func roots(_ roots: [Double]) throws -> [Figure] {
    guard let rate = InternalRateOfReturn.nearestToZero(roots) else {
      throw InvalidInput(
        "cashFlows",
        "must have a present value of zero at some rate from -99.99 % to 100000 %",
        got: "a row without such a rate")
    }
    return [
      .numbers("roots", roots), .integer("count", roots.count), .number("rate", rate),
    ]
  }

  /// Days and flows, one each, none before the first day.
  static func datedFlows(_ inputs: Inputs) throws -> ([Day], [Double]) {
    let (days, flows) = (try inputs.days("dates"), try inputs.numbers("cashFlows"))
    try require(
      flows.count == days.count, "cashFlows", flows.count,
      "must have \(days.count) entries, one a date")
    if let first = days.first, let early = days.first(where: { $0 < first }) {
      throw InvalidInput("dates", "must not be before the first date \(first)", got: "\(early)")
    }
    return (days, flows)
  }

  /// Refuses times that are not strictly increasing.
  static func requireIncreasing(_ times: [Double]) throws(InvalidInput) {
    for (one, next) in zip(times, times.dropFirst()) {
      try require(next > one, "times", next, "must be strictly increasing")
    }
  }

  static func payments(_ inputs: Inputs) throws -> Annuity.Payments {
    try inputs.choice("timing") == "begin" ? .begin : .end
  }

  static func bond(_ inputs: Inputs) throws -> FixedRateBond {
    let (settlement, maturity) = (try inputs.day("settlement"), try inputs.day("maturity"))
    try require(maturity > settlement, "maturity", maturity, "must be after \(settlement)")
    return try renaming(["perYear": "frequency"]) {
      try FixedRateBond(
        maturity: maturity, couponRate: try inputs.number("couponRate"),
        perYear: try inputs.integer("frequency"), redemption: try inputs.number("redemption"),
        basis: FixedRateBond.Basis(rawValue: try inputs.choice("basis")) ?? .actualActual,
        lastPeriodSimple: try inputs.boolean("lastPeriodSimple"))
    }
  }

  /// Refuses an input for which a search has no answer.
  static func refusing<Result>(
    _ name: String, _ value: Double, _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let error as NumericalError {
      throw InvalidInput(name, "must have an answer (\(error))", got: "\(value)")
    }
  }
}
