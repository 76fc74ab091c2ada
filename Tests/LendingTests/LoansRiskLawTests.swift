import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

/// Laws of renewal, of expected loss and of loan-to-value over 100 000 random loans each.
@Suite struct LoansRiskLawTests {
  @Test("W1: a loan renewed without repayment is repaid once, in whole fen")
  func renewal() throws {
    var random = SeededGenerator(315)
    var renewed = 0
    for _ in 0..<trials(100_000) {
      let loan = try LoansPledgeLoanLawTests.loan(&random, upTo: 36)
      let plan = try loan.repaymentPlan()
      let index = Int.random(in: 0..<plan.payments.count, using: &random)
      let owed = plan.payments[index].opening.minorUnits
      guard owed > 1 else { continue }
      // Repayments of given amounts would not fit what is left.
      switch loan.repayment {
      case .custom, .sculpted, .levelInstalments(_, .some): continue
      default: break
      }
      let less = Int64.random(in: 0..<owed, using: &random)
      let next = try loan.renewed(
        on: plan.payments[index].due, at: .nominal(0.05, perYear: loan.periodsPerYear),
        term: loan.term, reduction: Cash(minorUnits: less, .cny).money)
      let before = plan.payments.prefix(index).reduce(0) { $0 + $1.principal.minorUnits }
      let after = try next.repaymentPlan().payments.reduce(0) { $0 + $1.principal.minorUnits }
      let holds = before + less + after == loan.principal.minorUnits
      #expect(holds, "\(loan)")
      if !holds { return }
      renewed += 1
    }
    #expect(renewed > trials(100_000) / 3)
  }

  @Test(
    "R1: expected loss is PD · LGD · EAD, less than the loan, and falls with the pledge's value")
  func expectedLoss() throws {
    var random = SeededGenerator(2_024)
    for _ in 0..<trials(100_000) {
      let loan = try LoansPledgeLoanLawTests.loan(&random, upTo: 36)
      let plan = try loan.repaymentPlan()
      let assumptions = try CreditAssumptions(
        asOf: loan.drawn, funding: .flat(Rate(0.025, .annual), from: loan.drawn),
        borrower: .flat(Double.random(in: 0...0.5, using: &random), from: loan.drawn),
        unsecuredRecovery: Double.random(in: 0...1, using: &random))
      let exposure = try loan.exposure(plan)
      let value = loan.principal.money.amount * Double.random(in: 0.1...3, using: &random)
      func profile(_ value: Double) throws -> LossProfile {
        try LossProfile(
          exposure,
          securedBy: [
            Pledge(
              "right", value: Money(value, .cny), haircut: 0.4,
              uncertainty: .lognormal(volatility: 0.4), timeToSale: .months(12), saleCost: 0.1)
          ], under: assumptions)
      }
      let (low, high) = (try profile(value), try profile(1.2 * value))
      let bare = try LossProfile(exposure, under: assumptions)
      for losses in [low, high, bare] {
        let product =
          losses.defaultProbability * losses.lossGivenDefault * losses.exposureAtDefault.amount
        let loss = losses.expectedLoss.amount
        let holds =
          (loss - product).magnitude <= 1e-12 * product + 1e-12
          && loss >= 0 && loss <= loan.principal.money.amount
          && (0...1).contains(losses.lossGivenDefault)
          && (0...1).contains(losses.defaultProbability)
        #expect(holds, "\(loan): \(loss), \(product)")
        if !holds { return }
      }
      let falls =
        high.expectedLoss.amount <= low.expectedLoss.amount * (1 + 1e-12)
        && low.expectedLoss.amount <= bare.expectedLoss.amount * (1 + 1e-12)
      #expect(falls, "\(loan)")
      if !falls { return }
    }
  }

  @Test("R1: loan-to-value falls and the limit rises with the value")
  func loanToValue() throws {
    var random = SeededGenerator(88)
    for _ in 0..<trials(100_000) {
      let limits =
        Bool.random(using: &random)
        ? LoanToValueLimits.bankOfCommunications : .marketTypical
      let kind = try #require(LoanToValueLimits.Kind.allCases.randomElement(using: &random))
      let loan = Money(Double(Int.random(in: 10_000...90_000_000, using: &random)), .cny)
      let value = Double.random(in: 1e4...1e9, using: &random)
      let years = Double.random(in: 0.1...1, using: &random)
      guard
        let low = try? limits.decide(
          on: loan, kind: kind, value: Money(value, .cny), years: years),
        let high = try? limits.decide(
          on: loan, kind: kind, value: Money(1.1 * value, .cny), years: years)
      else { continue }
      let holds =
        high.loanToValue <= low.loanToValue
        && high.maximumLoan.minorUnits >= low.maximumLoan.minorUnits
      #expect(holds)
      if !holds { return }
    }
  }
}
