/// Rows of comma-separated values.
enum CSV {
  /// A row, with quotes where a field needs them.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it.
  static func row(_ fields: [String]) -> String {
    fields.map { field in
      let isFormula = field.first.map { "=+-@\t\r".contains($0) } ?? false
      let text = isFormula && Double(field) == nil ? "'" + field : field
      return text.contains { ",\"\n\r".contains($0) }
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: ",") + "\n"
  }
}
