public import NumericalMethods

/// A discount rate built up from the risk-free rate and a premium for each class of risk (累加法).
///
/// `rate = riskFree + Σ cap × weighted score/100`
///
/// > Source: Chinese patent appraisal practice; class names after p719.cn.
public struct BuildUpRate: Hashable, Sendable {
  /// A class of risk, such as technical, market, funding or management risk.
  public struct RiskClass: Hashable, Sendable, Codable {
    /// Largest premium per year.
    public let cap: Double
    /// Risk of each item: 0 points for none, 100 for all of it.
    public let items: ScoredGroup

    /// A class of risk.
    ///
    /// - Parameters:
    ///   - cap: largest premium per year, in [0, 1].
    ///   - items: scored 0 for no risk to 100 for full risk.
    /// - Throws: `InvalidInput` for `cap`.
    public init(cap: Double, items: ScoredGroup) throws(InvalidInput) {
      try requireShare(cap, "cap")
      self.cap = cap
      self.items = items
    }

    /// A premium that is stated, not scored.
    ///
    /// - Parameter premium: per year, in [0, 1].
    /// - Throws: `InvalidInput` for `cap`.
    public init(premium: Double) throws(InvalidInput) {
      try self.init(cap: premium, items: ScoredGroup([ScoredItem(weight: 1, score: 100)]))
    }

    /// Premium of the class: `cap × score/100`.
    public var premium: Double { cap * items.score / 100 }
  }

  /// The rate and what it is made of.
  public struct Composition: Hashable, Sendable, Codable {
    /// Premium of each class per year.
    public let premiums: [Double]
    /// Discount rate per year.
    public let rate: Double
  }

  /// Risk-free rate per year.
  public let riskFree: Double
  /// The classes of risk.
  public let classes: [RiskClass]

  /// A risk-free rate and classes of risk.
  ///
  /// - Parameters:
  ///   - riskFree: per year.
  ///   - classes: at least one.
  /// - Throws: `InvalidInput` naming the argument.
  public init(riskFree: Double, classes: [RiskClass]) throws(InvalidInput) {
    try requireFinite(riskFree, "riskFree")
    try require(!classes.isEmpty, "classes", "none", "must have at least one class of risk")
    self.riskFree = riskFree
    self.classes = classes
  }

  /// The discount rate and the premium of each class.
  ///
  /// - Throws: `NumericalError.noSolution` when the sum leaves the range of numbers.
  public func rate() throws(NumericalError) -> Composition {
    let premiums = classes.map(\.premium)
    return Composition(
      premiums: premiums, rate: try finite(premiums.reduce(riskFree, +), "the discount rate"))
  }
}
