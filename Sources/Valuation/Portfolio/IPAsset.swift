public import Finance
public import NumericalMethods

/// A right of intellectual property: what it is, how long it lasts, what keeping it costs.
public struct IPAsset: Hashable, Sendable {
  /// The user's own name for it.
  public let name: String
  /// Who owns it, in the user's own words; empty when not said.
  public let owner: String
  /// Its kind and its legal term.
  public let term: LegalTerm
  /// The fees that keep it in force; nil for rights without yearly fees.
  public let annualFees: AnnualFees?
  /// Where the date stands from which the term follows, such as `filed`, and that date.
  let termStart: TermStart?

  /// A date from which a legal term follows.
  public struct TermStart: Hashable, Sendable {
    /// The key of the date.
    public let key: String
    /// The date.
    public let day: Day

    /// A date from which a legal term follows.
    public init(key: String, day: Day) {
      self.key = key
      self.day = day
    }
  }

  /// A right.
  ///
  /// - Parameters:
  ///   - name: not empty.
  ///   - owner: who owns it; empty when it does not matter.
  ///   - term: its kind and legal term.
  ///   - termStart: the date from which the term follows; nil for a term that is known otherwise.
  ///   - annualFees: the fees that keep it in force.
  /// - Throws: `InvalidInput` for an empty name.
  public init(
    _ name: String, owner: String = "", term: LegalTerm, from termStart: TermStart? = nil,
    annualFees: AnnualFees? = nil
  ) throws(InvalidInput) {
    try require(!name.isEmpty, "name", "nothing", "must not be empty")
    self.name = name
    self.owner = owner
    self.term = term
    self.annualFees = annualFees
    self.termStart = termStart
  }

  /// Years of legal life left on a day, `days/365`; nil for a right without a term.
  public func remainingLegalLife(at day: Day) -> Double? { term.remaining(at: day).years }

  /// What is left of the right on a day, down to the dates it follows from.
  func legalLifeExplanation(at day: Day) -> Explanation? {
    guard let end = term.end else { return nil }
    return .computed(
      "legal life left", .years(term.remaining(at: day).years ?? 0),
      formula: "days to the end of the term / 365",
      from: [
        endExplanation(end),
        .input("valuation date", .day(day), path: "/asOf"),
      ], name: "legal-life")
  }

  private func endExplanation(_ end: Day) -> Explanation {
    guard let termStart else { return .input("end of the legal term", .day(end), path: "expires") }
    return .computed(
      "end of the legal term", .day(end), formula: "start of the term + statutory years",
      from: [
        .input("start of the term", .day(termStart.day), path: termStart.key),
        .reference(
          "statutory term", .word(Label(term.right.rawValue)),
          citation: "Patent Law 2020 art. 42; Trademark Law 2019 art. 39–40; "
            + "Copyright Law 2020 art. 23; IC Layout Regulations 2001 art. 12"),
      ])
  }
}
