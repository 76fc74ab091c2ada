import Calculators
import NumericalMethods
import TestSupport
import Testing

/// Every credit calculation at the edges of what its declaration allows: a finite answer or a named
/// error, in bounded time, never a crash.
@Suite struct CreditBoundaryTests {
  static let names = Calculator.all.filter { $0.family == "credit" }.map(\.name)

  @Test("edges of every range give finite figures or a named error", arguments: names)
  func edges(name: String) throws {
    let calculator = try #require(Calculator.named(name))
    var generator = SeededGenerator(20_260_630)
    for _ in 0..<8 {
      var inputs: [String: InputValue] = [:]
      for input in calculator.inputs where input.isRequired || Bool.random(using: &generator) {
        inputs[input.name] = Self.value(of: input, using: &generator)
      }
      do {
        let figures = try calculator(inputs)
        #expect(figures.map(\.name) == calculator.outputs.map(\.name))
      } catch is RefusedInputs {
      } catch is NumericalError {
      }
    }
  }

  private static func value(of input: Input, using generator: inout SeededGenerator) -> InputValue {
    switch input.kind {
    case .number: return .number(number(in: input.range, using: &generator))
    case .integer: return .number(number(in: input.range, using: &generator).rounded(.down))
    case .boolean: return .boolean(Bool.random(using: &generator))
    case .choice(let options): return .text(options.randomElement(using: &generator) ?? "")
    case .numbers, .integers:
      let whole = input.kind == .integers
      return .numbers(
        (0..<max(input.minimumCount, 3)).map { _ in
          let one = number(in: input.range, using: &generator)
          return whole ? one.rounded(.down) : one
        })
    case .table:
      let order = 3
      return .list(
        (0..<order).map { row in
          if row == order - 1 { return .numbers([0, 0, 1]) }
          let first = number(in: input.range, using: &generator)
          let second = (1 - first) * number(in: input.range, using: &generator)
          return .numbers([first, second, 1 - first - second])
        })
    default: return .null
    }
  }

  /// An end of a range, a number next to it, or one inside; large where the range is open.
  private static func number(in range: String, using generator: inout SeededGenerator) -> Double {
    let parts = range.dropFirst().dropLast().split(separator: ",")
    let lower = parts.first.flatMap { Double(String($0)) } ?? -1e6
    let upper = parts.last.flatMap { Double(String($0)) } ?? 1e6
    let low = max(lower, -1e12)
    let high = min(upper, 1e12)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return range.hasPrefix("(") ? low + max(1e-9, low.magnitude * 1e-9) : low
    case 1: return range.hasSuffix(")") ? high - max(1e-9, high.magnitude * 1e-9) : high
    case 2: return low + (high - low) * 1e-6
    default: return low + (min(high, low + 100) - low) * Double.random(in: 0...1, using: &generator)
    }
  }
}
