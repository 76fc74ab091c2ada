import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of the bank itself.
struct BankTerms: Sendable {
  let nonPerformingRatio: Double
  let rightsNonPerformingRatio: Double
  let capital: Money
  /// The loans under a programme of compensation; nil outside of one.
  let programme: Programme?
  /// The loans under a programme of shared losses; nil outside of one.
  let shared: Shared?

  /// The loans under a programme of shared losses.
  struct Shared: Sendable {
    let guaranteed: Money
    /// By the party with a fuse.
    let paid: Money

    static func read(_ terms: Section) -> Read<Shared> {
      let balance = terms.required(
        "guaranteed", .money(example: "500m CNY"), "balance that the party with a fuse guarantees")
      let paid = terms.required(
        "paid", .money(example: "8m CNY"), "paid by that party so far")
      return terms.make {
        let (balance, paid) = (try balance(), try paid())
        try require(balance.amount > 0, "guaranteed", balance, "must be above zero")
        try paid.requireCurrency(balance.currency, "paid")
        try require(paid.amount >= 0, "paid", paid, "must not be negative")
        return Shared(guaranteed: balance, paid: paid)
      }
    }
  }

  /// The loans under a programme of compensation.
  struct Programme: Sendable {
    let balance: Money
    let nonPerforming: Money
  }

  static func read(_ terms: Section) -> Read<BankTerms> {
    let ratio = terms.required(
      "nonPerformingRatio", .fraction, "non-performing ratio of all its loans", example: "1.2%")
    let rights = terms.required(
      "rightsNonPerformingRatio", .fraction, "non-performing ratio of its loans on rights",
      example: "3.1%")
    let capital = terms.required("capital", .money, "its capital", example: "2bn CNY")
    let programme = terms.optionalSection(
      "programme", "the bank's loans under a programme of compensation"
    ) { inner in
      let balance = inner.required("balance", .money(example: "500m CNY"), "balance of the loans")
      let bad = inner.required(
        "nonPerforming", .money(example: "8m CNY"), "of which non-performing")
      return inner.make {
        let (balance, bad) = (try balance(), try bad())
        try require(balance.amount > 0, "balance", balance, "must be above zero")
        try bad.requireCurrency(balance.currency, "nonPerforming")
        try require(
          bad.amount >= 0 && bad.amount <= balance.amount, "nonPerforming", bad,
          "must be from 0 to the balance")
        return Programme(balance: balance, nonPerforming: bad)
      }
    }
    let shared = terms.optionalSection(
      "shared", "the loans under a programme of shared losses"
    ) { Shared.read($0) }
    return terms.make {
      let capital = try capital()
      try require(capital.amount > 0, "capital", capital, "must be above zero")
      return BankTerms(
        nonPerformingRatio: try ratio(), rightsNonPerformingRatio: try rights(), capital: capital,
        programme: try programme(), shared: try shared())
    }
  }
}
