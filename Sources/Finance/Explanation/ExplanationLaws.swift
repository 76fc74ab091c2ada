extension Explanation {
  /// What is wrong with the tree; empty for a good one.
  ///
  /// The laws: the root is the figure itself, bit for bit; the parts of a sum, product, difference
  /// or quotient give their figure (cash to the minor unit, numbers to 1e-12 of their size); every
  /// leaf is an input, an assumption or a reference, and no such figure has parts.
  ///
  /// - Parameter figure: the figure that the tree explains; nil leaves that law out.
  /// - Returns: one sentence a violation.
  public func lawViolations(figure: Double? = nil) -> [String] {
    var found: [String] = []
    if let figure, quantity.value?.bitPattern != figure.bitPattern {
      found.append("\(label): the root is \(quantity), the figure is \(figure)")
    }
    visit { node in
      if let violation = node.ownViolation { found.append("\(node.label): \(violation)") }
    }
    return found
  }

  private var ownViolation: String? {
    guard case .computed(let operation, _) = source else {
      return parts.isEmpty ? nil : "a figure that is not computed has parts"
    }
    if parts.isEmpty { return "a computed figure has no parts, so no origin" }
    if operation == .other { return nil }
    guard let figure = quantity.value else { return "a \(operation) is not a number" }
    var values: [Double] = []
    for part in parts {
      guard let value = part.quantity.value else {
        return "a part of a \(operation) is not a number: \(part.label)"
      }
      values.append(value)
    }
    if case .cash(let whole) = quantity, operation == .sum, let units = cashUnits {
      return units == whole.minorUnits ? nil : "parts add up to \(units) minor units"
    }
    let first = values[0]
    let (result, size) =
      switch operation {
      case .sum: (values.reduce(0, +), values.reduce(0) { $0 + $1.magnitude })
      case .difference:
        (
          values.dropFirst().reduce(first, -), values.reduce(0) { $0 + $1.magnitude }
        )
      case .product: (values.reduce(1, *), figure.magnitude)
      case .quotient: (values.dropFirst().reduce(first, /), figure.magnitude)
      case .other: (figure, figure.magnitude)
      }
    let close = (result - figure).magnitude <= 1e-12 * size
    return close ? nil : "parts of the \(operation) give \(result), not \(figure)"
  }

  /// The sum of the parts in minor units, when all of them are cash.
  private var cashUnits: Int64? {
    var total: Int64 = 0
    for part in parts {
      guard case .cash(let cash) = part.quantity else { return nil }
      let sum = total.addingReportingOverflow(cash.minorUnits)
      if sum.overflow { return nil }
      total = sum.partialValue
    }
    return total
  }
}
