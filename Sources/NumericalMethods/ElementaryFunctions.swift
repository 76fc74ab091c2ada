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
