import Calculators
import NumericalMethods
public import Reports

/// What stopped a calculation, told apart by who can mend it.
public struct Fault: Hashable, Sendable {
  /// Who can mend it.
  public enum Kind: String, Hashable, Sendable {
    /// Whoever gave the input.
    case wrongInput = "out-of-range"
    /// Us, or whoever set the tolerance: a method did not reach an answer.
    case noAnswer = "no-answer"
  }

  /// Who can mend it.
  public let kind: Kind
  /// The input's place; empty where there is none.
  public let path: String
  /// What is wrong.
  public let phrase: Phrase
  /// What would mend it.
  public let help: [Phrase]

  /// What an error of the calculations says; empty for any other error.
  public static func faults(of error: any Error) -> [Fault] {
    switch error {
    case let refused as RefusedCall: refused.faults
    case let refused as RefusedInputs: refused.problems.map { Fault($0) }
    case let input as InvalidInput: [Fault(input)]
    case let error as NumericalError:
      [Fault(kind: .noAnswer, path: "", phrase: Phrase(matching: error.description))]
    default: []
    }
  }

  private init(kind: Kind, path: String, phrase: Phrase, help: [Phrase] = []) {
    self.kind = kind
    self.path = path
    self.phrase = phrase
    self.help = help
  }

  init(_ input: InvalidInput, help: [Phrase] = []) {
    let rule = Phrase(matching: input.rule)
    let subject = input.path.isEmpty ? "" : input.path + ": "
    let said: Phrase = "\(subject)\(rule)"
    // What was left out was not given as anything, and a wrong name stands in front.
    let isSaid = input.value == "nothing" || input.value == input.path
    self.init(
      kind: .wrongInput, path: input.path,
      phrase: isSaid ? said : "\(subject)\(rule), got \(Phrase(given: input.value))", help: help)
  }
}
