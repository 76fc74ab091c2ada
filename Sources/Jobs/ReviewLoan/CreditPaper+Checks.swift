import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

extension CreditPaper {
  /// The twelve grounds on which the register refuses a pledge, for each pledge.
  var registrations: [(name: String, eligibility: PledgeEligibility)] {
    review.pledges.enumerated().compactMap { index, pledge in
      // The twelve grounds are those of patents; income is registered as a receivable.
      if pledge.income != nil { return nil }
      let ends = rights.filter { $0.pledge == index }.compactMap(\.ends).min()
      let maturity = review.terms.maturity
      // A right without end outlasts every debt.
      return (
        priced.pledges[index].pledge.name,
        PledgeEligibility(
          facts: pledge.facts, debtEnd: maturity, rightEnd: ends ?? pledge.ends ?? .last)
      )
    }
  }

  /// What the rules of the lender, the insurer and the supervisor ask.
  var checks: [CreditCheck] {
    limitChecks + ruleChecks(review.lender.value)
      + (review.insurer.map { ruleChecks($0.value) } ?? []) + priceChecks + covenants.checks
      + supervisionChecks + incomes.flatMap(\.checks) + incomeFactChecks + guarantorChecks
  }

  /// All that stands against the loan.
  var breaches: [Finding] {
    registrations.flatMap { name, eligibility in
      eligibility.refusals.map {
        Finding(.breach, "\(name): registration would be refused: \($0.phrase)")
      }
    } + checks.compactMap(\.finding)
      + review.terms.findings.filter { $0.severity == .breach }
  }

  private var limitChecks: [CreditCheck] {
    let loan = review.terms.loan
    var checks = [
      CreditCheck(
        subject: "loan within the caps on value", found: .cash(loan.commitment),
        asked: .cash(limit.byValue), holds: loan.commitment <= limit.byValue)
    ]
    if let largest = limit.largestLoan {
      checks.append(
        CreditCheck(
          subject: "loan within the largest loan", found: .cash(loan.commitment),
          asked: .money(largest), holds: loan.commitment.amount <= largest.amount))
    }
    for line in limit.lines where line.cap == nil {
      checks.append(
        CreditCheck(
          subject: "\(line.right.name): the lender lends on this kind",
          found: .phrase(Phrase(Label(line.right.kind.word))), asked: .phrase("a cap"),
          holds: false))
    }
    if let longest = review.lender.value.longestTerm {
      checks.append(
        CreditCheck(
          subject: "term within the longest term", found: .figure(.years(loan.term.years)),
          asked: .figure(.years(longest.years)), holds: loan.term.years <= longest.years))
    }
    return checks
  }

  private func ruleChecks(_ rules: CreditRules) -> [CreditCheck] {
    var checks: [CreditCheck] = []
    func age(_ since: Day?, _ least: Tenor?, _ subject: Phrase) {
      guard let least else { return }
      let reached = since.flatMap { try? $0.adding(least) }
      checks.append(
        CreditCheck(
          subject: "\(subject) (\(rules.name))",
          found: since.map { .figure(.years(Self.years(from: $0, to: review.asOf))) }
            ?? .phrase("not stated"),
          asked: .figure(.years(least.years)), holds: reached.map { $0 <= review.asOf } ?? false))
    }
    age(review.borrower.founded, rules.smallestFirmAge, "age of the firm")
    if let least = rules.smallestRevenue {
      checks.append(
        CreditCheck(
          subject: "revenue of the firm (\(rules.name))",
          found: review.borrower.revenue.map { .money($0) } ?? .phrase("not stated"),
          asked: .money(least),
          holds: review.borrower.revenue.map { $0.amount >= least.amount } ?? false))
    }
    for (index, pledge) in review.pledges.enumerated() where pledge.income == nil {
      let name = priced.pledges[index].pledge.name
      age(pledge.heldSince, rules.shortestHolding, "\(name): holding of the right")
    }
    if let least = rules.shortestRemainingLife {
      for right in rights {
        let needed = try? review.asOf.adding(least)
        checks.append(
          CreditCheck(
            subject: "\(right.name): remaining life (\(rules.name))",
            found: right.ends.map { .figure(.years(Self.years(from: review.asOf, to: $0))) }
              ?? .phrase("without end"),
            asked: .figure(.years(least.years)),
            holds: right.ends.map { ends in needed.map { ends >= $0 } ?? false } ?? true))
      }
    }
    return checks
  }

