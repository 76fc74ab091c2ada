public import Finance
import NumericalMethods

/// The course of a loan under dated events: prepayments, renewals without repayment, late payments
/// and misuse.
///
/// Prepayments and renewals change the plan; late payments and misuse leave it as it is and cost
/// penalty interest beside it. Where both could be charged only the heavier one may be, so that the
/// days of a late payment and of misuse must not overlap.
///
/// > Source: People's Bank of China, notice Yinfa [2003] No. 251, art. 3.
public struct LoanCourse: Hashable, Sendable {
  /// The plan over all contracts, from the first drawdown to the last payment.
  public let plan: RepaymentPlan
  /// The contracts: the loan, and one for each renewal.
  public let contracts: [PledgeLoan]
  /// Penalty interest on late payments, in order of days.
  public let arrears: [Arrears]
  /// Penalty interest on misused money, in order of days.
  public let misuses: [MisusePenalty]

  /// A late payment and what it costs.
  public struct Arrears: Hashable, Sendable {
    /// The payment of the plan.
    public let payment: RepaymentPlan.Payment
    /// The day on which it was paid.
    public let paid: Day
    /// Interest on the overdue principal and interest.
    public let penalty: PenaltyInterest

    /// Days overdue.
    public var days: Int { paid - payment.due }
  }

  /// Misused money and what it costs above the contract's interest.
  public struct MisusePenalty: Hashable, Sendable {
    /// The money and its days.
    public let misuse: Misuse
    /// `Σ amount × contract rate × markup × days ÷ day basis`, rounded to the minor unit.
    public let interest: Cash
  }

  /// Penalty interest in all.
  public var totalPenalty: Cash {
    Cash(
      minorUnits: arrears.reduce(0) {
        $0 + $1.penalty.onPrincipal.minorUnits + $1.penalty.onInterest.minorUnits
      } + misuses.reduce(0) { $0 + $1.interest.minorUnits }, plan.principal.currency)
  }

  /// The course of a loan.
  ///
  /// - Parameters:
  ///   - loan: the contract.
  ///   - events: at most 1000, in any order.
  /// - Throws: `InvalidInput` with the number of the event that does not fit; `NumericalError` for an
  ///   amount that does not fit.
  public init(_ loan: PledgeLoan, events: [LoanEvent] = []) throws {
    try require(events.count <= 1000, "events", events.count, "must have at most 1000 entries")
    (contracts, plan) = try Self.contracts(loan, events)
    var (arrears, misuses) = ([Arrears](), [MisusePenalty]())
    for (index, event) in events.enumerated() {
      do {
        switch event {
        case .latePayment(let late):
          arrears.append(try Self.arrears(late, plan, contracts))
        case .misuse(let misuse):
          misuses.append(try Self.penalty(misuse, plan, contracts))
        case .prepayment, .renewal: break
        }
      } catch let refusal as InvalidInput { throw refusal.within("events[\(index)]") }
    }
    self.arrears = arrears.sorted { $0.payment.number < $1.payment.number }
    self.misuses = misuses.sorted { $0.misuse.from < $1.misuse.from }
    try requireNoOverlap(events)
  }

  // MARK: - Contracts

