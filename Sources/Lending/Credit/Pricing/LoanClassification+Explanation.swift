public import Finance

extension LoanClassification: Explainable {
  /// The class with the rules that set it.
  public var explanation: Explanation {
    let citation = "Order 2023 No. 1, art. 6–15"
    let parts: [Explanation] =
      grounds.isEmpty
      ? [.reference("no rule sets a floor", .word("none"), citation: citation)]
      : grounds.map {
        .reference("rule that sets the class", .word(Label($0.words)), citation: citation)
      }
    return .computed(
      "risk class", .word(Label(riskClass.words)), formula: "worst of the floors", from: parts,
      name: "risk-class")
  }
}

extension LoanClassification.RiskClass {
  /// The class in words, such as `special mention`.
  package var words: String { name.replacing("-", with: " ") }
}

extension LoanClassification.Ground {
  fileprivate var words: String {
    switch self {
    case .daysOverdue: "days overdue"
    case .impairment: "impairment"
    case .otherDebts: "other debts of the borrower"
    case .restructuring: "restructuring"
    }
  }
}
