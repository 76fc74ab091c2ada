import Calculators
import TestSupport

/// Random inputs of a calculation, made from its declaration alone.
struct ContractInputs {
  let calculator: Calculator
  var random: SeededGenerator

  /// The generator starts from the calculation's name, so that each is tried the same every time.
  init(_ calculator: Calculator) {
    self.calculator = calculator
    random = SeededGenerator(calculator.name.utf8.reduce(11) { $0 &* 131 &+ UInt64($1) })
  }

  /// Inputs that the declaration allows; of those that may stay unused, some.
  mutating func draw() -> [String: InputValue] {
    var lengths: [String: Int] = [:]
    var inputs: [String: InputValue] = [:]
    for input in calculator.inputs {
      let isGiven = input.isRequired || Bool.random(using: &random)
      guard isGiven else { continue }
      inputs[input.name] = value(of: input, &lengths)
    }
    return inputs
  }

  /// The ends of an input's range, the numbers next to an open end, and the smallest and largest
  /// numbers within; of a list, every entry.
  static func ends(of input: Input, in drawn: [String: InputValue]) -> [InputValue] {
    let range = DeclaredRange(input.range) ?? .all
    switch input.kind {
    case .number: return range.ends.map { .number($0) }
    case .integer: return range.wholeEnds.map { .number($0) }
    case .numbers, .integers:
      let count = if case .list(let values)? = drawn[input.name] { values.count } else { 2 }
      return (input.kind == .numbers ? range.ends : range.wholeEnds).map {
        .list(Array(repeating: .number($0), count: count))
      }
    case .table:
      guard case .list(let rows)? = drawn[input.name] else { return [] }
      return range.ends.map { end in
        .list(
          rows.map { row in
            if case .list(let cells) = row { .list(cells.map { _ in .number(end) }) } else { row }
          })
      }
    case .choice(let words): return words.map { .text($0) }
    case .boolean: return [.boolean(true), .boolean(false)]
    case .choices(let words): return words.map { .list([.text($0)]) }
    case .booleans, .day, .days: return []
    }
  }

  /// Inputs of the wrong form, or outside the range, for one input.
  mutating func wrong(_ input: Input) -> [InputValue] {
    var values: [InputValue] = [.mapping([:])]
    switch input.kind {
    case .number, .integer, .boolean, .day: values.append(.text("neither"))
    case .choice: values += [.text("neither"), .number(1)]
    case .numbers, .integers, .booleans, .days, .table:
      values += [.list([.text("neither")]), .text("neither")]
    case .choices: values += [.list([.text("neither")]), .number(1)]
    }
    if input.kind == .integer { values.append(.number(2.5)) }
    if let range = DeclaredRange(input.range) {
      values += range.outside.map { number in
        switch input.kind {
        case .numbers, .integers:
          .list(Array(repeating: .number(number), count: max(1, min(input.minimumCount, 40))))
        case .table: .list([.list([.number(number)])])
        default: .number(number)
        }
      }
    }
    return values
  }

  private mutating func value(of input: Input, _ lengths: inout [String: Int]) -> InputValue {
    switch input.kind {
    case .number, .integer: return number(input)
    case .boolean: return .boolean(Bool.random(using: &random))
    case .day: return day()
    case .choice(let words): return .text(words.randomElement(using: &random) ?? "")
    case .numbers, .integers:
      let entries = numbers(count(input, 0, &lengths), input)
      return .list(entries)
    case .booleans:
      return .list((0..<count(input, 0, &lengths)).map { _ in .boolean(.random(using: &random)) })
    case .choices(let words):
      return .list(
        (0..<count(input, 0, &lengths)).map { _ in
          .text(words.randomElement(using: &random) ?? "")
        })
    case .days:
      let days = (0..<count(input, 0, &lengths)).map { _ in day() }
      return .list(days.sorted { $0.description < $1.description })
    case .table:
      let rows = count(input, 0, &lengths)
      let columns = count(input, 1, &lengths)
      return .list((0..<rows).map { _ in .list(numbers(columns, input)) })
    }
  }

