import CGSL

/// `e^x`.
public func exp(_ x: Double) -> Double { CGSL.exp(x) }

/// Natural logarithm.
public func log(_ x: Double) -> Double { CGSL.log(x) }

/// `e^x − 1`, exact to the last digits for small `x`.
public func expMinusOne(_ x: Double) -> Double { CGSL.expm1(x) }

/// `ln(1 + x)`, exact to the last digits for small `x`.
public func logOnePlus(_ x: Double) -> Double { CGSL.log1p(x) }

/// `base^exponent`.
public func power(_ base: Double, _ exponent: Double) -> Double { CGSL.pow(base, exponent) }

/// `(1 + rate)^exponent`, through logarithms so that a small rate loses no digits.
public func compound(_ rate: Double, _ exponent: Double) -> Double {
  CGSL.exp(exponent * CGSL.log1p(rate))
}

/// Sine of an angle in radians.
public func sin(_ x: Double) -> Double { CGSL.sin(x) }

/// Cosine of an angle in radians.
public func cos(_ x: Double) -> Double { CGSL.cos(x) }

/// Angle in (−π/2, π/2) with a given tangent.
public func atan(_ x: Double) -> Double { CGSL.atan(x) }

/// Angle in (−π, π] of the point (x, y).
public func atan2(_ y: Double, _ x: Double) -> Double { CGSL.atan2(y, x) }

/// Angle in [−π/2, π/2] with a given sine.
public func asin(_ x: Double) -> Double { CGSL.asin(x) }

/// Hyperbolic sine.
public func sinh(_ x: Double) -> Double { CGSL.sinh(x) }

/// Hyperbolic cosine.
public func cosh(_ x: Double) -> Double { CGSL.cosh(x) }

/// Hyperbolic tangent.
public func tanh(_ x: Double) -> Double { CGSL.tanh(x) }

/// Length of the vector (x, y), without overflow on the way.
public func hypot(_ x: Double, _ y: Double) -> Double { CGSL.hypot(x, y) }
