public import NumericalMethods

/// Room for a new guarantee under the legal multiples of a guarantor's net assets.
///
/// > Source: State Council, *Regulations on Financing Guarantee Companies* (2017), articles 15, 16.
public struct GuaranteeCapacity: Hashable, Sendable {
  /// The legal multiples of net assets.
  public struct Limits: Hashable, Sendable {
    /// Guarantees outstanding over net assets.
    public let multiple: Double
    /// The same with a focus on small firms and farming.
    public let smallBusinessMultiple: Double
    /// Guarantees for one obligor over net assets.
    public let obligorShare: Double
    /// Guarantees for an obligor with its affiliates over net assets.
    public let groupShare: Double

    /// The legal multiples of net assets; the defaults are those of the regulation of 2017.
    ///
    /// - Parameters:
    ///   - multiple: above zero.
    ///   - smallBusinessMultiple: not below `multiple`.
    ///   - obligorShare: above zero.
    ///   - groupShare: not below `obligorShare`.
    /// - Throws: `InvalidInput` outside these ranges.
    public init(
      multiple: Double, smallBusinessMultiple: Double, obligorShare: Double, groupShare: Double
    ) throws(InvalidInput) {
      try require(multiple > 0, "multiple", multiple, "must be above zero")
      try require(
        smallBusinessMultiple >= multiple, "smallBusinessMultiple", smallBusinessMultiple,
        "must not be below \(multiple)")
      try require(obligorShare > 0, "obligorShare", obligorShare, "must be above zero")
      try require(
        groupShare >= obligorShare, "groupShare", groupShare, "must not be below \(obligorShare)")
      self.init(unchecked: multiple, smallBusinessMultiple, obligorShare, groupShare)
    }

    private init(unchecked multiple: Double, _ small: Double, _ one: Double, _ group: Double) {
      self.multiple = multiple
      smallBusinessMultiple = small
      obligorShare = one
      groupShare = group
    }

    /// Those of the regulation, which a test compares with `Models/Data/lending`.
    public static let regulation2017 = Limits(unchecked: 10, 15, 0.1, 0.15)
  }

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
  ///   - limits: the legal multiples.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    netAssets: Double, outstanding: Double, obligorOutstanding: Double = 0,
    groupOutstanding: Double? = nil, smallBusinessFocus: Bool = false,
    limits: Limits = .regulation2017
  ) throws(InvalidInput) {
    try require(netAssets > 0, "netAssets", netAssets, "must be above zero")
    let group = groupOutstanding ?? obligorOutstanding
    try require(
      group >= obligorOutstanding, "groupOutstanding", group,
      "must not be below obligorOutstanding \(obligorOutstanding)")
    totalRoom =
      netAssets * (smallBusinessFocus ? limits.smallBusinessMultiple : limits.multiple)
      - outstanding
    obligorRoom = netAssets * limits.obligorShare - obligorOutstanding
    groupRoom = netAssets * limits.groupShare - group
    largestGuarantee = max(0, min(totalRoom, obligorRoom, groupRoom))
  }
}