  private mutating func count(
    _ input: Input, _ dimension: Int, _ lengths: inout [String: Int]
  ) -> Int {
    let fewest = dimension == 0 ? input.minimumCount : 1
    let most = dimension == 0 ? input.maximumCount : 1_000_000
    let drawn = Int.random(in: fewest...min(most, fewest + 5), using: &random)
    guard dimension < input.shape.count, input.shape[dimension] != "any" else { return drawn }
    let letter = input.shape[dimension]
    if let known = lengths[letter] {
      return input.singleValueApplies && Bool.random(using: &random) ? 1 : known
    }
    lengths[letter] = drawn
    return drawn
  }

  private mutating func numbers(_ count: Int, _ input: Input) -> [InputValue] {
    var values = (0..<count).map { _ in draw(input) }
    if input.isAscending { values = Array(Set(values)).sorted() }
    return values.map { .number($0) }
  }

  private mutating func number(_ input: Input) -> InputValue { .number(draw(input)) }

  private mutating func draw(_ input: Input) -> Double {
    let range = DeclaredRange(input.range) ?? .all
    let isWhole = input.kind == .integer || input.kind == .integers
    return range.draw(whole: isWhole, &random)
  }

  private mutating func day() -> InputValue {
    let year = Int.random(in: 2010...2035, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .text("\(year)-\(digits(month))-\(digits(day))")
  }
}

/// The interval of a declaration, such as `[0,1)`.
struct DeclaredRange {
  let lower: Double
  let upper: Double
  let includesLower: Bool
  let includesUpper: Bool

  /// Any finite number.
  static let all = DeclaredRange(
    lower: -.infinity, upper: .infinity, includesLower: false, includesUpper: false)

  private init(lower: Double, upper: Double, includesLower: Bool, includesUpper: Bool) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }

  /// Reads the written form; nil for no interval.
  init?(_ written: String) {
    let parts = written.dropFirst().dropLast().split(separator: ",")
    guard parts.count == 2, let lower = Double(parts[0]), let upper = Double(parts[1]) else {
      return nil
    }
    self.init(
      lower: lower, upper: upper, includesLower: written.hasPrefix("["),
      includesUpper: written.hasSuffix("]"))
  }

  /// The ends, or the numbers next to an open end, and what is smallest and largest within.
  var ends: [Double] {
    let candidates = [
      lower, lower.nextUp, upper, upper.nextDown, 0, 1e-300, -1e-300, 1e-9, 1, 1e15, 1e300, -1e300,
    ]
    return candidates.filter {
      $0.isFinite && (includesLower ? $0 >= lower : $0 > lower)
        && (includesUpper ? $0 <= upper : $0 < upper)
    }
  }

  /// The least whole numbers; the greatest only where it is no amount of work.
  var wholeEnds: [Double] {
    var least = lower.isFinite ? lower.rounded(.up) : -1000
    if !includesLower && least == lower { least += 1 }
    let greatest = includesUpper ? upper.rounded(.down) : upper.rounded(.up) - 1
    return [least, least + 1] + (greatest <= 2000 ? [greatest] : [])
  }

  /// Numbers just outside, and far outside.
  var outside: [Double] {
    var numbers: [Double] = []
    if lower.isFinite {
      numbers += [includesLower ? lower.nextDown : lower, lower - 1, -1e300]
    }
    if upper.isFinite { numbers += [includesUpper ? upper.nextUp : upper, upper + 1, 1e300] }
    return numbers
  }

  /// A number inside: mostly of everyday size, sometimes at an end of the range.
  func draw(whole: Bool, _ random: inout SeededGenerator) -> Double {
    let low = lower.isFinite ? lower : (upper.isFinite ? upper - 1000 : -1000)
    let high = upper.isFinite ? upper : low + (Bool.random(using: &random) ? 1 : 1000)
    if whole {
      let first = includesLower || !lower.isFinite ? low.rounded(.up) : low.rounded(.down) + 1
      let last = includesUpper || !upper.isFinite ? high.rounded(.down) : high.rounded(.up) - 1
      // Whole numbers count work as a rule: small ones, as users give them.
      let top = max(first, min(last, first + 60))
      return Double.random(in: first...top, using: &random).rounded()
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where includesLower: return low
    case 1 where includesUpper: return high
    default:
      let share = Double.random(in: 0.001...0.999, using: &random)
      return low + share * (high - low)
    }
  }
}
