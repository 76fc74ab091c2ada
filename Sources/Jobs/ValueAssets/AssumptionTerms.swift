import Finance
import NumericalMethods
import Reports
import Valuation

/// The keys of what the appraisal takes for granted.
struct AssumptionTerms: Sendable {
  let discounting: DiscountTerms
  let taxRate: Double
  let timing: Timing
  let premise: Premise

  static func read(_ terms: Section) -> Read<AssumptionTerms> {
    let discounting = terms.choice(
      "discounting", "discount rate", of: DiscountTerms.alternatives)
    let tax = terms.value(
      "taxRate", .fraction, default: "0%", "income tax on what the rights earn")
    let timing: Read<Timing> = terms.value(
      "timing", .choice(), default: "mid", "where in its period a flow falls")
    let premise: Read<Premise> = terms.value(
      "premise", .choice(), default: "in use", "the sale that the value assumes")
    return terms.make {
      AssumptionTerms(
        discounting: try discounting(), taxRate: try tax(), timing: try timing(),
        premise: try premise())
    }
  }

  func assumptions(asOf: Day, currency: Currency) throws -> AppraisalAssumptions {
    do {
      return try AppraisalAssumptions(
        asOf: asOf, currency: currency,
        discountRate: try discounting.rate(at: "/assumptions.discounting"), timing: timing,
        taxRate: taxRate, premise: premise)
    } catch let refusal as InvalidInput {
      throw refusal.within("assumptions")
    }
  }
}

/// The keys of a discount rate: stated, built up, or by the capital asset pricing model.
enum DiscountTerms: Sendable {
  case stated(Rate)
  case buildUp(BuildUpRate, classNames: [String], itemNames: [[String]])
  case capitalAssetPricing(CapitalAssetPricing)

  static var alternatives: [Alternative<DiscountTerms>] {
    [
      .written(.rate, "a rate as stated") { .stated($0) },
      .terms("build up", "risk-free rate and a premium for each class of risk") { readBuildUp($0) },
      .terms("capital asset pricing", "risk-free rate, beta and premiums") { readCapital($0) },
    ]
  }

  private static func readBuildUp(_ terms: Section) -> Read<DiscountTerms> {
    let riskFree = terms.required("riskFree", .fraction, "risk-free rate a year", example: "1.78%")
    let classes = terms.list("classes", "classes of risk") { risk in
      let name = risk.required("name", .text, "what the class is called", example: "market risk")
      let premium = risk.optional("premium", .fraction, "premium a year, if stated")
      let cap = risk.optional("cap", .fraction, "largest premium a year", example: "5%")
      let items = risk.optionalList("items", "what is scored") { item in
        let name = item.required("name", .text, "what is scored", example: "competition")
        let weight = item.required("weight", .fraction, "share of the class", example: "40%")
        let score = item.required("score", .number, "risk from 0 to 100 points", example: "60")
        return item.make {
          (name: try name(), item: try ScoredItem(weight: try weight(), score: try score()))
        }
      }
      return risk.make {
        let items = try items()
        let risk: BuildUpRate.RiskClass
        if let premium = try premium() {
          try require(items.isEmpty, "items", items.count, "must not stand beside premium")
          risk = try BuildUpRate.RiskClass(premium: premium)
        } else {
          guard let cap = try cap() else {
            throw InvalidInput("premium", "must be given, or cap and items", got: "nothing")
          }
          risk = try BuildUpRate.RiskClass(cap: cap, items: try ScoredGroup(items.map(\.item)))
        }
        return (name: try name(), items: items.map(\.name), risk: risk)
      }
    }
    return terms.make(keys: ["weights": "classes"]) {
      let classes = try classes()
      return .buildUp(
        try BuildUpRate(riskFree: try riskFree(), classes: classes.map(\.risk)),
        classNames: classes.map(\.name), itemNames: classes.map(\.items))
    }
  }

  private static func readCapital(_ terms: Section) -> Read<DiscountTerms> {
    let riskFree = terms.required("riskFree", .fraction, "risk-free rate a year", example: "1.78%")
    let beta = terms.required("beta", .number, "levered beta", example: "1.15")
    let market = terms.required(
      "equityRiskPremium", .fraction, "premium of the equity market", example: "6.5%")
    let size = terms.value("sizePremium", .fraction, default: "0%", "premium for a small firm")
    let specific = terms.value(
      "specificPremium", .fraction, default: "0%", "premium for risks of the right itself")
    return terms.make {
      .capitalAssetPricing(
        try CapitalAssetPricing(
          riskFree: try riskFree(), beta: try beta(), equityRiskPremium: try market(),
          sizePremium: try size(), specificPremium: try specific()))
    }
  }

  /// The rate, explained from where it stands: a path that begins with `/` begins at the document.
  func rate(at path: String) throws -> DiscountRate {
    switch self {
    case .stated(let rate): DiscountRate(stated: rate, path: path)
    case .buildUp(let build, let classNames, let itemNames):
      try DiscountRate(
        build, classNames: classNames, itemNames: itemNames, path: "\(path).build up")
    case .capitalAssetPricing(let model):
      try DiscountRate(model, path: "\(path).capital asset pricing")
    }
  }
}
