import Calculators
import Finance

/// How far a figure is from what it must be, and how far it may be.
public struct Deviation: Hashable, Sendable {
  /// The distance; infinite where the forms differ.
  public let difference: Double
  /// The distance that is allowed.
  public let allowed: Double
  /// The size of a standard error, for simulated figures; 0 for all others.
  public let standardError: Double

  static let none = Deviation(difference: 0, allowed: 0, standardError: 0)
  static let otherForm = Deviation(difference: .infinity, allowed: 0, standardError: 0)

  /// The distance over what is allowed; at most 1 when the figure agrees.
  public var share: Double {
    if difference == 0 { return 0 }
    return allowed > 0 ? difference / allowed : .infinity
  }
}

extension ReferenceCase.Expectation {
  /// How far a figure is off: of an array, its entry farthest off by its own tolerance.
  func deviation(of content: Figure.Content) -> Deviation {
    switch (content, value) {
    case (.null, .null): .none
    case (.number(let got), .number(let expected, _)): deviation(got, expected)
    case (.integer(let got), .number(let expected, _)): deviation(Double(got), expected)
    case (.boolean(let got), .boolean(let expected)): got == expected ? .none : .otherForm
    case (.text(let got), .text(let expected)): got == expected ? .none : .otherForm
    case (.day(let got), .text(let expected)):
      got.description == expected ? .none : .otherForm
    case (.numbers(let got), .list(let expected)):
      deviation(got.map { .number($0) }, expected)
    case (.integers(let got), .list(let expected)):
      deviation(got.map { .integer($0) }, expected)
    case (.booleans(let got), .list(let expected)):
      deviation(got.map { .boolean($0) }, expected)
    case (.texts(let got), .list(let expected)): deviation(got.map { .text($0) }, expected)
    case (.days(let got), .list(let expected)): deviation(got.map { .day($0) }, expected)
    case (.table(let got), .list(let expected)): deviation(got.map { .numbers($0) }, expected)
    default: .otherForm
    }
  }

  private func deviation(_ got: Double, _ expected: Double) -> Deviation {
    let size = standardError.first ?? 0
    let allowed = max(absolute, relative * expected.magnitude) + standardErrors * size
    return Deviation(
      difference: (got - expected).magnitude, allowed: allowed, standardError: size)
  }

  private func deviation(_ got: [Figure.Content], _ expected: [InputValue]) -> Deviation {
    guard got.count == expected.count else { return .otherForm }
    var worst: Deviation?
    for index in got.indices {
      // One size for all entries, or each entry its own.
      let size =
        standardError.count == got.count ? [standardError[index]] : standardError
      let one = ReferenceCase.Expectation(
        value: expected[index], relative: relative, absolute: absolute,
        standardErrors: standardErrors, standardError: size)
      let next = one.deviation(of: got[index])
      if let found = worst, found.share >= next.share { continue }
      worst = next
    }
    return worst ?? .none
  }
}
