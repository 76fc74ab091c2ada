import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of spreads by the borrower's rating, and of its changes of rating.
struct RatingLadder: Sendable {
  /// The rating at drawdown.
  let rating: String
  /// Its spread.
  let spread: Double
  /// The spreads of later ratings, which hold from the reset after the change.
  let changes: [FloatingRate.SpreadChange]

  static func read(_ terms: Section) -> Read<RatingLadder> {
    let rating = terms.required("rating", .text, "rating at drawdown", example: "A")
    let steps = terms.requiredNamed(
      "ladder", of: .fraction(example: "80 bp"), "spread of each rating, the best first")
    let changes = terms.optionalList("changes", "later ratings, in order of days") { change in
      let day = change.required("on", .day, "day of the new rating")
      let rating = change.required("rating", .text, "the new rating", example: "A")
      return change.make { (day: try day(), rating: try rating()) }
    }
    return terms.make(keys: ["steps": "ladder"]) {
      let grid = try MarginGrid(try steps().map { .init($0.name, margin: $0.value) })
      let rating = try rating()
      return RatingLadder(
        rating: rating, spread: try grid.margin(of: rating),
        changes: try changes().enumerated().map { index, change in
          try within("changes[\(index)]") {
            FloatingRate.SpreadChange(change.day, try grid.margin(of: change.rating))
          }
        })
    }
  }

  private static func within<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let refusal as InvalidInput { throw refusal.within(path) }
  }
}
