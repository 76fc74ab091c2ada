import Finance
import Lending
import NumericalMethods
import Reports

/// What a compensation by bands of the non-performing ratio pays if this loan is lost.
struct LossBand {
  private let rules: CompensationRules
  private let file: String
  private let bank: BankTerms
  private let commitment: Cash
  /// Share of the loss that a guarantor pays.
  private let guaranteed: Double?
  private let loss: Money
  private let isFirstTime: Bool
  /// Without this loan among the non-performing ones.
  private let ratioNow: Double
  let compensation: LossCompensation

  init(
    _ named: NamedFile<CompensationRules>, _ review: ReviewLoan, _ priced: PricedLoan
  ) throws {
    rules = named.value
    file = named.name
    bank = review.bank
    isFirstTime = review.borrower.isFirstTime
    let loan = review.terms.loan
    commitment = loan.commitment
    guard let programme = review.bank.programme else {
      throw InvalidInput("bank.programme", "must stand with compensation", got: "none")
    }
    try programme.balance.requireCurrency(loan.principal.currency, "bank.programme.balance")
    try rules.cap?.requireCurrency(loan.principal.currency, "compensation")
    ratioNow = programme.nonPerforming.amount / programme.balance.amount
    // The loss of principal that is left when the pledges are sold and the guarantor has paid.
    let guaranteed = review.guarantee?.share
    self.guaranteed = guaranteed
    let owed = priced.price.profile.rows.first?.claim ?? commitment.amount
    let loss = try Cash(
      roundingHalfAwayFromZero: Money(
        owed * (priced.price.profile.rows.first?.lossGivenDefault ?? 1) * (1 - (guaranteed ?? 0)),
        loan.principal.currency))
    self.loss = loss.money
    let (rules, isFirstTime) = (rules, isFirstTime)
    compensation = try within(
      "bank.programme",
      running: {
        try LossCompensation(
          under: rules.programme, portfolio: programme.balance.amount,
          nonPerforming: min(
            programme.balance.amount, programme.nonPerforming.amount + owed),
          netLoss: loss.amount, firstTimeShare: isFirstTime ? 1 : 0,
          currency: loan.principal.currency)
      })
  }

  private var currency: Currency { loss.currency }

  var section: ReportSection {
    ReportSection(
      "Compensation of loss",
      [
        .paragraph(
          "Compensation under \(rules.name); standing: \(Phrase(Label(rules.standing.rawValue))). Counted as if this loan became non-performing in its first period."
        ),
        .figures([
          KeyFigure("ratio-now", "non-performing ratio of the programme", .fraction(ratioNow)),
          KeyFigure(
            "ratio-then", "the same with this loan", .fraction(compensation.nonPerformingRatio)),
          KeyFigure(
            "band-start", "losses count above", .fraction(rules.programme.startRatio)),
          KeyFigure("band-end", "losses count up to", .fraction(rules.programme.endRatio)),
          KeyFigure(
            "counted-share", "share of the loss that counts", .fraction(compensation.countedShare)),
          KeyFigure("net-loss", "net loss of principal in a default", .money(loss)),
          KeyFigure(
            "compensation", "compensation", .money(Money(compensation.compensation, currency))),
          KeyFigure(
            "uncompensated", "left to the bank", .money(Money(compensation.bankLoss, currency))),
        ]),
      ])
  }

  /// The compensation, down to the template and the bank's programme.
  func explanation(_ priced: PricedLoan) -> Explanation {
    func rule(
      _ label: Label, _ value: Double, _ key: String, name: String? = nil
    ) -> Explanation {
      .input(label, .fraction(value), path: "\(file)#\(key)", name: name)
    }
    let guarantee: [Explanation] =
      guaranteed.map {
        [.input("share of the loan that is guaranteed", .fraction($0), path: "/guarantee.share")]
      } ?? []
    let programme: [Explanation] = [
      .input(
        "non-performing balance of the programme", .money(bank.programme?.nonPerforming ?? loss),
        path: "/bank.programme.nonPerforming"),
      .input(
        "balance of the programme", .money(bank.programme?.balance ?? loss),
        path: "/bank.programme.balance"),
    ]
    let counted = Explanation.computed(
      "share of the loss that counts", .fraction(compensation.countedShare),
      formula: "(ratio, at most the end − start) ÷ ratio",
      from: [
        .computed(
          "the same with this loan", .fraction(compensation.nonPerformingRatio),
          formula: "(non-performing balance + this loan) ÷ balance",
          from: programme + [priced.firstClaim], name: "ratio-then"),
        rule("losses count above", rules.programme.startRatio, "startRatio", name: "band-start"),
        rule("losses count up to", rules.programme.endRatio, "endRatio", name: "band-end"),
      ], name: "counted-share")
    let net = Explanation.computed(
      "net loss of principal in a default", .money(loss),
      formula: "balance × loss given default × (1 − share guaranteed), to the fen",
      from: [priced.firstClaim, priced.expectedLossExplanation] + guarantee, name: "net-loss")
    let paid = Explanation.computed(
      "compensation", .money(Money(compensation.compensation, currency)),
      formula: "net loss × share that counts × share paid, to the fen, at most the cap",
      from: [
        net, counted,
        .computed(
          "non-performing ratio of the programme", .fraction(ratioNow), .quotient,
          formula: "non-performing balance ÷ balance", from: programme, name: "ratio-now"),
        rule("share of the counted loss", rules.programme.rate, "share"),
        rule(
          "share more for first-time borrowers", rules.programme.firstTimeBonus, "firstTimeBonus"),
        .input(
          "first-time borrower", .word(isFirstTime ? "yes" : "no"), path: "/borrower.firstTime"),
      ], name: "compensation")
    return .computed(
      "left to the bank", .money(Money(compensation.bankLoss, currency)), .difference,
      formula: "net loss − compensation", from: [net, paid], name: "uncompensated")
  }
}
