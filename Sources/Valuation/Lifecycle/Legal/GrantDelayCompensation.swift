public import Finance
public import NumericalMethods

/// Days added to an invention patent that was granted late.
///
/// `days = max(0, granted − max(filed + 4 years, requested + 3 years) − reasonable delay −
/// applicant's delay)`; none if a utility model for the same invention was filed on the same day.
///
/// > Source: Patent Law 2020 art. 42(2); Implementing Rules 2023 art. 77–79.
public struct GrantDelayCompensation: Hashable, Sendable {
  /// The later of four years after filing and three years after the request for examination.
  public let threshold: Day
  /// Days from the threshold to the grant, zero for a grant in time.
  public let grossDelayDays: Int
  /// Days added to the term.
  public let days: Int
  /// The first day after the compensated term.
  public let extendedTermination: Day

  /// Compensation for a late grant.
  ///
  /// - Parameters:
  ///   - filed: the filing date.
  ///   - examinationRequested: the request for substantive examination, within three years of
  ///     filing.
  ///   - granted: the publication of the grant, not before the request.
  ///   - reasonableDelayDays: reasonable delay in days, not negative.
  ///   - applicantDelayDays: unreasonable delay caused by the applicant in days, not negative.
  ///   - isDualFiling: whether a utility model for the same invention was filed on the same day.
  /// - Throws: an input outside its range, or an end outside the calendar.
  public init(
    filed: Day, examinationRequested: Day, granted: Day, reasonableDelayDays: Int = 0,
    applicantDelayDays: Int = 0, isDualFiling: Bool = false
  ) throws(InvalidInput) {
    try require(
      reasonableDelayDays >= 0, "reasonableDelayDays", reasonableDelayDays, "must not be negative")
    try require(
      applicantDelayDays >= 0, "applicantDelayDays", applicantDelayDays, "must not be negative")
    let lastRequest = try filed.adding(years: 3)
    try require(
      examinationRequested >= filed && examinationRequested <= lastRequest,
      "examinationRequested", examinationRequested, "must be within three years of filing")
    try require(
      granted >= examinationRequested, "granted", granted,
      "must not be before the request for examination")
    threshold = max(try filed.adding(years: 4), try examinationRequested.adding(years: 3))
    grossDelayDays = max(0, granted - threshold)
    // Each delay is cut at the gross one, so that the difference cannot overflow.
    let excused =
      min(reasonableDelayDays, grossDelayDays) + min(applicantDelayDays, grossDelayDays)
    days = isDualFiling ? 0 : max(0, grossDelayDays - excused)
    extendedTermination = try PatentKind.invention.termination(filed: filed).adding(days: days)
  }
}
