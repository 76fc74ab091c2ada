import NumericalMethods
import Reports
import Valuation

extension Notation<IndicatorAnswer> {
  /// An answer to an indicator: a number on its scale, or one of its grades.
  static var answer: Notation {
    Notation(
      "a number or a grade", example: "80",
      pattern: #"^-?[0-9][0-9_]*(\.[0-9]+)?([eE][+-]?[0-9]+)?$|^[^-+.0-9−](.*\S)?$"#
    ) { text throws(ScalarProblem) in
      guard let first = text.first, !first.isWhitespace else {
        throw ScalarProblem(code: .missingValue, rule: "must not be empty")
      }
      // Grades may be any words; what begins as a number must be one.
      let isNumber = NumberText.isDigit(first) || "+-.−".contains(first)
      return isNumber ? .number(try NumberText.number(text)) : .grade(text)
    }
  }
}
