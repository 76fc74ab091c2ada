public import Calculators
import Finance
import NumericalMethods
public import Reports

/// The result of running one reference case.
public struct Verdict: Sendable {
  /// One figure held against its expectation.
  public struct Comparison: Sendable {
    public let figure: String
    /// What the figure must be; nil where a refusal or an answer is held against the other.
    public let expectation: ReferenceCase.Expectation?
    /// What came out; nil where nothing of that name did.
    public let content: Figure.Content?
    /// What was expected and what came out, in words, long arrays shortened.
    public let expected: Phrase
    public let got: Phrase
    /// The entry that is farthest off, measured by its tolerance.
    public let deviation: Deviation
    /// Whether it is near enough.
    public var agrees: Bool { deviation.share <= 1 }

    init(
      _ figure: String, expected: Phrase, got: Phrase, agrees: Bool,
      expectation: ReferenceCase.Expectation? = nil
    ) {
      self.figure = figure
      self.expectation = expectation
      content = nil
      self.expected = expected
      self.got = got
      deviation = agrees ? .none : .otherForm
    }

    init(
      _ figure: String, _ content: Figure.Content, against expectation: ReferenceCase.Expectation
    ) {
      self.figure = figure
      self.expectation = expectation
      self.content = content
      expected = Phrase(verbatim: expectation.value.description)
      got = Phrase(verbatim: content.written)
      deviation = expectation.deviation(of: content)
    }
  }

  public let reference: ReferenceCase
  public let comparisons: [Comparison]

  /// Whether every figure agrees.
  public var agrees: Bool { comparisons.allSatisfy(\.agrees) }

  /// The comparison that is farthest off, measured by its tolerance.
  public var worst: Comparison? {
    comparisons.reduce(nil as Comparison?) { worst, next in
      guard let worst, worst.deviation.share >= next.deviation.share else { return next }
      return worst
    }
  }
}

extension ReferenceCase {
  /// Runs the calculation and holds what comes out against what the case expects.
  public func verdict() -> Verdict {
    guard let calculator = Calculator.named(method) else {
      return Verdict(
        reference: self,
        comparisons: [
          .init(
            "method", expected: Phrase(verbatim: method), got: "no such calculation",
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
      return [.init(input, expected: "a refusal", got: "an answer", agrees: false)]
    case .figures(let expectations):
      return expectations.map { name, expectation in
        guard let figure = figures.first(where: { $0.name == name }) else {
          return .init(
            name, expected: Phrase(verbatim: expectation.value.description), got: "nothing",
            agrees: false, expectation: expectation)
        }
        return .init(name, figure.content, against: expectation)
      }
    }
  }

  private func compare(_ error: any Error) -> Verdict.Comparison {
    if case .refusal(let input) = outcome, let refused = error as? RefusedInputs,
      let first = refused.problems.first
    {
      let name = String(first.path.prefix { $0 != "[" && $0 != "." })
      return .init(input, expected: "a refusal", got: Fault(first).phrase, agrees: name == input)
    }
    let expected: Phrase =
      if case .refusal = outcome { "a refusal" } else { "figures" }
    let got = Fault.faults(of: error).first?.phrase ?? Phrase(verbatim: "\(error)")
    return .init("outcome", expected: expected, got: got, agrees: false)
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
