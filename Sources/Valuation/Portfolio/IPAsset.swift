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

  /// A right.
  ///
  /// - Parameters:
  ///   - name: not empty.
  ///   - owner: who owns it; empty when it does not matter.
  ///   - term: its kind and legal term.
  ///   - annualFees: the fees that keep it in force.
  /// - Throws: `InvalidInput` for an empty name.
  public init(
    _ name: String, owner: String = "", term: LegalTerm, annualFees: AnnualFees? = nil
  ) throws(InvalidInput) {
    try require(!name.isEmpty, "name", "nothing", "must not be empty")
    self.name = name
    self.owner = owner
    self.term = term
    self.annualFees = annualFees
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
        .computed(
          "end of the legal term", .day(end), formula: "start of the term + statutory years",
          from: [
            .input("start of the term", .text(name), path: "name"),
            .reference(
              "statutory term", .text(term.right.rawValue),
              citation: "Patent Law 2020 art. 42; Trademark Law 2019 art. 39–40; "
                + "Copyright Law 2020 art. 23; IC Layout Regulations 2001 art. 12"),
          ]),
        .input("valuation date", .day(day), path: "/asOf"),
      ], name: "legal-life")
  }
}
