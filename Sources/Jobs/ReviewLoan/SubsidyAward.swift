import Finance
import Lending
import NumericalMethods
import Reports

/// What a public subsidy pays on a loan, and what stands against it.
struct SubsidyAward {
  private let rules: SubsidyRules
  private let file: String
  private let ceiling: Double
  private let rate: Double
  private let terms: LoanTerms
  private let fee: Money?
  private let rightsShare: Double
  private let isOwner: Bool
  let award: InterestSubsidy

  init(_ named: NamedFile<SubsidyRules>, _ review: ReviewLoan) throws {
    rules = named.value
    file = named.name
    terms = review.terms
    let loan = review.terms.loan
    rightsShare = review.rightsShare
    isOwner = review.pledges.allSatisfy(\.isOwned)
    fee = review.guarantee?.fee
    let (rules, isOwner) = (rules, isOwner)
    let ceiling = try within("loan.drawn", running: { try rules.ceiling(on: loan.drawn) })
    self.ceiling = ceiling
    let programme = try within(
      "subsidy",
      running: {
        try InterestSubsidy.Programme(
          rateCeiling: ceiling, minimumRightsShare: rules.smallestRightsShare,
          interestShare: rules.interestShare, months: rules.months,
          interestCap: rules.interestCap.amount, feeShare: rules.feeShare,
          feeCap: rules.feeCap.amount)
      })
    var balances: [Double] = []
    for month in 0..<rules.months {
      let day = try loan.drawn.adding(months: month)
      if day < loan.maturity { balances.append(review.terms.plan.balance(on: day).amount) }
    }
    let first = review.terms.plan.payments.first?.rate ?? 0
    rate = first
    award = try InterestSubsidy(
      under: programme, balances: balances, rate: first,
      feePaid: review.guarantee?.fee?.amount ?? 0, rightsShare: review.rightsShare,
      ownerIsBorrower: isOwner || !rules.ownerMustBorrow, currency: loan.principal.currency)
  }

  var explanation: Explanation {
    func rule(_ label: Label, _ quantity: Quantity, _ key: String) -> Explanation {
      .input(label, quantity, path: "\(file)#\(key)")
    }
    return .sum(
      "subsidy", .money(award.total),
      of: [
        .computed(
          "subsidy of interest", .money(award.ofInterest),
          formula: "balances × smaller rate ÷ 12 × share, to the fen, at most the cap",
          from: [
            .input("principal", .cash(terms.loan.principal), path: "/loan.principal"),
            .input("contract rate", terms.loan.rate.quantity, path: "/loan.rate"),
            rule("highest rate that counts", .fraction(ceiling), "rateCeiling"),
            rule("share of the interest", .fraction(rules.interestShare), "interestShare"),
            rule("months that count", .count(rules.months), "months"),
            rule("most that is paid of interest", .money(rules.interestCap), "interestCap"),
          ], name: "subsidy-of-interest"),
        .computed(
          "subsidy of the fee", .money(award.ofFee),
          formula: "fee × share, to the fen, at most the cap",
          from: (fee.map {
            [.input("fee of the guarantee", .money($0), path: "/guarantee.fee")]
          } ?? []) + [
            rule("share of the fee", .fraction(rules.feeShare), "feeShare"),
            rule("most that is paid of the fee", .money(rules.feeCap), "feeCap"),
          ], name: "subsidy-of-fee"),
      ], name: "subsidy")
  }

  /// The rate that counts, and what is left of the interest.
  var further: [Explanation] {
    let counted = Explanation.computed(
      "rate that counts", .fraction(min(rate, ceiling)), formula: "the smallest of these",
      from: [
        .input("contract rate", terms.loan.rate.quantity, path: "/loan.rate"),
        .input("highest rate that counts", .fraction(ceiling), path: "\(file)#rateCeiling"),
      ], name: "rate-counted")
    return [
      counted,
      .computed(
        "interest of these months after the subsidy", .money(award.netInterest),
        formula: "balances × contract rate ÷ 12 − subsidy of interest",
        from: terms.inputs + [
          .input("months that count", .count(rules.months), path: "\(file)#months"),
          explanation.first(named: "subsidy-of-interest") ?? counted,
        ], name: "net-interest"),
    ]
  }

  /// The conditions of the subsidy; none of them stands against the loan itself.
  var section: ReportSection {
    let conditions = [
      CreditCheck(
        subject: "share of the credit secured by rights", found: .fraction(rightsShare),
        asked: .fraction(rules.smallestRightsShare), holds: rightsShare >= rules.smallestRightsShare
      ),
      CreditCheck(
        subject: "the borrower owns the right", found: .phrase(isOwner ? "yes" : "no"),
        asked: .phrase(rules.ownerMustBorrow ? "yes" : "either"),
        holds: isOwner || !rules.ownerMustBorrow),
    ]
    return ReportSection(
      "Subsidy",
      [
        .paragraph(
          "Subsidy under \(rules.name); standing: \(Phrase(Label(rules.standing.rawValue))). Paid after the loan is repaid on time."
        ),
        .table(CreditCheck.table("subsidyConditions", conditions)),
        .figures([
          KeyFigure("rate-counted", "rate that counts", .fraction(min(rate, ceiling))),
          KeyFigure("subsidy-of-interest", "subsidy of interest", .money(award.ofInterest)),
          KeyFigure("subsidy-of-fee", "subsidy of the fee", .money(award.ofFee)),
          KeyFigure("subsidy", "subsidy", .money(award.total)),
          KeyFigure(
            "net-interest", "interest of these months after the subsidy", .money(award.netInterest)
          ),
        ]),
      ])
  }
}
