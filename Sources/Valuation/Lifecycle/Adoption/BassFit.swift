public import NumericalMethods

/// A Bass diffusion fitted to yearly sales.
///
/// Non-linear least squares on the yearly differences of the adopted share, or the original
/// regression of sales on cumulative sales and their square, `sales(k) = a + b Y + c Y²` with `Y`
/// the sales before year `k`.
///
/// > Source: Srinivasan & Mason (1986), *Nonlinear least squares estimation of new product
/// > diffusion models*, Marketing Science 5; Bass (1969), Management Science 15(5), eq. 11–13.
public struct BassFit: Hashable, Sendable {
  /// How the diffusion is fitted.
  public enum Method: Hashable, Sendable, CaseIterable {
    case nonlinearLeastSquares, ordinaryLeastSquares
  }

  /// The fitted diffusion.
  public let diffusion: BassDiffusion
  /// The fitted potential, in units.
  public let marketPotential: Double
  /// Squares of sales less fitted sales, summed.
  public let residualSumOfSquares: Double
  /// Years of the sample.
  public let years: Int

  /// A fit to yearly sales.
  ///
  /// - Parameters:
  ///   - sales: sales of years 1, 2, …, at least four, none negative.
  ///   - method: how the diffusion is fitted.
  /// - Throws: `InvalidInput` for sales outside their range or that no diffusion with positive
  ///   innovation, potential and non-negative imitation fits best; `NumericalError` when the search
  ///   fails.
  public init(sales: [Double], by method: Method = .nonlinearLeastSquares) throws {
    try require(
      (4...10_000).contains(sales.count), "sales", sales.count, "must have from 4 to 10,000 years")
    for (year, amount) in sales.enumerated() {
      try require(
        amount >= 0 && amount.isFinite, "sales[\(year)]", amount, "must not be negative")
    }
    let largest = sales.max() ?? 0
    try require(largest > 0, "sales", largest, "must not all be zero")
    // The fit is done in units of the largest sales, so that the unit does not matter.
    let scaled = sales.map { $0 / largest }
    let found: (p: Double, q: Double)
    var potential: Double
    switch method {
    case .ordinaryLeastSquares:
      (found.p, found.q, potential) = try BassFit.regressed(scaled)
    case .nonlinearLeastSquares:
      found = try BassFit.searched(scaled)
      potential = BassFit.best(scaled, found.p, found.q).potential
    }
    diffusion = BassDiffusion(unchecked: found.p, found.q)
    let residual = BassFit.residual(scaled, diffusion, potential)
    residualSumOfSquares = residual * largest * largest
    potential *= largest
    marketPotential = potential
    years = sales.count
    try require(
      potential.isFinite && residualSumOfSquares.isFinite, "sales", largest,
      "must give a fit within a number's range")
  }

  /// Sales of the years after the sample, in units a year.
  ///
  /// - Parameter count: years to forecast, from 0 to 200.
  /// - Returns: one amount a year.
  /// - Throws: another number of years.
  public func forecast(years count: Int) throws(InvalidInput) -> [Double] {
    try require((0...200).contains(count), "years", count, "must be from 0 to 200")
    return (years..<(years + count)).map {
      marketPotential * diffusion.share(from: Double($0), to: Double($0 + 1))
    }
  }

  // MARK: - Regression

  private static func regressed(_ sales: [Double]) throws -> (Double, Double, Double) {
    var before: [Double] = []
    var total = 0.0
    for amount in sales {
      before.append(total)
      total += amount
    }
    // Columns are orthogonalised one after the other, as normal equations would lose half the
    // digits.
    let unit = total
    let ones = sales.map { _ in 1.0 }
    let linear = before.map { $0 / unit }
    let square = linear.map { $0 * $0 }
    let slopeOfLinear = dot(linear, ones) / dot(ones, ones)
    let first = zip(linear, ones).map { $0 - slopeOfLinear * $1 }
    let squareOnOnes = dot(square, ones) / dot(ones, ones)
    let squareOnFirst = dot(square, first) / dot(first, first)
    let second = zip(zip(square, ones), first).map {
      $0.0 - squareOnOnes * $0.1 - squareOnFirst * $1
    }
    let onSecond = dot(sales, second) / dot(second, second)
    let onFirst = dot(sales, first) / dot(first, first)
    let onOnes = dot(sales, ones) / dot(ones, ones)
    let c = onSecond / (unit * unit)
    let slope = onFirst - squareOnFirst * onSecond
    let b = slope / unit
    let a = onOnes - slopeOfLinear * slope - squareOnOnes * onSecond
    let discriminant = b * b - 4 * a * c
    let potential = (-b - discriminant.squareRoot()) / (2 * c)
    let innovation = a / potential
    let imitation = b + innovation
    try require(
      potential > 0 && potential.isFinite && innovation > 0 && imitation >= 0, "sales",
      sales.count, "must be fitted by positive innovation and potential, imitation not negative")
    return (innovation, imitation, potential)
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  // MARK: - Search

  /// The best potential for two coefficients, and the squares that it leaves.
  private static func best(
    _ sales: [Double], _ p: Double, _ q: Double
  ) -> (potential: Double, residual: Double) {
    let diffusion = BassDiffusion(unchecked: p, q)
    let shares = sales.indices.map { diffusion.share(from: Double($0), to: Double($0 + 1)) }
    let potential = dot(sales, shares) / dot(shares, shares)
    return (potential, residual(sales, diffusion, potential))
  }

  private static func residual(
    _ sales: [Double], _ diffusion: BassDiffusion, _ potential: Double
  ) -> Double {
    sales.enumerated().reduce(0) { sum, entry in
      let fitted = potential * diffusion.share(from: Double(entry.0), to: Double(entry.0 + 1))
      return sum + (entry.1 - fitted) * (entry.1 - fitted)
    }
  }

  private static let lowestLogInnovation = -18.0

  /// The least squares over a grid of coefficients, then from its best cells downhill.
  private static func searched(_ sales: [Double]) throws -> (Double, Double) {
    func squares(_ point: [Double]) -> Double {
      let (logP, q) = (point[0], point[1])
      guard q >= 0, q <= 20, logP >= lowestLogInnovation, logP <= 3 else { return .infinity }
      return best(sales, exp(logP), q).residual
    }
    var cells: [(point: [Double], value: Double)] = []
    for logP in stride(from: -12.0, through: 1, by: 0.5) {
      for q in stride(from: 0.0, through: 3, by: 0.1) {
        let value = squares([logP, q])
        if value.isFinite { cells.append(([logP, q], value)) }
      }
    }
    cells.sort { $0.value < $1.value }
    var least: (point: [Double], value: Double)?
    for start in cells.prefix(4) {
      let found = try findPolishedMinimum(of: squares, from: start.point, steps: [0.3, 0.05])
      if found.value < least?.value ?? .infinity { least = (found.argument, found.value) }
    }
    guard let least, least.point[0] > lowestLogInnovation + 0.5, least.point[0] < 2.9,
      least.point[1] < 19.9
    else {
      throw InvalidInput(
        "sales", "must be fitted best by positive innovation and a finite potential",
        got: "\(sales.count) years")
    }
    return (exp(least.point[0]), least.point[1])
  }
}
