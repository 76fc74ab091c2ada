import NumericalMethods

/// The least value of a function that is smooth around its minimum: Nelder and Mead's simplex to
/// five digits, from which its steps drown in rounding, then down the gradient.
///
/// - Parameters:
///   - function: infinite outside its range.
///   - start: where the search begins; finite there.
///   - steps: first size of the simplex in each direction.
/// - Returns: the lower of both answers.
/// - Throws: `.notConverged` if the simplex does not end.
func findPolishedMinimum(
  of function: ([Double]) -> Double, from start: [Double], steps: [Double]
) throws(NumericalError) -> Minimum<[Double]> {
  let rough = try findMinimum(of: function, from: start, steps: steps, tolerance: 1e-5)
  // At a bound of the range there is no gradient, and the simplex has the last word.
  do throws(NumericalError) {
    let fine = try findMinimum(ofSmooth: function, from: rough.argument, tolerance: 1e-10)
    return fine.value <= rough.value ? fine : rough
  } catch {
    return rough
  }
}
