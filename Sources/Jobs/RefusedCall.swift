public import Calculators
import NumericalMethods
import Reports

/// A call of a named calculation that was refused, with what would mend each input.
public struct RefusedCall: Error, Hashable, Sendable {
  /// What is wrong, in the order of the refusal.
  public let faults: [Fault]

  /// A refusal.
  ///
  /// - Parameters:
  ///   - refused: what the calculation says.
  ///   - calculator: the calculation.
  ///   - written: its inputs as they were written.
  public init(
    _ refused: RefusedInputs, by calculator: Calculator, given written: [String: InputValue]
  ) {
    let names = calculator.inputs.map(\.name)
    var known: [Phrase] = ["inputs of \(calculator.name): \(names.joined(separator: ", "))"]
    faults = refused.problems.map { problem in
      let input = problem.path.prefix { $0 != "[" && $0 != "." }
      guard names.contains(String(input)) else {
        let nearest = Spelling.nearest(to: problem.path, among: names)
        // Said once, however many names are unknown.
        defer { known = [] }
        return Fault(problem, help: (nearest.map { ["did you mean \($0)?"] } ?? []) + known)
      }
      return Fault(problem, help: Self.help(written[String(input)], problem))
    }
  }

  /// How to write the number that a text was meant to be.
  private static func help(_ value: InputValue?, _ problem: InvalidInput) -> [Phrase] {
    switch value {
    case .text(let text) where InputValue.text(text).description == problem.value:
      do throws(ScalarProblem) {
        _ = try NumberText.number(text)
        return []
      } catch {
        return (error.note.map { [$0] } ?? []) + error.help
      }
    case .list(let values):
      return values.lazy.map { help($0, problem) }.first { !$0.isEmpty } ?? []
    default: return []
    }
  }
}
