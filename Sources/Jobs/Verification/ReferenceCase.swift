public import Calculators

/// One published or independently computed case of a named calculation.
public struct ReferenceCase: Sendable {
  /// What a figure must be, and how near.
  public struct Expectation: Sendable {
    public let value: InputValue
    /// Relative and absolute tolerance; a number passes within the larger of the two.
    public let relative: Double
    public let absolute: Double
    /// For simulated figures: how many standard errors are allowed.
    public let standardErrors: Double
    /// The size of a standard error: one for all entries of a figure, or one each.
    public let standardError: [Double]
  }

  /// What the case expects: figures by name, or the refusal of a named input.
  public enum Outcome: Sendable {
    case figures([(name: String, expectation: Expectation)])
    case refusal(input: String)
  }

  public let id: String
  public let method: String
  public let title: String
  public let inputs: [String: InputValue]
  public let outcome: Outcome
  /// `published` or `independent`.
  public let sourceKind: String
  public let citation: String
  /// Whether a printed figure or a second computation agrees.
  public let isVerified: Bool

  /// The part of the method's name before the dot.
  public var family: String { String(method.prefix { $0 != "." }) }
}
