import Finance
import Lending
import NumericalMethods

/// The terms of a row in the writing that nearly all rows have: yuan, whole months, rates in
/// percent that are not negative.
///
/// For any other row there is none, and `LoanRow` reads it or says what is wrong.
struct PlainLoan {
  enum Repayment { case annuity, equalPrincipal, bullet }

  /// In fen, from 1 to 10^15.
  let principal: Int64
  /// The nominal rate a year, exactly `rateDigits ÷ 10^ratePlaces`.
  let rateDigits: UInt64
  let ratePlaces: Int
  let rate: Double
  /// Months from January 1900 to the month of drawdown.
  let month: Int
  let dayOfMonth: Int32
  let periods: Int
  let monthsOfPeriod: Int
  let repayment: Repayment
  let defaultIntensity: Double
  let lossGivenDefault: Double
  let funding: Rate

  var perYear: Int { 12 / monthsOfPeriod }

  init?(_ fields: borrowing RecordFields, _ header: LoanHeader, funding given: Rate?) {
    func cell(_ column: LoanColumn) -> UnsafeBufferPointer<UInt8> {
      fields.span(header[column]).trimmed
    }
    guard let principal = Self.fen(cell(.principal)), let day = Self.day(cell(.drawn)),
      let term = Self.months(cell(.term)), let every = Self.months(cell(.every)),
      let repayment = Self.repayment(cell(.repayment)),
      every <= 12, 12 % every == 0, term <= 600, term % every == 0,
      let rate = Self.rate(cell(.rate), perYear: 12 / every),
      let intensity = Self.percent(cell(.defaultIntensity)),
      intensity.rest.isWord("per year"),
      let share = Self.percent(cell(.lossGivenDefault)), share.rest.isEmpty
    else { return nil }
    let lossGivenDefault = share.number.value(over: 2)
    guard lossGivenDefault <= 1 else { return nil }
    var funding = given
    if header[.fundingRate] >= 0 {
      let own = cell(.fundingRate)
      if !own.isEmpty {
        guard let (value, word) = Self.percent(own),
          let compounding = Self.compounding(word),
          let rate = try? Rate(value.value(over: 2), compounding)
        else { return nil }
        funding = rate
      }
    }
    guard let funding, funding.value >= 0, funding.compounding != .simple else { return nil }
    self.principal = principal
    (rateDigits, ratePlaces, self.rate) = rate
    (month, dayOfMonth) = day
    periods = term / every
    monthsOfPeriod = every
    self.repayment = repayment
    defaultIntensity = intensity.number.value(over: 2)
    self.lossGivenDefault = lossGivenDefault
    self.funding = funding
  }

  // MARK: - Cells

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func fen(_ cell: Bytes) -> Int64? {
    guard let number = PlainNumber(cell) else { return nil }
    let unit = cell.rest(from: number.end)
    var shift = 2 - number.places
    if unit.isWord("CNY") || unit.isWord("元") {
    } else if unit.isWord("万元") {
      shift += 4
    } else {
      return nil
    }
    var fen = number.digits
    while shift > 0 {
      fen *= 10
      shift -= 1
      if fen > 1_000_000_000_000_000 { return nil }
    }
    while shift < 0 {
      guard fen % 10 == 0 else { return nil }
      fen /= 10
      shift += 1
    }
    return (1...1_000_000_000_000_000).contains(fen) ? fen : nil
  }

  /// A number in percent, and what stands after the sign.
  private static func percent(_ cell: Bytes) -> (number: PlainNumber, rest: Bytes)? {
    guard let number = PlainNumber(cell) else { return nil }
    let sign = cell.rest(from: number.end)
    guard sign.first == UInt8(ascii: "%") else { return nil }
    return (number, sign.rest(from: 1))
  }

  private static func compounding(_ word: Bytes) -> Rate.Compounding? {
    if word.isWord("monthly") { return .nominal(perYear: 12) }
    if word.isWord("annual") { return .annual }
    if word.isWord("quarterly") { return .nominal(perYear: 4) }
    if word.isWord("half-yearly") { return .nominal(perYear: 2) }
    if word.isWord("simple") { return .simple }
    return nil
  }

  /// The nominal rate for a number of periods a year, exact, at most 100 %.
  private static func rate(_ cell: Bytes, perYear: Int) -> (UInt64, Int, Double)? {
    guard let (number, word) = percent(cell), let compounding = compounding(word) else {
      return nil
    }
    let value = number.value(over: 2)
    guard value <= 1 else { return nil }
    let isNominal =
      compounding == .nominal(perYear: perYear) || compounding == .simple
      || (compounding == .annual && perYear == 1)
    if isNominal {
      var (digits, places) = (UInt64(number.digits), number.places + 2)
      if digits == 0 { return (0, 0, 0) }
      while places > 0, digits % 10 == 0 {
        digits /= 10
        places -= 1
      }
      return (digits, places, value)
    }
    guard let quoted = try? Rate(value, compounding),
      let exact = try? DecimalNumber(quoted.nominal(perYear: perYear)), exact.exponent <= 0,
      exact.exponent >= -24, let digits = UInt64(exactly: exact.significand),
      digits < 1_000_000_000_000_000_000
    else { return nil }
    return (digits, -exact.exponent, exact.double)
  }

  private static func day(_ cell: Bytes) -> (Int, Int32)? {
    guard cell.count == 10, cell[4] == 0x2D, cell[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for place in range {
        guard (0x30...0x39).contains(cell[place]) else { return nil }
        number = number * 10 + Int(cell[place] - 0x30)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      Day(year: year, month: month, day: day) != nil
    else { return nil }
    return ((year - 1900) * 12 + month - 1, Int32(day))
  }

  private static func months(_ cell: Bytes) -> Int? {
    guard let number = PlainNumber(cell), number.places == 0, (1...600).contains(number.digits)
    else { return nil }
    let unit = cell.rest(from: number.end)
    let count = Int(number.digits)
    if unit.isWord("months") || unit.isWord("month") { return count }
    if unit.isWord("years") || unit.isWord("year") { return 12 * count }
    if unit.isWord("quarters") || unit.isWord("quarter") { return 3 * count }
    return nil
  }

  private static func repayment(_ cell: Bytes) -> Repayment? {
    if cell.isWord("annuity") { return .annuity }
    if cell.isWord("equal principal") { return .equalPrincipal }
    if cell.isWord("bullet") { return .bullet }
    return nil
  }
}
