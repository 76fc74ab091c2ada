import Finance
import NumericalMethods
import Reports
import Valuation

/// The keys of the methods by which a right is valued.
enum MethodTerms {
  /// A method and the currency of its amounts.
  struct ReadMethod {
    let method: any ValuationMethod
    let currency: Currency
  }

  static func read(_ by: Section, scorecard: [ScorecardTerms.Group]?) -> Read<[ReadMethod]> {
    let relief = by.optionalSection("relief from royalty", "royalties that the owner need not pay")
    { readRoyalty($0, .reliefFromRoyalty, scorecard) }
    let split = by.optionalSection("revenue split", "the share of revenue that the right earns") {
      readRoyalty($0, .revenueSplit, scorecard)
    }
    let licence = by.optionalSection(
      "entry fee and royalty", "an entry fee and the level royalty that make a total"
    ) { readLicence($0) }
    let cost = by.optionalSection(
      "multiplier cost", "what making the right again would cost, times its creativity"
    ) { readCost($0) }
    return by.make {
      let methods = [try relief(), try split(), try licence(), try cost()].compactMap { $0 }
      if methods.isEmpty { throw InvalidInput("", "must name at least one method", got: "none") }
      return methods
    }
  }

  // MARK: - Income

  private static func readRoyalty(
    _ terms: Section, _ basis: RoyaltyIncome.Basis, _ scorecard: [ScorecardTerms.Group]?
  ) -> Read<ReadMethod> {
    let revenue = readRevenue(terms)
    let years = terms.optional("years", .integer, "calendar years of the forecast", example: "8")
    let rate: Read<RateTerms> = terms.choice(
      basis.rateKey, "share of revenue",
      of: [
        .written(.fraction, "one rate") { RateTerms.level($0) },
        .listed(.fraction, "a rate for each period") { RateTerms.table($0) },
        .terms("scorecard", "a rate placed in a range by scores") {
          ScorecardTerms.readScores($0, scorecard).map { RateTerms.scored($0) }
        },
      ])
    let obsolescence = readObsolescence(terms)
    let tax = terms.optional("taxRate", .fraction, "income tax, where not that of the appraisal")
    let life = terms.optional("taxLife", .integer, "years of tax amortization by a buyer")
    let fees = terms.value(
      "feesBorneBy", .choice(["owner": true, "licensee": false]), default: "owner",
      "who pays the annual fees")
    let discount = terms.optionalChoice(
      "discounting", "discount rate, where not that of the appraisal",
      of: DiscountTerms.alternatives)
    return terms.make(keys: ["splitRates": basis.rateKey]) {
      let revenue = try revenue()
      let curve = try obsolescence() ?? .none
      let form: RoyaltyIncome.RateForm =
        switch try rate() {
        case .level(let level): .level(level, curve)
        case .table(let rates): .table(rates)
        case .scored(let card): .scored(card, curve)
        }
      let method = try RoyaltyIncome(
        basis, revenue: revenue.forecast, rate: form,
        years: try revenue.years(given: try years()), taxRate: try tax(),
        taxLife: try life() ?? 0,
        discountRate: try discount()?.rate(at: "discounting"), bearsFees: try fees())
      return ReadMethod(method: method, currency: revenue.currency)
    }
  }

  private enum RateTerms {
    case level(Double)
    case table([Double])
    case scored(ScoredRate)
  }

  private static func readLicence(_ terms: Section) -> Read<ReadMethod> {
    let entryFee = terms.required("entryFee", .money, "lump sum at the valuation date")
    let total = terms.required("total", .money, "what fee and royalty are worth together")
    let revenue = readRevenue(terms)
    let years = terms.optional("years", .integer, "calendar years of the forecast", example: "8")
    let tax = terms.optional("taxRate", .fraction, "income tax, where not that of the appraisal")
    return terms.make {
      let revenue = try revenue()
      let (fee, total) = (try entryFee(), try total())
      try fee.requireCurrency(revenue.currency, "entryFee")
      try total.requireCurrency(revenue.currency, "total")
      let method = try LicenceIncome(
        entryFee: fee.amount, total: total.amount, revenue: revenue.forecast,
        years: try revenue.years(given: try years()), taxRate: try tax())
      return ReadMethod(method: method, currency: revenue.currency)
    }
  }

  /// A forecast, its currency, and how many years a stated table has.
  private struct RevenueTerms {
    let forecast: RevenueForecast
    let currency: Currency
    let tableYears: Int?

