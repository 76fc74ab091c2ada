public import Finance
import NumericalMethods

/// A discount rate with how it came about.
public struct DiscountRate: Sendable, Explainable {
  /// The rate.
  public let rate: Rate
  /// How it came about; input paths begin at the document.
  public let explanation: Explanation

  /// A rate that the user states.
  ///
  /// - Parameters:
  ///   - rate: as quoted.
  ///   - path: where it stands in the document.
  public init(stated rate: Rate, path: String = "discountRate") {
    self.rate = rate
    explanation = .input("discount rate", .rate(rate), path: path, name: "discount-rate")
  }

  /// A rate built up from the risk-free rate and classes of risk.
  ///
  /// - Parameters:
  ///   - build: the risk-free rate and the classes.
  ///   - classNames: names of the classes in order.
  ///   - itemNames: names of the items of each class; empty for a class with a stated premium.
  ///   - path: where the build-up stands in the document.
  /// - Throws: `InvalidInput` for a rate out of range, or `NumericalError`.
  public init(
    _ build: BuildUpRate, classNames: [String], itemNames: [[String]], path: String
  ) throws {
    let composition = try build.rate()
    rate = try .annual(composition.rate)
    let classes = zip(zip(classNames, itemNames), build.classes).enumerated().map { index, pair in
      Self.riskClass(
        pair.0.0, pair.0.1, pair.1, premium: composition.premiums[index],
        path: "\(path).classes[\(index)]")
    }
    explanation = .sum(
      "discount rate", .rate(rate),
      of: [.input("risk-free rate", .fraction(build.riskFree), path: "\(path).riskFree")] + classes,
      formula: "risk-free rate + sum of the premiums", name: "discount-rate")
  }

  private static func riskClass(
    _ name: String, _ items: [String], _ risk: BuildUpRate.RiskClass, premium: Double, path: String
  ) -> Explanation {
    let label = Label("premium for {}", name)
    if items.isEmpty { return .input(label, .fraction(premium), path: "\(path).premium") }
    let scores = zip(items, risk.items.items).enumerated().map { index, pair in
      Explanation.product(
        Label("weighted score, {}", pair.0),
        .number(pair.1.weight * pair.1.score, unit: "points"),
        of: [
          .input("weight", .fraction(pair.1.weight), path: "\(path).items[\(index)].weight"),
          .input(
            Label("score, {}", pair.0), .number(pair.1.score, unit: "points"),
            path: "\(path).items[\(index)].score"),
        ], formula: "weight × score")
    }
    return .computed(
      label, .fraction(premium), formula: "cap × score / 100",
      from: [
        .input("cap", .fraction(risk.cap), path: "\(path).cap"),
        .sum(
          Label("score, {}", name), .number(risk.items.score, unit: "points"), of: scores,
          formula: "sum of weighted scores"),
      ])
  }

  /// A rate by the capital asset pricing model.
  ///
  /// - Parameters:
  ///   - model: the parts.
  ///   - path: where they stand in the document.
  /// - Throws: `InvalidInput` for a rate out of range, or `NumericalError`.
  public init(_ model: CapitalAssetPricing, path: String) throws {
    rate = try .annual(model.costOfEquity())
    func part(_ label: Label, _ value: Double, _ key: String) -> Explanation {
      .input(label, .fraction(value), path: "\(path).\(key)")
    }
    explanation = .sum(
      "discount rate", .rate(rate),
      of: [
        part("risk-free rate", model.riskFree, "riskFree"),
        .product(
          "premium for market risk", .fraction(model.beta * model.equityRiskPremium),
          of: [
            .input("beta", .number(model.beta, unit: ""), path: "\(path).beta"),
            part("equity risk premium", model.equityRiskPremium, "equityRiskPremium"),
          ], formula: "beta × equity risk premium"),
        part("size premium", model.sizePremium, "sizePremium"),
        part("specific premium", model.specificPremium, "specificPremium"),
      ], formula: "risk-free rate + beta × equity risk premium + premiums",
      name: "discount-rate")
  }
}
