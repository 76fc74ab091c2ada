public import Finance
public import NumericalMethods

/// Extra term of a patent on a new drug, for the years lost until marketing approval.
///
/// With `T` the ordinary end and `d` the days from five years after filing to approval, the patent
/// ends at `min(T + d, T + 5 years, approval + 14 years)`, and never before `T`.
///
/// > Source: Patent Law 2020 art. 42(3); Implementing Rules 2023 art. 80–84.
public struct DrugTermCompensation: Hashable, Sendable {
  /// The rule that set the end; the first of them where two agree.
  public enum Rule: Hashable, Sendable, CaseIterable {
    /// There is no compensation.
    case none
    /// The delay of approval itself.
    case delay
    /// Five years at most.
    case fiveYearCap
    /// Fourteen years after approval at most.
    case fourteenYearCap
  }

  /// The first day after the ordinary term.
  public let originalTermination: Day
  /// The first day after the compensated term.
  public let extendedTermination: Day
  /// The rule that set the end.
  public let bindingRule: Rule

  /// Compensation for a drug.
  ///
  /// - Parameters:
  ///   - filed: the patent's filing date.
  ///   - approved: the day of marketing approval, after filing and before the ordinary end.
  /// - Throws: an approval outside that time, or an end outside the calendar.
  public init(filed: Day, approved: Day) throws(InvalidInput) {
    let ordinary = try PatentKind.invention.termination(filed: filed)
    try require(
      approved > filed && approved < ordinary, "approved", approved,
      "must be after filing and before the end of the ordinary term")
    let delay = max(0, approved - (try filed.adding(years: 5)))
    let ends: [(Rule, Day)] = [
      (.delay, try ordinary.adding(days: delay)),
      (.fiveYearCap, try ordinary.adding(years: 5)),
      (.fourteenYearCap, try approved.adding(years: 14)),
    ]
    var (rule, end) = (Rule.none, Day.last)
    for (candidate, day) in ends where day < end { (rule, end) = (candidate, day) }
    originalTermination = ordinary
    extendedTermination = max(end, ordinary)
    bindingRule = end > ordinary ? rule : .none
  }

  /// Days added to the ordinary term.
  public var days: Int { extendedTermination - originalTermination }
}
