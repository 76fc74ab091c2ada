public import Finance

/// Rows and columns of a report.
public struct ReportTable: Hashable, Sendable {
  /// A column: its stable name for programs and its heading for people.
  public struct Column: Hashable, Sendable {
    /// The stable name, such as `interest`.
    public let name: String
    /// The heading.
    public let label: Phrase

    /// A column.
    public init(_ name: String, _ label: Phrase) {
      self.name = name
      self.label = label
    }
  }

  /// What stands in one place of the table.
  public enum Cell: Hashable, Sendable {
    /// A figure.
    case figure(Quantity)
    /// Our own words, translated.
    case phrase(Phrase)
    /// Nothing.
    case empty

    /// An amount.
    public static func money(_ money: Money) -> Cell { .figure(.money(money)) }
    /// An amount due.
    public static func cash(_ cash: Cash) -> Cell { .figure(.cash(cash)) }
    /// A fraction, shown in percent.
    public static func fraction(_ value: Double) -> Cell { .figure(.fraction(value)) }
    /// A pure number.
    public static func number(_ value: Double) -> Cell { .figure(.number(value, unit: "")) }
    /// A count.
    public static func count(_ count: Int) -> Cell { .figure(.count(count)) }
    /// A day.
    public static func day(_ day: Day) -> Cell { .figure(.day(day)) }
    /// The user's own text.
    public static func text(_ text: String) -> Cell { .figure(.text(text)) }
  }

  /// The stable name, such as `schedule`.
  public let name: String
  /// The title over it.
  public let title: Phrase?
  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, each with a cell a column; a missing cell is empty.
  public let rows: [[Cell]]
  /// The last row, set off from the others; empty for none.
  public let total: [Cell]

  /// Rows and columns.
  public init(
    _ name: String, title: Phrase? = nil, columns: [Column], rows: [[Cell]], total: [Cell] = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  func cell(_ row: [Cell], _ column: Int) -> Cell {
    row.indices.contains(column) ? row[column] : .empty
  }
}
