/// A complex number.
public struct Complex: Hashable, Sendable {
  /// Real part.
  public var real: Double
  /// Imaginary part.
  public var imaginary: Double

  /// A complex number from its parts.
  public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// The imaginary unit.
  public static let i = Complex(0, 1)

  /// The number of a given length and angle in radians.
  public static func polar(_ length: Double, _ angle: Double) -> Complex {
    Complex(length * cos(angle), length * sin(angle))
  }

  /// Distance from zero.
  public var magnitude: Double { hypot(real, imaginary) }

  /// Angle in (−π, π].
  public var angle: Double { atan2(imaginary, real) }

  /// Mirror image in the real axis.
  public var conjugate: Complex { Complex(real, -imaginary) }

  /// Sum.
  public static func + (a: Complex, b: Complex) -> Complex {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }

  /// Difference.
  public static func - (a: Complex, b: Complex) -> Complex {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }

  /// Product.
  public static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Quotient, scaled against overflow; not finite when dividing by zero.
  ///
  /// > Source: Smith, *Communications of the ACM* 5 (1962) 435.
  public static func / (a: Complex, b: Complex) -> Complex {
    if b.real.magnitude >= b.imaginary.magnitude {
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return Complex(
        (a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
    }
    let ratio = b.real / b.imaginary
    let scale = b.real * ratio + b.imaginary
    return Complex(
      (a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale)
  }

  /// Negative.
  public static prefix func - (a: Complex) -> Complex { Complex(-a.real, -a.imaginary) }

  /// Sum with a real number.
  public static func + (a: Complex, b: Double) -> Complex { Complex(a.real + b, a.imaginary) }

  /// Difference with a real number.
  public static func - (a: Complex, b: Double) -> Complex { Complex(a.real - b, a.imaginary) }

  /// Sum with a real number.
  public static func + (a: Double, b: Complex) -> Complex { b + a }

  /// Difference from a real number.
  public static func - (a: Double, b: Complex) -> Complex { Complex(a - b.real, -b.imaginary) }

  /// Product with a real number.
  public static func * (a: Double, b: Complex) -> Complex { Complex(a * b.real, a * b.imaginary) }

  /// Quotient by a real number.
  public static func / (a: Complex, b: Double) -> Complex { Complex(a.real / b, a.imaginary / b) }

  /// Square root with a real part that is not negative.
  public var squareRoot: Complex {
    let length = magnitude
    if length == 0 { return Complex(0) }
    let larger = ((length + real.magnitude) / 2).squareRoot()
    let smaller = imaginary / (2 * larger)
    return real >= 0
      ? Complex(larger, smaller)
      : Complex(smaller.magnitude, imaginary < 0 ? -larger : larger)
  }
}

/// `e^z`.
public func exp(_ z: Complex) -> Complex { .polar(exp(z.real), z.imaginary) }

/// The logarithm with imaginary part in (−π, π].
public func log(_ z: Complex) -> Complex { Complex(log(z.magnitude), z.angle) }

/// `base^exponent` on the principal branch; zero to any power is zero.
public func power(_ base: Complex, _ exponent: Complex) -> Complex {
  base.magnitude == 0 ? Complex(0) : exp(exponent * log(base))
}
