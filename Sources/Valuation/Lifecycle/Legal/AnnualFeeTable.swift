import Finance

/// The yearly fees of the Chinese patent office, by kind of patent and patent year.
///
/// > Source: fee table of the China National Intellectual Property Administration, as reprinted by
/// > scjgj.panzhihua.gov.cn and lzpat.com; the fee of a compensated year (21–25) is not confirmed.
public enum AnnualFeeTable {
  /// The full fee of a patent year.
  ///
  /// - Parameters:
  ///   - kind: invention, utility model or design.
  ///   - year: the patent year, 1 in the year from filing.
  /// - Returns: CNY; nil for a year beyond the longest term of the kind.
  public static func fee(_ kind: PatentKind, year: Int) -> Double? {
    switch (kind, year) {
    case (.invention, 1...3): 900
    case (.invention, 4...6): 1_200
    case (.invention, 7...9): 2_000
    case (.invention, 10...12): 4_000
    case (.invention, 13...15): 6_000
    case (.invention, 16...25): 8_000
    case (.utilityModel, 1...3), (.design, 1...3): 600
    case (.utilityModel, 4...5), (.design, 4...5): 900
    case (.utilityModel, 6...8), (.design, 6...8): 1_200
    case (.utilityModel, 9...10), (.design, 9...10): 2_000
    case (.design, 11...15): 3_000
    default: nil
    }
  }
}
