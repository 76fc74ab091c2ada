import Finance
import Lending
import NumericalMethods
import Reports

/// How a loss is shared, and when a party's means are exhausted.
struct LossSharing {
  private let rules: SharingRules
  private let file: String
  private let shares: [Double]
  private let currency: Currency
  /// The expected loss, shared.
  let expected: RiskSharing
  /// The loss of the whole principal, shared.
  let whole: RiskSharing
  /// Paid to the bank on the amount lent.
  let subsidyOfVolume: Money
  private let priced: PricedLoan
  private let rightsShare: Double
  private let fuse: PartyFuse?

  init(
    _ named: NamedFile<SharingRules>, _ review: ReviewLoan, _ priced: PricedLoan
  ) throws {
    self.priced = priced
    rules = named.value
    file = named.name
    let loan = review.terms.loan
    let currency = loan.principal.currency
    self.currency = currency
    rightsShare = review.rightsShare
    let fuse = PartyFuse(named, review.bank.shared)
    self.fuse = fuse
    let isCovered = named.value.smallestRightsShare.map { review.rightsShare >= $0 } ?? true
    let shares = try within(
      "sharing",
      running: {
        var shares = try named.value.shares(firstTime: review.borrower.isFirstTime)
        if let fuse, fuse.isOpen {
          shares[0] += shares[fuse.party]
          shares[fuse.party] = 0
        }
        // What the programme does not cover is the bank's.
        return isCovered ? shares : shares.indices.map { $0 == 0 ? 1 : 0 }
      })
    self.shares = shares
    let caps = named.value.parties.map { $0.cap?.amount ?? -1 }
    func share(_ loss: Double) throws -> RiskSharing {
      try within(
        "sharing",
        running: {
          try RiskSharing(losses: [loss], shares: shares, caps: caps, currency: currency)
        })
    }
    expected = try share(Cash(roundingHalfAwayFromZero: priced.price.expectedLoss).amount)
    whole = try share(loan.commitment.amount)
    subsidyOfVolume = named.value.subsidyOfVolume * loan.principal.money
  }

  /// What the bank bears of the expected loss.
  var bankShare: Money { Money(expected.totals.first ?? 0, currency) }

  var explanation: Explanation {
    let parties = rules.parties.enumerated().map { index, party -> Explanation in
      .input(
        Label("share of {}", party.name), .fraction(party.share),
        path: "\(file)#parties[\(index)].share")
    }
    let conditions: [Explanation] =
      rules.smallestRightsShare.map {
        [
          .input(
            "smallest share of the credit secured by rights", .fraction($0),
            path: "\(file)#smallestRightsShare"),
          .input(
            "share of the credit secured by rights", .fraction(rightsShare), path: "/rightsShare"),
        ]
      } ?? []
    return .computed(
      "expected loss borne by the bank", .money(bankShare),
      formula: "expected loss less what the others pay, to the fen",
      from: [priced.expectedLossExplanation] + parties + conditions + (fuse?.inputs ?? []),
      name: "bank-loss")
  }

  /// What is paid to the bank on the amount lent.
  var further: [Explanation] {
    [
      .product(
        "paid to the bank on the amount lent", .money(subsidyOfVolume),
        of: [
          .input("principal", .cash(priced.terms.loan.principal), path: "/loan.principal"),
          .input(
            "share of the amount lent", .fraction(rules.subsidyOfVolume),
            path: "\(file)#subsidyOfVolume"),
        ], name: "volume-subsidy")
    ]
  }

  var section: ReportSection {
    let rows = rules.parties.indices.map { index -> [ReportTable.Cell] in
      let party = rules.parties[index]
      let exhausted: ReportTable.Cell =
        if let cap = party.cap, index > 0, shares[index] > 0 {
          .money(Money(cap.amount / shares[index], currency))
        } else { .phrase("never") }
      return [
        .text(party.name), .fraction(shares[index]),
        party.cap.map { .money($0) } ?? .phrase("none"),
        .money(Money(expected.totals[index], currency)),
        .money(Money(whole.totals[index], currency)), exhausted,
      ]
    }
    var blocks: [ReportBlock] = [
      .paragraph(
        "Shared under \(rules.name); standing: \(Phrase(Label(rules.standing.rawValue)))."),
      .table(
        ReportTable(
          "sharing",
          columns: [
            .init("party", "party"), .init("share", "share"), .init("cap", "most paid in all"),
            .init("expected", "of the expected loss"),
            .init("whole", "of the loss of all principal"),
            .init("exhausted", "exhausted by losses of"),
          ], rows: rows,
          total: [
            .phrase("total"), .fraction(shares.reduce(0, +)), .empty,
            .money(Money(expected.totalLoss, currency)),
            .money(Money(whole.totalLoss, currency)), .empty,
          ])),
      .figures([
        KeyFigure("bank-loss", "expected loss borne by the bank", .money(bankShare))
      ]),
    ]
    var conditions: [CreditCheck] = []
    if let least = rules.smallestRightsShare {
      conditions.append(
        CreditCheck(
          subject: "share of the credit secured by rights", found: .fraction(rightsShare),
          asked: .fraction(least), holds: rightsShare >= least))
    }
    if let check = fuse?.check { conditions.append(check) }
    if !conditions.isEmpty {
      blocks.append(.table(CreditCheck.table("sharingConditions", conditions)))
    }
    if let finding = fuse?.finding { blocks.append(.findings([finding])) }
    if let wait = rules.monthsToClaim {
      blocks.append(.paragraph("A claim stands \(wait) months after the loan is non-performing."))
    }
    if subsidyOfVolume.amount > 0 {
      blocks.append(
        .figures([
          KeyFigure(
            "volume-subsidy", "paid to the bank on the amount lent", .money(subsidyOfVolume))
        ]))
    }
    if whole.movedToBank > 0 {
      blocks.append(
        .findings([
          Finding(
            .note, "a loss of all principal exhausts a party; what it cannot pay falls to the bank")
        ]))
    }
    return ReportSection("Sharing of loss", blocks)
  }
}
