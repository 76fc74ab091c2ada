public import Finance

/// What is left of a right's term on a day.
public struct RemainingTerm: Hashable, Sendable {
  /// The first day on which the right no longer exists; nil for a right without a term.
  public let end: Day?
  /// Calendar days left, zero once the right is dead; nil for a right without a term.
  public let days: Int?

  /// The time from a day to the end of a right.
  ///
  /// - Parameters:
  ///   - end: the first day on which the right no longer exists; nil without a term.
  ///   - day: the day of valuation.
  public init(end: Day?, at day: Day) {
    self.end = end
    days = end.map { max(0, $0 - day) }
  }

  /// Years left, `days / 365`; nil for a right without a term.
  public var years: Double? { days.map { Double($0) / 365 } }

  /// Whether the right is dead.
  public var isExpired: Bool { days == 0 }
}
