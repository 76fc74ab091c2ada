import CGSL

/// Where a function is least, and its value there.
public struct Minimum<Argument: Sendable>: Sendable {
  /// The point.
  public let argument: Argument
  /// The function at the point.
  public let value: Double

  /// A point and the value there.
  public init(argument: Argument, value: Double) {
    self.argument = argument
    self.value = value
  }
}

/// The least value of a function of one number on an interval.
///
/// Looks at `cells + 1` evenly spaced points, then refines around the best one by Brent's method;
/// an end of the interval is an answer too.
///
/// - Parameters:
///   - function: an error that it throws is passed on; values that are not finite count as high.
///   - lower: lower end.
///   - upper: upper end, above `lower`.
///   - cells: how many parts the interval is first cut into, 2…1,000,000.
///   - tolerance: of the point, relative to the length of the interval; 1e-8 is the limit of
///     what the values can tell.
/// - Returns: the point and the value.
/// - Throws: `.noSolution` if the interval is empty or the function is finite nowhere on the grid.
///
/// > Source: Brent, *Algorithms for Minimization without Derivatives* (1973), ch. 5.
public func findMinimum(
  of function: (Double) throws(NumericalError) -> Double,
  between lower: Double, and upper: Double, cells: Int = 32, tolerance: Double = 1e-9
) throws(NumericalError) -> Minimum<Double> {
  guard lower < upper, (upper - lower).isFinite, (2...1_000_000).contains(cells) else {
    throw .noSolution("a minimum needs an interval with lower end below upper end")
  }
  let points = (0...cells).map { i in
    i == cells ? upper : lower + (upper - lower) * (Double(i) / Double(cells))
  }
  var best: (index: Int, value: Double)?
  var values: [Double] = []
  for (i, point) in points.enumerated() {
    let value = try function(point)
    values.append(value.isFinite ? value : .greatestFiniteMagnitude)
    if value.isFinite, value < best?.value ?? .infinity { best = (i, value) }
  }
  guard let best else { throw .noSolution("the function is finite nowhere on the grid") }
  // At an end the least point may still lie inside the outermost cell: look half way in.
  let (left, right) = (max(best.index - 1, 0), min(best.index + 1, cells))
  let middle =
    best.index == 0 || best.index == cells
    ? points[best.index] + (points[best.index == 0 ? right : left] - points[best.index]) * 1e-3
    : points[best.index]
  let atMiddle = try function(middle)
  guard atMiddle < values[left], atMiddle < values[right] else {
    return Minimum(argument: points[best.index], value: best.value)
  }
  let solver = try Handle(
    { gsl_min_fminimizer_alloc(cgsl_min_brent()) }, freedBy: gsl_min_fminimizer_free)
  let finite: (Double) throws(NumericalError) -> Double = { x throws(NumericalError) in
    let value = try function(x)
    return value.isFinite ? value : .greatestFiniteMagnitude
  }
  return try withGSLFunction(finite) { lent throws(NumericalError) in
    try GSL.check {
      gsl_min_fminimizer_set_with_values(
        solver.pointer, lent, middle, atMiddle, points[left], values[left], points[right],
        values[right])
    }
    for _ in 0..<200 {
      try GSL.check { gsl_min_fminimizer_iterate(solver.pointer) }
      let width =
        gsl_min_fminimizer_x_upper(solver.pointer) - gsl_min_fminimizer_x_lower(solver.pointer)
      if width <= tolerance * (upper - lower) { break }
    }
    return Minimum(
      argument: gsl_min_fminimizer_x_minimum(solver.pointer),
      value: gsl_min_fminimizer_f_minimum(solver.pointer))
  }
}