    func years(given: Int?) throws(InvalidInput) -> Int {
      guard let years = given ?? tableYears else {
        throw InvalidInput("years", "must be given with a forecast that grows", got: "nothing")
      }
      return years
    }
  }

  private static func readRevenue(_ terms: Section) -> Read<RevenueTerms> {
    let choice = terms.choice(
      "revenue", "revenue of the products that use the right",
      of: [
        .listed(.money, "amounts by calendar year, the first from the valuation date") {
          RevenueChoice.table($0)
        },
        .terms("growing", "growth from the pace of the first year") { terms in
          let first = terms.required("first", .money, "revenue of a full first year")
          let growth = terms.required("growth", .fraction, "yearly growth", example: "6%")
          return terms.make { .growing(try first(), try growth()) }
        },
        .terms("adoption", "a logistic S-curve") { terms in
          let saturation = terms.required("saturation", .money, "yearly revenue at saturation")
          let midpoint = terms.required("midpoint", .number, "years to half of it", example: "4")
          let steepness = terms.required("steepness", .number, "speed per year", example: "0.9")
          return terms.make { .adoption(try saturation(), try midpoint(), try steepness()) }
        },
      ])
    return terms.make(keys: ["first": "revenue.growing.first"]) {
      switch try choice() {
      case .table(let amounts):
        let currency = amounts.first?.currency ?? .cny
        for (index, amount) in amounts.enumerated() {
          try amount.requireCurrency(currency, "revenue[\(index)]")
        }
        try require(!amounts.isEmpty, "revenue", "nothing", "must have at least one amount")
        return RevenueTerms(
          forecast: try .table(amounts.map(\.amount)), currency: currency,
          tableYears: amounts.count)
      case .growing(let first, let growth):
        return RevenueTerms(
          forecast: try within("revenue.growing") { () throws(InvalidInput) in
            try .growing(from: first.amount, at: growth)
          }, currency: first.currency, tableYears: nil)
      case .adoption(let saturation, let midpoint, let steepness):
        return RevenueTerms(
          forecast: try within("revenue.adoption") { () throws(InvalidInput) in
            .adoption(
              along: try GrowthCurve(
                .logistic(midpoint: midpoint), growthRate: steepness,
                saturation: saturation.amount))
          }, currency: saturation.currency, tableYears: nil)
      }
    }
  }

  private enum RevenueChoice {
    case table([Money])
    case growing(Money, Double)
    case adoption(Money, Double, Double)
  }

  private static func readObsolescence(_ terms: Section) -> Read<Obsolescence?> {
    terms.optionalChoice(
      "obsolescence", "how the rate wears off",
      of: [
        .word("none", "nothing is lost", Obsolescence.none),
        .listed(.fraction, "share left in each period") { try Obsolescence.table($0) },
        .quantity("decay", .fraction, "the same share lost from each period to the next") {
          try Obsolescence.geometric(perPeriod: $0)
        },
        .quantity("halfLife", .tenor, "half lost in every such time") {
          try Obsolescence.halfLife(years: $0.years)
        },
        .quantity("linear", .tenor, "an even loss down to nothing over such a time") {
          try Obsolescence.linear(years: $0.years)
        },
      ])
  }
}

// MARK: - Cost

extension MethodTerms {
  private static func readCost(_ terms: Section) -> Read<ReadMethod> {
    let material = terms.required("materialCost", .money, "materialised labour")
    let labour = terms.required("labourCost", .money, "living labour")
    let creativity = terms.required(
      "creativityMultiplier", .number, "multiplier of creative labour", example: "1.2")
    let risk = terms.required(
      "researchRisk", .fraction, "average rate at which research fails", example: "35%")
    let profit = terms.value(
      "returnOnInvestment", .fraction, default: "0%", "return on the investment")
    let used = terms.value("yearsUsed", .number, default: "0", "years of life used")
    let remaining = terms.optional("yearsRemaining", .number, "years of economic life left")
    return terms.make {
      let (material, labour) = (try material(), try labour())
      try labour.requireCurrency(material.currency, "labourCost")
      let cost = try CreativeLabourMultiplier(
        materialCost: material.amount, labourCost: labour.amount,
        creativityMultiplier: try creativity(), researchRisk: try risk(),
        returnOnInvestment: try profit())
      return ReadMethod(
        method: try MultiplierCost(cost, yearsUsed: try used(), yearsRemaining: try remaining()),
        currency: material.currency)
    }
  }
}
