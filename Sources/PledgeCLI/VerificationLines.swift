import Jobs
import Reports

/// Verdicts as lines of text, rows, or JSON objects.
struct VerificationLines {
  let format: Verify.Format
  let language: Language

  /// The line before all verdicts.
  var heading: String {
    guard format == .csv else { return "" }
    return CSV.row([
      "case", "method", "result", "figure", "expected", "got", "difference", "allowed", "source",
    ])
  }

  func text(of verdict: Verdict) -> String {
    switch format {
    case .json: return json(of: verdict).line + "\n"
    case .csv: return rows(of: verdict)
    case .text, .html, .markdown: return line(of: verdict)
    }
  }

  /// The counts, family by family.
  func summary(of verification: Verification) -> String {
    let total = verification.total
    switch format {
    case .csv: return ""
    case .json:
      let families = verification.families.map { family in
        let count = verification.counts[family] ?? .init()
        return JSONValue.Member(
          family, .object(["cases": .integer(count.cases), "missed": .integer(count.missed)]))
      }
      return JSONValue.object([
        "cases": .integer(total.cases), "missed": .integer(total.missed),
        "families": .object(families),
      ]).line + "\n"
    case .text, .html, .markdown:
      let width = verification.families.map(\.columns).max() ?? 0
      var text = ""
      for family in verification.families {
        let count = verification.counts[family] ?? .init()
        let words: Phrase = "\(count.cases) cases, \(count.missed) missed"
        text += CalculationText.padded(family, to: width) + "  " + words.text(in: language) + "\n"
      }
      let words: Phrase = "\(total.cases) cases, \(total.missed) missed"
      return text + words.text(in: language) + "\n"
    }
  }

  private func line(of verdict: Verdict) -> String {
    let mark: Phrase = verdict.agrees ? "agrees" : "MISSES"
    var text = "\(mark.text(in: language)) \(verdict.reference.id)"
    if verdict.agrees, let worst = verdict.worst {
      text += "  " + words(of: worst).text(in: language)
    }
    let source: Phrase = "source: \(verdict.reference.citation)"
    text += "  " + source.text(in: language) + "\n"
    for comparison in verdict.comparisons where !comparison.agrees {
      text += "    " + words(of: comparison).text(in: language) + "\n"
    }
    return text
  }

  private func words(of comparison: Verdict.Comparison) -> Phrase {
    guard comparison.deviation.allowed > 0 else {
      return "\(comparison.figure): expected \(comparison.expected), got \(comparison.got)"
    }
    return """
      \(comparison.figure): expected \(comparison.expected), got \(comparison.got), difference \
      \(comparison.deviation.inWords) allowed
      """
  }

  private func rows(of verdict: Verdict) -> String {
    verdict.comparisons.map { comparison in
      CSV.row([
        verdict.reference.id, verdict.reference.method, comparison.agrees ? "agrees" : "misses",
        comparison.figure, comparison.expected.text(in: language),
        comparison.got.text(in: language),
        Verification.digits(comparison.deviation.difference, 3),
        Verification.digits(comparison.deviation.allowed, 3), verdict.reference.citation,
      ])
    }.joined()
  }

  private func json(of verdict: Verdict) -> JSONValue {
    .object([
      "id": .string(verdict.reference.id), "method": .string(verdict.reference.method),
      "agrees": .boolean(verdict.agrees), "source": .string(verdict.reference.citation),
      "comparisons": .array(
        verdict.comparisons.map {
          .object([
            "figure": .string($0.figure),
            "expected": .string($0.expected.text(in: language)),
            "got": .string($0.got.text(in: language)),
            "difference": .number($0.deviation.difference),
            "allowed": .number($0.deviation.allowed), "agrees": .boolean($0.agrees),
          ])
        }),
    ])
  }
}
