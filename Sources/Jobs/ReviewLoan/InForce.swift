import Finance
import NumericalMethods
import Reports

/// The days between which the rules of a data template are in force.
struct InForce: Sendable {
  /// The first day; nil where it is not known.
  let from: Day?
  /// The last day; nil where it is not known or not set.
  let to: Day?

  static func read(_ rules: Section) -> Read<InForce> {
    let from = rules.optional("from", .day, "first day on which the rules are in force")
    let to = rules.optional("to", .day, "last day on which the rules are in force")
    return rules.make {
      let (from, to) = (try from(), try to())
      if let from, let to { try require(to >= from, "to", to, "must not be before \(from)") }
      return InForce(from: from, to: to)
    }
  }

  /// Whether the rules are known to be in force on a day.
  func holds(on day: Day) -> Bool {
    (from.map { day >= $0 } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
