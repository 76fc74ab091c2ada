public import Finance
public import NumericalMethods

/// The risk class of a loan under the five-class rules, with what put it there.
///
/// Days overdue, impairment, the borrower's other debts and restructuring each set a floor; the
/// worst holds.
///
/// > Source: Rules on Risk Classification of Financial Assets of Commercial Banks (China Banking
/// > and Insurance Regulatory Commission and People's Bank of China Order 2023 No. 1), art. 6–15.
public struct LoanClassification: Hashable, Sendable {
  /// The five classes, from best to worst.
  public enum RiskClass: Int, Hashable, Sendable, CaseIterable, Comparable {
    case normal = 1
    case specialMention = 2
    case substandard = 3
    case doubtful = 4
    case loss = 5

    public static func < (left: RiskClass, right: RiskClass) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The name of the class in lower case with hyphens.
    public var name: String {
      switch self {
      case .normal: "normal"
      case .specialMention: "special-mention"
      case .substandard: "substandard"
      case .doubtful: "doubtful"
      case .loss: "loss"
      }
    }

    /// Whether loans of the class are non-performing.
    public var isNonPerforming: Bool { self >= .substandard }

    /// Provision over balance by the guideline.
    ///
    /// > Source: People's Bank of China, 银发〔2002〕98号, loan-loss provision guidance.
    public var provisionRate: Double { Double(provisionPercent) / 100 }

    /// Provision for a balance by the guideline, in exact decimal arithmetic.
    ///
    /// - Parameter balance: an amount.
    /// - Returns: the amount rounded to two places, ties away from zero.
    /// - Throws: `.noSolution` if the product needs more than 38 digits.
    public func provision(for balance: DecimalNumber) throws(NumericalError) -> DecimalNumber {
      try balance.times(DecimalNumber(provisionPercent)).divided(by: DecimalNumber(100), places: 2)
    }

    /// The rate in whole percent, so that a provision can be exact to the fen.
    private var provisionPercent: Int {
      switch self {
      case .normal: 1
      case .specialMention: 2
      case .substandard: 25
      case .doubtful: 50
      case .loss: 100
      }
    }
  }

  /// What is known of a loan.
  public struct Evidence: Hashable, Sendable {
    /// Days that principal or interest is overdue.
    public let daysOverdue: Int
    /// Whether the loan is credit-impaired in the accounting sense.
    public let creditImpaired: Bool
    /// Expected credit loss as a share of the balance; counts only when credit-impaired.
    public let impairmentShare: Double
    /// Share of the debtor's debts at this bank that are non-performing.
    public let defaultShareThisBank: Double
    /// Share of the debtor's debts at all banks that are more than 90 days overdue.
    public let defaultShareAllBanks: Double
    /// Whether the loan was restructured.
    public let restructured: Bool

    /// What is known of a loan.
    ///
    /// - Parameters:
    ///   - daysOverdue: at least zero.
    ///   - creditImpaired: whether the loan is credit-impaired.
    ///   - impairmentShare: in `[0, 1]`.
    ///   - defaultShareThisBank: in `[0, 1]`.
    ///   - defaultShareAllBanks: in `[0, 1]`.
    ///   - restructured: whether the loan was restructured.
    /// - Throws: `InvalidInput` naming the argument that is out of range.
    public init(
      daysOverdue: Int, creditImpaired: Bool = false, impairmentShare: Double = 0,
      defaultShareThisBank: Double = 0, defaultShareAllBanks: Double = 0,
      restructured: Bool = false
    ) throws(InvalidInput) {
      try require(daysOverdue >= 0, "daysOverdue", daysOverdue, "must be at least 0")
      try requireFraction(impairmentShare, "impairmentShare")
      try requireFraction(defaultShareThisBank, "defaultShareThisBank")
      try requireFraction(defaultShareAllBanks, "defaultShareAllBanks")
      self.daysOverdue = daysOverdue
      self.creditImpaired = creditImpaired
      self.impairmentShare = impairmentShare
      self.defaultShareThisBank = defaultShareThisBank
      self.defaultShareAllBanks = defaultShareAllBanks
      self.restructured = restructured
    }
  }

  /// A rule that set a floor for the class.
  public enum Ground: Hashable, Sendable {
    case daysOverdue, impairment, otherDebts, restructuring
  }

  /// The class that holds: the worst of the floors.
  public let riskClass: RiskClass
  /// The rules whose floor is the class that holds; empty for a normal loan.
  public let grounds: [Ground]

  /// The class of a loan.
  public init(_ evidence: Evidence) {
    let floors: [(Ground, RiskClass)] = [
      (.daysOverdue, Self.floor(daysOverdue: evidence.daysOverdue)),
      (.impairment, Self.floor(of: evidence)),
      (
        .otherDebts,
        evidence.defaultShareThisBank > 0.1 || evidence.defaultShareAllBanks > 0.2
          ? .substandard : .normal
      ),
      (.restructuring, evidence.restructured ? .specialMention : .normal),
    ]
    let worst = floors.reduce(RiskClass.normal) { max($0, $1.1) }
    riskClass = worst
    grounds = worst == .normal ? [] : floors.filter { $0.1 == worst }.map(\.0)
  }

  private static func floor(daysOverdue days: Int) -> RiskClass {
    switch days {
    case ...0: .normal
    case ...90: .specialMention
    case ...270: .substandard
    case ...360: .doubtful
    default: .loss
    }
  }

  private static func floor(of evidence: Evidence) -> RiskClass {
    guard evidence.creditImpaired else { return .normal }
    if evidence.impairmentShare >= 0.9 { return .loss }
    return evidence.impairmentShare >= 0.5 ? .doubtful : .substandard
  }
}
