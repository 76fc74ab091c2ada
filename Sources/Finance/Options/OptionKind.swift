/// Which way an option runs.
public enum OptionKind: Hashable, Sendable, CaseIterable {
  /// The right to acquire at the exercise price: to invest.
  case call
  /// The right to give up at the exercise price: to abandon.
  case put

  /// 1 for a call, −1 for a put.
  public var sign: Double { self == .call ? 1 : -1 }

  /// What exercise brings at once, `max(0, ±(asset − exercise price))`.
  ///
  /// - Parameters:
  ///   - assetValue: value of the asset, in currency.
  ///   - exercisePrice: price of exercise, in currency.
  /// - Returns: an amount that is not negative.
  @inlinable
  public func payoff(_ assetValue: Double, _ exercisePrice: Double) -> Double {
    max(0, self == .call ? assetValue - exercisePrice : exercisePrice - assetValue)
  }
}
