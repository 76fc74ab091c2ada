import NumericalMethods
import Reports
import Valuation

/// The keys of what a score sets: points of a mapping and where it comes from.
enum MappingTerms {
  static func read(_ terms: Section) -> Read<[Mapping]> {
    let split = readOne(
      terms, .splitRate, .fraction, "share of revenue due to the right", "[1%, 5%]")
    let haircut = readOne(
      terms, .haircut, .fraction, "share of value that a lender does not lend on", "[80%, 30%]")
    let odds = readOne(
      terms, .validityOdds, .number, "odds that the right holds when challenged", "[0.5, 4]")
    return terms.make {
      let mappings = [try split(), try haircut(), try odds()].compactMap { $0 }
      if mappings.isEmpty {
        throw InvalidInput("", "must name at least one parameter", got: "none")
      }
      return mappings
    }
  }

  /// A mapping with its points, for the explanation.
  struct Mapping: Sendable {
    let mapping: ScoreMapping
    let scores: [Double]
    let values: [Double]
  }

  private static func readOne(
    _ terms: Section, _ parameter: ScoreMapping.Parameter, _ notation: Notation<Double>,
    _ meaning: Phrase, _ example: String
  ) -> Read<Mapping?> {
    terms.optionalSection(parameter.rawValue, meaning) { terms in
      let scores = terms.list(
        "scores", of: .number, "scores, from 0 to 100", example: "[0, 100]")
      let values = terms.list("values", of: notation, "value at each score", example: example)
      let basis = terms.required(
        "basis", .text, "where the mapping comes from", example: "internal policy")
      return terms.make {
        let (scores, values, basis) = (try scores(), try values(), try basis())
        let gaps = ScoreMapping.gaps(in: parameter, scores: scores, values: values)
        if !gaps.isEmpty {
          for gap in gaps { terms.refuse(gap) }
          throw Unread()
        }
        return Mapping(
          mapping: try ScoreMapping(to: parameter, scores: scores, values: values, basis: basis),
          scores: scores, values: values)
      }
    }
  }
}
