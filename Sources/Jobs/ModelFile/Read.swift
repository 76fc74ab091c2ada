/// A value read from a model file, or none because a problem was noted in its place.
///
/// Calling it gives the value, so that `try PledgeLoan(principal: principal(), rate: rate())`
/// makes a loan if both were read and otherwise leaves the making out.
package struct Read<Value> {
  package let value: Value?

  package init(_ value: Value?) { self.value = value }

  /// The value.
  package func callAsFunction() throws(Unread) -> Value {
    guard let value else { throw Unread() }
    return value
  }

  package func map<Other>(_ body: (Value) -> Other) -> Read<Other> { Read<Other>(value.map(body)) }
}

/// A value that was not read; why is noted already.
package struct Unread: Error {}
