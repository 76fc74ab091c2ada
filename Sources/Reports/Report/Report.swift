public import Finance

/// What a job found, before it is printed: titles, figures, tables, findings, and how the figures
/// came about.
public struct Report: Hashable, Sendable {
  /// The title.
  public let title: Phrase
  /// The parts in reading order.
  public let sections: [ReportSection]
  /// How the figures came about; nil for a report without figures of its own.
  public var explanation: Explanation?
  /// How the figures beside the result came about.
  public var further: [Explanation]
  /// What the report was made from and by.
  public var stamp: RunStamp?
  /// Where the inputs of the explanation are written, by path.
  public var origins: [String: Origin]

  /// A report.
  public init(
    title: Phrase, sections: [ReportSection], explanation: Explanation? = nil,
    further: [Explanation] = [], stamp: RunStamp? = nil, origins: [String: Origin] = [:]
  ) {
    self.title = title
    self.sections = sections
    self.explanation = explanation
    self.further = further
    self.stamp = stamp
    self.origins = origins
  }

  /// All key figures, in order.
  public var figures: [KeyFigure] {
    sections.flatMap(\.blocks).flatMap { block -> [KeyFigure] in
      if case .figures(let figures) = block { return figures }
      return []
    }
  }

  /// All tables, in order.
  public var tables: [ReportTable] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { return table }
      return nil
    }
  }

  /// All findings, in order.
  public var findings: [Finding] {
    sections.flatMap(\.blocks).flatMap { block -> [Finding] in
      if case .findings(let findings) = block { return findings }
      return []
    }
  }
}

extension Report {
  /// How the result came about, then the figures beside it.
  public var explanations: [Explanation] { (explanation.map { [$0] } ?? []) + further }

  /// Every phrase of ours in the report and its explanation.
  public var phrases: [Phrase] {
    var found = [title]
    for section in sections {
      found += section.heading.map { [$0] } ?? []
      for block in section.blocks {
        switch block {
        case .paragraph(let phrase): found.append(phrase)
        case .figures(let figures): found += figures.map(\.label)
        case .findings(let findings): found += findings.map(\.text)
        case .table(let table):
          found += (table.title.map { [$0] } ?? []) + table.columns.map(\.label)
          for case .phrase(let phrase) in (table.rows + [table.total]).joined() {
            found.append(phrase)
          }
        }
      }
    }
    for tree in explanations {
      tree.visit { node in
        found.append(Phrase(node.label))
        switch node.source {
        case .assumption(let why): found.append(Phrase(why))
        case .computed(_, let formula): found.append(Phrase(formula))
        case .input, .reference: break
        }
      }
    }
    return found
  }
}

/// A part of a report under one heading.
public struct ReportSection: Hashable, Sendable {
  /// The heading; nil for the part right under the title.
  public let heading: Phrase?
  /// What it holds, in order.
  public let blocks: [ReportBlock]

  /// A part of a report.
  public init(_ heading: Phrase? = nil, _ blocks: [ReportBlock]) {
    self.heading = heading
    self.blocks = blocks
  }
}

/// A piece of a report's section.
public enum ReportBlock: Hashable, Sendable {
  /// A sentence or more.
  case paragraph(Phrase)
  /// Named figures, one a line.
  case figures([KeyFigure])
  /// Rows and columns.
  case table(ReportTable)
  /// What is to be noticed.
  case findings([Finding])
}

/// A named figure.
public struct KeyFigure: Hashable, Sendable {
  /// The stable name, such as `expected-loss`, by which programs and `pledge explain` ask for it.
  public let name: String
  /// The name in words.
  public let label: Phrase
  /// The figure.
  public let quantity: Quantity
  /// The standard error of a simulated figure, of the same kind.
  public let standardError: Quantity?
  /// The most decimal places of a percentage; nil for the usual two.
  public let places: Int?

  /// A named figure.
  public init(
    _ name: String, _ label: Phrase, _ quantity: Quantity, standardError: Quantity? = nil,
    places: Int? = nil
  ) {
    self.places = places
    self.name = name
    self.label = label
    self.quantity = quantity
    self.standardError = standardError
  }
}

/// Something to be noticed in a result: never an error of the input.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// Worth knowing.
    case note
    /// The answer is no: a limit is passed, a condition is not met.
    case breach
  }

  /// How much it matters.
  public let severity: Severity
  /// What it is.
  public let text: Phrase

  /// Something to be noticed.
  public init(_ severity: Severity, _ text: Phrase) {
    self.severity = severity
    self.text = text
  }
}
