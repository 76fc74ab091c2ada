public import NumericalMethods

/// A named calculation: what it takes, what it gives, where it comes from, and how it is done.
///
/// Declared once; the command line, the reference cases, the documents and later front ends read
/// this declaration. The mathematics stands in its domain module.
public struct Calculator: Sendable {
  /// Dotted and kebab-case, `family.method`.
  public let name: String
  public let title: String
  /// What it computes, in one sentence.
  public let summary: String
  public let formula: String
  public let inputs: [Input]
  public let outputs: [Output]
  /// The method's own conditions for a refusal, in the order in which they are tested.
  public let refusals: [Refusal]
  public let notes: [String]
  public let source: String
  private let calculate: @Sendable (Inputs) throws -> [Figure]

  /// A calculation; the last argument reads the inputs and hands back the figures.
  init(
    _ name: String, title: String, summary: String, formula: String, inputs: [Input],
    outputs: [Output], refusals: [Refusal] = [], notes: [String] = [], source: String,
    calculate: @escaping @Sendable (Inputs) throws -> [Figure]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.formula = formula
    self.inputs = inputs
    self.outputs = outputs
    self.refusals = refusals
    self.notes = notes
    self.source = source
    self.calculate = calculate
  }

  /// The part of the name before the dot.
  public var family: String { String(name.prefix { $0 != "." }) }

  /// Calculates from inputs as the caller wrote them.
  ///
  /// - Parameter written: the inputs by name; absent and null are the same.
  /// - Returns: the declared outputs in order, then intermediate figures.
  /// - Throws: `RefusedInputs` naming every wrong input, or `NumericalError`.
  public func callAsFunction(_ written: [String: InputValue]) throws -> [Figure] {
    let inputs = try Inputs(written, declared: self.inputs)
    let figures: [Figure]
    do {
      figures = try calculate(inputs)
    } catch let refusal as InvalidInput {
      if isOnTheWay(refusal) {
        throw NumericalError.noSolution(
          "\(refusal.path) is beyond the range of numbers for these inputs")
      }
      throw RefusedInputs([refusal])
    }
    for figure in figures where !figure.isFinite {
      throw NumericalError.noSolution("\(figure.name) is not a finite number for these inputs")
    }
    return figures
  }

  /// Whether a refusal is of a figure on the way that overflowed or vanished, such as the drift of
  /// 10^308 years: no input of this calculation, and nothing that a caller wrote.
  private func isOnTheWay(_ refusal: InvalidInput) -> Bool {
    let root = refusal.path.prefix { $0 != "[" && $0 != "." }
    return !inputs.contains { $0.name == root }
      && ["inf", "-inf", "nan", "-nan", "0.0", "-0.0"].contains(refusal.value)
  }

  /// The calculation of a name; nil when there is none.
  public static func named(_ name: String) -> Calculator? { all.first { $0.name == name } }
}

/// The refusal of a call: every input found wrong, the first in the order of the contract first.
public struct RefusedInputs: Error, Hashable, Sendable, CustomStringConvertible {
  public let problems: [InvalidInput]

  init(_ problems: [InvalidInput]) { self.problems = problems }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
