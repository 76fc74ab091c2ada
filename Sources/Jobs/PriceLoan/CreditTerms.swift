import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of what the price of a loan takes for granted.
struct CreditTerms: Sendable {
  let assumptions: CreditAssumptions

  static func read(_ terms: Section, asOf: Read<Day>) -> Read<CreditTerms> {
    let funding = terms.required(
      "funding", .rate, "what the lender's own money costs", example: "2.1% continuous")
    let defaults = terms.choice(
      "borrowerDefaults", "how often the borrower defaults", of: HazardTerms.alternatives)
    let correlation = terms.value(
      "collateralCorrelation", .fraction, default: "0%",
      "correlation of the value of the pledges and the borrower's fortune")
    let pledges = terms.value(
      "pledgeCorrelation", .fraction, default: "0%", "correlation of the values of two pledges")
    let recovery = terms.value(
      "unsecuredRecovery", .fraction, default: "0%",
      "share recovered of what the pledges do not pay")
    let conversion = terms.value(
      "undrawnConversion", .fraction, default: "40%",
      "share of what a line may still draw that is drawn by a default")
    let capital = terms.value(
      "capitalRatio", .fraction, default: "10.5%", "capital held over the balance")
    let hurdle = terms.value(
      "hurdle", .fraction, default: "12%", "required return on capital after tax, a year")
    let tax = terms.value("taxRate", .fraction, default: "25%", "tax on the lender's profit")
    let cost = terms.value(
      "operatingCost", .fraction, default: "0%", "cost of running the loan over the balance, a year"
    )
    return terms.make(keys: ["hazardRate": "borrowerDefaults"]) {
      let day = try asOf()
      return CreditTerms(
        assumptions: try CreditAssumptions(
          asOf: day, funding: .flat(try funding(), from: day),
          borrower: HazardCurve(try defaults().hazard, from: day),
          collateralCorrelation: try correlation(), pledgeCorrelation: try pledges(),
          unsecuredRecovery: try recovery(), undrawnConversion: try conversion(),
          capitalRatio: try capital(), hurdle: try hurdle(),
          taxRate: try tax(), operatingCost: try cost()))
    }
  }

  /// The keys of the labels under which a price explains its inputs.
  static let paths = [
    "assumptions.borrower": "/assumptions.borrowerDefaults",
    "assumptions.funding": "/assumptions.funding",
  ]
}

/// The keys of how often a borrower defaults.
enum HazardTerms: Sendable {
  case flat(Double)
  case curve(HazardRate)

  var hazard: HazardRate {
    get throws(InvalidInput) {
      switch self {
      case .flat(let rate): try .flat(rate)
      case .curve(let hazard): hazard
      }
    }
  }

  static var alternatives: [Alternative<HazardTerms>] {
    [
      .written(.intensity, "an intensity for the whole term") { .flat($0) },
      .terms("weibull", "an intensity that rises or falls over time") { terms in
        let scale = terms.required(
          "scale", .number, "years by which 63 % have defaulted", example: "40")
        let shape = terms.required(
          "shape", .number, "above 1 defaults become more frequent", example: "1.2")
        return terms.make {
          HazardTerms.curve(try .weibull(scale: try scale(), shape: try shape()))
        }
      },
      .terms("by year", "an intensity a year, the last for ever") { terms in
        let rates = terms.list(
          "rates", of: .intensity, "intensity of each year",
          example: "[2% per year, 3% per year]")
        return terms.make(keys: ["hazardRates": "rates", "knotTimes": "rates"]) {
          let rates = try rates()
          return HazardTerms.curve(
            try .piecewise(rates, upTo: rates.indices.map { Double($0 + 1) }))
        }
      },
    ]
  }
}
