import Jobs

/// Verdicts as one self-contained page, for the screen, light or dark, and for paper.
struct ValidationPage {
  private let verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  /// The page.
  var text: String {
    let total = verification.total
    let state = total.missed == 0 ? "good" : "bad"
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>PledgeKit validation</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>Validation</h1>
      <p class="lead"><strong class="\(state)">\(total.missed) missed</strong> of \
      \(total.cases) reference cases. \(total.published) hold a published figure, \
      \(total.refusals) expect a refusal, \(total.simulated) are judged by a standard error.</p>
      <div class="scroll"><table class="summary">
      <thead><tr><th>Family</th><th>Cases</th><th>Published</th><th>Refusals</th><th>Simulated</th>\
      <th>Missed</th></tr></thead>
      <tbody>

      """
    for family in verification.families {
      let count = verification.counts[family] ?? .init()
      text += "<tr><th scope=\"row\"><a href=\"#\(Self.escaped(family))\">"
      text += Self.escaped(CalculatorFamily.title(of: family)) + "</a></th>"
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
    var text = """
      <details id="\(Self.escaped(family))"\(missed ? " open" : "")>
      <summary><h2>\(Self.escaped(CalculatorFamily.title(of: family)))</h2> \
      <span>\(verdicts.count) cases</span></summary>
      <div class="scroll"><table>
      <thead><tr><th>Case</th><th>Figure</th><th>Expected</th><th>Got</th><th>Agreement</th>\
      </tr></thead>

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
      text += "<td>\(Self.escaped(figure.name))</td><td>\(Self.escaped(figure.expected))</td>"
      text += "<td>\(Self.escaped(figure.got))</td>"
      text += "<td class=\"\(comparison.agrees ? "good" : "bad")\">"
      text += Self.escaped(figure.agreement) + "</td></tr>\n"
    }
    return text + "</tbody>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1d1f21; --paper: #fff; --faint: #62676d;
      --line: #dcdfe3; --band: #f5f6f8; --good: #1a6b3c; --bad: #b3261e; --link: #1a56a8; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e6e9; --paper: #16181b; --faint: #9aa1a9; --line: #33373d;
        --band: #1e2126; --good: #6fcf97; --bad: #ff8a80; --link: #8ab4f8; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
    h2 { display: inline; font-size: 1.1rem; }
    a { color: var(--link); }
    .lead { margin: 0 0 1.5rem; }
    .good { color: var(--good); }
    .bad { color: var(--bad); font-weight: 700; }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .35rem .6rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    thead th { color: var(--faint); font-weight: 600; white-space: nowrap; }
    tbody th { font-weight: 500; max-width: 22rem; overflow-wrap: anywhere; }
    td { overflow-wrap: anywhere; }
    .summary td, .summary thead th:not(:first-child) { text-align: right; }
    small { display: block; color: var(--faint); font-weight: 400; }
    details { margin-top: 1.25rem; border-top: 2px solid var(--line); }
    summary { padding: .6rem 0; cursor: pointer; }
    summary span { color: var(--faint); margin-left: .5rem; }
    summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb; --good: #000;
        --bad: #000; --link: #000; }
      main { max-width: none; padding: 0; }
      body { font-size: 9pt; }
      .scroll { overflow: visible; }
      details::details-content { content-visibility: visible; block-size: auto; }
      tbody { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
