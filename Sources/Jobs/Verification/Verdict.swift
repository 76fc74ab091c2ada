import Calculators
import Finance
import NumericalMethods

/// The result of running one reference case.
public struct Verdict: Sendable {
  /// One figure held against its expectation.
  public struct Comparison: Sendable {
    public let figure: String
    public let expected: String
    public let got: String
    /// Largest difference over its allowance; at most 1 when the figure agrees.
    public let share: Double
    public let agrees: Bool
  }

  public let reference: ReferenceCase
  public let comparisons: [Comparison]

  /// Whether every figure agrees.
  public var agrees: Bool { comparisons.allSatisfy(\.agrees) }
}

extension ReferenceCase {
  /// Runs the calculation and holds what comes out against what the case expects.
  public func verdict() -> Verdict {
    guard let calculator = Calculator.named(method) else {
      return Verdict(
        reference: self,
        comparisons: [
          .init(
            figure: "method", expected: method, got: "no such calculation", share: .infinity,
            agrees: false)
        ])
    }
    do {
      let figures = try calculator(inputs)
      return Verdict(reference: self, comparisons: compare(figures))
    } catch {
      return Verdict(reference: self, comparisons: [compare(error)])
    }
  }

  private func compare(_ figures: [Figure]) -> [Verdict.Comparison] {
    switch outcome {
    case .refusal(let input):
      return [
        .init(
          figure: input, expected: "refused", got: "accepted", share: .infinity, agrees: false)
      ]
    case .figures(let expectations):
      return expectations.map { name, expectation in
        guard let figure = figures.first(where: { $0.name == name }) else {
          return .init(
            figure: name, expected: expectation.value.description, got: "nothing",
            share: .infinity, agrees: false)
        }
        let share = expectation.share(of: figure.content)
        return .init(
          figure: name, expected: expectation.value.description, got: figure.content.written,
          share: share, agrees: share <= 1)
      }
    }
  }

  private func compare(_ error: any Error) -> Verdict.Comparison {
    if case .refusal(let input) = outcome, let refused = error as? RefusedInputs,
      let first = refused.problems.first
    {
      let name = String(first.path.prefix { $0 != "[" && $0 != "." })
      return .init(
        figure: input, expected: "refused", got: "\(first)", share: name == input ? 0 : .infinity,
        agrees: name == input)
    }
    let expected =
      if case .refusal = outcome { "refused" } else { "figures" }
    return .init(
      figure: "outcome", expected: expected, got: "\(error)", share: .infinity, agrees: false)
  }
}

extension ReferenceCase.Expectation {
  /// Largest difference from the expectation over what is allowed; infinite when forms differ.
  func share(of content: Figure.Content) -> Double {
    switch (content, value) {
    case (.null, .null): 0
    case (.number(let got), .number(let expected, _)): share(got, expected)
    case (.integer(let got), .number(let expected, _)): share(Double(got), expected)
    case (.boolean(let got), .boolean(let expected)): got == expected ? 0 : .infinity
    case (.text(let got), .text(let expected)): got == expected ? 0 : .infinity
    case (.day(let got), .text(let expected)): got.description == expected ? 0 : .infinity
    case (.numbers(let got), .list(let expected)):
      share(got.map { .number($0) }, expected)
    case (.integers(let got), .list(let expected)):
      share(got.map { .integer($0) }, expected)
    case (.booleans(let got), .list(let expected)):
      share(got.map { .boolean($0) }, expected)
    case (.texts(let got), .list(let expected)): share(got.map { .text($0) }, expected)
    case (.days(let got), .list(let expected)): share(got.map { .day($0) }, expected)
    case (.table(let got), .list(let expected)): share(got.map { .numbers($0) }, expected)
    default: .infinity
    }
  }

  private func share(_ got: Double, _ expected: Double) -> Double {
    let allowed =
      max(absolute, relative * expected.magnitude) + standardErrors * (standardError.first ?? 0)
    let off = (got - expected).magnitude
    if off == 0 { return 0 }
    return allowed > 0 ? off / allowed : .infinity
  }

  private func share(_ got: [Figure.Content], _ expected: [InputValue]) -> Double {
    guard got.count == expected.count else { return .infinity }
    return got.indices.reduce(0) { worst, index in
      // One size for all entries, or each entry its own.
      let size =
        standardError.count == got.count ? [standardError[index]] : standardError
      let one = ReferenceCase.Expectation(
        value: expected[index], relative: relative, absolute: absolute,
        standardErrors: standardErrors,
        standardError: size)
      return max(worst, one.share(of: got[index]))
    }
  }
}

extension Figure.Content {
  /// The figure as text, long arrays shortened.
  var written: String {
    func list(_ values: [String]) -> String {
      "[" + values.prefix(6).joined(separator: ", ")
        + (values.count > 6 ? ", … (\(values.count))]" : "]")
    }
    return switch self {
    case .number(let value): value.description
    case .numbers(let values): list(values.map(\.description))
    case .table(let rows): list(rows.map { $0.description })
    case .integer(let value): value.description
    case .integers(let values): list(values.map(\.description))
    case .boolean(let value): value.description
    case .booleans(let values): list(values.map(\.description))
    case .text(let text): "“\(text)”"
    case .texts(let texts): list(texts)
    case .day(let day): day.description
    case .days(let days): list(days.map(\.description))
    case .null: "null"
    }
  }
}
