public import Finance
public import NumericalMethods

/// What a lender lends at most against a kind of right.
public struct LoanToValueLimits: Hashable, Sendable {
  /// Kinds of rights that lenders tell apart.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case invention, utilityModel, design, trademark, copyright
  }

  /// The first limit that a request breaks.
  public enum Limit: String, CaseIterable, Sendable, Codable {
    /// None: the request is allowed.
    case none
    /// The share of value.
    case loanToValue = "loan-to-value"
    /// The amount.
    case absolute = "absolute-limit"
    /// The length.
    case tenor
  }

  /// The highest loan to value by kind; a kind without one is not lent against.
  public let caps: [Kind: Double]
  /// The largest loan, if there is one.
  public let largestLoan: Money?
  /// The longest term in years, if there is one.
  public let longestTerm: Double?

  /// A lender's limits.
  ///
  /// - Parameters:
  ///   - caps: by kind, each above 0, at most 1.
  ///   - largestLoan: above zero.
  ///   - longestTerm: in years, above zero.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    caps: [Kind: Double], largestLoan: Money? = nil, longestTerm: Double? = nil
  ) throws(InvalidInput) {
    for (kind, cap) in caps {
      try require(cap > 0 && cap <= 1, "caps.\(kind)", cap, "must be above 0, at most 100 %")
    }
    if let largestLoan {
      try require(largestLoan.amount > 0, "largestLoan", largestLoan, "must be above zero")
    }
    if let longestTerm {
      try require(longestTerm > 0, "longestTerm", longestTerm, "must be above zero")
    }
    self.init(unchecked: caps, largestLoan, longestTerm)
  }

  private init(unchecked caps: [Kind: Double], _ largestLoan: Money?, _ longestTerm: Double?) {
    self.caps = caps
    self.largestLoan = largestLoan
    self.longestTerm = longestTerm
  }

  /// Limits of the Bank of Communications' first product.
  ///
  /// > Source: Bank of Communications rules as widely quoted: inventions 25 %, utility models 15 %,
  /// > trademarks 50 %, CNY 10 million, three years.
  public static let bankOfCommunications = LoanToValueLimits(
    unchecked: [.invention: 0.25, .utilityModel: 0.15, .trademark: 0.5],
    Money(10_000_000, .cny), 3)

  /// Points inside the market ranges that were reported, to be replaced by the lender's own.
  public static let marketTypical = LoanToValueLimits(
    unchecked: [
      .invention: 0.3, .utilityModel: 0.15, .design: 0.15, .trademark: 0.4, .copyright: 0.3,
    ], nil, 3)

  /// A request against the limits.
  public struct Decision: Hashable, Sendable {
    /// The cap used.
    public let cap: Double
    /// The largest loan, rounded down to the minor unit.
    public let maximumLoan: Cash
    /// The request over the value.
    public let loanToValue: Double
    /// The first limit broken.
    public let binding: Limit
  }

  /// Decides on a request.
  ///
  /// - Parameters:
  ///   - requested: the loan asked for, above zero.
  ///   - kind: of the right.
  ///   - value: appraised, above zero, in the same currency.
  ///   - years: the term asked for.
  /// - Returns: the decision; limits are tested in the order of `Limit`.
  /// - Throws: `InvalidInput` named `kind` when it is not lent against, `NumericalError` for an
  ///   amount that does not fit.
  public func decide(
    on requested: Money, kind: Kind, value: Money, years: Double
  ) throws -> Decision {
    guard let cap = caps[kind] else {
      throw InvalidInput("kind", "must have a cap with this lender", got: kind.rawValue)
    }
    try requested.requireCurrency(value.currency, "requested")
    let byValue = try DecimalNumber(value.amount).times(DecimalNumber(cap))
    var most = byValue
    if let largestLoan {
      try largestLoan.requireCurrency(value.currency, "largestLoan")
      most = min(most, try DecimalNumber(largestLoan.amount))
    }
    let maximum = try most.roundedDown(value.currency)
    let asked = try DecimalNumber(requested.amount)
    let binding: Limit
    if asked > DecimalNumber(try byValue.roundedDown(value.currency)) {
      binding = .loanToValue
    } else if asked > DecimalNumber(maximum) {
      binding = .absolute
    } else if let longestTerm, years > longestTerm {
      binding = .tenor
    } else {
      binding = .none
    }
    return Decision(
      cap: cap, maximumLoan: maximum, loanToValue: requested.amount / value.amount,
      binding: binding)
  }
}
