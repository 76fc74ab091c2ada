import Calculators
import NumericalMethods
import TestSupport
import Testing

/// Inputs at the ends of their ranges and beyond: an answer or a named error, never a crash.
@Suite struct HostileInputTests {
  static let families = [
    "time", "cashflow", "loan", "credit", "income", "cost", "market", "lifecycle", "damages",
    "scoring", "citation", "renewal", "discount-rate",
  ]

  /// Numbers that break careless arithmetic.
  static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.1, 0.5, 12, 100, 1e-300, -1e-300, 1e-12, 1e15, 9.007199254740993e15, 1e18,
    9.3e18, 1e19, 1e100, -1e100, 1.7976931348623157e308, 0.30000000000000004, 123_456.789, 1e7,
    2, 3, 360, 365, 599, 600, 1_000, -0.9999, 0.9999999999999999, .nan, .infinity,
  ]

  static let days = [
    "1900-01-01", "2200-12-31", "2024-02-29", "2026-06-30", "2026-12-31", "2005-01-01",
    "2025-01-31", "2025-02-28", "2025-10-01", "2026-01-01", "9999-12-31", "2023-02-29", "",
  ]

  /// The ends of a declared interval, and a point inside it.
  static func ends(_ range: String) -> [Double] {
    let parts = range.dropFirst().dropLast().split(separator: ",").compactMap { Double($0) }
    let finite = parts.filter(\.isFinite)
    return finite + finite.flatMap { [$0 + 0.01, $0 - 0.01, $0 + 1] }
      + (finite.count == 2 ? [(finite[0] + finite[1]) / 2] : [])
  }

  static func number(_ input: Input, _ random: inout SeededGenerator) -> InputValue {
    let pool = Bool.random(using: &random) ? ends(input.range) : []
    let value = (pool.isEmpty ? numbers : pool).randomElement(using: &random) ?? 0
    return .number(input.kind == .integer || input.kind == .integers ? value.rounded() : value)
  }

  static func value(_ input: Input, _ random: inout SeededGenerator) -> InputValue {
    let roll = Int.random(in: 0..<40, using: &random)
    if roll == 0 { return .null }
    if roll == 1 { return .text("maybe") }
    let count = max(
      input.minimumCount, [0, 1, 2, 3, 5, 40].randomElement(using: &random) ?? 1)
    func list(_ one: (inout SeededGenerator) -> InputValue) -> InputValue {
      .list((0..<min(count, 2_000)).map { _ in one(&random) })
    }
    switch input.kind {
    case .number, .integer: return number(input, &random)
    case .boolean: return .boolean(Bool.random(using: &random))
    case .day: return .text(days.randomElement(using: &random) ?? "")
    case .choice(let options): return .text(options.randomElement(using: &random) ?? "")
    case .numbers, .integers: return list { number(input, &$0) }
    case .booleans: return list { .boolean(Bool.random(using: &$0)) }
    case .days:
      let some = (0..<count).map { _ in days.randomElement(using: &random) ?? "" }
      return .list(
        (Bool.random(using: &random) ? Array(Set(some)).sorted() : some).map { .text($0) })
    case .choices(let options):
      return list { .text(options.randomElement(using: &$0) ?? "") }
    case .table:
      return list { random in
        .list((0..<count).map { _ in number(input, &random) })
      }
    }
  }

  @Test("extreme inputs give finite figures or a named error", arguments: families)
  func extremes(family: String) {
    for calculator in Calculator.all where calculator.family == family {
      var random = SeededGenerator(calculator.name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
      for _ in 0..<200 {
        var inputs: [String: InputValue] = [:]
        for input in calculator.inputs
        where input.isRequired || Int.random(in: 0...2, using: &random) == 0 {
          inputs[input.name] = Self.value(input, &random)
        }
        do {
          let figures = try calculator(inputs)
          #expect(figures.allSatisfy(Self.isFinite), "\(calculator.name) \(inputs)")
        } catch {
          #expect(
            error is RefusedInputs || error is NumericalError,
            "\(calculator.name) threw \(error) for \(inputs)")
          if let refused = error as? RefusedInputs {
            let known = Set(calculator.inputs.map(\.name))
            for problem in refused.problems where !known.contains(Self.input(problem.path)) {
              Issue.record("\(calculator.name) names no input: \(problem) for \(inputs)")
              break
            }
          }
        }
      }
    }
  }

  /// The input of a path: `rates` of `rates[3]`.
  static func input(_ path: String) -> String { String(path.prefix { $0 != "[" && $0 != "." }) }

  static func isFinite(_ figure: Figure) -> Bool {
    switch figure.content {
    case .number(let value): value.isFinite
    case .numbers(let values): values.allSatisfy(\.isFinite)
    default: true
    }
  }
}
