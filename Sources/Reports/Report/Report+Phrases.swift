import Finance

extension Report {
  /// The templates of all our own words in the report and its explanation.
  public var templates: Set<String> {
    var found = Set(title.templates)
    func add(_ phrase: Phrase) { found.formUnion(phrase.templates) }
    func add(_ cell: ReportTable.Cell) {
      switch cell {
      case .phrase(let phrase): add(phrase)
      case .figure(let quantity): add(quantity)
      case .empty: break
      }
    }
    func add(_ quantity: Quantity) {
      switch quantity {
      case .word(let label): add(Phrase(label))
      case .number(_, let unit) where !unit.isEmpty: add(Phrase(matching: unit))
      default: break
      }
    }
    for section in sections {
      section.heading.map { add($0) }
      for block in section.blocks {
        switch block {
        case .paragraph(let phrase): add(phrase)
        case .figures(let figures):
          for figure in figures {
            add(figure.label)
            add(figure.quantity)
          }
        case .findings(let findings): for finding in findings { add(finding.text) }
        case .table(let table):
          table.title.map { add($0) }
          for column in table.columns { add(column.label) }
          for cell in table.rows.joined() { add(cell) }
          for cell in table.total { add(cell) }
        }
      }
    }
    for tree in explanations {
      tree.visit { node in
        add(Phrase(node.label))
        add(node.quantity)
        switch node.source {
        case .assumption(let why): add(Phrase(why))
        case .computed(_, let formula): add(Phrase(formula))
        case .input, .reference: break
        }
      }
    }
    return found
  }
}
