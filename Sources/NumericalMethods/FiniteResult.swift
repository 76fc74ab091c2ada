/// The number itself, or an error when it has left the range of floating-point numbers.
///
/// - Parameters:
///   - value: a computed figure.
///   - name: what it is, for the message, such as `the present value`.
/// - Returns: `value`, which is finite.
/// - Throws: `NumericalError.noSolution` for infinities and for no number at all.
public func finite(
  _ value: Double, _ name: @autoclosure () -> String
) throws(NumericalError) -> Double {
  if value.isFinite { return value }
  throw .noSolution("\(name()) leaves the range of numbers")
}
