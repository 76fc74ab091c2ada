/// One declared input of a named calculation.
public struct Input: Sendable {
  /// The form of an input.
  public enum Kind: Hashable, Sendable {
    case number, integer, boolean, day
    case choice([String])
    case numbers, integers, booleans, days
    case choices([String])
    /// A matrix, rows first.
    case table
  }

  /// The name by which it is given, in lowerCamelCase.
  public let name: String
  public let kind: Kind
  /// The unit in words, such as `1/year`; empty where there is none.
  public let unit: String
  /// What is taken when the input is not given; nil when it must be given or may stay unused.
  public let defaultValue: InputValue?
  /// Whether the input may stay unused.
  public let isOptional: Bool
  /// The interval of every number in it, as `[0,1)`; empty when any finite number will do.
  public let range: String
  /// Fewest and most entries of an array, or rows of a table.
  public let minimumCount: Int
  public let maximumCount: Int
  /// A letter for each dimension: inputs that share a letter share that length; `any` is free.
  public let shape: [String]
  /// Whether one entry stands for all periods.
  public let singleValueApplies: Bool
  /// Whether the entries must ascend strictly.
  public let isAscending: Bool
  /// What it means, in one sentence.
  public let meaning: String

  /// An input.
  public init(
    _ name: String, _ kind: Kind, unit: String = "", default defaultValue: InputValue? = nil,
    optional isOptional: Bool = false, range: String = "", count: ClosedRange<Int>? = nil,
    shape: [String] = [], singleValueApplies: Bool = false, ascending isAscending: Bool = false,
    _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.defaultValue = defaultValue
    self.isOptional = isOptional
    self.range = range
    minimumCount = count?.lowerBound ?? 0
    maximumCount = count?.upperBound ?? 1_000_000
    self.shape = shape
    self.singleValueApplies = singleValueApplies
    self.isAscending = isAscending
    self.meaning = meaning
  }

  /// Whether a call without this input is refused.
  public var isRequired: Bool { defaultValue == nil && !isOptional }
}

/// One declared output of a named calculation.
public struct Output: Sendable {
  public let name: String
  /// The form in words, such as `number` or `array-of-number`.
  public let type: String
  public let unit: String
  public let meaning: String

  /// An output.
  public init(_ name: String, _ type: String, unit: String = "", _ meaning: String) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
  }
}

/// A condition under which a call is refused, naming one input.
public struct Refusal: Sendable {
  public let input: String
  public let condition: String

  /// A refusal.
  public init(_ input: String, _ condition: String) {
    self.input = input
    self.condition = condition
  }
}
