public import NumericalMethods

/// Room for a new guarantee under the legal multiples of a guarantor's net assets.
///
/// > Source: State Council, *Regulations on Financing Guarantee Companies* (2017), articles 15, 16.
public struct GuaranteeCapacity: Hashable, Sendable {
  /// Room under 10 times net assets, 15 with a focus on small firms; may be negative.
  public let totalRoom: Double
  /// Room under 10 % of net assets for one obligor; may be negative.
  public let obligorRoom: Double
  /// Room under 15 % of net assets for an obligor with its affiliates; may be negative.
  public let groupRoom: Double
  /// The smallest room, not below zero.
  public let largestGuarantee: Double

  /// Room for a new guarantee.
  ///
  /// - Parameters:
  ///   - netAssets: of the guarantor, above zero.
  ///   - outstanding: guarantees outstanding.
  ///   - obligorOutstanding: of which for the obligor.
  ///   - groupOutstanding: for the obligor and its affiliates, not below `obligorOutstanding`.
  ///   - smallBusinessFocus: mainly small firms and farming.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    netAssets: Double, outstanding: Double, obligorOutstanding: Double = 0,
    groupOutstanding: Double? = nil, smallBusinessFocus: Bool = false
  ) throws(InvalidInput) {
    try require(netAssets > 0, "netAssets", netAssets, "must be above zero")
    let group = groupOutstanding ?? obligorOutstanding
    try require(
      group >= obligorOutstanding, "groupOutstanding", group,
      "must not be below obligorOutstanding \(obligorOutstanding)")
    totalRoom = netAssets * (smallBusinessFocus ? 15 : 10) - outstanding
    obligorRoom = netAssets * 0.1 - obligorOutstanding
    groupRoom = netAssets * 0.15 - group
    largestGuarantee = max(0, min(totalRoom, obligorRoom, groupRoom))
  }
}
