import Finance
import NumericalMethods
import Reports
import Valuation

/// The job `value assets`: what each right, and all of them together, are worth on a day.
struct ValueAssets: Job {
  static let name = "value assets"
  static let meaning: Phrase = "what rights are worth on a day, and how sure that is"

  let title: String?
  let portfolio: IPPortfolio
  let assumptions: AppraisalAssumptions
  let simulation: SimulationTerms?

  /// Reads the keys of the document.
  static func read(_ document: Section) -> Read<ValueAssets> {
    let title = document.optional("title", .text, "what the report is called")
    let asOf = document.required("asOf", .day, "valuation date")
    let assumptions = document.section("assumptions", "what the appraisal takes for granted") {
      AssumptionTerms.read($0)
    }
    let scorecard = ScorecardTerms.read(document)
    let rounding = document.optionalSection("conclusion", "how conclusions are rounded") {
      readRounding($0)
    }
    let assets = document.list("assets", "the rights") {
      readItem($0, scorecard: scorecard.value, rounding: ((rounding.value ?? nil) ?? nil)?.rounding)
    }
    let simulation = document.optionalSection("simulation", "what is uncertain") {
      SimulationTerms.read($0)
    }
    return document.make {
      let day = try asOf()
      let items = try assets()
      let currency = items.first?.currency ?? .cny
      for (index, item) in items.enumerated() {
        try require(
          item.currency == currency, "assets[\(index)].by", item.currency,
          "must be in one currency with the other rights (\(currency))")
      }
      if let rounding = try rounding() ?? nil {
        try rounding.multiple.requireCurrency(currency, "conclusion.\(rounding.key)")
      }
      let simulation = try simulation()
      try simulation?.uncertainty.loan?.requireCurrency(currency, "simulation.loan")
      return ValueAssets(
        title: try title(), portfolio: try IPPortfolio(items.map(\.item)),
        assumptions: try assumptions().assumptions(asOf: day, currency: currency),
        simulation: simulation)
    }
  }

  /// How conclusions are rounded, and the amount that says so.
  private struct ReadRounding {
    let rounding: ValueConclusion.Rounding
    let multiple: Money
    let key: String
  }

  private static func readRounding(_ terms: Section) -> Read<ReadRounding?> {
    let up = terms.optional("roundUpTo", .money, "multiple to round up to")
    let nearest = terms.optional("roundTo", .money, "multiple to round to")
    return terms.make {
      let (up, nearest) = (try up(), try nearest())
      if up != nil && nearest != nil {
        throw InvalidInput("roundTo", "must not stand beside roundUpTo", got: "both")
      }
      guard let multiple = up ?? nearest else { return nil }
      return ReadRounding(
        rounding: try ValueConclusion.Rounding(to: multiple.amount, up: up != nil),
        multiple: multiple, key: up == nil ? "roundTo" : "roundUpTo")
    }
  }

  /// A right with its methods, and the currency of its amounts.
  struct ReadItem {
    let item: IPPortfolio.Item
    let currency: Currency
  }

  private static func readItem(
    _ right: Section, scorecard: [ScorecardTerms.Group]?, rounding: ValueConclusion.Rounding?
  ) -> Read<ReadItem> {
    let asset = RightTerms.read(right)
    let methods = right.section("by", "the methods, one or more") {
      MethodTerms.read($0, scorecard: scorecard)
    }
    let reconciliation = right.optionalSection(
      "reconciliation", "how the methods make one value"
    ) { terms in
      let weights = terms.optionalNamed("weights", of: .fraction, "weight of each method, by name")
      let reason = terms.optional("reason", .text, "why these methods and weights")
      return terms.make { (weights: try weights(), reason: try reason()) }
    }
    return right.make {
      let methods = try methods()
      let reconciliation = try reconciliation()
      return ReadItem(
        item: IPPortfolio.Item(
          try asset(), by: methods.map(\.method),
          weights: try weights(reconciliation?.weights ?? [], of: methods.map(\.method.name)),
          reason: reconciliation?.reason ?? "", rounding: rounding),
        currency: methods.first?.currency ?? .cny)
    }
  }

  /// The weights in the order of the methods.
  private static func weights(
    _ given: [Section.Named<Double>], of methods: [String]
  ) throws(InvalidInput) -> [Double]? {
    if given.isEmpty && methods.count == 1 { return nil }
    for weight in given {
      try require(
        methods.contains(weight.name), "reconciliation.weights.\(weight.name)", weight.name,
        "must be one of the methods: \(methods.joined(separator: ", "))")
    }
    var weights: [Double] = []
    for method in methods {
      guard let weight = given.first(where: { $0.name == method })?.value else {
        throw InvalidInput(
          "reconciliation.weights", "must give a weight to each method",
          got: "none for \(method)")
      }
      weights.append(weight)
    }
    return weights
  }
}
