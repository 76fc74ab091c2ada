import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of a right to income given as security, such as the royalties of a licence.
struct IncomeTerms: Sendable {
  let name: String
  let income: PledgedIncome
  let haircut: Double
  let volatility: Double
  let timeToCollect: Tenor
  let invalidation: Double
  /// Smallest receipts over debt service in any year of the loan; nil for none.
  let debtServiceCover: Double?
  /// Smallest worth of the receipts over the balance; nil for none.
  let collateralCover: Double?

  static func read(_ terms: Section) -> Read<IncomeTerms> {
    let name = terms.required("name", .text, "what the right is called", example: "licence income")
    let receipts = terms.list("receipts", "forecast receipts, in order of days") { receipt in
      let day = receipt.required("on", .day, "day on which it comes", example: "2027-06-30")
      let amount = receipt.required("amount", .money(example: "1m CNY"), "what comes")
      return receipt.make { CashFlow(try day(), try amount()) }
    }
    let rate = terms.required(
      "discounting", .rate(example: "10% annual"), "rate at which later receipts are worth less")
    let haircut = terms.value(
      "haircut", .fraction, default: "0%", "share of the receipts that is not counted")
    let volatility = terms.required(
      "volatility", .fraction(example: "25%"),
      "volatility of the receipts per square root of a year"
    )
    let wait = terms.required(
      "timeToCollect", .tenor(example: "3 months"),
      "from default to the first receipt that the lender collects")
    let invalidation = terms.value(
      "invalidation", .intensity, default: "0% per year", "intensity of invalidation")
    let service = terms.optional(
      "debtServiceCover", .number(example: "1.2"),
      "smallest receipts over debt service in any year of the loan")
    let cover = terms.optional(
      "collateralCover", .number(example: "1.3"),
      "smallest worth of the receipts over the first balance")
    return terms.make {
      try IncomeTerms(
        name: try name(), income: PledgedIncome(try receipts(), discounting: try rate()),
        haircut: try haircut(), volatility: try volatility(), timeToCollect: try wait(),
        invalidation: try invalidation(), debtServiceCover: try service(),
        collateralCover: try cover())
    }
  }

  /// The pledge on a day, with its value down to the receipts.
  func pledge(asOf day: Day) throws -> ReadyPledge {
    let pledge: Pledge
    do {
      pledge = try Pledge(
        name, income: income, asOf: day, haircut: haircut, volatility: volatility,
        timeToCollect: timeToCollect, invalidationHazard: invalidation)
    } catch {
      let keys = ["timeToSale": "timeToCollect", "invalidationHazard": "invalidation"]
      throw InvalidInput(keys[error.path] ?? error.path, error.rule, got: error.value)
    }
    let receipts = income.receipts.enumerated().filter { $0.element.day > day }.map {
      Explanation.input(
        Label("receipt of {}", "\($0.element.day)"), .money($0.element.amount),
        path: "receipts[\($0.offset)].amount")
    }
    return ReadyPledge(
      pledge: pledge,
      valueExplanation: .computed(
        Label("worth of the receipts of {}", name), .money(pledge.value),
        formula: "Σ receipt × discount factor, of those still to come",
        from: receipts + [
          .input("discounting", .rate(income.discounting), path: "discounting")
        ]), income: self)
  }
}