  /// Whole years from one day to another and the part of the year begun, cut to hundredths so that
  /// what is not reached does not read as reached.
  private static func years(from start: Day, to end: Day) -> Double {
    var whole = max(0, end.year - start.year)
    guard var last = try? start.adding(years: whole) else { return 0 }
    if last > end, whole > 0 {
      whole -= 1
      last = (try? start.adding(years: whole)) ?? start
    }
    let part = min(0.99, Double(max(0, end - last)) / 365)
    return Double(whole) + (part * 100).rounded(.down) / 100
  }

  private var priceChecks: [CreditCheck] {
    let price = priced.price
    guard let contract = price.contractRate else { return [] }
    return [
      CreditCheck(
        subject: "yield not below the fair rate", found: .fraction(contract),
        asked: .fraction(price.fairRate), holds: contract >= price.fairRate)
    ]
  }

  private var incomeFactChecks: [CreditCheck] {
    review.pledges.enumerated().flatMap { index, pledge -> [CreditCheck] in
      guard let facts = pledge.income else { return [] }
      let name = priced.pledges[index].pledge.name
      func check(_ subject: Phrase, _ holds: Bool) -> CreditCheck {
        CreditCheck(
          subject: subject, found: .phrase(holds ? "yes" : "no"), asked: .phrase("yes"),
          holds: holds)
      }
      return [
        check("\(name): the licence is in force", facts.licenceInForce),
        check("\(name): the pledgor is the licensor", facts.pledgorIsLicensor),
        check("\(name): the licensee knows of the pledge", facts.licenseeNotified),
        check("\(name): the income is not pledged already", !facts.alreadyPledged),
      ]
    }
  }

  private var guarantorChecks: [CreditCheck] {
    guard let guarantee = review.guarantee, let guarantor = guarantee.guarantor,
      let rules = review.guarantors?.value,
      let room = try? GuaranteeCapacity(
        netAssets: guarantor.netAssets.amount, outstanding: guarantor.outstanding.amount,
        obligorOutstanding: guarantor.forBorrower.amount,
        groupOutstanding: guarantor.forGroup?.amount, smallBusinessFocus: guarantor.isForSmallFirms,
        limits: rules.limits)
    else { return [] }
    let asked = guarantee.share * review.terms.loan.commitment.money
    let currency = asked.currency
    func check(_ subject: Phrase, _ room: Double) -> CreditCheck {
      CreditCheck(
        subject: subject, found: .money(asked), asked: .money(Money(max(0, room), currency)),
        holds: asked.amount <= room)
    }
    return [
      check("guarantee within the multiple of the guarantor's net assets", room.totalRoom),
      check("guarantee within the share for one obligor", room.obligorRoom),
      check("guarantee within the share for an obligor's group", room.groupRoom),
    ]
  }

  private var supervisionChecks: [CreditCheck] {
    let (bank, rules) = (review.bank, review.supervision.value)
    return [
      CreditCheck(
        subject: "loan within the share of the bank's capital",
        found: .fraction(review.terms.loan.commitment.amount / bank.capital.amount),
        asked: .fraction(rules.largestShareOfCapital),
        holds: review.terms.loan.commitment.amount
          <= rules.largestShareOfCapital * bank.capital.amount),
      CreditCheck(
        subject: "non-performing ratio of loans on rights within the tolerance",
        found: .fraction(bank.rightsNonPerformingRatio),
        asked: .fraction(bank.nonPerformingRatio + rules.tolerance),
        holds: bank.rightsNonPerformingRatio <= bank.nonPerformingRatio + rules.tolerance),
      CreditCheck(
        subject: "risk class is performing",
        found: .phrase(Phrase(Label(riskClass.words))), asked: .phrase("special mention or better"),
        holds: !riskClass.isNonPerforming),
    ]
  }
}

extension PledgeEligibility.Ground {
  /// The ground in words.
  var phrase: Phrase {
    switch self {
    case .pledgorNotOwner: "pledgor is not the registered owner"
    case .rightEnded: "right has ended or was declared invalid"
    case .notGranted: "application is not granted yet"
    case .annualFeeUnpaid: "yearly fee is unpaid"
    case .disputeOrPreservation: "ownership is disputed, or a court preserves the right"
    case .debtBeyondLife: "debt ends after the right"
    case .contractIncomplete: "contract lacks a required term"
    case .coOwnerConsentMissing: "a co-owner does not consent"
    case .alreadyPledged: "right is under a pledge already"
    case .sameDayInvention: "invention filed for the same on the same day"
    case .invalidationPending: "invalidation proceeding under way"
    case .other: "another ground"
    }
  }
}
