import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of a right given as security: stated, or valued and simulated in another model file.
struct PledgeTerms: Sendable {
  /// Where the law of the value comes from.
  enum Origin: Sendable {
    case stated(Pledge)
    case simulated(SimulatedPledge)
    case income(IncomeTerms)
  }

  let origin: Origin

  static func read(_ terms: Section) -> Read<PledgeTerms> {
    terms.form(["from": readSimulated, "receipts": readIncome], else: readStated)
  }

  /// The keys of a right that is stated.
  static func readStated(_ terms: Section) -> Read<PledgeTerms> {
    let name = terms.required("name", .text, "what the right is called", example: "battery patent")
    let value = terms.required(
      "value", .money, "appraised value today", example: "14_210_000 CNY")
    let haircut = terms.required("haircut", .fraction, "share of the value lost in a forced sale")
    let volatility = terms.required(
      "volatility", .fraction, "volatility of the value per square root of a year", example: "35%")
    let wait = terms.required("timeToSale", .tenor, "from default to sale", example: "9 months")
    let cost = terms.value("saleCost", .fraction, default: "0%", "cost of the sale, of the price")
    let drift = terms.value(
      "drift", .fraction, default: "0%", "yearly growth of the expected value; decay is negative")
    let invalidation = terms.value(
      "invalidation", .intensity, default: "0% per year", "intensity of invalidation")
    let expires = terms.optional("expires", .day, "day on which the right ends")
    return terms.make(keys: ["invalidationHazard": "invalidation"]) {
      PledgeTerms(
        origin: .stated(
          try Pledge(
            try name(), value: try value(), haircut: try haircut(), volatility: try volatility(),
            timeToSale: try wait(), saleCost: try cost(), drift: try drift(),
            invalidationHazard: try invalidation(), expires: try expires())))
    }
  }

  /// The keys of rights that another model file values and simulates.
  static func readSimulated(_ terms: Section) -> Read<PledgeTerms> {
    let file = terms.file(
      "from", "a model file that values rights and simulates their value",
      example: "../Valuation/pudong-portfolio-simulated.yaml"
    ) { document in
      _ = document.required("job", .choice([ValueAssets.name: true]), "what to do")
      return ValueAssets.read(document)
    }
    let name = terms.optional("name", .text, "what the rights are called")
    let haircut = terms.value(
      "haircut", .fraction, default: "0%", "share of the value lost in a forced sale")
    let expires = terms.optional("expires", .day, "day on which the right ends")
    return terms.make {
      let file = try file()
      guard let simulation = file.value.simulation else {
        throw InvalidInput(
          "from", "must name a model that simulates its value", got: file.name)
      }
      return PledgeTerms(
        origin: .simulated(
          SimulatedPledge(
            name: try name() ?? file.value.title ?? file.name, file: file,
            simulation: simulation, haircut: try haircut(), expires: try expires())))
    }
  }
}

extension PledgeTerms {
  /// The keys of a right to income.
  static func readIncome(_ terms: Section) -> Read<PledgeTerms> {
    IncomeTerms.read(terms).map { PledgeTerms(origin: .income($0)) }
  }

  /// The pledge as it stands on a day.
  func pledge(_ options: RunOptions, asOf day: Day) throws -> ReadyPledge {
    switch origin {
    case .stated(let pledge): ReadyPledge(pledge: pledge)
    case .simulated(let simulated): try simulated.pledge(options)
    case .income(let income): try income.pledge(asOf: day)
    }
  }
}

extension PledgeTerms {
  /// Refuses a value in another currency than the loan's, before anything is run.
  func requireCurrency(_ currency: Currency, _ path: String) throws(InvalidInput) {
    switch origin {
    case .stated(let pledge): try pledge.value.requireCurrency(currency, "\(path).value")
    case .income(let income):
      for (index, receipt) in income.income.receipts.enumerated() {
        try receipt.amount.requireCurrency(currency, "\(path).receipts[\(index)].amount")
      }
    case .simulated(let simulated):
      let other = simulated.file.value.assumptions.currency
      try require(other == currency, "\(path).from", other, "must be in \(currency)")
    }
  }
}
