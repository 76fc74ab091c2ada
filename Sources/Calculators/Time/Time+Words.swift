import Finance
import NumericalMethods

extension TimeCalculators {
  /// The calendar of a word of the declarations.
  static func calendar(_ word: String) -> BusinessCalendar {
    switch word {
    case "china-interbank": .chinaInterbank
    case "china-exchange": .chinaExchange
    case "weekends": .weekends
    default: .everyDay
    }
  }

  /// The business-day rule of a word of the declarations.
  static func rule(_ word: String) -> BusinessDayRule {
    BusinessDayRule(rawValue: word) ?? .unadjusted
  }

  /// The reference period of ACT/ACT ICMA, all three parts of which must be given.
  static func couponPeriod(_ inputs: Inputs) throws -> CouponPeriod {
    func missing(_ name: String) -> InvalidInput {
      InvalidInput(name, "must be given for actual-actual-icma", got: "nothing")
    }
    guard let start = inputs.day(ifGiven: "referenceStart") else {
      throw missing("referenceStart")
    }
    guard let end = inputs.day(ifGiven: "referenceEnd") else { throw missing("referenceEnd") }
    try require(end > start, "referenceEnd", end, "must be after \(start)")
    guard let perYear = inputs.integer(ifGiven: "frequency") else { throw missing("frequency") }
    return try CouponPeriod(start: start, end: end, perYear: perYear)
  }
}
