import Finance
import NumericalMethods

/// The checked inputs of one call, by name.
///
/// Readers throw only when a calculation asks for what its declaration does not promise.
struct Inputs: Sendable {
  private let values: [String: Checked]

  /// Checks what the caller wrote against the declaration: unknown names first, then each input in
  /// the order declared (missing, form, range, count), then lengths that must agree.
  init(_ written: [String: InputValue], declared: [Input]) throws(RefusedInputs) {
    var problems: [InvalidInput] = []
    let known = Set(declared.map(\.name))
    for name in written.keys.sorted() where !known.contains(name) {
      problems.append(InvalidInput(name, "must be an input of this method", got: name))
    }
    var values: [String: Checked] = [:]
    var lengths: [String: (count: Int, input: String)] = [:]
    for input in declared {
      do {
        let value = try Checked(written[input.name] ?? .null, as: input)
        try Inputs.agree(value, input, &lengths)
        values[input.name] = value
      } catch {
        problems.append(error)
      }
    }
    if !problems.isEmpty { throw RefusedInputs(problems) }
    self.values = values
  }

  private static func agree(
    _ value: Checked, _ input: Input, _ lengths: inout [String: (count: Int, input: String)]
  ) throws(InvalidInput) {
    for (dimension, letter) in input.shape.enumerated() where letter != "any" {
      guard let count = value.length(dimension) else { continue }
      if input.singleValueApplies && count == 1 { continue }
      if let other = lengths[letter] {
        try require(
          other.count == count, input.name, count,
          "must have as many \(dimension == 0 ? "entries" : "columns") as \(other.input) "
            + "(\(other.count))")
      } else {
        lengths[letter] = (count, input.name)
      }
    }
  }

  func has(_ name: String) -> Bool {
    if case .absent? = values[name] { return false }
    return values[name] != nil
  }

  func number(_ name: String) throws -> Double { try found(number(ifGiven: name), name) }
  func number(ifGiven name: String) -> Double? {
    switch values[name] {
    case .number(let value, _)?: value
    case .integer(let value)?: Double(value)
    default: nil
    }
  }
  /// The number as it was written, for exact decimal arithmetic.
  func written(_ name: String) throws -> String {
    switch values[name] {
    case .number(_, let written)?: written
    case .integer(let value)?: value.description
    default: throw undeclared(name)
    }
  }
  func integer(_ name: String) throws -> Int { try found(integer(ifGiven: name), name) }
  func integer(ifGiven name: String) -> Int? {
    if case .integer(let value)? = values[name] { return value }
    return nil
  }
  func boolean(_ name: String) throws -> Bool {
    if case .boolean(let value)? = values[name] { return value }
    throw undeclared(name)
  }
  func choice(_ name: String) throws -> String { try found(choice(ifGiven: name), name) }
  func choice(ifGiven name: String) -> String? {
    if case .text(let value)? = values[name] { return value }
    return nil
  }
  func day(_ name: String) throws -> Day { try found(day(ifGiven: name), name) }
  func day(ifGiven name: String) -> Day? {
    if case .day(let value)? = values[name] { return value }
    return nil
  }
  func numbers(_ name: String) throws -> [Double] { try found(numbers(ifGiven: name), name) }
  func numbers(ifGiven name: String) -> [Double]? {
    if case .numbers(let values, _)? = values[name] { return values }
    return nil
  }
  /// The numbers as they were written, for exact decimal arithmetic.
  func writtenNumbers(_ name: String) throws -> [String] {
    if case .numbers(_, let written)? = values[name] { return written }
    throw undeclared(name)
  }
  func integers(_ name: String) throws -> [Int] { try found(integers(ifGiven: name), name) }
  func integers(ifGiven name: String) -> [Int]? {
    if case .integers(let values)? = values[name] { return values }
    return nil
  }
  func booleans(_ name: String) throws -> [Bool] { try found(booleans(ifGiven: name), name) }
  func booleans(ifGiven name: String) -> [Bool]? {
    if case .booleans(let values)? = values[name] { return values }
    return nil
  }
  func choices(_ name: String) throws -> [String] { try found(choices(ifGiven: name), name) }
  func choices(ifGiven name: String) -> [String]? {
    if case .texts(let values)? = values[name] { return values }
    return nil
  }
  func days(_ name: String) throws -> [Day] { try found(days(ifGiven: name), name) }
  func days(ifGiven name: String) -> [Day]? {
    if case .days(let values)? = values[name] { return values }
    return nil
  }
  func table(_ name: String) throws -> [[Double]] { try found(table(ifGiven: name), name) }
  func table(ifGiven name: String) -> [[Double]]? {
    if case .table(let rows)? = values[name] { return rows }
    return nil
  }

  private func found<Value>(_ value: Value?, _ name: String) throws -> Value {
    guard let value else { throw undeclared(name) }
    return value
  }

  private func undeclared(_ name: String) -> NumericalError {
    .noSolution("the method reads “\(name)” in a form that it does not declare")
  }
}

/// Runs part of a calculation and names the input to which its refusal belongs, where the domain
/// calls it by another name.
func naming<Result>(_ input: String, _ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let refusal as InvalidInput {
    throw InvalidInput(input, refusal.rule, got: refusal.value)
  }
}
