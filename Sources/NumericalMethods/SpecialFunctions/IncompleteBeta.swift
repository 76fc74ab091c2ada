import CGSL

/// The regularised incomplete beta function and its complement, from a continued fraction.
///
/// The factor in front is a binomial density by saddle point, which keeps its digits for large
/// shapes, where `x^a (1−x)^b/B(a, b)` by logarithms would lose as many digits as the shapes have.
///
/// > Source: Didonato & Morris, *ACM Transactions on Mathematical Software* 18 (1992) 360–373,
/// > section 8 (BFRAC); Loader, *Fast and Accurate Computation of Binomial
/// > Probabilities* (2000).
struct IncompleteBeta {
  /// `I_x(a, b)`.
  let lower: Double
  /// `1 − I_x(a, b)`.
  let upper: Double

  /// Both from `x` and its complement, each with all its digits.
  ///
  /// - Parameters:
  ///   - a: first shape, above zero.
  ///   - b: second shape, above zero.
  ///   - x: in (0, 1).
  ///   - y: `1 − x`.
  init(_ a: Double, _ b: Double, _ x: Double, _ y: Double) {
    // How far x lies below the mean, from whichever of x and y is the smaller.
    let below = y < x ? (a + b) * y - b : a - (a + b) * x
    if below >= 0 {
      lower = min(IncompleteBeta.tail(a, b, x, y, below), 1)
      upper = 1 - lower
    } else {
      upper = min(IncompleteBeta.tail(b, a, y, x, -below), 1)
      lower = 1 - upper
    }
  }

  /// `x^a y^b/B(a, b)`, `b/(a+b)` times `a` times a binomial density.
  static func weight(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let n = a + b
    GSL.prepare()
    let stars = gsl_sf_gammastar(n) / (gsl_sf_gammastar(a) * gsl_sf_gammastar(b))
    let exponent = deviance(a, n * x) + deviance(b, n * y)
    return stars * (a / n * b / (2 * Double.pi)).squareRoot() * exp(-exponent)
  }

  /// `k ln(k/m) + m − k`, exact also where `k` and `m` are close.
  private static func deviance(_ k: Double, _ m: Double) -> Double {
    guard (k - m).magnitude < 0.1 * (k + m) else { return k * log(k / m) + m - k }
    let v = (k - m) / (k + m)
    var (sum, power, j) = ((k - m) * v, 2 * k * v * v * v, 3.0)
    while j < 2000 {
      let next = sum + power / j
      if next == sum { break }
      (sum, power, j) = (next, power * v * v, j + 2)
    }
    return sum
  }

  /// The even part of the continued fraction, written by `a − (a+b)x` so that nothing cancels
  /// where `x` is close to one, for `x` below the mean; NaN where it needs more steps than it is
  /// given.
  private static func tail(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double, _ below: Double
  ) -> Double {
    let start = 1 + below
    let first = 1 + 1 / a
    var (before, now) = ((top: 0.0, bottom: 1.0), (top: 1.0, bottom: start / first))
    var (fraction, p) = (first / start, 1.0)
    for step in 1...200_000 {
      let n = Double(step)
      let (t, span, w) = (n / a, a + 2 * n - 1, n * (b - n) * x)
      let share = a / span
      let alpha = p * (p + b / a) * share * share * w * x
      let beta = n + w / span + (1 + t) / (first + 2 * t) * (start + n * (1 + y))
      p = 1 + t
      let next = (
        top: alpha * before.top + beta * now.top,
        bottom: alpha * before.bottom + beta * now.bottom
      )
      let better = next.top / next.bottom
      if (better - fraction).magnitude <= 1e-15 * better.magnitude {
        return weight(a, b, x, y) * better
      }
      fraction = better
      // Divided by the last bottom, so that neither grows out of the range of numbers.
      before = (now.top / next.bottom, now.bottom / next.bottom)
      now = (better, 1)
    }
    return .nan
  }
}
