/// The stage of a loan in the expected-loss model of impairment.
///
/// > Source: IFRS 9, 5.5.3–5.5.5.
public enum ImpairmentStage: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Stage 1: twelve-month loss, interest on the gross amount.
  case performing = 1
  /// Stage 2: lifetime loss after a significant increase in credit risk.
  case underperforming = 2
  /// Stage 3: lifetime loss, interest on the net amount.
  case impaired = 3

  public static func < (left: ImpairmentStage, right: ImpairmentStage) -> Bool {
    left.rawValue < right.rawValue
  }
}
