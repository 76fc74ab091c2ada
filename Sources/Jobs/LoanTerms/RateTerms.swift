import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of a contract rate: fixed, or over the loan prime rate.
struct RateTerms: Sendable {
  let contractRate: ContractRate

  static var alternatives: [Alternative<RateTerms>] {
    [
      .written(.rate, "a fixed rate with its compounding") {
        RateTerms(contractRate: .fixed($0))
      },
      .terms("LPR", "loan prime rate and a spread") { readLoanPrime($0) },
    ]
  }

  private static func readLoanPrime(_ terms: Section) -> Read<RateTerms> {
    let tenor: Read<ReferenceRate.LoanPrimeTerm> = terms.value(
      "tenor", .choice(["1 year": .oneYear, "5 years": .fiveYears]), default: "1 year",
      "term of the loan prime rate")
    let spread = terms.required(
      "spread", .fraction, "over the loan prime rate, a year", example: "45 bp")
    let resets = terms.value(
      "resets",
      .choice([
        "each 1 January": FloatingRate.Reset.januaryFirst, "each period": .eachPeriod,
        "each anniversary": .anniversary,
      ]), default: "each 1 January", "when the rate is set anew")
    let floor = terms.optional("floor", .fraction, "lowest rate a year", example: "2%")
    let cap = terms.optional("cap", .fraction, "highest rate a year", example: "6%")
    return terms.make {
      RateTerms(
        contractRate: .floating(
          try FloatingRate(
            try .loanPrimeRate(try tenor()), spread: try spread(), reset: try resets(),
            floor: try floor(), cap: try cap())))
    }
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
