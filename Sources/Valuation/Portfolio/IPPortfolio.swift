public import Finance
public import NumericalMethods

/// Rights valued together, each by one method or several.
public struct IPPortfolio: Sendable {
  /// One right and how it is to be valued.
  public struct Item: Sendable {
    /// The right.
    public let asset: IPAsset
    /// The methods, in the order of the report.
    public let methods: [any ValuationMethod]
    /// Weight of each method; nil for one method.
    public let weights: [Double]?
    /// Why these methods and weights.
    public let reason: String
    /// How the conclusion is rounded; nil not to.
    public let rounding: ValueConclusion.Rounding?

    /// A right and how it is to be valued.
    public init(
      _ asset: IPAsset, by methods: [any ValuationMethod], weights: [Double]? = nil,
      reason: String = "", rounding: ValueConclusion.Rounding? = nil
    ) {
      self.asset = asset
      self.methods = methods
      self.weights = weights
      self.reason = reason
      self.rounding = rounding
    }
  }

  /// The rights in order.
  public let items: [Item]

  /// A portfolio.
  ///
  /// - Parameter items: at least one, with names that differ.
  /// - Throws: `InvalidInput` naming the item.
  public init(_ items: [Item]) throws(InvalidInput) {
    try require(!items.isEmpty, "assets", "none", "must name at least one right")
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      try require(
        seen.insert(item.asset.name).inserted, "assets[\(index)].name", item.asset.name,
        "must differ from the names of the other rights")
    }
    self.items = items
  }

  /// What each right, and all of them, are worth.
  ///
  /// - Parameter assumptions: what the appraisal takes for granted.
  /// - Returns: a conclusion for each right, and their sum.
  /// - Throws: `InvalidInput` naming the right, or `NumericalError`.
  public func value(under assumptions: AppraisalAssumptions) throws -> PortfolioValue {
    var values: [PortfolioValue.Item] = []
    for (index, item) in items.enumerated() {
      do {
        let indications = try item.methods.map { method in
          do {
            return try method.value(of: item.asset, under: assumptions)
          } catch let refusal as InvalidInput {
            throw refusal.within("by.\(method.name)")
          }
        }
        let conclusion = try ValueConclusion(
          indications, weights: item.weights, reason: item.reason, rounding: item.rounding)
        values.append(PortfolioValue.Item(asset: item.asset, conclusion: conclusion))
      } catch let refusal as InvalidInput {
        throw refusal.within("assets[\(index)]")
      }
    }
    return PortfolioValue(assumptions: assumptions, items: values)
  }
}

/// What the rights of a portfolio are worth.
public struct PortfolioValue: Sendable, Explainable {
  /// One right with its conclusion of value.
  public struct Item: Sendable {
    public let asset: IPAsset
    public let conclusion: ValueConclusion
  }

  /// What the appraisal took for granted.
  public let assumptions: AppraisalAssumptions
  /// The rights in order.
  public let items: [Item]

  /// The sum of the conclusions.
  public var total: Money {
    Money(items.reduce(0) { $0 + $1.conclusion.value.amount }, assumptions.currency)
  }

  public var explanation: Explanation {
    .sum(
      "value of the portfolio", .money(total),
      of: items.enumerated().map { index, item in
        item.conclusion.explanation
          .relabelled(Label("conclusion of value, {}", item.asset.name))
          .named("assets[\(index)].value").within("assets[\(index)]")
      }, name: "value")
  }
}
