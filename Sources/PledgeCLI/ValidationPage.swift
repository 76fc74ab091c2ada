import Jobs
import Reports

/// Verdicts as one self-contained page, for the screen, light or dark, and for paper.
struct ValidationPage {
  private let verification: Verification
  private let language: Language

  init(_ verification: Verification, in language: Language) {
    self.verification = verification
    self.language = language
  }

  /// The page.
  var text: String {
    let total = verification.total
    let state = total.missed == 0 ? "good" : "bad"
    let missed: Phrase = "\(total.missed) missed"
    let rest: Phrase = """
      of \(total.cases) reference cases. \(total.published) hold a published figure, \
      \(total.refusals) expect a refusal, \(total.simulated) are judged by a standard error. The \
      last column says how near a figure is, beside the difference that is allowed.
      """
    let gap = language == .english ? " " : ""
    var text = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>PledgeKit \(words("Validation"))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(words("Validation"))</h1>
      <p class="lead"><strong class="\(state)">\(words(missed))</strong>\(gap)\(words(rest))</p>
      <div class="scroll"><table class="summary">
      \(head(["Family", "Cases", "Published", "Refusals", "Simulated", "Missed"]))
      <tbody>

      """
    for family in verification.families {
      let count = verification.counts[family] ?? .init()
      text += "<tr><th scope=\"row\"><a href=\"#\(Self.escaped(family))\">"
      text += title(of: family) + "</a></th>"
      for number in [count.cases, count.published, count.refusals, count.simulated] {
        text += "<td>\(number)</td>"
      }
      text += "<td class=\"\(count.missed == 0 ? "good" : "bad")\">\(count.missed)</td></tr>\n"
    }
    text += "</tbody>\n</table></div>\n"
    for family in verification.families { text += section(family) }
    return text + "</main>\n</body>\n</html>\n"
  }

  private func section(_ family: String) -> String {
    let verdicts = verification.verdicts.filter { $0.reference.family == family }
    let missed = verdicts.contains { !$0.agrees }
    let count: Phrase = "\(verdicts.count) cases"
    // The link leads inside, so that a browser opens what it leads to.
    var text = """
      <details\(missed ? " open" : "")>
      <summary><h2>\(title(of: family))</h2> <span>\(words(count))</span></summary>
      <div class="scroll" id="\(Self.escaped(family))"><table class="cases">
      \(head(["Case", "Figure", "Expected", "Got", "Agreement"]))

      """
    for verdict in verdicts { text += body(of: verdict) }
    return text + "</table></div>\n</details>\n"
  }

  private func body(of verdict: Verdict) -> String {
    let reference = verdict.reference
    var text = "<tbody>\n"
    for (place, comparison) in verdict.comparisons.enumerated() {
      let figure = ValidationFigure(comparison)
      text += "<tr>"
      if place == 0 {
        let span = verdict.comparisons.count
        text += "<th scope=\"rowgroup\" rowspan=\"\(span)\">\(Self.escaped(reference.id))"
        text += "<small>\(Self.escaped(reference.title))</small>"
        text += "<small>\(Self.escaped(reference.citation))</small></th>"
      }
      text += "<td>\(Self.escaped(figure.name))</td><td>\(words(figure.expected))</td>"
      text += "<td>\(words(figure.got))</td>"
      text += "<td class=\"\(comparison.agrees ? "good" : "bad")\">"
      text += words(figure.agreement) + "</td></tr>\n"
    }
    return text + "</tbody>\n"
  }

  private func words(_ phrase: Phrase) -> String { Self.escaped(phrase.text(in: language)) }

  private func title(of family: String) -> String {
    words(Phrase(matching: CalculatorFamily.title(of: family)))
  }

  private func head(_ columns: [Phrase]) -> String {
    "<thead><tr>" + columns.map { "<th>\(words($0))</th>" }.joined() + "</tr></thead>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
