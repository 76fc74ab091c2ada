import Finance

extension OptionKind {
  /// The kind as the calculations of this family spell it.
  init(named name: String) { self = name == "put" ? .put : .call }
}
