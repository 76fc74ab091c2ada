import Calculators
import Jobs
import Reports

/// The document of the reference cases with their results.
struct ValidationDocument {
  private let verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  /// The document.
  var text: String {
    let total = verification.total
    var text = """
      # Validation

      Every shipped reference case with its result: \(total.cases) cases, \(total.missed) missed. \
      \(total.published) rest on a published source, \(total.refusals) expect the refusal of a \
      named input; the other figures were computed a second time, apart from this program. \
      \(total.simulated) cases hold a simulated figure, judged by its standard error. \
      `pledge verify` runs them again and shows every digit.

      Figures stand here in the digits that their tolerance decides, nine at most, of long lists the \
      first four. The last column says how near a figure is, of a list its entry farthest off, \
      beside what is allowed.

      This file is made by `make docs`.


      """
    text += Markdown.row(["Family", "Cases", "Published", "Refusals", "Simulated", "Missed"])
    text += "| --- | ---: | ---: | ---: | ---: | ---: |\n"
    for family in verification.families {
      let count = verification.counts[family] ?? .init()
      text += Markdown.row([
        Markdown.link(CalculatorFamily.title(of: family)), "\(count.cases)",
        "\(count.published)", "\(count.refusals)", "\(count.simulated)", "\(count.missed)",
      ])
    }
    for family in verification.families {
      text += "\n## \(CalculatorFamily.title(of: family))\n"
      for (method, verdicts) in methods(of: family) {
        text += "\n### \(method)\n\n"
        text += Markdown.row(["Case", "Figure", "Expected", "Got", "Agreement"])
        text += "| --- | --- | --- | --- | --- |\n"
        for verdict in verdicts { text += rows(of: verdict) }
        text += "\n" + sources(of: verdicts)
      }
    }
    return text
  }

  private func methods(of family: String) -> [(String, [Verdict])] {
    var names: [String] = []
    var groups: [String: [Verdict]] = [:]
    for verdict in verification.verdicts where verdict.reference.family == family {
      let method = verdict.reference.method
      if groups[method] == nil { names.append(method) }
      groups[method, default: []].append(verdict)
    }
    return names.map { ($0, groups[$0] ?? []) }
  }

  private func rows(of verdict: Verdict) -> String {
    var id = Markdown.escaped(label(of: verdict) + " " + verdict.reference.title)
    return verdict.comparisons.map { comparison in
      let figure = ValidationFigure(comparison)
      let row = Markdown.row([
        id, "`\(figure.name)`", Markdown.escaped(figure.expected.description),
        Markdown.escaped(figure.got.description), Markdown.escaped(figure.agreement.description),
      ])
      id = ""
      return row
    }.joined()
  }

  /// The part of the case's name after that of the method.
  private func label(of verdict: Verdict) -> String {
    verdict.reference.id.split(separator: "/").last.map(String.init) ?? verdict.reference.id
  }

  /// Where the figures of the cases come from, each source with its cases.
  private func sources(of verdicts: [Verdict]) -> String {
    var order: [String] = []
    var labels: [String: [String]] = [:]
    for verdict in verdicts {
      let source = verdict.reference.citation
      if labels[source] == nil { order.append(source) }
      labels[source, default: []].append(label(of: verdict))
    }
    return order.map { source in
      let cases = (labels[source] ?? []).joined(separator: ", ")
      return "- \(cases): \(Markdown.escaped(source))\n"
    }.joined()
  }
}
