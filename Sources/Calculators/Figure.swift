public import Finance

/// One result of a named calculation.
public struct Figure: Sendable {
  /// The forms a result takes; a quantity that does not exist is `null`.
  public enum Content: Hashable, Sendable {
    case number(Double)
    case numbers([Double])
    case table([[Double]])
    case integer(Int)
    case integers([Int])
    case boolean(Bool)
    case booleans([Bool])
    case text(String)
    case texts([String])
    case day(Day)
    case days([Day])
    case null
  }

  public let name: String
  public let content: Content
  /// An intermediate figure, shown only when the call asks for an explanation.
  public let isWorking: Bool

  init(_ name: String, _ content: Content, isWorking: Bool = false) {
    self.name = name
    self.content = content
    self.isWorking = isWorking
  }

  static func number(_ name: String, _ value: Double) -> Figure { Figure(name, .number(value)) }
  /// A number, or null where the quantity does not exist.
  static func number(_ name: String, orNull value: Double?) -> Figure {
    Figure(name, value.map { .number($0) } ?? .null)
  }
  static func numbers(_ name: String, _ values: [Double]) -> Figure {
    Figure(name, .numbers(values))
  }
  static func table(_ name: String, _ rows: [[Double]]) -> Figure { Figure(name, .table(rows)) }
  static func integer(_ name: String, _ value: Int) -> Figure { Figure(name, .integer(value)) }
  static func integers(_ name: String, _ values: [Int]) -> Figure {
    Figure(name, .integers(values))
  }
  static func boolean(_ name: String, _ value: Bool) -> Figure { Figure(name, .boolean(value)) }
  static func booleans(_ name: String, _ values: [Bool]) -> Figure {
    Figure(name, .booleans(values))
  }
  static func text(_ name: String, _ value: String) -> Figure { Figure(name, .text(value)) }
  static func texts(_ name: String, _ values: [String]) -> Figure { Figure(name, .texts(values)) }
  static func day(_ name: String, _ value: Day) -> Figure { Figure(name, .day(value)) }
  static func days(_ name: String, _ values: [Day]) -> Figure { Figure(name, .days(values)) }

  /// The same figure as an intermediate one: shown only when the call asks for an explanation.
  var asWorking: Figure { Figure(name, content, isWorking: true) }

  /// Whether every number in it is finite.
  var isFinite: Bool {
    switch content {
    case .number(let value): value.isFinite
    case .numbers(let values): values.allSatisfy(\.isFinite)
    case .table(let rows): rows.allSatisfy { $0.allSatisfy(\.isFinite) }
    default: true
    }
  }
}
