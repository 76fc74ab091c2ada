import Calculators
import Foundation
import Jobs
import Reports

/// A figure of a reference case as the documents print it.
///
/// The digits that its tolerance decides, and the difference in classes of the tolerance: the last
/// digits of a double differ between processors, and a document is the same on all.
struct ValidationFigure {
  let name: String
  let expected: Phrase
  let got: Phrase
  let agreement: Phrase

  init(_ comparison: Verdict.Comparison) {
    name = comparison.figure
    let digits = Digits(comparison.expectation)
    expected =
      comparison.expectation.map { Phrase(given: digits.text($0.value)) } ?? comparison.expected
    got = comparison.content.map { Phrase(given: digits.text($0)) } ?? comparison.got
    agreement = Self.agreement(comparison)
  }

  private static func agreement(_ comparison: Verdict.Comparison) -> Phrase {
    let deviation = comparison.deviation
    guard comparison.agrees else { return "misses" }
    if deviation.standardError > 0 {
      let errors = String(format: "%.2f", deviation.difference / deviation.standardError)
      let error = Verification.digits(deviation.standardError, 3)
      return "\(errors) standard errors of \(error)"
    }
    guard deviation.allowed > 0 else { return "equal" }
    let allowed = Verification.digits(deviation.allowed, 2)
    let step = [(0.001, "0.1 %"), (0.01, "1 %"), (0.1, "10 %")].first { deviation.share < $0.0 }
    guard let step else { return "within \(allowed)" }
    return "within \(step.1) of \(allowed)"
  }
}

/// Figures in the digits that their tolerance decides.
private struct Digits {
  private let relative: Double
  private let absolute: Double

  init(_ expectation: ReferenceCase.Expectation?) {
    let isSimulated = (expectation?.standardErrors ?? 0) > 0
    relative = isSimulated ? 1e-6 : expectation?.relative ?? 0
    absolute = isSimulated ? 0 : expectation?.absolute ?? 0
  }

  func text(_ value: InputValue) -> String {
    switch value {
    case .number(let number, _): digits(number)
    case .list(let values): list(values.map(text))
    case .text(let text): text
    case .null: "none"
    case .boolean(let value): "\(value)"
    case .mapping: ""
    }
  }

  func text(_ content: Figure.Content) -> String {
    switch content {
    case .number(let value): digits(value)
    case .integer(let value): digits(Double(value))
    case .numbers(let values): list(values.map(digits))
    case .integers(let values): list(values.map { digits(Double($0)) })
    case .table(let rows): list(rows.map { list($0.map(digits)) })
    case .boolean(let value): "\(value)"
    case .booleans(let values): list(values.map(\.description))
    case .text(let text): text
    case .texts(let texts): list(texts)
    case .day(let day): "\(day)"
    case .days(let days): list(days.map { "\($0)" })
    case .null: "none"
    }
  }

  private func digits(_ value: Double) -> String {
    // Rounding noise about zero is no figure.
    if value.magnitude < max(1e-12, absolute) { return "0" }
    let allowed = max(relative, absolute / value.magnitude)
    let places = allowed > 0 ? (-log10(allowed)).rounded(.up) : 9
    return Verification.digits(value, Int(min(9, max(4, places))))
  }

  private func list(_ values: [String]) -> String {
    "[" + values.prefix(4).joined(separator: ", ")
      + (values.count > 4 ? ", … (\(values.count))]" : "]")
  }
}
