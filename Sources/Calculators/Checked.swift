import Finance
import NumericalMethods

/// One input in its declared form.
enum Checked: Sendable {
  case absent
  case number(Double, written: String)
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case day(Day)
  case numbers([Double], written: [String])
  case integers([Int])
  case booleans([Bool])
  case texts([String])
  case days([Day])
  case table([[Double]])

  /// Checks form, range and count; the default stands in for what is absent.
  init(_ given: InputValue, as input: Input) throws(InvalidInput) {
    var value = given
    if case .null = value {
      guard !input.isRequired else {
        throw InvalidInput(input.name, "must be given", got: "nothing")
      }
      guard let standard = input.defaultValue else {
        self = .absent
        return
      }
      value = standard
    }
    switch input.kind {
    case .number:
      let (number, written) = try Checked.number(value, input)
      self = .number(number, written: written)
    case .integer: self = .integer(try Checked.integer(value, input))
    case .boolean: self = .boolean(try Checked.boolean(value, input))
    case .choice(let options): self = .text(try Checked.option(value, options, input))
    case .day: self = .day(try Checked.day(value, input))
    case .table: self = .table(try Checked.table(value, input))
    case .numbers, .integers, .booleans, .choices, .days:
      self = try Checked.entries(value, input)
    }
  }

  private static func entries(_ value: InputValue, _ input: Input) throws(InvalidInput) -> Checked {
    let entries = try list(value, input)
    switch input.kind {
    case .integers:
      var result: [Int] = []
      for entry in entries { result.append(try integer(entry, input)) }
      return .integers(result)
    case .booleans:
      var result: [Bool] = []
      for entry in entries { result.append(try boolean(entry, input)) }
      return .booleans(result)
    case .choices(let options):
      var result: [String] = []
      for entry in entries { result.append(try option(entry, options, input)) }
      return .texts(result)
    case .days:
      var result: [Day] = []
      for entry in entries { result.append(try day(entry, input)) }
      return .days(result)
    default:
      let (numbers, written) = try row(entries, input)
      return .numbers(numbers, written: written)
    }
  }

  private static func list(_ value: InputValue, _ input: Input) throws(InvalidInput)
    -> [InputValue]
  {
    guard case .list(let entries) = value else {
      throw InvalidInput(input.name, "must be a list", got: value.description)
    }
    try require(
      entries.count >= input.minimumCount, input.name, entries.count,
      "must have at least \(input.minimumCount) \(input.minimumCount == 1 ? "entry" : "entries")")
    try require(
      entries.count <= input.maximumCount, input.name, entries.count,
      "must have at most \(input.maximumCount) entries")
    return entries
  }

  private static func row(_ entries: [InputValue], _ input: Input) throws(InvalidInput) -> (
    [Double], [String]
  ) {
    var numbers: [Double] = []
    var texts: [String] = []
    numbers.reserveCapacity(entries.count)
    texts.reserveCapacity(entries.count)
    for entry in entries {
      let (value, written) = try number(entry, input)
      if input.isAscending, let last = numbers.last {
        try require(value > last, input.name, written, "must ascend")
      }
      numbers.append(value)
      texts.append(written)
    }
    return (numbers, texts)
  }

  private static func table(_ value: InputValue, _ input: Input) throws(InvalidInput)
    -> [[Double]]
  {
    var rows: [[Double]] = []
    let ragged = input.shape.count == 1
    for entry in try list(value, input) {
      guard case .list(let cells) = entry else {
        throw InvalidInput(input.name, "must be a list of rows", got: entry.description)
      }
      let (row, _) = try row(cells, input)
      if let first = rows.first, !ragged {
        try require(
          row.count == first.count, input.name, row.count,
          "must have rows of one length (\(first.count))")
      }
      rows.append(row)
    }
    return rows
  }

  private static func number(_ value: InputValue, _ input: Input) throws(InvalidInput) -> (
    Double, String
  ) {
    guard case .number(let number, let written) = value, number.isFinite else {
      throw InvalidInput(input.name, "must be a number", got: value.description)
    }
    if let interval = Interval(input.range) {
      try require(interval.contains(number), input.name, written, "must be in \(input.range)")
    }
    return (number, written)
  }

  private static func integer(_ value: InputValue, _ input: Input) throws(InvalidInput) -> Int {
    let (number, written) = try number(value, input)
    guard let whole = Int(exactly: number), whole.magnitude <= 9_007_199_254_740_992 else {
      throw InvalidInput(input.name, "must be a whole number", got: written)
    }
    return whole
  }

  private static func boolean(_ value: InputValue, _ input: Input) throws(InvalidInput) -> Bool {
    guard case .boolean(let flag) = value else {
      throw InvalidInput(input.name, "must be true or false", got: value.description)
    }
    return flag
  }

  private static func option(
    _ value: InputValue, _ options: [String], _ input: Input
  ) throws(InvalidInput) -> String {
    guard case .text(let text) = value, options.contains(text) else {
      throw InvalidInput(
        input.name, "must be one of \(options.joined(separator: ", "))", got: value.description)
    }
    return text
  }

  private static func day(_ value: InputValue, _ input: Input) throws(InvalidInput) -> Day {
    guard case .text(let text) = value, let day = try? Day(text) else {
      throw InvalidInput(
        input.name, "must be a date written as 2026-06-30", got: value.description)
    }
    return day
  }

  /// The length along a dimension; nil for what has none.
  func length(_ dimension: Int) -> Int? {
    switch self {
    case .numbers(let values, _): values.count
    case .integers(let values): values.count
    case .booleans(let values): values.count
    case .texts(let values): values.count
    case .days(let values): values.count
    case .table(let rows): dimension == 0 ? rows.count : rows.first?.count
    default: nil
    }
  }
}
