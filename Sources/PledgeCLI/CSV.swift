/// Rows of comma-separated values.
enum CSV {
  /// A row, with quotes where a field needs them.
  static func row(_ fields: [String]) -> String {
    fields.map { field in
      field.contains { ",\"\n\r".contains($0) }
        ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",") + "\n"
  }
}
