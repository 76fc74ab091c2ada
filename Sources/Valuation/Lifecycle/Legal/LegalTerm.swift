public import Finance
public import NumericalMethods

/// How long a right lasts in China, from the event that starts its term.
///
/// Years are added to the day; 29 February becomes 28 February in a common year. `end` is the
/// first day on which the right no longer exists: a patent filed on 1999-09-06 for ten years is
/// dead on 2009-09-06.
///
/// > Source: Patent Law 2020 art. 42; Trademark Law 2019 art. 39–40; Copyright Law 2020 art. 23;
/// > IC Layout Regulations 2001 art. 12; plant variety regulations in force 2025-06-01.
public struct LegalTerm: Hashable, Sendable {
  /// The kinds of right, by the rule that ends them.
  public enum Right: String, Hashable, Sendable, Codable, CaseIterable {
    case inventionPatent = "invention patent"
    case utilityModel = "utility model"
    case designPatent = "design patent"
    case trademark
    case copyrightOfPerson = "copyright of a person"
    case copyrightOfLegalPerson = "copyright of a legal person"
    case software = "software copyright"
    case circuitLayout = "circuit layout"
    case woodyPlantVariety = "woody plant variety"
    case otherPlantVariety = "plant variety"
    case tradeSecret = "trade secret"
    case geographicalIndication = "geographical indication"
    case registeredData = "registered data"
  }

  /// The kind of right.
  public let right: Right
  /// The first day on which the right no longer exists; nil for a right without a term.
  public let end: Day?
  /// Whether the term can be extended again by a fee.
  public let isRenewable: Bool

  private init(_ right: Right, end: Day?, isRenewable: Bool = false) {
    self.right = right
    self.end = end
    self.isRenewable = isRenewable
  }

  /// What is left of the term on a day.
  ///
  /// - Parameter day: the day of valuation.
  /// - Returns: days and years left, zero once the right is dead.
  public func remaining(at day: Day) -> RemainingTerm { RemainingTerm(end: end, at: day) }

  /// A term that is known otherwise, or not known.
  ///
  /// - Parameters:
  ///   - right: the kind of right.
  ///   - end: the first day on which the right no longer exists; nil when it is not known.
  /// - Returns: the term.
  public static func stated(_ right: Right, end: Day?) -> LegalTerm { LegalTerm(right, end: end) }

  // MARK: - Patents

  /// A patent: 20, 10 or 15 years from filing, with days of compensation added.
  ///
  /// - Parameters:
  ///   - kind: invention, utility model or design; a design filed before 2021-06-01 has 10 years.
  ///   - filed: the filing date.
  ///   - compensationDays: days granted for a late grant or a late drug approval, not negative;
  ///     zero but for inventions.
  /// - Returns: the term.
  /// - Throws: compensation of another kind than an invention or above ten years, or an end
  ///   outside the calendar.
  public static func patent(
    _ kind: PatentKind, filed: Day, compensationDays: Int = 0
  ) throws(InvalidInput) -> LegalTerm {
    try require(
      (0...3_660).contains(compensationDays), "compensationDays", compensationDays,
      "must be from 0 to ten years")
    try require(
      compensationDays == 0 || kind == .invention, "compensationDays", compensationDays,
      "must be 0 for another patent than an invention")
    let right: Right =
      switch kind {
      case .invention: .inventionPatent
      case .utilityModel: .utilityModel
      case .design: .designPatent
      }
    let end = try kind.termination(filed: filed).adding(days: compensationDays)
    return LegalTerm(right, end: end)
  }

  // MARK: - Marks

  /// A registered trademark: ten years from registration, renewable by ten years at a time.
  ///
  /// - Parameters:
  ///   - registered: the day on which registration was approved.
  ///   - renewals: renewals already made or assumed, from 0 to 20.
  /// - Returns: the term.
  /// - Throws: another number of renewals, or an end outside the calendar.
  public static func trademark(
    registered: Day, renewals: Int = 0
  ) throws(InvalidInput) -> LegalTerm {
    let end = try renewed(registered, renewals)
    return LegalTerm(.trademark, end: end, isRenewable: true)
  }

  /// A geographical indication protected as a collective or certification mark: as a trademark.
  ///
  /// - Parameters:
  ///   - registered: the day on which registration was approved.
  ///   - renewals: renewals already made or assumed, from 0 to 20.
  /// - Returns: the term.
  /// - Throws: another number of renewals, or an end outside the calendar.
  public static func geographicalIndication(
    registered: Day, renewals: Int = 0
  ) throws(InvalidInput) -> LegalTerm {
    let end = try renewed(registered, renewals)
    return LegalTerm(.geographicalIndication, end: end, isRenewable: true)
  }

  private static func renewed(_ registered: Day, _ renewals: Int) throws(InvalidInput) -> Day {
    try require((0...20).contains(renewals), "renewals", renewals, "must be from 0 to 20")
    return try registered.adding(years: 10 + 10 * renewals)
  }

  // MARK: - Copyright

