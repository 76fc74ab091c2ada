public import NumericalMethods

extension ReferenceRate {
  /// The terms for which the loan prime rate is published.
  public enum LoanPrimeTerm: String, CaseIterable, Sendable, Codable {
    /// One year.
    case oneYear = "1Y"
    /// Five years and more.
    case fiveYears = "5Y"
  }

  /// China's loan prime rate from August 2019, by its changes; known through 20 March 2026, after
  /// which the last fixing is kept.
  ///
  /// The changes of `Models/Data/lpr-history.csv`, which a test compares.
  ///
  /// - Parameter term: one year, or five years and more.
  /// - Returns: the rate with its fixings.
  /// - Throws: never in practice: the table is valid.
  /// > Source: National Interbank Funding Center, monthly publications.
  public static func loanPrimeRate(_ term: LoanPrimeTerm) throws(InvalidInput) -> ReferenceRate {
    var fixings: [Fixing] = []
    for line in (term == .oneYear ? oneYearChanges : fiveYearChanges).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      let percent = try DecimalNumber(String(words[1])).double
      // Divided, so that 3.10 % is the number nearest to 0.031.
      fixings.append(Fixing(try Day(String(words[0])), percent / 100))
    }
    return try ReferenceRate("LPR \(term.rawValue)", fixings)
  }

  /// The last day of publication that the built-in table covers.
  public static let loanPrimeRateKnownThrough = Day(year: 2026, month: 3, day: 20) ?? .first

  private static let oneYearChanges = """
    2019-08-20 4.25
    2019-09-20 4.20
    2019-11-20 4.15
    2020-02-20 4.05
    2020-04-20 3.85
    2021-12-20 3.80
    2022-01-20 3.70
    2022-08-22 3.65
    2023-06-20 3.55
    2023-08-21 3.45
    2024-07-22 3.35
    2024-10-21 3.10
    2025-05-20 3.00
    """

  private static let fiveYearChanges = """
    2019-08-20 4.85
    2019-11-20 4.80
    2020-02-20 4.75
    2020-04-20 4.65
    2022-01-20 4.60
    2022-05-20 4.45
    2022-08-22 4.30
    2023-06-20 4.20
    2024-02-20 3.95
    2024-07-22 3.85
    2024-10-21 3.60
    2025-05-20 3.50
    """
}
