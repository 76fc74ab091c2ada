public import Finance
public import NumericalMethods

/// The capital that rules ask for a loan, by either approach.
///
/// A pledged intellectual property right is no eligible collateral, so it lowers neither weight;
/// under the internal ratings the lender's own loss given default may count it.
///
/// > Source: Capital Rules for Commercial Banks (China, Order 2023 No. 4); Basel Committee,
/// > *Basel Framework*, CRE20 and CRE31.
public struct RegulatoryCapital: Hashable, Sendable {
  /// How the weight is found.
  public enum Approach: Hashable, Sendable {
    case standardized(StandardizedCapital)
    case internalRatings(InternalRatingsCapital)
  }

  /// How the weight is found.
  public let approach: Approach
  /// Required capital over risk-weighted assets, in `(0, 1]`.
  public let ratio: Double
  /// The currency of the exposure.
  public let currency: Currency

  /// Capital under the standardised approach.
  public init(_ capital: StandardizedCapital, _ currency: Currency) {
    approach = .standardized(capital)
    ratio = capital.ratio
    self.currency = currency
  }

  /// Capital under the internal ratings-based approach.
  ///
  /// - Parameters:
  ///   - capital: the exposure with its risk components.
  ///   - ratio: required capital over risk-weighted assets, in `(0, 1]`.
  ///   - currency: of the exposure.
  /// - Throws: `InvalidInput` if the ratio is out of range.
  public init(
    _ capital: InternalRatingsCapital, ratio: Double = 0.105, _ currency: Currency
  ) throws(InvalidInput) {
    try require(ratio > 0 && ratio <= 1, "ratio", ratio, "must be in (0, 1]")
    approach = .internalRatings(capital)
    self.ratio = ratio
    self.currency = currency
  }

  /// Exposure at default.
  public var exposure: Money {
    switch approach {
    case .standardized(let capital): Money(capital.exposure, currency)
    case .internalRatings(let capital): Money(capital.exposure, currency)
    }
  }

  /// Risk weight; 1 is 100 %.
  public var riskWeight: Double {
    switch approach {
    case .standardized(let capital): capital.averageWeight
    case .internalRatings(let capital): capital.riskWeight
    }
  }

  /// Risk-weighted assets.
  public var riskWeightedAssets: Money { riskWeight * exposure }

  /// Capital required.
  public var amount: Money { ratio * riskWeightedAssets }
}

extension RegulatoryCapital: Explainable {
  /// The capital as ratio times weight times exposure.
  public var explanation: Explanation {
    .product(
      "regulatory capital", .money(amount),
      of: [
        .input("capital ratio", .fraction(ratio), path: "ratio"), weightExplanation,
        .input("exposure at default", .money(exposure), path: "exposure"),
      ], formula: "ratio × risk weight × exposure", name: "regulatory-capital")
  }

  private var weightExplanation: Explanation {
    let parts: [Explanation]
    let formula: Label
    switch approach {
    case .standardized(let capital):
      formula = "covered share × weight of the guarantor + rest × weight of the class"
      parts = [
        .reference(
          "weight of the class", .fraction(capital.weight),
          citation: "Capital Rules for Commercial Banks (China, Order 2023 No. 4)"),
        .input("covered share", .fraction(capital.coveredShare), path: "coveredShare"),
        .input(
          "weight of the guarantor", .fraction(capital.guarantorWeight), path: "guarantorWeight"),
      ]
    case .internalRatings(let capital):
      formula = "12.5 × capital ratio of the Basel risk-weight function × scaling"
      parts = [
        .input(
          "probability of default", .fraction(capital.defaultProbability),
          path: "defaultProbability"),
        .input("loss given default", .fraction(capital.lossGivenDefault), path: "lossGivenDefault"),
        .reference(
          "asset correlation", .fraction(capital.correlation),
          citation: "Basel Framework, CRE31.5"),
        .reference(
          "maturity adjustment", .number(capital.maturityFactor, unit: ""),
          citation: "Basel Framework, CRE31.6"),
      ]
    }
    return .computed(
      "risk weight", .fraction(riskWeight), formula: formula, from: parts, name: "risk-weight")
  }
}
