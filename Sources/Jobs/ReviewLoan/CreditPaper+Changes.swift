import Finance
import Lending
import NumericalMethods
import Reports

extension CreditPaper {
  /// The smallest change of one input, all others kept, that turns an answer.
  struct Change {
    let input: Phrase
    let test: Phrase
    let now: ReportTable.Cell
    /// Where the answer turns; nil where it does at no value.
    let turns: ReportTable.Cell?
    let holds: Bool
  }

  /// What would change the answer.
  func changes() throws -> [Change] {
    limitChanges + (try priceChanges())
  }

  private var limitChanges: [Change] {
    let loan = review.terms.loan
    let (principal, allowed) = (loan.commitment.amount, limit.byValue.amount)
    let value = rights.reduce(0) { $0 + $1.value.amount }
    let currency = loan.principal.currency
    let isWithin = loan.commitment <= limit.maximum
    var changes = [
      Change(
        input: loan.line == nil ? "principal" : "limit", test: "largest loan by the rules",
        now: .cash(loan.commitment),
        turns: .cash(limit.maximum), holds: isWithin),
      Change(
        input: "value of the pledges, in proportion", test: "caps on value",
        now: .money(Money(value, currency)),
        turns: allowed > 0 ? .money(Money(value * principal / allowed, currency)) : nil,
        holds: loan.commitment <= limit.byValue),
    ]
    let end = rights.compactMap(\.ends).min()
    let longest = review.lender.value.longestTerm.flatMap { try? loan.drawn.adding($0) }
    if let last = [end, longest].compactMap({ $0 }).min() {
      changes.append(
        Change(
          input: "maturity", test: "longest term, and life of the right",
          now: .day(review.terms.maturity),
          turns: .day(last), holds: review.terms.maturity <= last))
    }
    return changes
  }

  private func priceChanges() throws -> [Change] {
    let price = priced.price
    guard let contract = price.contractRate else { return [] }
    let given = review.assumptions
    let holds = contract >= price.fairRate
    let correlation = try turning(from: -0.99, to: 0.99) { try given.with(correlation: $0) }
    let defaults = try turning(from: 0, to: 20) {
      try given.with(borrower: try given.borrower.scaled(by: $0))
    }
    let first = given.borrower.hazard.average(to: 1)
    return [
      Change(
        input: "yield of the contract", test: "fair rate", now: .fraction(contract),
        turns: .fraction(price.fairRate), holds: holds),
      Change(
        input: "cost of funding", test: "fair rate", now: .fraction(price.fundingPart),
        turns: .fraction(fundingAtParity(contract)), holds: holds),
      Change(
        input: "defaults per year in the first year", test: "fair rate", now: .fraction(first),
        turns: defaults.map { .fraction($0 * first) }, holds: holds),
      Change(
        input: "correlation of value and borrower", test: "fair rate",
        now: .fraction(given.collateralCorrelation), turns: correlation.map { .fraction($0) },
        holds: holds),
    ]
  }

  /// The funding part at which the fair rate is the yield, by the rate's own formula:
  /// `fair = funding (1 − capital ratio) + the rest`.
  private func fundingAtParity(_ contract: Double) -> Double {
    let ratio = review.assumptions.capitalRatio
    guard ratio < 1 else { return priced.price.fundingPart }
    return priced.price.fundingPart + (contract - priced.price.fairRate) / (1 - ratio)
  }

  /// Where the fair rate passes the yield of the contract; nil where it does nowhere.
  private func turning(
    from lower: Double, to upper: Double, _ assumptions: (Double) throws -> CreditAssumptions
  ) throws -> Double? {
    func excess(_ value: Double) throws(NumericalError) -> Double {
      do {
        return try PricedLoan.margin(
          review.terms, securedBy: priced.pledges, under: try assumptions(value))
      } catch let error as NumericalError { throw error } catch {
        throw .noSolution("the price at a changed assumption: \(error)")
      }
    }
    let (low, high) = (try excess(lower), try excess(upper))
    guard low == 0 || high == 0 || (low < 0) != (high < 0) else { return nil }
    return try findRoot(
      of: { value throws(NumericalError) in try excess(value) }, between: lower, and: upper,
      tolerance: 1e-9, iterations: 100)
  }

  func changeTable(_ changes: [Change]) -> ReportTable {
    ReportTable(
      "changes",
      columns: [
        .init("input", "input"), .init("now", "now"), .init("turns", "turns at"),
        .init("test", "test"), .init("result", "result"),
      ],
      rows: changes.map {
        [
          .phrase($0.input), $0.now, $0.turns ?? .phrase("at no value"), .phrase($0.test),
          .phrase($0.holds ? "met" : "not met"),
        ]
      })
  }
}

extension CreditAssumptions {
  /// The same assumptions with another correlation or another borrower.
  fileprivate func with(
    correlation: Double? = nil, borrower: HazardCurve? = nil
  ) throws(InvalidInput) -> CreditAssumptions {
    try CreditAssumptions(
      asOf: asOf, funding: funding, borrower: borrower ?? self.borrower,
      collateralCorrelation: correlation ?? collateralCorrelation,
      pledgeCorrelation: pledgeCorrelation, unsecuredRecovery: unsecuredRecovery,
      undrawnConversion: undrawnConversion, capitalRatio: capitalRatio, hurdle: hurdle,
      taxRate: taxRate, operatingCost: operatingCost)
  }
}
