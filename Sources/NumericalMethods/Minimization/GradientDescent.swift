import CGSL

/// The least value of a smooth function of several numbers, by its gradient.
///
/// The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno; the search ends when the
/// gradient's length is below the tolerance or no step lowers the value any more.
///
/// - Parameters:
///   - function: an error that it throws is passed on.
///   - gradient: the derivative by each number; without it, central differences.
///   - start: where the search begins.
///   - tolerance: length of the gradient at the minimum.
///   - iterations: the most steps allowed.
/// - Returns: the point and the value.
/// - Throws: `.noSolution` on an empty start or one where the function is not finite,
///   `.notConverged` after `iterations` steps.
///
/// > Source: Fletcher, *Practical Methods of Optimization*, 2nd ed. (1987), 2.6.
public func findMinimum(
  ofSmooth function: ([Double]) throws(NumericalError) -> Double,
  gradient: (([Double]) throws(NumericalError) -> [Double])? = nil,
  from start: [Double], tolerance: Double = 1e-8, iterations: Int = 2000
) throws(NumericalError) -> Minimum<[Double]> {
  let count = start.count
  let first = try function(start)
  guard count > 0, first.isFinite else {
    throw .noSolution("the minimum needs a start at which the function is finite")
  }
  let solver = try Handle(
    { gsl_multimin_fdfminimizer_alloc(cgsl_multimin_bfgs(), count) },
    freedBy: gsl_multimin_fdfminimizer_free)
  let origin = try Handle({ gsl_vector_alloc(count) }, freedBy: gsl_vector_free)
  for (i, value) in start.enumerated() { gsl_vector_set(origin.pointer, i, value) }
  let scale = max(start.map(\.magnitude).max() ?? 1, 1)
  // The bridge gives the value first and the gradient after it; the gradient only when asked.
  let both: (Request) throws(NumericalError) -> [Double] = { request throws(NumericalError) in
    let x = request.point
    if !request.wantsGradient { return [try function(x)] }
    if let gradient { return [try function(x)] + (try gradient(x)) }
    return [try function(x)] + (try centralGradient(of: function, at: x))
  }
  return try withBridge(both, invalid: []) { bridge throws(NumericalError) in
    var lent = gsl_multimin_function_fdf(
      f: { x, bridge in evaluate(x, bridge, gradient: nil) },
      df: { x, bridge, gradient in _ = evaluate(x, bridge, gradient: gradient) },
      fdf: { x, bridge, value, gradient in
        value?.pointee = evaluate(x, bridge, gradient: gradient)
      },
      n: count, params: bridge)
    return try withUnsafeMutablePointer(to: &lent) { lent throws(NumericalError) in
      try GSL.check {
        gsl_multimin_fdfminimizer_set(solver.pointer, lent, origin.pointer, 0.01 * scale, 0.1)
      }
      for _ in 0..<max(iterations, 1) {
        GSL.prepare()
        let status = gsl_multimin_fdfminimizer_iterate(solver.pointer)
        let slope = gsl_blas_dnrm2(gsl_multimin_fdfminimizer_gradient(solver.pointer))
        if status != 0 || slope <= tolerance || bridge.pointee.failure != nil {
          return Minimum(
            argument: entries(gsl_multimin_fdfminimizer_x(solver.pointer)),
            value: gsl_multimin_fdfminimizer_minimum(solver.pointer))
        }
      }
      throw .notConverged(
        method: "the BFGS method", iterations: iterations,
        error: gsl_blas_dnrm2(gsl_multimin_fdfminimizer_gradient(solver.pointer)))
    }
  }
}

/// The derivative of a function by each of its arguments, by central differences.
///
/// Error of the order of 1e-10 relative for a smooth function.
///
/// - Parameters:
///   - function: an error that it throws is passed on.
///   - point: where.
/// - Returns: one derivative an argument.
/// - Throws: what the function throws.
public func centralGradient(
  of function: ([Double]) throws(NumericalError) -> Double, at point: [Double]
) throws(NumericalError) -> [Double] {
  var (slopes, moved): ([Double], [Double]) = ([], point)
  for i in point.indices {
    let step = 6e-6 * max(point[i].magnitude, 1)
    moved[i] = point[i] + step
    let (above, right) = (try function(moved), moved[i])
    moved[i] = point[i] - step
    let (below, left) = (try function(moved), moved[i])
    moved[i] = point[i]
    slopes.append((above - below) / (right - left))
  }
  return slopes
}

private struct Request {
  let point: [Double]
  let wantsGradient: Bool
}

private func evaluate(
  _ x: UnsafePointer<gsl_vector>?, _ bridge: UnsafeMutableRawPointer?,
  gradient: UnsafeMutablePointer<gsl_vector>?
) -> Double {
  guard let bridge else { return .nan }
  let answer = bridge.assumingMemoryBound(to: Bridged<Request, [Double]>.self)
    .pointee(Request(point: entries(x), wantsGradient: gradient != nil))
  if let gradient {
    for i in 0..<gradient.pointee.size {
      gsl_vector_set(gradient, i, i + 1 < answer.count ? answer[i + 1] : .nan)
    }
  }
  return answer.first ?? .nan
}