  /// Copyright of a natural person: to 31 December of the fiftieth year after death.
  ///
  /// - Parameter died: the day on which the author died, of joint authors the last.
  /// - Returns: the term.
  /// - Throws: an end outside the calendar.
  public static func copyright(authorDied died: Day) throws(InvalidInput) -> LegalTerm {
    LegalTerm(.copyrightOfPerson, end: try endOfFiftiethYear(after: died))
  }

  /// Copyright of a legal person and of audiovisual works: to 31 December of the fiftieth year
  /// after first publication.
  ///
  /// - Parameters:
  ///   - published: the day of first publication; nil for an unpublished work.
  ///   - completed: the day on which the work was completed; nil where it does not matter.
  /// - Returns: the term; an unpublished work is protected for fifty years from completion.
  /// - Throws: neither day, publication after protection had ended, or an end outside the calendar.
  public static func copyright(
    published: Day?, completed: Day? = nil
  ) throws(InvalidInput) -> LegalTerm {
    LegalTerm(.copyrightOfLegalPerson, end: try endOfCopyright(published, completed))
  }

  /// Software of a natural person: as copyright of a natural person.
  ///
  /// - Parameter died: the day on which the author died.
  /// - Returns: the term.
  /// - Throws: an end outside the calendar.
  public static func software(authorDied died: Day) throws(InvalidInput) -> LegalTerm {
    LegalTerm(.software, end: try endOfFiftiethYear(after: died))
  }

  /// Software of a legal person: as copyright of a legal person.
  ///
  /// - Parameters:
  ///   - published: the day of first publication; nil for unpublished software.
  ///   - completed: the day on which development was completed; nil where it does not matter.
  /// - Returns: the term.
  /// - Throws: neither day, publication after protection had ended, or an end outside the calendar.
  public static func software(
    published: Day?, completed: Day? = nil
  ) throws(InvalidInput) -> LegalTerm {
    LegalTerm(.software, end: try endOfCopyright(published, completed))
  }

  private static func endOfCopyright(
    _ published: Day?, _ completed: Day?
  ) throws(InvalidInput) -> Day {
    let unpublished: Day? =
      if let completed { try endOfFiftiethYear(after: completed) } else { nil }
    guard let published else {
      guard let unpublished else {
        throw InvalidInput("published", "must be given unless completed is", got: "nothing")
      }
      return unpublished
    }
    if let unpublished {
      try require(
        published < unpublished, "published", published,
        "must be within fifty years of completion, when protection ends")
    }
    return try endOfFiftiethYear(after: published)
  }

  private static func endOfFiftiethYear(after day: Day) throws(InvalidInput) -> Day {
    try Day(day.year + 51, 1, 1)
  }

  // MARK: - Other rights

  /// A layout of an integrated circuit: ten years from filing or first commercial use anywhere,
  /// whichever is earlier, and never beyond fifteen years from its creation.
  ///
  /// - Parameters:
  ///   - filed: the day of filing for registration.
  ///   - firstUsed: the day of first commercial use anywhere; nil where there was none.
  ///   - created: the day on which the layout was completed, not after filing; nil if not known.
  /// - Returns: the term.
  /// - Throws: a creation after filing, or an end outside the calendar.
  public static func circuitLayout(
    filed: Day, firstUsed: Day? = nil, created: Day? = nil
  ) throws(InvalidInput) -> LegalTerm {
    var end = try min(filed, firstUsed ?? filed).adding(years: 10)
    if let created {
      try require(created <= filed, "created", created, "must not be after filing")
      end = min(end, try created.adding(years: 15))
    }
    return LegalTerm(.circuitLayout, end: end)
  }

  /// A plant variety: from its grant 25 years if woody or a vine and 20 otherwise, or 20 and 15 if
  /// granted before 2025-06-01.
  ///
  /// - Parameters:
  ///   - granted: the day of grant.
  ///   - isWoody: a vine, a forest tree, a fruit tree or an ornamental tree.
  /// - Returns: the term.
  /// - Throws: an end outside the calendar.
  public static func plantVariety(
    granted: Day, isWoody: Bool
  ) throws(InvalidInput) -> LegalTerm {
    let since2025 = granted.civil >= (2025, 6, 1)
    let years = (isWoody ? 20 : 15) + (since2025 ? 5 : 0)
    return LegalTerm(
      isWoody ? .woodyPlantVariety : .otherPlantVariety, end: try granted.adding(years: years))
  }

  /// A trade secret: as long as it stays secret, so without a term.
  public static let tradeSecret = LegalTerm(.tradeSecret, end: nil)

  /// Data registered in one of the local pilots: the years of its certificate.
  ///
  /// - Parameters:
  ///   - registered: the day of registration.
  ///   - years: the certificate's years, usually two or three; from 1 to 20.
  /// - Returns: the term.
  /// - Throws: years outside the range, or an end outside the calendar.
  public static func registeredData(
    registered: Day, years: Int = 3
  ) throws(InvalidInput) -> LegalTerm {
    try require((1...20).contains(years), "years", years, "must be from 1 to 20")
    return LegalTerm(
      .registeredData, end: try registered.adding(years: years), isRenewable: true)
  }
}
