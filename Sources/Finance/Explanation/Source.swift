/// Where a figure comes from.
public enum Source: Hashable, Sendable, Codable {
  /// The user's own input, by its path in the model, such as `loan.principal`.
  case input(path: String)
  /// Taken for granted, and why.
  case assumption(Label)
  /// A published figure, by its citation.
  case reference(String)
  /// Computed from the parts.
  case computed(Operation, formula: Label)
}

/// How a figure follows from its parts.
public enum Operation: String, Hashable, Sendable, Codable {
  /// All parts added.
  case sum
  /// All parts multiplied.
  case product
  /// The first part less the others.
  case difference
  /// The first part divided by the others.
  case quotient
  /// As the formula says.
  case other
}
