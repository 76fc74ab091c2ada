public import Testing

/// Expects a number within a relative tolerance (absolute near zero).
public func expect(
  _ got: Double, equals expected: Double, within relative: Double = 1e-12,
  absolute: Double = 0, sourceLocation: SourceLocation = #_sourceLocation
) {
  let allowed = max(absolute, relative * expected.magnitude)
  #expect(
    (got - expected).magnitude <= allowed,
    "got \(got), expected \(expected), off by \(got - expected)", sourceLocation: sourceLocation)
}

/// Expects numbers one by one within a relative tolerance.
public func expect(
  _ got: [Double], equals expected: [Double], within relative: Double = 1e-12,
  absolute: Double = 0, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(got.count == expected.count, sourceLocation: sourceLocation)
  for (one, other) in zip(got, expected) {
    expect(one, equals: other, within: relative, absolute: absolute, sourceLocation: sourceLocation)
  }
}
