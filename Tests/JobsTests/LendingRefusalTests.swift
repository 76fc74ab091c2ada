import Finance
import Jobs
import Reports
import Testing

/// Loans that cannot be: each is refused at its place in the file, none is clipped in silence.
@Suite struct LendingRefusalTests {
  @Test(
    "a rate of −100 % or below is refused at its place",
    arguments: ["-100% annual", "-100% monthly", "-100% simple", "-1200% monthly"])
  func rateBelow(rate: String) {
    let found = LendingJobTests.error { try LendingJobTests.schedule(["4.8% monthly": rate]) }
    #expect(found?.path == "loan.rate")
  }

  @Test("a term beyond the calendar is refused at its place, and allowed where said so")
  func beyondCalendar() throws {
    let strict = LendingJobTests.error {
      try LendingJobTests.schedule(["every: 1 month": "every: 1 month\n  calendar: china interbank"]
      )
    }
    #expect(strict?.path == "loan.term")
    #expect(strict?.rule.hasPrefix("must end in the years of china-interbank (2005-") == true)
    let open = try LendingJobTests.schedule()
    #expect(open.findings.contains { $0.text.description.hasPrefix("holidays are known through") })
  }

  @Test(
    "terms that cannot be are refused at their place",
    arguments: [
      ("term: 1 year", "term: 400 years", "loan.term"),
      ("every: 1 month", "every: 5 months", "loan.every"),
      ("1_000_000 CNY", "0 CNY", "loan.principal"),
      ("every: 1 month", "every: 1 month\n  grace: 12 months", "loan.grace"),
      ("every: 1 month", "every: 1 month\n  grace: 10 days", "loan.grace"),
      (
        "repayment: annuity", "repayment: {annuity: {balloon: 2m CNY}}",
        "loan.repayment.annuity.balloon"
      ),
      ("every: 1 month", "every: 1 month\n  fees: [{upfront: 1m CNY}]", "loan.fees[0]"),
      (
        "every: 1 month", "every: 1 month\n  fees: [{upfront: 1 CNY, upfrontShare: 1%}]",
        "loan.fees[0]"
      ),
      ("drawn: 2026-01-20", "drawn: 1990-01-20", "loan.drawn"),
      ("4.8% monthly", "{LPR: {spread: 300%}}", "loan.rate.LPR.spread"),
    ])
  func refusals(old: String, new: String, path: String) {
    #expect(LendingJobTests.error { try LendingJobTests.schedule([old: new]) }?.path == path)
  }

  @Test(
    "events, lines and ladders that cannot be are refused at their place, in both languages",
    arguments: [
      ("events: [{prepayment: {on: 2026-03-01, amount: 1 CNY}}]", "loan.events[0].prepayment.on"),
      ("events: [{prepayment: {on: 2027-03-20, amount: all}}]", "loan.events[0].prepayment.on"),
      (
        "events: [{prepayment: {on: 2026-03-20, amount: 2m CNY}}]",
        "loan.events[0].prepayment.amount"
      ),
      (
        "events: [{prepayment: {on: 2026-03-20, amount: 1 USD}}]",
        "loan.events[0].prepayment.amount"
      ),
      (
        "events: [{prepayment: {on: 2026-03-20, amount: all, fee: 101%}}]",
        "loan.events[0].prepayment.fee"
      ),
      ("events: [{renewal: {on: 2026-03-01, term: 1 year}}]", "loan.events[0].renewal.on"),
      (
        "events: [{renewal: {on: 2027-01-20, term: 1 year, reduction: 1m CNY}}]",
        "loan.events[0].renewal.reduction"
      ),
      (
        "events: [{late payment: {due: 2026-03-01, paid: 2026-04-01}}]",
        "loan.events[0].late payment.due"
      ),
      (
        "events: [{late payment: {due: 2026-03-20, paid: 2026-03-20}}]",
        "loan.events[0].late payment.paid"
      ),
      (
        "events: [{misuse: {amount: 2m CNY, from: 2026-03-01, to: 2026-04-01}}]",
        "loan.events[0].misuse.amount"
      ),
      (
        "events: [{misuse: {amount: 1 CNY, from: 2026-03-01, to: 2026-03-01}}]",
        "loan.events[0].misuse.to"
      ),
      ("penalty: {overdue: 101%}", "loan.penalty.overdue"),
    ])
  func refusedEvents(line: String, path: String) {
    let found = LendingJobTests.error {
      try LendingJobTests.schedule(["every: 1 month": "every: 1 month\n  \(line)"])
    }
    #expect(found?.path == path, "\(String(describing: found))")
    let chinese = Phrase(matching: found?.rule ?? "").text(in: .chinese)
    #expect(!SourceTexts.holdsEnglish(chinese), "\(chinese)")
  }

  @Test(
    "rates and repayments that cannot be are refused at their place",
    arguments: [
      (
        "4.8% monthly", "{LPR: {spread: {by rating: {rating: C, ladder: {A: 1%}}}}}",
        "loan.rate.LPR.spread.by rating.rating"
      ),
      (
        "4.8% monthly", "{LPR: {spread: {by rating: {rating: A, ladder: {A: 1%, AA: 0%}}}}}",
        "loan.rate.LPR.spread.by rating.ladder[1].margin"
      ),
      (
        "4.8% monthly", "{by amount: {bands: [{upTo: 1m CNY, rate: 4%}]}}",
        "loan.rate.by amount.bands"
      ),
      ("annuity", "{revolving: {limit: 2m CNY}}", "loan.accrual"),
      ("annuity", "{revolving: {limit: 1 CNY}}", "loan.repayment.revolving.limit"),
      (
        "annuity", "{revolving: {limit: 2m CNY, moves: [{on: 2026-03-01, draw: 2m CNY}]}}",
        "loan.repayment.revolving.moves[0]"
      ),
    ])
  func refusedTerms(old: String, new: String, path: String) {
    let found = LendingJobTests.error { try LendingJobTests.schedule([old: new]) }
    #expect(found?.path == path, "\(String(describing: found))")
  }

  @Test(
    "assumptions that cannot be are refused at their place",
    arguments: [
      ("Correlation: 20%", "Correlation: 100%", "assumptions.collateralCorrelation"),
      ("Correlation: 20%", "Correlation: -130%", "assumptions.collateralCorrelation"),
      ("3% per year", "-3% per year", "assumptions.borrowerDefaults"),
      ("haircut: 30%", "haircut: 100%", "pledges[0].haircut"),
      ("volatility: 30%", "volatility: -1%", "pledges[0].volatility"),
      ("asOf: 2026-01-20", "asOf: 2027-01-20", "asOf"),
      ("value: 2m CNY", "value: 2m USD", "pledges[0].value"),
    ])
  func refusedAssumptions(old: String, new: String, path: String) {
    #expect(LendingJobTests.error { try LendingJobTests.price([old: new]) }?.path == path)
  }
}
