import Finance
import NumericalMethods
import Reports
import Valuation

extension ScoreAsset {
  func run(_ options: RunOptions) throws -> JobResult {
    let results = try rights.enumerated().map { index, right in
      ScoredResult(
        right: right, index: index,
        whole: try within("assets[\(index)]", running: { try source.terms.score(right, in: scene) })
      )
    }
    var sections = [summary(results)]
    if results.count > 1 { sections.append(overview(results)) }
    sections += results.map(detail)
    if !mappings.isEmpty { sections.append(basis) }
    let heading: Phrase =
      title.map { "Score of intellectual property: \($0)" } ?? "Score of intellectual property"
    return JobResult(
      Report(title: heading, sections: sections, explanation: explanation(results)),
      files: source.file.map { [$0.name: $0.document] } ?? [:])
  }

  private func summary(_ results: [ScoredResult]) -> ReportSection {
    var figures = [
      KeyFigure("rights-scored", "rights scored", .count(results.count)),
      KeyFigure("indicator-tree", "indicator tree", .text(source.terms.name)),
      KeyFigure(
        "standing", "standing of the tree", .word(Label(source.terms.standing.rawValue))),
    ]
    if !scene.isEmpty { figures.append(KeyFigure("scene", "scene", .text(scene))) }
    if let result = results.first, results.count == 1 { figures += self.figures(result) }
    var findings = source.terms.note.map { [Finding(.note, Phrase(verbatim: $0))] } ?? []
    findings.append(
      Finding(
        .note,
        "a score says nothing of money by itself; what it sets is the assumption of whoever mapped it"
      ))
    return ReportSection(nil, [.figures(figures), .findings(findings)])
  }

  /// The total and what it sets.
  private func figures(_ result: ScoredResult) -> [KeyFigure] {
    [KeyFigure("total-score", "total score", .number(result.points, unit: "points"))]
      + mappings.flatMap { mapping -> [KeyFigure] in
        let parameter = mapping.mapping.parameter
        let figure = KeyFigure(
          parameter.figureName, Phrase(parameter.label), mapping.quantity(at: result.points))
        guard let probability = mapping.mapping.probability(atScore: result.points) else {
          return [figure]
        }
        return [
          figure,
          KeyFigure("validity-probability", "probability of validity", .fraction(probability)),
        ]
      }
  }

  private func overview(_ results: [ScoredResult]) -> ReportSection {
    let groups = source.terms.tree.nodes.enumerated().map { place, node in
      ReportTable.Column("group-\(place + 1)", Phrase(verbatim: node.name))
    }
    let rows = results.map { result -> [ReportTable.Cell] in
      [.text(result.right.name), .number(result.points)]
        + result.whole.parts.map { $0.points.map { .number($0) } ?? .empty }
        + mappings.map { .figure($0.quantity(at: result.points)) }
    }
    return ReportSection(
      "Rights",
      [
        .table(
          ReportTable(
            "rights",
            columns: [.init("name", "right"), .init("total", "total score")] + groups
              + mappings.map {
                .init($0.mapping.parameter.figureName, Phrase($0.mapping.parameter.label))
              }, rows: rows))
      ])
  }

  private func detail(_ result: ScoredResult) -> ReportSection {
    var blocks: [ReportBlock] = []
    if rights.count > 1 { blocks.append(.figures(figures(result))) }
    let groups = result.rows.filter { !$0.isIndicator }
    if !groups.isEmpty {
      blocks.append(.table(table("groups", "group", groups, answers: nil, result)))
    }
    let indicators = result.rows.filter(\.isIndicator)
    blocks.append(
      .table(table("indicators", "indicator", indicators, answers: result.right, result)))
    return ReportSection(Phrase(verbatim: result.right.name), blocks)
  }

  private func table(
    _ name: String, _ heading: Phrase, _ rows: [ScoredResult.Row], answers: ScoredRight?,
    _ result: ScoredResult
  ) -> ReportTable {
    let isFirstLevel = rows.allSatisfy { $0.path.count == 1 }
    let columns: [ReportTable.Column] =
      [.init("name", heading)]
      + (isFirstLevel ? [] : [.init("group", "group")])
      + [.init("weight", "weight in its group"), .init("share", "weight in the whole")]
      + (answers == nil ? [] : [.init("answer", "answer given")])
      + [.init("points", "score"), .init("contribution", "contribution")]
    let cells = rows.map { row -> [ReportTable.Cell] in
      [.text(row.score.name)]
        + (isFirstLevel ? [] : [.text(row.path.dropLast().joined(separator: " / "))])
        + [.fraction(row.score.weight), .fraction(row.share)]
        + (answers.map { [Self.cell($0.answers[row.score.name])] } ?? [])
        + [row.score.points.map { .number($0) } ?? .empty, .number(row.contribution)]
    }
    // Groups within groups would be counted twice in a total.
    let isWhole = answers != nil || isFirstLevel
    return ReportTable(
      name, columns: columns, rows: cells,
      total: isWhole
        ? [.phrase("total")] + Array(repeating: .empty, count: columns.count - 2)
          + [.number(result.points)] : [])
  }

  private static func cell(_ answer: IndicatorAnswer?) -> ReportTable.Cell {
    switch answer {
    case .number(let number)?: .number(number)
    case .grade(let grade)?: .text(grade)
    case nil: .empty
    }
  }

  /// Where each mapping comes from, and its points.
  private var basis: ReportSection {
    ReportSection(
      "What the score sets",
      mappings.map { mapping in
        .table(
          ReportTable(
            mapping.mapping.parameter.figureName, title: Phrase(verbatim: mapping.mapping.basis),
            columns: [
              .init("score", "score"),
              .init(
                mapping.mapping.parameter.figureName, Phrase(mapping.mapping.parameter.label)),
            ],
            rows: zip(mapping.scores, mapping.values).map {
              [.number($0), .figure(mapping.mapping.parameter.quantity($1))]
            }))
      })
  }
}

extension MappingTerms.Mapping {
  /// What a score sets.
  func quantity(at points: Double) -> Quantity {
    mapping.parameter.quantity(mapping.value(atScore: points))
  }
}

extension ScoreMapping.Parameter {
  /// The stable name of the figure.
  var figureName: String { rawValue.replacing(" ", with: "-") }

  /// The name in words.
  var label: Label { Label(rawValue) }

  func quantity(_ value: Double) -> Quantity {
    switch self {
    case .splitRate, .haircut: .fraction(value)
    case .validityOdds: .number(value, unit: "")
    }
  }
}
