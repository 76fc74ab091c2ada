import NumericalMethods
import Reports
import Valuation

/// The keys of a scale: how an answer becomes points.
struct ScaleTerms: Sendable {
  let scale: IndicatorScale
  /// Whether answers beyond an end count as the end.
  let isOpen: Bool

  static let points = ScaleTerms(scale: .points, isOpen: false)

  static func read(_ node: Section) -> Read<ScaleTerms?> {
    node.optionalChoice(
      "scale", "how an answer becomes points; left out, it is points from 0 to 100",
      of: [
        .word("points", "the answer is points from 0 to 100", .points),
        .terms("linear", "a straight line between two answers") { terms in
          let from = terms.required("from", .number, "answer that gives 0 points", example: "0")
          let to = terms.required("to", .number, "answer that gives 100 points", example: "20")
          let beyond = readBeyond(terms)
          return make(terms) { (.linear(from: try from(), to: try to()), try beyond()) }
        },
        .terms("table", "straight lines between given answers") { terms in
          let answers = terms.list(
            "answers", of: .number, "answers, ascending", example: "[0, 12, 36]")
          let points = terms.list(
            "points", of: .number, "points of each answer", example: "[0, 50, 100]")
          let beyond = readBeyond(terms)
          return make(terms) {
            (.table(answers: try answers(), points: try points()), try beyond())
          }
        },
        grades,
      ])
  }

  private static func readBeyond(_ terms: Section) -> Read<Bool> {
    terms.value(
      "beyond", .choice(["refused": false, "counts as the end": true]), default: "refused",
      "what becomes of an answer beyond the ends")
  }

  private static func make(
    _ terms: Section, _ body: () throws -> (IndicatorScale, Bool)
  ) -> Read<ScaleTerms> {
    terms.make {
      let (scale, isOpen) = try body()
      try scale.requireScale()
      return ScaleTerms(scale: scale, isOpen: isOpen)
    }
  }

  /// Named grades: `{grades: {high: 100, low: 20}}`.
  private static var grades: Alternative<ScaleTerms> {
    Alternative(
      word: "grades", meaning: "named grades, each with its points",
      shape: .named(Section.shape(of: Notation<Double>.number)), read: { _ in Read(nil) },
      write: nil,
      term: { section, node, path in
        let written = section.namedScalars(node, .number, path)
        return section.make(at: path) {
          let grades = Dictionary(try written().map { ($0.name, $0.value) }) { first, _ in first }
          let scale = IndicatorScale.grades(grades)
          try scale.requireScale()
          return ScaleTerms(scale: scale, isOpen: false)
        }
      })
  }
}