  /// The contracts with their prepayments, and one plan of them all.
  private static func contracts(
    _ loan: PledgeLoan, _ events: [LoanEvent]
  ) throws -> ([PledgeLoan], RepaymentPlan) {
    let dated = events.enumerated().compactMap { index, event -> (Day, Int, LoanEvent)? in
      switch event {
      case .prepayment(let early):
        if case .on(let day) = early.time { (day, index, event) } else { nil }
      case .renewal(let renewal): (renewal.day, index, event)
      case .latePayment, .misuse: nil
      }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var contracts = [loan]
    var (before, prepayments) = ([RepaymentPlan.Payment](), [(Int, Prepayment)]())
    var uncovered: [Int] = []
    var (level, isEven): (Cash?, Bool) = (nil, true)
    func plan(_ contract: PledgeLoan) throws -> RepaymentPlan {
      do {
        return try contract.repaymentPlan(prepaying: prepayments.map(\.1))
      } catch let refusal as InvalidInput {
        throw refusal.renumbered("prepayments", to: "events", prepayments.map(\.0))
      }
    }
    func join(_ payments: [RepaymentPlan.Payment], of plan: RepaymentPlan) {
      uncovered += plan.uncovered.filter { $0 <= payments.count }.map { $0 + before.count }
      before += payments.map { $0.numbered($0.number + before.count) }
      level = level ?? plan.levelInstalment
      isEven = isEven && plan.isEven && plan.periodsPerYear == loan.periodsPerYear
    }
    var current = loan
    var moves = loan.line?.moves ?? []
    for (_, index, event) in dated {
      switch event {
      case .prepayment(let early): prepayments.append((index, early))
      case .renewal(let renewal):
        let old = try plan(current)
        do {
          let (next, paid) = try current.renewed(by: renewal, plan: old)
          join(paid, of: old)
          moves = moves.filter { $0.day < next.drawn }
          (current, prepayments) = (next, [])
          contracts.append(next)
          if let line = next.line { moves += line.moves }
        } catch let refusal as InvalidInput { throw refusal.within("events[\(index)]") }
      case .latePayment, .misuse: break
      }
    }
    let last = try plan(current)
    if contracts.count == 1 { return (contracts, last) }
    join(last.payments, of: last)
    return (
      contracts,
      try loan.plan(before, level: level, uncovered: uncovered, isEven: isEven, moves: moves)
    )
  }

  // MARK: - Penalties

  private static func arrears(
    _ late: LatePayment, _ plan: RepaymentPlan, _ contracts: [PledgeLoan]
  ) throws -> Arrears {
    guard let payment = plan.payments.first(where: { $0.due == late.due || $0.to == late.due })
    else {
      throw InvalidInput("due", "must be a payment day of the plan", got: "\(late.due)")
    }
    try require(late.paid > payment.due, "paid", late.paid, "must be after \(payment.due)")
    let contract = contracts.last { $0.drawn <= payment.from } ?? contracts[0]
    let penalty = try contract.penaltyInterest(
      principal: payment.principal.adding(payment.prepaid).money, interest: payment.interest.money,
      contractRate: payment.rate, days: late.paid - payment.due)
    return Arrears(payment: payment, paid: late.paid, penalty: penalty)
  }

  private static func penalty(
    _ misuse: Misuse, _ plan: RepaymentPlan, _ contracts: [PledgeLoan]
  ) throws -> MisusePenalty {
    try misuse.amount.requireCurrency(plan.principal.currency, "amount")
    try misuse.amount.requireAmount(in: 0.01...1e13, "amount")
    let end = plan.payments.last?.to ?? plan.drawn
    try require(
      misuse.from >= plan.drawn, "from", misuse.from, "must not be before \(plan.drawn)")
    try require(misuse.to > misuse.from, "to", misuse.to, "must be after \(misuse.from)")
    try require(misuse.to <= end, "to", misuse.to, "must not be after \(end)")
    var sum = DecimalNumber(0)
    for payment in plan.payments where payment.from < misuse.to && payment.to > misuse.from {
      let owed = max(payment.opening.amount, payment.opening.amount + payment.moved.amount)
      try require(
        misuse.amount.amount <= owed, "amount", misuse.amount,
        "must not be above the balance \(owed)")
      let contract = contracts.last { $0.drawn <= payment.from } ?? contracts[0]
      let days = min(payment.to, misuse.to) - max(payment.from, misuse.from)
      var basis = 360
      if case .actualDays(let days) = contract.accrual { basis = days }
      // Both bases, 360 and 365 days, divide 26 280.
      sum = try sum.plus(
        DecimalNumber(payment.rate).times(DecimalNumber(contract.penalty.misuse)).times(
          DecimalNumber(days * (basis == 360 ? 73 : 72))))
    }
    return MisusePenalty(
      misuse: misuse,
      interest: try .rounding(
        [DecimalNumber(misuse.amount.amount), sum], over: [DecimalNumber(26_280)],
        plan.principal.currency))
  }

  /// Refuses days on which a payment is late and money is misused.
  private func requireNoOverlap(_ events: [LoanEvent]) throws(InvalidInput) {
    for (index, event) in events.enumerated() {
      guard case .misuse(let misuse) = event else { continue }
      for late in arrears where misuse.from < late.paid && misuse.to > late.payment.due {
        throw InvalidInput(
          "events[\(index)].from",
          "must not overlap the late payment due on \(late.payment.due): only the heavier penalty may be charged",
          got: "\(misuse.from)")
      }
    }
  }
}

extension RepaymentPlan.Payment {
  /// The same payment with another number.
  func numbered(_ number: Int) -> RepaymentPlan.Payment {
    RepaymentPlan.Payment(
      number: number, from: from, to: to, due: due, rate: rate, opening: opening, moved: moved,
      interest: interest, principal: principal, prepaid: prepaid, fee: fee, total: total,
      closing: closing)
  }
}

extension InvalidInput {
  /// The same refusal with the entry of a list called by its place in another one.
  fileprivate func renumbered(_ list: String, to other: String, _ places: [Int]) -> InvalidInput {
    guard path.hasPrefix(list + "["), let close = path.firstIndex(of: "]"),
      let place = Int(path.dropFirst(list.count + 1).prefix { $0 != "]" }),
      places.indices.contains(place)
    else { return self }
    return InvalidInput(
      "\(other)[\(places[place])]" + path[path.index(after: close)...], rule, got: value)
  }
}
