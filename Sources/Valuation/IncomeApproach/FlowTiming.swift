/// Where in its period a flow falls.
///
/// > Source: International Valuation Standards, IVS 105, discounted cash flow, timing of cash flows.
public enum FlowTiming: String, Hashable, Sendable, Codable, CaseIterable {
  /// On the last day of the period.
  case end
  /// In the middle of the period, for income that arrives evenly.
  case mid
  /// On the first day of the period.
  case start
}
