import NumericalMethods

/// Probability of `x` successes in `n` trials, by the saddle point, exact to a few units in the
/// last place for any size; `n` need not be whole.
///
/// > Source: Loader, Fast and accurate computation of binomial probabilities (2000).
func binomialMass(_ x: Double, _ n: Double, _ p: Double) -> Double {
  let q = 1 - p
  if x == 0 { return exp(n * logOnePlus(-p)) }
  if x == n { return exp(n * log(p)) }
  let exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x)
    - deviance(x, n * p) - deviance(n - x, n * q)
  return exp(exponent) * (n / (2 * Double.pi * x * (n - x))).squareRoot()
}

/// Probability of `x` events with a given mean, by the saddle point.
///
/// > Source: Loader (2000).
func poissonMass(_ x: Double, _ mean: Double) -> Double {
  if x == 0 { return exp(-mean) }
  return exp(-stirlingError(x) - deviance(x, mean)) / (2 * Double.pi * x).squareRoot()
}

/// `ln Γ(x + 1)` less Stirling's formula `(x + ½) ln x − x + ½ ln 2π`.
private func stirlingError(_ x: Double) -> Double {
  if x < 16 {
    return SpecialFunctions.logGamma(x + 1) - (x + 0.5) * log(x) + x - 0.9189385332046727
  }
  let square = x * x
  let tail = (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square
  return (1.0 / 12 - (1.0 / 360 - tail) / square) / x
}

/// `x ln(x/mean) + mean − x`, without cancellation when the two are close.
private func deviance(_ x: Double, _ mean: Double) -> Double {
  let difference = x - mean
  guard difference.magnitude < 0.1 * (x + mean) else {
    return x * log(x / mean) + mean - x
  }
  let ratio = difference / (x + mean)
  var sum = difference * ratio
  var term = 2 * x * ratio
  let square = ratio * ratio
  for index in 1..<1000 {
    term *= square
    let next = sum + term / Double(2 * index + 1)
    if next == sum { break }
    sum = next
  }
  return sum
}
