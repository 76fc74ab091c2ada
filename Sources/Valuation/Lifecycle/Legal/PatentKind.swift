public import Finance
public import NumericalMethods

/// The three kinds of patent in China.
///
/// > Source: Patent Law 2020 art. 2 and 42.
public enum PatentKind: Hashable, Sendable, CaseIterable {
  case invention, utilityModel, design

  /// Years of protection from the filing date.
  ///
  /// An invention has 20, a utility model 10, a design 15, or 10 if filed before 2021-06-01, when
  /// the law of 2020 came into force.
  ///
  /// - Parameter filed: the filing date.
  /// - Returns: whole years.
  public func termYears(filed: Day) -> Int {
    switch self {
    case .invention: 20
    case .utilityModel: 10
    case .design: filed.civil >= (2021, 6, 1) ? 15 : 10
    }
  }

  /// The first day on which the patent no longer exists.
  ///
  /// - Parameter filed: the filing date.
  /// - Returns: the filing date plus the years of protection; 29 February becomes 28.
  /// - Throws: a filing date whose term leaves the calendar.
  public func termination(filed: Day) throws(InvalidInput) -> Day {
    try filed.adding(years: termYears(filed: filed))
  }
}
