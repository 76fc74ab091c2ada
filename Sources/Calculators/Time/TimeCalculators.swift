/// The calculations of the family `time`.
enum TimeCalculators {
  static let all: [Calculator] = [
    dayCount, businessDayAdjust, businessDays, schedule, addMonths,
  ]
}
