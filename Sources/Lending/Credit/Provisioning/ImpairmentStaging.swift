public import NumericalMethods

/// The rules that put a loan into a stage of impairment.
///
/// > Source: IFRS 9, 5.5.9–5.5.11 and B5.5.37.
public struct ImpairmentStaging: Hashable, Sendable {
  /// What is known of a loan at the reporting date.
  public struct Evidence: Hashable, Sendable {
    /// Days past due.
    public let daysPastDue: Int
    /// Lifetime default probability at first recognition.
    public let originalProbability: Double
    /// Lifetime default probability now.
    public let currentProbability: Double
    /// Whether the loan is on the watch list.
    public let onWatchList: Bool
    /// Whether there is other evidence of impairment.
    public let creditImpaired: Bool
    /// Months since the loan left stage 2 or 3; none when it never was there.
    public let monthsSinceCured: Int?

    /// What is known of a loan.
    ///
    /// - Parameters:
    ///   - daysPastDue: at least zero.
    ///   - originalProbability: in `[0, 1]`.
    ///   - currentProbability: in `[0, 1]`.
    ///   - onWatchList: whether the loan is on the watch list.
    ///   - creditImpaired: whether there is other evidence of impairment.
    ///   - monthsSinceCured: at least zero, or none.
    /// - Throws: `InvalidInput` naming the argument that is out of range.
    public init(
      daysPastDue: Int, originalProbability: Double, currentProbability: Double,
      onWatchList: Bool = false, creditImpaired: Bool = false, monthsSinceCured: Int? = nil
    ) throws(InvalidInput) {
      try require(daysPastDue >= 0, "daysPastDue", daysPastDue, "must be at least 0")
      try requireFraction(originalProbability, "originalProbability")
      try requireFraction(currentProbability, "currentProbability")
      if let monthsSinceCured {
        try require(
          monthsSinceCured >= 0, "monthsSinceCured", monthsSinceCured, "must be at least 0")
      }
      self.daysPastDue = daysPastDue
      self.originalProbability = originalProbability
      self.currentProbability = currentProbability
      self.onWatchList = onWatchList
      self.creditImpaired = creditImpaired
      self.monthsSinceCured = monthsSinceCured
    }
  }

  /// Why a loan is in its stage, in the order in which the reasons are tried.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case impaired
    case daysPastDueDefault = "days-past-due-default"
    case daysPastDueBackstop = "days-past-due-backstop"
    case watchList = "watch-list"
    case probability
    case probation
    case performing

    /// The stage that the reason leads to.
    public var stage: ImpairmentStage {
      switch self {
      case .impaired, .daysPastDueDefault: .impaired
      case .daysPastDueBackstop, .watchList, .probability, .probation: .underperforming
      case .performing: .performing
      }
    }
  }

  /// Current over original probability above which risk has increased.
  public let relativeTrigger: Double
  /// Current less original probability above which risk has increased.
  public let absoluteTrigger: Double
  /// Days past due above which risk is presumed to have increased.
  public let backstopDays: Int
  /// Days past due from which the loan is in default.
  public let defaultDays: Int
  /// Months of probation after leaving stage 2 or 3.
  public let curePeriodMonths: Int

  /// Rules of staging.
  ///
  /// - Parameters:
  ///   - relativeTrigger: at least 1.
  ///   - absoluteTrigger: in `[0, 1]`.
  ///   - backstopDays: at least zero; strictly more days past due lead to stage 2.
  ///   - defaultDays: above `backstopDays`; this many days past due lead to stage 3.
  ///   - curePeriodMonths: at least zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    relativeTrigger: Double = 2, absoluteTrigger: Double = 0.005, backstopDays: Int = 30,
    defaultDays: Int = 90, curePeriodMonths: Int = 3
  ) throws(InvalidInput) {
    try require(
      relativeTrigger >= 1 && relativeTrigger.isFinite, "relativeTrigger", relativeTrigger,
      "must be at least 1")
    try requireFraction(absoluteTrigger, "absoluteTrigger")
    try require(backstopDays >= 0, "backstopDays", backstopDays, "must be at least 0")
    try require(
      curePeriodMonths >= 0, "curePeriodMonths", curePeriodMonths, "must be at least 0")
    try require(
      defaultDays > backstopDays, "defaultDays", defaultDays,
      "must be above backstopDays, \(backstopDays)")
    self.relativeTrigger = relativeTrigger
    self.absoluteTrigger = absoluteTrigger
    self.backstopDays = backstopDays
    self.defaultDays = defaultDays
    self.curePeriodMonths = curePeriodMonths
  }

  /// The first reason that applies to a loan; it names the stage.
  public func reason(for evidence: Evidence) -> Reason {
    if evidence.creditImpaired { return .impaired }
    if evidence.daysPastDue >= defaultDays { return .daysPastDueDefault }
    if evidence.daysPastDue > backstopDays { return .daysPastDueBackstop }
    if evidence.onWatchList { return .watchList }
    let original = evidence.originalProbability
    let current = evidence.currentProbability
    if current > relativeTrigger * original && current - original > absoluteTrigger {
      return .probability
    }
    if let months = evidence.monthsSinceCured, months < curePeriodMonths { return .probation }
    return .performing
  }
}
