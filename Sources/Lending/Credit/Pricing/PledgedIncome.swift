public import Finance
public import NumericalMethods

/// Forecast receipts that are given as security, such as royalties of a licence.
///
/// > Source: Civil Code of China, art. 440(6) and 445: pledge of receivables to come.
public struct PledgedIncome: Hashable, Sendable {
  /// What is to come, in order of days, none negative, one currency.
  public let receipts: [CashFlow]
  /// The rate at which receipts are worth less the later they come.
  public let discounting: Rate

  /// Forecast receipts.
  ///
  /// - Parameters:
  ///   - receipts: 1 to 1000, at strictly increasing days, none negative, one currency.
  ///   - discounting: the rate at which later receipts are worth less.
  /// - Throws: `InvalidInput` naming the receipt that breaks a rule.
  public init(_ receipts: [CashFlow], discounting: Rate) throws(InvalidInput) {
    try require(
      (1...1_000).contains(receipts.count), "receipts", receipts.count,
      "must have 1 to 1000 entries")
    for (index, receipt) in receipts.enumerated() {
      let path = "receipts[\(index)]"
      try receipt.amount.requireCurrency(receipts[0].amount.currency, "\(path).amount")
      try receipt.amount.requireAmount(in: 0...1e15, "\(path).amount")
      if index > 0 {
        try require(
          receipt.day > receipts[index - 1].day, "\(path).on", receipt.day,
          "must be after \(receipts[index - 1].day)")
      }
    }
    self.receipts = receipts
    self.discounting = discounting
  }

  /// Worth on a day of what comes from another day on: `Σ receipt × discount factor`, ACT/365.
  public func value(on day: Day, from first: Day) -> Money {
    Money(
      receipts.filter { $0.day >= max(first, day) && $0.day > day }
        .reduce(0) { $0 + $1.amount.amount * factor(from: day, to: $1.day) },
      receipts[0].amount.currency)
  }

  /// Mean years from a day to what comes from another day on, weighted by worth.
  func meanYears(on day: Day, from first: Day) -> Double {
    var (weighted, total) = (0.0, 0.0)
    for receipt in receipts where receipt.day >= max(first, day) && receipt.day > day {
      let worth = receipt.amount.amount * factor(from: day, to: receipt.day)
      weighted += worth * Double(receipt.day - day) / 365
      total += worth
    }
    return total > 0 ? weighted / total : 0
  }

  private func factor(from day: Day, to later: Day) -> Double {
    discounting.discountFactor(over: Double(later - day) / 365)
  }
}
