public import Finance
public import NumericalMethods

/// One value out of what the methods say, with weights and a reason.
///
/// `value = Σ weight × indicated value`, rounded if asked.
///
/// > Source: International Valuation Standards, IVS 103; Asset Appraisal Law (2016) art. 26: two
/// > methods or more, or a reason.
public struct ValueConclusion: Sendable, Explainable {
  /// How a conclusion is rounded.
  public struct Rounding: Hashable, Sendable {
    /// The multiple, in units of the currency; above 0.
    public let multiple: Double
    /// Whether to round up rather than to the nearest.
    public let isUp: Bool

    /// Rounding to a multiple.
    ///
    /// - Parameters:
    ///   - multiple: in units of the currency, above 0.
    ///   - up: whether to round up rather than to the nearest.
    /// - Throws: `InvalidInput` naming `roundUpTo` or `roundTo`.
    public init(to multiple: Double, up: Bool) throws(InvalidInput) {
      try require(
        multiple > 0 && multiple.isFinite, up ? "roundUpTo" : "roundTo", multiple,
        "must be above 0")
      self.multiple = multiple
      isUp = up
    }

    /// A value within 1e-9 of a multiple stays there.
    func callAsFunction(_ value: Double) -> Double {
      isUp
        ? multiple * (value / multiple - 1e-9).rounded(.up)
        : multiple * (value / multiple).rounded(.toNearestOrAwayFromZero)
    }
  }

  /// What each method says.
  public let indications: [IndicatedValue]
  /// Weight of each indication; they sum to 1.
  public let weights: [Double]
  /// Why these methods and weights, in the user's words; empty when not said.
  public let reason: String
  /// The weighted value before rounding.
  public let unrounded: Money
  /// The conclusion.
  public let value: Money
  let rounding: Rounding?

  /// A conclusion.
  ///
  /// - Parameters:
  ///   - indications: at least one, in one currency.
  ///   - weights: one an indication, in [0, 1], together 1 within 10⁻⁹; nil for one indication.
  ///   - reason: why, in the user's words.
  ///   - rounding: how the conclusion is rounded; nil not to.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    _ indications: [IndicatedValue], weights: [Double]? = nil, reason: String = "",
    rounding: Rounding? = nil
  ) throws(InvalidInput) {
    guard let first = indications.first else {
      throw InvalidInput("by", "must name at least one method", got: "none")
    }
    let weights = weights ?? (indications.count == 1 ? [1] : [])
    try require(
      weights.count == indications.count, "reconciliation.weights", weights.count,
      "must give one weight to each of the \(indications.count) methods")
    try requireEach(weights, "reconciliation.weights", requireShare)
    let sum = weights.reduce(0, +)
    try require((sum - 1).magnitude <= 1e-9, "reconciliation.weights", sum, "must sum to 1")
    let total = zip(indications, weights).reduce(0) { $0 + $1.0.value.amount * $1.1 }
    self.indications = indications
    self.weights = weights
    self.reason = reason
    self.rounding = rounding
    unrounded = Money(total, first.value.currency)
    value = Money(rounding?(total) ?? total, first.value.currency)
  }

  public var explanation: Explanation {
    let weighted = zip(indications, weights).map { indication, weight in
      Explanation.product(
        Label("weighted value, {}", indication.method),
        .money(indication.value * weight),
        of: [
          indication.explanation.within("by.\(indication.method)"),
          indications.count == 1
            ? .assumption("weight", .fraction(weight), why: "the only method")
            : .input(
              "weight", .fraction(weight),
              path: "reconciliation.weights.\(indication.method)"),
        ])
    }
    let sum = Explanation.sum(
      "value before rounding", .money(unrounded), of: weighted,
      formula: "sum of weight × indicated value")
    guard let rounding else { return sum.relabelled("conclusion of value").named("value") }
    return .computed(
      "conclusion of value", .money(value),
      formula: rounding.isUp ? "rounded up to a multiple" : "rounded to a multiple",
      from: [
        sum.named("value-before-rounding"),
        .input(
          "multiple", .money(Money(rounding.multiple, value.currency)),
          path: "conclusion.\(rounding.isUp ? "roundUpTo" : "roundTo")"),
      ], name: "value")
  }
}

extension Explanation {
  /// The same figure under another name in words.
  func relabelled(_ label: Label) -> Explanation {
    Explanation(name: name, label: label, quantity: quantity, source: source, parts: parts)
  }
}
