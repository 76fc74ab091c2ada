import CGSL

/// Discrete Fourier transforms of one length, with their tables made once.
///
/// Forward: `X(k) = Σ x(j) e^(−2πijk/n)`; the inverse divides by `n`. Lengths that are products
/// of small primes are fast, powers of two fastest.
///
/// > Source: Temperton, *Journal of Computational Physics* 52 (1983) 1–23 (FFTPACK's mixed radix).
public struct FourierTransform: ~Copyable {
  /// Number of points.
  public let length: Int
  private let complex: Handle<gsl_fft_complex_wavetable>
  private let complexSpace: Handle<gsl_fft_complex_workspace>
  private let real: Handle<gsl_fft_real_wavetable>
  private let halfcomplex: Handle<gsl_fft_halfcomplex_wavetable>
  private let realSpace: Handle<gsl_fft_real_workspace>

  /// Tables for a length.
  ///
  /// - Parameter length: number of points, 1…2²⁶.
  /// - Throws: `.noSolution` on a length out of range.
  public init(length: Int) throws(NumericalError) {
    guard (1...(1 << 26)).contains(length) else {
      throw .noSolution("a Fourier transform has from 1 to 2^26 points, not \(length)")
    }
    // All made before any is kept: a noncopyable value cannot be half initialised when one fails.
    let complex = try Handle(
      { gsl_fft_complex_wavetable_alloc(length) }, freedBy: gsl_fft_complex_wavetable_free)
    let complexSpace = try Handle(
      { gsl_fft_complex_workspace_alloc(length) }, freedBy: gsl_fft_complex_workspace_free)
    let real = try Handle(
      { gsl_fft_real_wavetable_alloc(length) }, freedBy: gsl_fft_real_wavetable_free)
    let halfcomplex = try Handle(
      { gsl_fft_halfcomplex_wavetable_alloc(length) },
      freedBy: gsl_fft_halfcomplex_wavetable_free)
    let realSpace = try Handle(
      { gsl_fft_real_workspace_alloc(length) }, freedBy: gsl_fft_real_workspace_free)
    self.length = length
    self.complex = complex
    self.complexSpace = complexSpace
    self.real = real
    self.halfcomplex = halfcomplex
    self.realSpace = realSpace
  }

  /// The transform of complex values.
  ///
  /// - Parameter values: `length` values.
  /// - Returns: `length` values.
  /// - Throws: `.noSolution` on another number of values.
  /// - Complexity: O(n log n).
  public func forward(_ values: [Complex]) throws(NumericalError) -> [Complex] {
    try requireLength(values.count, length)
    var packed = packed(values)
    try GSL.check {
      gsl_fft_complex_forward(&packed, 1, length, complex.pointer, complexSpace.pointer)
    }
    return unpacked(packed)
  }

  /// The inverse of `forward(_:)`.
  ///
  /// - Parameter values: `length` values.
  /// - Returns: `length` values.
  /// - Throws: `.noSolution` on another number of values.
  /// - Complexity: O(n log n).
  public func inverse(_ values: [Complex]) throws(NumericalError) -> [Complex] {
    try requireLength(values.count, length)
    var packed = packed(values)
    try GSL.check {
      gsl_fft_complex_inverse(&packed, 1, length, complex.pointer, complexSpace.pointer)
    }
    return unpacked(packed)
  }

  /// The first `length/2 + 1` values of the transform of real values; the others are conjugates.
  ///
  /// - Parameter values: `length` values.
  /// - Returns: `length/2 + 1` values.
  /// - Throws: `.noSolution` on another number of values.
  /// - Complexity: O(n log n).
  public func forward(real values: [Double]) throws(NumericalError) -> [Complex] {
    try requireLength(values.count, length)
    var half = values
    try GSL.check {
      gsl_fft_real_transform(&half, 1, length, real.pointer, realSpace.pointer)
    }
    return (0...(length / 2)).map { k in
      Complex(
        half[k == 0 ? 0 : 2 * k - 1], k == 0 || 2 * k == length ? 0 : half[2 * k])
    }
  }

  /// The inverse of `forward(real:)`.
  ///
  /// - Parameter values: `length/2 + 1` values.
  /// - Returns: `length` real values.
  /// - Throws: `.noSolution` on another number of values.
  /// - Complexity: O(n log n).
  public func inverse(toReal values: [Complex]) throws(NumericalError) -> [Double] {
    try requireLength(values.count, length / 2 + 1)
    var half = [Double](repeating: 0, count: length)
    for (k, value) in values.enumerated() {
      half[k == 0 ? 0 : 2 * k - 1] = value.real
      if k > 0 && 2 * k < length { half[2 * k] = value.imaginary }
    }
    try GSL.check {
      gsl_fft_halfcomplex_inverse(&half, 1, length, halfcomplex.pointer, realSpace.pointer)
    }
    return half
  }

  private func requireLength(_ count: Int, _ wanted: Int) throws(NumericalError) {
    if count != wanted { throw .noSolution("the transform takes \(wanted) values, not \(count)") }
  }

  private func packed(_ values: [Complex]) -> [Double] {
    var packed = [Double](repeating: 0, count: 2 * values.count)
    for (k, value) in values.enumerated() {
      packed[2 * k] = value.real
      packed[2 * k + 1] = value.imaginary
    }
    return packed
  }

  private func unpacked(_ values: [Double]) -> [Complex] {
    (0..<length).map { Complex(values[2 * $0], values[2 * $0 + 1]) }
  }
}
