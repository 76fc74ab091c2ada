import CGSL

/// A Swift function where GSL calls it; the first error it throws is kept, and every later call
/// gives NaN without running it.
struct Bridged<Argument, Value> {
  let function: (Argument) throws(NumericalError) -> Value
  let invalid: Value
  var failure: NumericalError?

  mutating func callAsFunction(_ argument: Argument) -> Value {
    guard failure == nil else { return invalid }
    do { return try function(argument) } catch {
      failure = error
      return invalid
    }
  }
}

/// Lends a Swift function to C code behind a pointer; what the function threw wins over what the
/// C code made of it.
func withBridge<Argument, Value, Result>(
  _ function: (Argument) throws(NumericalError) -> Value, invalid: Value,
  _ body: (UnsafeMutablePointer<Bridged<Argument, Value>>) throws(NumericalError) -> Result
) throws(NumericalError) -> Result {
  let outcome = withoutActuallyEscaping(function) { function in
    var bridged = Bridged(function: function, invalid: invalid, failure: nil)
    let outcome = withUnsafeMutablePointer(to: &bridged) {
      pointer -> Swift.Result<Result, NumericalError> in
      do throws(NumericalError) {
        return .success(try body(pointer))
      } catch {
        return .failure(error)
      }
    }
    return bridged.failure.map(Swift.Result.failure) ?? outcome
  }
  return try outcome.get()
}

/// Lends a function of one number to GSL.
func withGSLFunction<Result>(
  _ function: (Double) throws(NumericalError) -> Double,
  _ body: (UnsafeMutablePointer<gsl_function>) throws(NumericalError) -> Result
) throws(NumericalError) -> Result {
  try withBridge(function, invalid: .nan) { bridge throws(NumericalError) in
    var lent = gsl_function(
      function: { x, bridge in
        guard let bridge else { return .nan }
        return bridge.assumingMemoryBound(to: Bridged<Double, Double>.self).pointee(x)
      },
      params: bridge)
    return try withUnsafeMutablePointer(to: &lent, body)
  }
}

/// The entries of a GSL vector.
func entries(_ vector: UnsafePointer<gsl_vector>?) -> [Double] {
  guard let vector else { return [] }
  return (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
}
