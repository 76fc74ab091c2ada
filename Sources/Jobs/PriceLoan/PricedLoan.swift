import Finance
import Lending
import NumericalMethods
import Valuation

/// A loan with its price at the rate that its contract earns.
struct PricedLoan: Sendable {
  let terms: LoanTerms
  let pledges: [ReadyPledge]
  let price: LoanPrice

  /// Prices a loan at the yield of its contract, interest and fees together.
  init(
    _ terms: LoanTerms, securedBy pledges: [ReadyPledge], under assumptions: CreditAssumptions
  ) throws {
    self.terms = terms
    self.pledges = pledges
    let rights = pledges.map(\.pledge)
    let exposure = try terms.exposure()
    try require(
      exposure.maturity > assumptions.asOf, "asOf", assumptions.asOf,
      "must be before the loan matures, on \(exposure.maturity)")
    let asked = try LoanPrice(exposure, securedBy: rights, under: assumptions)
    price = try LoanPrice(
      exposure, at: Self.yield(of: terms, asked), securedBy: rights, under: assumptions)
  }

  /// The yield of a contract less the fair rate, at one price.
  static func margin(
    _ terms: LoanTerms, securedBy pledges: [ReadyPledge], under assumptions: CreditAssumptions
  ) throws -> Double {
    let price = try LoanPrice(
      terms.exposure(), securedBy: pledges.map(\.pledge), under: assumptions)
    return yield(of: terms, price) - price.fairRate
  }

  /// The level rate on the balances that is worth what the contract's interest and fees are.
  private static func yield(of terms: LoanTerms, _ price: LoanPrice) -> Double {
    var worth = 0.0
    if price.assumptions.asOf <= terms.loan.drawn { worth += terms.plan.upfrontFee.amount }
    for row in price.profile.rows {
      guard let payment = terms.plan.payments.first(where: { $0.due == row.period.end }) else {
        continue
      }
      // Interest already accrued on the day of the price is not the loan's any more.
      let start = max(payment.from, price.assumptions.asOf)
      let left = Double(payment.due - start) / Double(max(1, payment.due - payment.from))
      worth +=
        (payment.interest.amount + payment.fee.amount) * min(1, left) * row.survival
        * row.discountFactors.end
    }
    return worth / price.annuity
  }

  /// Tax in the cost of capital, per year: `ratio × hurdle × tax ÷ (1 − tax)`.
  var taxPart: Double {
    let given = price.assumptions
    return given.capitalRatio * given.hurdle * given.taxRate / (1 - given.taxRate)
  }

  /// The fair rate down to the keys of the model file.
  var fairRateExplanation: Explanation { placed(price.explanation) }

  /// What the contract is worth, with its yield, the fair rate and the expected loss, down to the
  /// keys of the model file.
  var explanation: Explanation {
    guard let worth = price.netValue, let yield = price.contractRate else {
      return fairRateExplanation
    }
    return .computed(
      "worth above the balance", .money(worth),
      formula:
        "(yield − fair rate) × annuity of the balances; the expected loss is in the fair rate",
      from: [
        .computed(
          "yield of the contract, fees included", .fraction(yield),
          formula: "level rate on the balances worth what interest and fees are worth",
          from: terms.inputs, name: "contract-yield"),
        fairRateExplanation, expectedLossExplanation,
      ], name: "net-value")
  }

  /// The expected loss down to the keys of the model file.
  var expectedLossExplanation: Explanation { placed(price.expectedLossExplanation) }

  /// What is owed in a default of the first period, down to the keys of the model file.
  var firstClaim: Explanation {
    price.claimExplanation(ofPeriod: 0).map(placed)
      ?? .input("principal", .cash(terms.loan.principal), path: "/loan.principal")
  }

  /// A tree of the price with its inputs at their places in the model file.
  func placed(_ tree: Explanation) -> Explanation {
    tree.replacingInputs { path, node in
      if let index = Self.index(in: path, after: "exposure.periods[") {
        guard price.profile.rows.indices.contains(index) else { return nil }
        let end = price.profile.rows[index].period.end
        return terms.plan.payments.first { $0.due >= end }.map {
          path.hasSuffix(".undrawn")
            ? terms.undrawnPart($0, as: node) : terms.balancePart($0, as: node.quantity)
        }
      }
      if path == "exposure" { return balance(node) }
      if path == "effectiveRate" { return effectiveRate(node) }
      if let index = Self.index(in: path, after: "pledges["), pledges.indices.contains(index),
        let value = pledges[index].valueExplanation
      {
        if path.hasSuffix("].value") {
          return pledges[index].income == nil ? value : value.within("/pledges[\(index)]")
        }
        if path.hasSuffix("].sample"), let simulated = pledges[index].simulated {
          return .assumption(
            node.label, node.quantity,
            why: Label("simulated with the seed {}", "\(simulated.seed)"))
        }
        if pledges[index].income != nil, path.hasSuffix("].timeToSale") {
          return .input(
            node.label, node.quantity, path: "/pledges[\(index)].timeToCollect")
        }
        if pledges[index].income != nil, path.hasSuffix("].saleCost") || path.hasSuffix("].drift") {
          return .assumption(node.label, node.quantity, why: "counted in the receipts already")
        }
        if pledges[index].simulated != nil,
          path.hasSuffix("].timeToSale") || path.hasSuffix("].saleCost")
            || path.hasSuffix("].invalidationHazard")
        {
          return .assumption(
            node.label, node.quantity, why: "counted in the simulated value already")
        }
      }
      let place =
        CreditTerms.paths[path]
        ?? "/" + path.replacing("invalidationHazard", with: "invalidation")
      return Explanation(
        name: node.name, label: node.label, quantity: node.quantity, source: .input(path: place))
    }
  }

  /// The balance of a period that ends on the day that its label names.
  private func balance(_ node: Explanation) -> Explanation? {
    let day = node.label.arguments.first.flatMap { try? Day($0) }
    guard let day, let payment = terms.plan.payments.first(where: { $0.due >= day }) else {
      return nil
    }
    return terms.balancePart(payment, as: node.quantity)
  }

  private func effectiveRate(_ node: Explanation) -> Explanation? {
    .computed(
      node.label, node.quantity, formula: "rate at which the payments repay what was received",
      from: terms.inputs)
  }

  private static func index(in path: String, after start: String) -> Int? {
    guard path.hasPrefix(start) else { return nil }
    return Int(path.dropFirst(start.count).prefix { $0 != "]" })
  }

  /// The files that pledges come from, by name.
  var files: [String: ModelDocument] {
    pledges.reduce(into: [:]) { files, pledge in
      if let file = pledge.file { files[file.name] = file.document }
    }
  }

  /// Seed and paths of the first simulated pledge.
  var simulation: (seed: UInt64, paths: Int)? {
    pledges.lazy.compactMap(\.simulated).first.map { ($0.seed, $0.paths) }
  }
}
