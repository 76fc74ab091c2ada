import Lending

extension LoanCalculators {
  static let pledgeEligibility = Calculator(
    "loan.pledge-eligibility",
    title: "Registrability of a patent pledge",
    summary: "Tests a patent pledge against the twelve grounds on which registration is refused.",
    formula: """
      each ground that holds adds its code to refusals, in the order of the list; registrable \
      when none holds
      """,
    inputs: [
      Input(
        "pledgorIsOwner", .boolean, default: .boolean(true),
        "the pledgor is the registered owner"),
      Input(
        "inForce", .boolean, default: .boolean(true),
        "the patent has neither ended nor been declared invalid"),
      Input("granted", .boolean, default: .boolean(true), "the patent is granted"),
      Input("annualFeesPaid", .boolean, default: .boolean(true), "yearly fees are paid as due"),
      Input(
        "disputeOrPreservation", .boolean, default: .boolean(false),
        "an ownership dispute has suspended the file, or a court preserves the right"),
      Input("debtEndDate", .day, unit: "ISO 8601 date", "end of the debt"),
      Input("rightExpiryDate", .day, unit: "ISO 8601 date", "end of the patent term"),
      Input(
        "contractComplete", .boolean, default: .boolean(true),
        "the pledge contract has all required terms"),
      Input("coOwned", .boolean, default: .boolean(false), "the patent has several owners"),
      Input(
        "coOwnersConsent", .boolean, default: .boolean(false),
        "all co-owners consent, or their agreement allows it"),
      Input(
        "alreadyPledged", .boolean, default: .boolean(false),
        "the patent is under a pledge already"),
      Input(
        "sameDayInvention", .boolean, default: .boolean(false),
        "a utility model whose owner filed the same invention on the same day"),
      Input(
        "invalidationPending", .boolean, default: .boolean(false),
        "an invalidation request has been accepted"),
      Input(
        "insistAfterNotice", .boolean, default: .boolean(false),
        "the parties go on after notice of the last two"),
      Input("otherIneligibility", .boolean, default: .boolean(false), "another ground holds"),
    ],
    outputs: [
      Output("registrable", "boolean", "no ground holds"),
      Output(
        "refusals", "array-of-string",
        """
        codes: pledgor-not-owner, right-ended, not-granted, annual-fee-unpaid, \
        dispute-or-preservation, debt-beyond-life, contract-incomplete, \
        co-owner-consent-missing, already-pledged, same-day-invention, invalidation-pending, \
        other
        """),
      Output("count", "integer", unit: "grounds", "number of grounds that hold"),
      Output(
        "daysToExpiry", "integer", unit: "days",
        "rightExpiryDate - debtEndDate; negative when the debt outlasts the right"),
    ],
    notes: [
      """
      debt-beyond-life holds when debtEndDate is after rightExpiryDate; the same day is allowed. \
      co-owner-consent-missing needs coOwned and not coOwnersConsent. same-day-invention and \
      invalidation-pending are lifted by insistAfterNotice.
      """
    ],
    source: """
      Measures for the registration of patent pledges (CNIPA Announcement No. 461, 2021); list \
      of refusal grounds as published by the Wuxi IP service centre.
      """
  ) { inputs in
    var facts: Set<PledgeEligibility.Fact> = []
    for fact in PledgeEligibility.Fact.allCases where try inputs.boolean(fact.rawValue) {
      facts.insert(fact)
    }
    let test = PledgeEligibility(
      facts: facts, debtEnd: try inputs.day("debtEndDate"),
      rightEnd: try inputs.day("rightExpiryDate"))
    return [
      .boolean("registrable", test.isRegistrable),
      .texts("refusals", test.refusals.map(\.rawValue)), .integer("count", test.refusals.count),
      .integer("daysToExpiry", test.daysToExpiry),
    ]
  }
}
