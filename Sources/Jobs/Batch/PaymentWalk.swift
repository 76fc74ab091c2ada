import Finance
import Lending
import NumericalMethods

/// Walks through the payments of a plain loan once, for all of its figures.
///
/// The fen are those of `LoanSchedule`, by the same exact roundings in whole numbers; a law test
/// holds the two together.
struct PaymentWalk: ~Copyable {
  static let mostPeriods = 600

  /// Factors of a period of a number of days: the first for as long as the funding rate stays, the
  /// others while a loan is walked through.
  private struct DayFactors {
    var funded: Int32 = -1
    var discount = 0.0
    var days: Int32 = -1
    var survival = 0.0
    var defaulted = 0.0
  }

  private let payments: UnsafeMutablePointer<Double>
  private let factors: UnsafeMutablePointer<DayFactors>
  private var funding: Rate?
  private let firstDays = PaymentWalk.firstDaysOfMonths

  init() {
    payments = .allocate(capacity: Self.mostPeriods)
    payments.initialize(repeating: 0, count: Self.mostPeriods)
    factors = .allocate(capacity: 16)
    factors.initialize(repeating: DayFactors(), count: 16)
  }

  deinit {
    payments.deallocate()
    factors.deallocate()
  }

  /// Day numbers of the first days of the months from January 1900 to December 2200, and one more.
  private static let firstDaysOfMonths: [Int32] = {
    var days: [Int32] = []
    var next = Day.first.number
    for year in 1900...2200 {
      for month in 1...12 {
        days.append(next)
        next += Int32(Day.daysIn(month: month, of: year))
      }
    }
    return days + [next]
  }()

  private func dayNumber(month: Int, _ dayOfMonth: Int32) -> Int32 {
    firstDays[month] + min(dayOfMonth, firstDays[month + 1] - firstDays[month]) - 1
  }

  /// The figures; nil where only the general calculation can tell.
  mutating func figures(of loan: PlainLoan) -> LoanFigures? {
    let (periods, perYear) = (loan.periods, loan.perYear)
    let lastMonth = loan.month + periods * loan.monthsOfPeriod
    guard (1...Self.mostPeriods).contains(periods), lastMonth + 1 < firstDays.count,
      let wanted = wantedPayment(loan), let interest = PeriodInterest(loan)
    else { return nil }
    let keepsFunding = funding == loan.funding
    funding = loan.funding
    for place in 0..<16 {
      factors[place].days = -1
      if !keepsFunding { factors[place].funded = -1 }
    }
    let isLevel = loan.repayment == .annuity
    var balance = loan.principal
    var (totalInterest, first) = (Int64(0), Int64(0))
    var (value, loss, discount, survival) = (0.0, 0.0, 1.0, 1.0)
    // The rate of return by Newton's method on `v = 1/(1 + rate)`, begun at the contract rate.
    var v = 1 / (1 + loan.rate / Double(perYear))
    var (sum, slope, power) = (0.0, 0.0, v)
    var month = loan.month
    var day = dayNumber(month: month, loan.dayOfMonth)
    for period in 1...periods {
      month += loan.monthsOfPeriod
      let end = dayNumber(month: month, loan.dayOfMonth)
      let factor = self.factor(end - day, loan)
      day = end
      let due = interest.on(balance)
      var principal = min(isLevel ? wanted - due : wanted, balance)
      if principal < 0 { principal = 0 }
      if period == periods { principal = balance }
      let paid = due + principal
      if period == 1 { first = paid }
      totalInterest += due
      loss += Double(balance) * (survival * factor.defaulted)
      survival *= factor.survival
      discount *= factor.discount
      let amount = Double(paid)
      payments[period - 1] = amount
      value += amount * discount
      sum += amount * power
      slope += Double(period) * (amount * power)
      power *= v
      balance -= principal
    }
    var rate = 0.0
    if totalInterest > 0 {
      // `slope` is v times the derivative.
      var step = (sum - Double(loan.principal)) / slope * v
      v -= step
      var rounds = 0
      while step.magnitude > 1e-9 {
        rounds += 1
        guard rounds < 60, v > 0, v <= 1 else { return nil }
        (sum, slope, power) = (0, 0, v)
        for period in 0..<periods {
          sum += payments[period] * power
          slope += Double(period + 1) * (payments[period] * power)
          power *= v
        }
        step = (sum - Double(loan.principal)) / slope * v
        v -= step
      }
      guard v > 0, v <= 1 else { return nil }
      rate = expMinusOne(Double(perYear) * logOnePlus((1 - v) / v))
    }
    return LoanFigures(
      currency: .cny, firstInstalment: first, totalInterest: totalInterest, effectiveRate: rate,
      presentValue: value, expectedLoss: loss * loan.lossGivenDefault)
  }

