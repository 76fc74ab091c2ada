import CGSL

/// GSL's own Sobol sequence, in Gray-code order without its first point: for comparison, and for at
/// most 40 dimensions.
///
/// Beyond 40 GSL gives zeros and reports success, so more are refused here by name.
public struct GSLSobolSequence: ~Copyable {
  /// Dimensions of the cube.
  public let dimensions: Int
  private let generator: Handle<gsl_qrng>

  /// The sequence at its first point.
  ///
  /// - Parameter dimensions: in [1, 40].
  /// - Throws: `InvalidInput` beyond GSL's dimensions; `NumericalError` if there is no memory.
  public init(dimensions: Int) throws {
    try require(
      (1...40).contains(dimensions), "dimensions", dimensions,
      "must be in [1, 40] for GSL's Sobol sequence")
    generator = try Handle(
      { gsl_qrng_alloc(cgsl_qrng_sobol(), UInt32(dimensions)) }, freedBy: gsl_qrng_free)
    self.dimensions = dimensions
  }

  /// The next point.
  public mutating func next() -> [Double] {
    var point = [Double](repeating: 0, count: dimensions)
    _ = gsl_qrng_get(generator.pointer, &point)
    return point
  }
}
