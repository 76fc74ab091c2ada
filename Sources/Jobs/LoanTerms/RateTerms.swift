import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of a contract rate: fixed, over the loan prime rate, or by the amount lent.
enum RateTerms: Sendable {
  case contract(ContractRate)
  /// Over the loan prime rate by a ladder of ratings.
  case byRating(FloatingRate, RatingLadder)
  case byAmount(TieredRate)

  static var alternatives: [Alternative<RateTerms>] {
    renewedAlternatives + [
      .terms("by amount", "bands of the amount lent, each with its rate") { readBands($0) }
    ]
  }

  /// Those of a contract whose amount is only known from the one before it.
  static var renewedAlternatives: [Alternative<RateTerms>] {
    [
      .written(.rate, "a fixed rate with its compounding") { .contract(.fixed($0)) },
      .terms("LPR", "loan prime rate and a spread") { readLoanPrime($0) },
    ]
  }

  /// The rate of a loan of an amount.
  func contractRate(on principal: Money) throws -> ContractRate {
    switch self {
    case .contract(let rate):
      if case .fixed(let fixed) = rate {
        try require(fixed.value > -1, "rate", fixed, "must be above -100 %")
      }
      return rate
    case .byRating(let floating, _): return .floating(floating)
    case .byAmount(let tiers): return try .simple(tiers.blendedRate(on: principal))
    }
  }

  private static func readLoanPrime(_ terms: Section) -> Read<RateTerms> {
    let tenor: Read<ReferenceRate.LoanPrimeTerm> = terms.value(
      "tenor", .choice(["1 year": .oneYear, "5 years": .fiveYears]), default: "1 year",
      "term of the loan prime rate")
    let spread = terms.choice(
      "spread", "over the loan prime rate, a year",
      of: [
        .written(.fraction(example: "45 bp"), "one spread") { SpreadTerms.one($0) },
        .terms("by rating", "a ladder of spreads by the borrower's rating") {
          RatingLadder.read($0).map { .ladder($0) }
        },
      ])
    let resets = terms.value(
      "resets",
      .choice([
        "each 1 January": FloatingRate.Reset.januaryFirst, "each period": .eachPeriod,
        "each anniversary": .anniversary,
      ]), default: "each 1 January", "when the rate is set anew")
    let floor = terms.optional("floor", .fraction(example: "2%"), "lowest rate a year")
    let cap = terms.optional("cap", .fraction(example: "6%"), "highest rate a year")
    return terms.make {
      let spread = try spread()
      let rate = try FloatingRate(
        try .loanPrimeRate(try tenor()), spread: spread.now, reset: try resets(),
        floor: try floor(), cap: try cap(), changes: spread.changes)
      if case .ladder(let ladder) = spread { return .byRating(rate, ladder) }
      return .contract(.floating(rate))
    }
  }

  private static func readBands(_ terms: Section) -> Read<RateTerms> {
    let bands = terms.list("bands", "the bands, the lowest amounts first") { band in
      let limit = band.optional(
        "upTo", .money(example: "3m CNY"), "highest amount of the band; none of the last one")
      let rate = band.required("rate", .fraction(example: "4.2%"), "rate a year")
      return band.make { (limit: try limit(), rate: try rate()) }
    }
    let mode = terms.value(
      "mode",
      .choice([
        "each part by its band": TieredRate.Mode.marginal, "all by the highest band": .wholeBalance,
      ]), default: "each part by its band", "how the bands apply")
    return terms.make(keys: ["limits": "bands", "rates": "bands"]) {
      let bands = try bands()
      let limits = bands.dropLast().compactMap(\.limit?.amount)
      try require(
        limits.count == bands.count - 1 && bands.last?.limit == nil, "bands", bands.count,
        "must each have upTo but the last")
      return .byAmount(
        try TieredRate(limits: limits, rates: bands.map(\.rate), mode: try mode()))
    }
  }
}

/// A spread, or the ladder that it is taken from.
private enum SpreadTerms {
  case one(Double)
  case ladder(RatingLadder)

  var now: Double {
    switch self {
    case .one(let spread): spread
    case .ladder(let ladder): ladder.spread
    }
  }

  var changes: [FloatingRate.SpreadChange] {
    if case .ladder(let ladder) = self { return ladder.changes }
    return []
  }
}

extension ContractRate {
  /// The rate in a report: as quoted, or in words.
  var quantity: Quantity {
    switch self {
    case .fixed(let rate): .rate(rate)
    case .floating(let floating):
      .word(
        Label(
          floating.spread < 0 ? "{} − {} bp" : "{} + {} bp", floating.reference.name,
          Self.basisPoints(floating.spread.magnitude)))
    }
  }

  private static func basisPoints(_ spread: Double) -> String {
    let points = (spread * 1e6).rounded() / 100
    return points.rounded() == points ? "\(Int(points))" : "\(points)"
  }
}
