import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of what happens to a loan on a day, besides what its contract plans.
enum EventTerms {
  static func read(_ loan: Section) -> Read<[LoanEvent]> {
    loan.optionalChoices(
      "events", "what happens besides what the contract plans, each on its day",
      of: [
        .terms("prepayment", "principal paid early", readPrepayment),
        .terms("renewal", "a new contract for what is owed, without repayment", readRenewal),
        .terms("late payment", "a payment made in full after its day", readLate),
        .terms("misuse", "money used against the contract", readMisuse),
      ])
  }

  /// The word under which an event stands.
  static func word(of event: LoanEvent) -> String {
    switch event {
    case .prepayment: "prepayment"
    case .renewal: "renewal"
    case .latePayment: "late payment"
    case .misuse: "misuse"
    }
  }

  /// A refusal of an event at the key that it stands under.
  static func placed(_ refusal: InvalidInput, _ events: [LoanEvent]) -> InvalidInput {
    guard refusal.path.hasPrefix("events["), let close = refusal.path.firstIndex(of: "]"),
      let index = Int(refusal.path.dropFirst(7).prefix { $0 != "]" }),
      events.indices.contains(index)
    else { return refusal }
    var rest = String(refusal.path[refusal.path.index(after: close)...])
    if rest == ".mode" { rest = ".keeps" }
    return InvalidInput(
      "events[\(index)].\(word(of: events[index]))\(rest)", refusal.rule, got: refusal.value)
  }

  private static func readPrepayment(_ terms: Section) -> Read<LoanEvent> {
    let day = terms.required("on", .day, "day of payment", example: "2027-03-30")
    let amount = terms.choice(
      "amount", "principal paid early",
      of: [
        .written(.money(example: "1m CNY"), "an amount") { Money?.some($0) },
        .word("all", "all that is owed", Money?.none),
      ])
    let keeps = terms.value(
      "keeps",
      .choice([
        "the instalment": PartialPrepayment.Mode.shorterTerm, "the term": .lowerInstalment,
      ]), default: "the instalment",
      "what stays: the instalment, so that the term shortens, or the term")
    let fee = terms.optionalChoice(
      "fee", "what it costs to pay early",
      of: [
        .written(.fraction(example: "1%"), "a share of the amount") {
          Payoff.Fee.shareOfBalance($0)
        },
        .quantity("monthsOfInterest", .number(example: "1"), "months of interest on the amount") {
          .monthsOfInterest($0)
        },
      ])
    return terms.make {
      .prepayment(
        try Prepayment(
          try amount(), at: .on(try day()), mode: try keeps(), fee: try fee() ?? .none))
    }
  }

  private static func readRenewal(_ terms: Section) -> Read<LoanEvent> {
    let day = terms.required(
      "on", .day, "payment day on which the old contract ends", example: "2029-06-30")
    let term = terms.required("term", .tenor(example: "1 year"), "length of the new contract")
    let rate = terms.optionalChoice(
      "rate", "interest of the new contract; left out, that of the old one",
      of: RateTerms.renewedAlternatives)
    let repayment = terms.optionalChoice(
      "repayment", "how the new contract is repaid; left out, as the old one",
      of: RepaymentTerms.alternatives)
    let every = terms.optional(
      "every", .tenor(example: "3 months"), "from one payment of the new contract to the next")
    let reduction = terms.optional(
      "reduction", .money(example: "500_000 CNY"), "principal repaid at the renewal")
    return terms.make {
      .renewal(
        Renewal(
          on: try day(), term: try term(),
          rate: try rate().map { try $0.contractRate(on: .zero(.cny)) },
          repayment: try repayment(), every: try every(), reduction: try reduction()))
    }
  }

  private static func readLate(_ terms: Section) -> Read<LoanEvent> {
    let due = terms.required("due", .day, "day on which it was due", example: "2027-03-30")
    let paid = terms.required("paid", .day, "day on which it was paid", example: "2027-05-14")
    return terms.make { .latePayment(LatePayment(due: try due(), paid: try paid())) }
  }

  private static func readMisuse(_ terms: Section) -> Read<LoanEvent> {
    let amount = terms.required(
      "amount", .money(example: "1m CNY"), "money used against the contract")
    let from = terms.required("from", .day, "the first day", example: "2026-08-01")
    let to = terms.required("to", .day, "day on which it ended, not counted", example: "2026-10-01")
    return terms.make { .misuse(Misuse(try amount(), from: try from(), to: try to())) }
  }
}
