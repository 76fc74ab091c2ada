public import NumericalMethods

/// Capital for a pledge loan under the standardised approach, with an eligible guarantee.
///
/// The guaranteed part takes the weight of the guarantor where that is lower, the rest the weight
/// of the class. A pledged intellectual property right is no eligible collateral: it leaves the
/// weight unchanged.
///
/// > Source: Capital Rules for Commercial Banks (China, National Financial Regulatory
/// > Administration Order 2023 No. 4), in force 2024-01-01.
public struct StandardizedCapital: Hashable, Sendable {
  /// The class of the borrower.
  public enum ExposureClass: String, Hashable, Sendable, CaseIterable {
    case corporate
    case investmentGrade = "investment-grade"
    case smallMedium = "small-medium"
    case retailSmall = "retail-small"
    case defaulted

    /// The risk weight of the class; 1 is 100 %.
    public var weight: Double {
      switch self {
      case .corporate: 1
      case .investmentGrade: 0.75
      case .smallMedium: 0.85
      case .retailSmall: 0.75
      case .defaulted: 1.5
      }
    }
  }

  /// Exposure at default, an amount above zero.
  public let exposure: Double
  /// Risk weight of the part without guarantee.
  public let weight: Double
  /// Share covered by an eligible guarantee, in `[0, 1]`.
  public let coveredShare: Double
  /// Risk weight of the guarantor.
  public let guarantorWeight: Double
  /// Required capital over risk-weighted assets.
  public let ratio: Double

  /// An exposure with its guarantee.
  ///
  /// - Parameters:
  ///   - exposure: above zero.
  ///   - exposureClass: the class of the borrower.
  ///   - weightOverride: a weight in `[0, 12.5]` in place of that of the class.
  ///   - coveredShare: share under an eligible guarantee, in `[0, 1]`.
  ///   - guarantorWeight: risk weight of the guarantor, in `[0, 12.5]`.
  ///   - ratio: required capital over risk-weighted assets, in `(0, 1]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    exposure: Double, exposureClass: ExposureClass, weightOverride: Double? = nil,
    coveredShare: Double = 0, guarantorWeight: Double = 1, ratio: Double = 0.105
  ) throws(InvalidInput) {
    try requirePositive(exposure, "exposure")
    try requireFraction(coveredShare, "coveredShare")
    try requireRiskWeight(guarantorWeight, "guarantorWeight")
    try require(ratio > 0 && ratio <= 1, "ratio", ratio, "must be in (0, 1]")
    if let weightOverride { try requireRiskWeight(weightOverride, "weightOverride") }
    self.exposure = exposure
    weight = weightOverride ?? exposureClass.weight
    self.coveredShare = coveredShare
    self.guarantorWeight = guarantorWeight
    self.ratio = ratio
  }

  /// Risk weight of the whole exposure.
  public var averageWeight: Double {
    coveredShare * min(guarantorWeight, weight) + (1 - coveredShare) * weight
  }

  /// Risk-weighted assets, an amount.
  public var riskWeightedAssets: Double { exposure * averageWeight }

  /// Capital required, an amount.
  public var capital: Double { ratio * riskWeightedAssets }
}

private func requireRiskWeight(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= 0 && value <= 12.5, name, value, "must be in [0, 12.5]")
}
