import Calculators
import NumericalMethods
import Testing

/// Every named calculation, tried with inputs made from its declaration.
@Suite struct ContractPropertyTests {
  @Test(
    "inputs that the declaration allows give finite figures or a named error",
    arguments: ReferenceTests.families)
  func allowedInputs(family: String) {
    for calculator in Calculator.all where calculator.family == family {
      var inputs = ContractInputs(calculator)
      let began = ContinuousClock.now
      for _ in 0..<30 where ContinuousClock.now - began < .seconds(2) {
        Self.expectAnswer(calculator, inputs.draw())
      }
    }
  }

  @Test(
    "each input at the ends of its range gives finite figures or a named error",
    arguments: ReferenceTests.families)
  func boundaries(family: String) {
    for calculator in Calculator.all where calculator.family == family {
      var inputs = ContractInputs(calculator)
      let began = ContinuousClock.now
      for _ in 0..<3 {
        let drawn = inputs.draw()
        for input in calculator.inputs {
          for value in ContractInputs.ends(of: input, in: drawn)
          where ContinuousClock.now - began < .seconds(3) {
            var edged = drawn
            edged[input.name] = value
            Self.expectAnswer(calculator, edged)
          }
        }
      }
    }
  }

  /// A call ends soon, with all its outputs, each finite, or with an error that names an input or
  /// says what has no answer.
  static func expectAnswer(_ calculator: Calculator, _ inputs: [String: InputValue]) {
    let began = ContinuousClock.now
    defer {
      #expect(ContinuousClock.now - began < .seconds(300), "\(calculator.name) \(inputs)")
    }
    do {
      let figures = try calculator(inputs)
      let given = Set(figures.map(\.name))
      #expect(
        given.isSuperset(of: calculator.outputs.map(\.name)),
        "\(calculator.name) leaves outputs out")
      #expect(figures.allSatisfy(isFinite), "\(calculator.name) \(inputs)")
    } catch let refused as RefusedInputs {
      let known = Set(calculator.inputs.map(\.name))
      for problem in refused.problems where !known.contains(input(problem.path)) {
        Issue.record("\(calculator.name) names no input: \(problem) for \(inputs)")
      }
    } catch let error as NumericalError {
      #expect(!error.description.isEmpty)
    } catch {
      Issue.record("\(calculator.name) threw \(error) for \(inputs)")
    }
  }

  @Test("every family is tried, with all its calculations") func coverage() {
    #expect(Set(Calculator.all.map(\.family)) == Set(ReferenceTests.families))
    #expect(Calculator.all.count == 225)
  }

  @Test("one wrong input is refused by its name", arguments: ReferenceTests.families)
  func wrongInputs(family: String) {
    for calculator in Calculator.all where calculator.family == family {
      var inputs = ContractInputs(calculator)
      var right = inputs.draw()
      for input in calculator.inputs where !input.isRequired { right[input.name] = nil }
      for input in calculator.inputs {
        for value in inputs.wrong(input) {
          var wrong = right
          wrong[input.name] = value
          #expect(
            Self.refused(calculator, wrong).contains(input.name),
            "\(calculator.name) takes \(input.name) = \(value)")
        }
        guard input.isRequired else { continue }
        var without = right
        without[input.name] = nil
        #expect(
          Self.refused(calculator, without).contains(input.name),
          "\(calculator.name) does without \(input.name)")
      }
    }
  }

  @Test("every wrong input is named in the same refusal")
  func allAtOnce() throws {
    for calculator in Calculator.all {
      let wrong = Dictionary(
        calculator.inputs.map { ($0.name, InputValue.mapping([:])) }, uniquingKeysWith: { $1 })
      #expect(
        Self.refused(calculator, wrong) == calculator.inputs.map(\.name), "\(calculator.name)")
    }
  }

  /// The inputs that a call is refused for, in the order of the refusal.
  static func refused(_ calculator: Calculator, _ inputs: [String: InputValue]) -> [String] {
    do {
      _ = try calculator(inputs)
      return []
    } catch let refused as RefusedInputs {
      return refused.problems.map { input($0.path) }
    } catch {
      return []
    }
  }

  /// The input of a path: `rates` of `rates[3]`.
  static func input(_ path: String) -> String { String(path.prefix { $0 != "[" && $0 != "." }) }

  static func isFinite(_ figure: Figure) -> Bool {
    switch figure.content {
    case .number(let value): value.isFinite
    case .numbers(let values): values.allSatisfy(\.isFinite)
    case .table(let rows): rows.allSatisfy { $0.allSatisfy(\.isFinite) }
    default: true
    }
  }
}
