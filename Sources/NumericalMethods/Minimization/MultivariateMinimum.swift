import CGSL

/// The least value of a function of several numbers near a start, without derivatives.
///
/// Nelder and Mead's simplex, started again from its own answer until that no longer helps.
///
/// - Parameters:
///   - function: an error that it throws is passed on; values that are not finite count as high,
///     which is how bounds are set.
///   - start: where the search begins; the function must be finite there.
///   - steps: first size of the simplex in each direction; a tenth of the start when empty.
///   - tolerance: mean distance of the simplex' corners from its centre at the end.
///   - iterations: the most steps allowed in one round.
/// - Returns: the point and the value.
/// - Throws: `.noSolution` on an empty start or one where the function is not finite,
///   `.notConverged` after `iterations` steps.
///
/// > Source: Nelder & Mead, *Computer Journal* 7 (1965) 308–313.
public func findMinimum(
  of function: ([Double]) throws(NumericalError) -> Double,
  from start: [Double], steps: [Double] = [], tolerance: Double = 1e-10, iterations: Int = 20_000
) throws(NumericalError) -> Minimum<[Double]> {
  var best = Minimum(argument: start, value: try function(start))
  guard !start.isEmpty, best.value.isFinite, steps.isEmpty || steps.count == start.count else {
    throw .noSolution("the minimum needs a start at which the function is finite")
  }
  for _ in 0..<8 {
    let sizes =
      steps.isEmpty ? best.argument.map { $0 == 0 ? 0.1 : 0.1 * $0.magnitude } : steps
    let next = try descend(
      function, from: best.argument, steps: sizes, tolerance: tolerance, iterations: iterations)
    let gain = best.value - next.value
    if gain > 0 { best = next }
    if gain <= 1e-14 * best.value.magnitude { break }
  }
  return best
}

private func descend(
  _ function: ([Double]) throws(NumericalError) -> Double,
  from start: [Double], steps: [Double], tolerance: Double, iterations: Int
) throws(NumericalError) -> Minimum<[Double]> {
  let count = start.count
  let solver = try Handle(
    { gsl_multimin_fminimizer_alloc(cgsl_multimin_simplex(), count) },
    freedBy: gsl_multimin_fminimizer_free)
  let origin = try Handle({ gsl_vector_alloc(count) }, freedBy: gsl_vector_free)
  let sizes = try Handle({ gsl_vector_alloc(count) }, freedBy: gsl_vector_free)
  for i in 0..<count {
    gsl_vector_set(origin.pointer, i, start[i])
    gsl_vector_set(sizes.pointer, i, steps[i])
  }
  return try withBridge(function, invalid: .nan) { bridge throws(NumericalError) in
    var lent = gsl_multimin_function(
      f: { x, bridge in
        guard let bridge else { return .nan }
        let value = bridge.assumingMemoryBound(to: Bridged<[Double], Double>.self)
          .pointee(entries(x))
        // The simplex asks only which of two corners is lower; GSL refuses what is not finite.
        return value.isFinite ? value : 1e300
      },
      n: count, params: bridge)
    return try withUnsafeMutablePointer(to: &lent) { lent throws(NumericalError) in
      try GSL.check {
        gsl_multimin_fminimizer_set(solver.pointer, lent, origin.pointer, sizes.pointer)
      }
      for _ in 0..<max(iterations, 1) {
        try GSL.check { gsl_multimin_fminimizer_iterate(solver.pointer) }
        if bridge.pointee.failure != nil || solver.pointer.pointee.size <= tolerance {
          return Minimum(
            argument: entries(gsl_multimin_fminimizer_x(solver.pointer)),
            value: gsl_multimin_fminimizer_minimum(solver.pointer))
        }
      }
      throw .notConverged(
        method: "Nelder and Mead's simplex", iterations: iterations,
        error: solver.pointer.pointee.size)
    }
  }
}