  /// The level instalment, the part of principal, or nothing; nil if it does not fit.
  private func wantedPayment(_ loan: PlainLoan) -> Int64? {
    switch loan.repayment {
    case .bullet: return 0
    case .equalPrincipal:
      let count = Int64(loan.periods)
      let (part, rest) = loan.principal.quotientAndRemainder(dividingBy: count)
      return rest >= count - rest ? part + 1 : part
    case .annuity:
      let principal = Cash(minorUnits: loan.principal, .cny)
      guard
        let payment = try? Annuity.payment(
          rate: loan.rate / Double(loan.perYear), periods: Double(loan.periods),
          presentValue: principal.amount)
      else { return nil }
      let units = -payment * 100
      let distance = (units - units.rounded(.down) - 0.5).magnitude
      guard distance <= 1e-9 + 1e-13 * Double(loan.principal) else {
        return units.magnitude < 9e17 ? Int64(units.rounded(.toNearestOrAwayFromZero)) : nil
      }
      // So near to half a fen that `LevelInstalment` reckons in whole numbers.
      guard let rate = try? DecimalNumber(loan.rate),
        let level = try? LevelInstalment(
          of: principal, rate: rate, perYear: loan.perYear, periods: loan.periods)
      else { return nil }
      return level.rounded.minorUnits
    }
  }

  private mutating func factor(_ days: Int32, _ loan: PlainLoan) -> DayFactors {
    let place = Int(days & 15)
    if factors[place].days == days { return factors[place] }
    let years = Double(days) / 365
    var made = factors[place]
    if made.funded != days {
      made.funded = days
      made.discount = exp(-loan.funding.logGrowth(over: years))
    }
    made.days = days
    made.defaulted = -expMinusOne(-loan.defaultIntensity * years)
    made.survival = 1 - made.defaulted
    factors[place] = made
    return made
  }
}

/// Interest of a period in whole fen: `balance × digits ÷ (10^places × periods a year)`, ties away
/// from zero.
struct PeriodInterest {
  private let digits: UInt64
  private let divisor: UInt64
  /// The divisor where it, or a product, needs more than 64 bits; else zero.
  private let wideDivisor: UInt128

  init?(_ loan: PlainLoan) {
    guard loan.ratePlaces <= 24 else { return nil }
    digits = loan.rateDigits
    var wide = UInt128(loan.perYear)
    for _ in 0..<loan.ratePlaces { wide *= 10 }
    let most = UInt128(loan.principal.magnitude) * UInt128(digits)
    let isNarrow = wide < 1 << 62 && most < 1 << 63
    divisor = isNarrow ? UInt64(wide) : 1
    wideDivisor = isNarrow ? 0 : wide
  }

  /// Interest on a balance from zero to the principal.
  func on(_ balance: Int64) -> Int64 {
    if wideDivisor == 0 {
      let (whole, rest) = (UInt64(bitPattern: balance) &* digits)
        .quotientAndRemainder(dividingBy: divisor)
      return Int64(truncatingIfNeeded: whole) + (rest >= divisor - rest ? 1 : 0)
    }
    let (whole, rest) = (UInt128(balance.magnitude) * UInt128(digits))
      .quotientAndRemainder(dividingBy: wideDivisor)
    return Int64(truncatingIfNeeded: whole) + (rest >= wideDivisor - rest ? 1 : 0)
  }
}
