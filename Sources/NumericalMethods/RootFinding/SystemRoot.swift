import CGSL

/// A root of a system of equations in as many unknowns.
///
/// Powell's hybrid method with scaling and numerical derivatives.
///
/// - Parameters:
///   - system: gives one residual an unknown; an error that it throws is passed on.
///   - start: where the search begins.
///   - tolerance: the sum of absolute residuals at the root.
///   - iterations: the most steps allowed.
/// - Returns: the unknowns.
/// - Throws: `.noSolution` if the system has another number of residuals or none at the start,
///   `.notConverged` when progress ends before the tolerance is met.
///
/// > Source: Moré, Garbow & Hillstrom, *User Guide for MINPACK-1* (1980), HYBRD.
public func findRoot(
  ofSystem system: ([Double]) throws(NumericalError) -> [Double],
  from start: [Double], tolerance: Double = 1e-12, iterations: Int = 1000
) throws(NumericalError) -> [Double] {
  let count = start.count
  let first = try system(start)
  guard count > 0, first.count == count, first.allSatisfy(\.isFinite) else {
    throw .noSolution("the system needs one finite residual for each unknown at the start")
  }
  if first.reduce(0, { $0 + $1.magnitude }) <= tolerance { return start }
  let solver = try Handle(
    { gsl_multiroot_fsolver_alloc(cgsl_multiroot_hybrids(), count) },
    freedBy: gsl_multiroot_fsolver_free)
  let origin = try Handle({ gsl_vector_alloc(count) }, freedBy: gsl_vector_free)
  for (i, value) in start.enumerated() { gsl_vector_set(origin.pointer, i, value) }
  return try withBridge(system, invalid: []) { bridge throws(NumericalError) in
    var lent = gsl_multiroot_function(
      f: { x, bridge, residuals in
        guard let bridge, let residuals else { return Int32(GSL_EFAULT) }
        let values = bridge.assumingMemoryBound(to: Bridged<[Double], [Double]>.self)
          .pointee(entries(x))
        guard values.count == residuals.pointee.size else { return Int32(GSL_EBADFUNC) }
        for (i, value) in values.enumerated() { gsl_vector_set(residuals, i, value) }
        return values.allSatisfy(\.isFinite) ? 0 : Int32(GSL_EBADFUNC)
      },
      n: count, params: bridge)
    return try withUnsafeMutablePointer(to: &lent) { lent throws(NumericalError) in
      try GSL.check { gsl_multiroot_fsolver_set(solver.pointer, lent, origin.pointer) }
      for step in 0..<max(iterations, 1) {
        GSL.prepare()
        let status = gsl_multiroot_fsolver_iterate(solver.pointer)
        let residuals = entries(gsl_multiroot_fsolver_f(solver.pointer))
        let error = residuals.reduce(0) { $0 + $1.magnitude }
        if error <= tolerance { return entries(gsl_multiroot_fsolver_root(solver.pointer)) }
        if status != 0 {
          throw .notConverged(method: "Powell's hybrid method", iterations: step, error: error)
        }
      }
      throw .notConverged(
        method: "Powell's hybrid method", iterations: iterations, error: .infinity)
    }
  }
}
