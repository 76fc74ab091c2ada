import Finance

/// The unit that amounts in yuan are printed in; it changes nothing but the printing.
public enum MoneyUnit: String, Hashable, Sendable, CaseIterable {
  case yuan = "元"
  case thousandYuan = "千元"
  case tenThousandYuan = "万元"
  case hundredMillionYuan = "亿元"
  /// The unit in which the largest amount of the report has few digits.
  case automatic = "auto"

  /// The power of ten of the unit.
  var power: Int {
    switch self {
    case .yuan, .automatic: 0
    case .thousandYuan: 3
    case .tenThousandYuan: 4
    case .hundredMillionYuan: 8
    }
  }

  /// Decimal places that people use with the unit.
  var places: Int { self == .hundredMillionYuan ? 4 : 2 }

  /// The unit in words, for amounts in yuan.
  var label: Phrase {
    switch self {
    case .yuan, .automatic: "CNY"
    case .thousandYuan: "×10³ CNY"
    case .tenThousandYuan: "×10⁴ CNY"
    case .hundredMillionYuan: "×10⁸ CNY"
    }
  }

  /// The unit for a report, where it is left to us.
  func resolved(for report: Report) -> MoneyUnit {
    guard self == .automatic else { return self }
    var quantities = report.figures.map(\.quantity)
    for cell in report.tables.flatMap({ $0.rows + [$0.total] }).joined() {
      if case .figure(let quantity) = cell { quantities.append(quantity) }
    }
    let largest =
      quantities.map { quantity -> Double in
        switch quantity {
        case .money(let money) where money.currency == .cny: money.amount.magnitude
        case .cash(let cash) where cash.currency == .cny: cash.amount.magnitude
        default: 0
        }
      }.max() ?? 0
    return largest >= 1e9 ? .hundredMillionYuan : largest >= 1e6 ? .tenThousandYuan : .yuan
  }
}
