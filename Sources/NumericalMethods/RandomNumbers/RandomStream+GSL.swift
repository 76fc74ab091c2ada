package import CGSL

extension RandomStream {
  /// Lets GSL's distributions draw from this stream, which moves on as they do.
  ///
  /// `try stream.withGSLGenerator { gsl_ran_gamma($0, 2, 1) }` gives the same number for one key on
  /// every thread.
  package mutating func withGSLGenerator<Result, Failure: Error>(
    _ body: (UnsafePointer<gsl_rng>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var copy = self
    defer { self = copy }
    return try withUnsafeMutablePointer(to: &copy) { stream throws(Failure) in
      var source = cgsl_bit_source(
        next: { $0?.assumingMemoryBound(to: RandomStream.self).pointee.next() ?? 0 },
        context: UnsafeMutableRawPointer(stream))
      return try withUnsafeMutablePointer(to: &source) { state throws(Failure) in
        var generator = gsl_rng(
          type: cgsl_rng_bit_source(), state: UnsafeMutableRawPointer(state))
        return try withUnsafePointer(to: &generator) { rng throws(Failure) in try body(rng) }
      }
    }
  }
}
