import CGSL

/// A root of a continuous function between two points where its signs differ.
///
/// Brent's method; the root is found to `tolerance × |root|` (absolute below 1e-300), or exactly
/// where the function gives zero.
///
/// - Parameters:
///   - function: continuous between the points; an error that it throws is passed on.
///   - lower: one end; the ends may come in either order.
///   - upper: the other end.
///   - tolerance: relative, at least 1e-15.
///   - iterations: the most steps allowed.
/// - Returns: a point between `lower` and `upper`.
/// - Throws: `.notBracketed` if the signs agree or are not defined at the ends, `.notConverged`
///   after `iterations` steps.
///
/// > Source: Brent, *Algorithms for Minimization without Derivatives* (1973), ch. 4.
public func findRoot(
  of function: (Double) throws(NumericalError) -> Double,
  between lower: Double, and upper: Double,
  tolerance: Double = 1e-15, iterations: Int = 300
) throws(NumericalError) -> Double {
  let (left, right) = lower <= upper ? (lower, upper) : (upper, lower)
  let (atLeft, atRight) = (try function(left), try function(right))
  if atLeft == 0 { return left }
  if atRight == 0 { return right }
  guard atLeft.isFinite, atRight.isFinite, (atLeft < 0) != (atRight < 0), left.isFinite,
    right.isFinite
  else { throw .notBracketed(lower: lower, upper: upper) }
  let solver = try Handle(
    { gsl_root_fsolver_alloc(cgsl_root_brent()) }, freedBy: gsl_root_fsolver_free)
  let relative = max(tolerance, 1e-15)
  return try withGSLFunction(function) { lent throws(NumericalError) in
    try GSL.check { gsl_root_fsolver_set(solver.pointer, lent, left, right) }
    for _ in 0..<max(iterations, 1) {
      try GSL.check { gsl_root_fsolver_iterate(solver.pointer) }
      let root = gsl_root_fsolver_root(solver.pointer)
      let (a, b) = (
        gsl_root_fsolver_x_lower(solver.pointer), gsl_root_fsolver_x_upper(solver.pointer)
      )
      if a == b || b - a <= relative * max(root.magnitude, 1e-300) || b <= a.nextUp {
        return root
      }
    }
    throw .notConverged(
      method: "root by Brent's method", iterations: iterations,
      error: gsl_root_fsolver_x_upper(solver.pointer) - gsl_root_fsolver_x_lower(solver.pointer))
  }
}

/// A root of an increasing or decreasing function on an interval that grows until it holds one.
///
/// Starts from `guess ± step` and doubles the step, inside the given bounds.
///
/// - Parameters:
///   - function: continuous; an error that it throws is passed on.
///   - guess: where the search begins.
///   - step: first distance from the guess, positive.
///   - lowest: the search does not go below.
///   - highest: the search does not go above.
/// - Returns: a root in `[lowest, highest]`.
/// - Throws: `.notBracketed` if no change of sign was met.
public func findRoot(
  of function: (Double) throws(NumericalError) -> Double,
  near guess: Double, step: Double = 0.1,
  notBelow lowest: Double = -.greatestFiniteMagnitude,
  notAbove highest: Double = .greatestFiniteMagnitude
) throws(NumericalError) -> Double {
  let bracket = try findBracket(
    of: function, near: guess, step: step, notBelow: lowest, notAbove: highest)
  return try findRoot(of: function, between: bracket.lower, and: bracket.upper)
}

/// Two points around a guess at which a function has different signs.
///
/// - Parameters:
///   - function: continuous; an error that it throws is passed on.
///   - guess: where the search begins.
///   - step: first distance from the guess, positive; it doubles.
///   - lowest: the search does not go below.
///   - highest: the search does not go above.
/// - Returns: the two points in ascending order.
/// - Throws: `.notBracketed` with the widest interval tried.
public func findBracket(
  of function: (Double) throws(NumericalError) -> Double,
  near guess: Double, step: Double = 0.1,
  notBelow lowest: Double = -.greatestFiniteMagnitude,
  notAbove highest: Double = .greatestFiniteMagnitude
) throws(NumericalError) -> (lower: Double, upper: Double) {
  let start = min(max(guess, lowest), highest)
  let middle = try function(start)
  if middle == 0 { return (start, start) }
  var (lower, upper, distance) = (start, start, step > 0 ? step : 0.1)
  var (below, above) = (middle, middle)
  // Doubling from any step passes every finite number in fewer rounds than this.
  for _ in 0..<2200 {
    let (left, right) = (max(start - distance, lowest), min(start + distance, highest))
    if left < lower {
      let value = try function(left)
      if value * below.sign.factor <= 0 { return (left, lower) }
      if value.isFinite { (lower, below) = (left, value) }
    }
    if right > upper {
      let value = try function(right)
      if value * above.sign.factor <= 0 { return (upper, right) }
      if value.isFinite { (upper, above) = (right, value) }
    }
    if left <= lowest && right >= highest { break }
    distance *= 2
    if !distance.isFinite { break }
  }
  throw .notBracketed(lower: lower, upper: upper)
}

/// Every root of a function that a grid of points can tell apart, in ascending order.
///
/// A root is found wherever the sign changes between neighbouring points, or where the function
/// is zero at a point; two roots between neighbouring points are missed.
///
/// - Parameters:
///   - function: continuous between the points; points where it is not finite are passed over.
///   - points: ascending; for rates on (−1, ∞) take points even in `ln(1 + rate)`.
/// - Returns: the roots, perhaps none.
/// - Throws: what the function throws, or `.notConverged`.
public func findRoots(
  of function: (Double) throws(NumericalError) -> Double, onGrid points: [Double]
) throws(NumericalError) -> [Double] {
  var roots: [Double] = []
  var previous: (point: Double, value: Double)?
  for point in points {
    let value = try function(point)
    if value == 0 {
      roots.append(point)
      previous = nil
      continue
    }
    if value.isFinite, let (left, before) = previous, (before < 0) != (value < 0) {
      roots.append(try findRoot(of: function, between: left, and: point))
    }
    previous = value.isFinite ? (point, value) : nil
  }
  return roots
}

extension FloatingPointSign {
  /// One with this sign.
  var factor: Double { self == .minus ? -1 : 1 }
}
