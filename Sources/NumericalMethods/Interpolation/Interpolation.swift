/// A curve through given points, as a value.
///
/// Each interval between neighbouring points holds a cubic (of lower degree for the simpler
/// methods); outside the points the curve goes on as `outside` says.
public struct Interpolation: Hashable, Sendable {
  /// How neighbouring points are joined.
  public enum Method: Hashable, Sendable {
    /// Straight lines.
    case linear
    /// Straight lines in the logarithm of the ordinate, which must be positive.
    case logLinear
    /// Cubic spline with continuous second derivative, zero at both ends.
    case cubicSpline
    /// Steffen's monotone cubic: no extremum between points.
    case steffen
  }

  /// How the curve goes on before its first and after its last point.
  public enum Outside: Hashable, Sendable {
    /// With the ordinate of the nearest point.
    case flat
    /// With the first or last interval's cubic.
    case extrapolated
  }

  /// Abscissae, strictly ascending.
  public let x: [Double]
  /// Ordinates.
  public let y: [Double]
  /// How points are joined.
  public let method: Method
  /// How the curve goes on.
  public let outside: Outside

  private let pieces: [Cubic]

  private struct Cubic: Hashable, Sendable {
    let value, slope, second, third: Double

    func value(_ h: Double) -> Double { value + h * (slope + h * (second + h * third)) }
    func slope(_ h: Double) -> Double { slope + h * (2 * second + 3 * h * third) }
    func integral(_ h: Double) -> Double {
      h * (value + h * (slope / 2 + h * (second / 3 + h * third / 4)))
    }
  }

  /// A curve through points.
  ///
  /// - Parameters:
  ///   - x: abscissae, strictly ascending, at least one.
  ///   - y: as many ordinates; positive for `.logLinear`.
  ///   - method: how points are joined.
  ///   - outside: how the curve goes on outside the points.
  /// - Throws: `InvalidInput` naming `x` or `y`.
  public init(
    x: [Double], y: [Double], method: Method = .linear, outside: Outside = .flat
  ) throws(InvalidInput) {
    try require(!x.isEmpty, "x", x, "must hold at least one point")
    try require(x.allSatisfy(\.isFinite), "x", x, "must be finite")
    try require(zip(x, x.dropFirst()).allSatisfy { $0 < $1 }, "x", x, "must be strictly ascending")
    try require(y.count == x.count, "y", y.count, "must hold \(x.count) elements, as many as x")
    try require(y.allSatisfy(\.isFinite), "y", y, "must be finite")
    if method == .logLinear {
      try require(y.allSatisfy { $0 > 0 }, "y", y, "must be positive for log-linear interpolation")
    }
    (self.x, self.y, self.method, self.outside) = (x, y, method, outside)
    pieces = Interpolation.pieces(x, method == .logLinear ? y.map { log($0) } : y, method)
  }

  /// The curve at a point.
  public func callAsFunction(_ point: Double) -> Double {
    guard let place = place(of: point) else { return point.isNaN ? .nan : y[0] }
    let value = pieces[place.piece].value(place.distance)
    return method == .logLinear ? exp(value) : value
  }

  /// The derivative of the curve at a point; zero where the curve is flat outside its points.
  public func derivative(at point: Double) -> Double {
    guard let place = place(of: point) else { return point.isNaN ? .nan : 0 }
    if outside == .flat && (point < x[0] || point > x[x.count - 1]) { return 0 }
    let slope = pieces[place.piece].slope(place.distance)
    return method == .logLinear ? slope * self(point) : slope
  }

  /// The area under the curve between two points; the sign turns when they are in descending
  /// order.
  public func integral(from lower: Double, to upper: Double) -> Double {
    if lower > upper { return -integral(from: upper, to: lower) }
    var (total, left) = (0.0, lower)
    for right in x.filter({ lower < $0 && $0 < upper }) + [upper] {
      total += area(left, right)
      left = right
    }
    return total
  }

  private func area(_ left: Double, _ right: Double) -> Double {
    let middle = 0.5 * (left + right)
    guard let place = place(of: middle) else { return (right - left) * y[0] }
    if outside == .flat && (middle < x[0] || middle > x[x.count - 1]) {
      return (right - left) * self(middle)
    }
    let (piece, start) = (pieces[place.piece], x[place.piece])
    if method == .logLinear {
      let (slope, width) = (piece.slope, right - left)
      let begin = exp(piece.value(left - start))
      return slope == 0 ? begin * width : begin * expMinusOne(slope * width) / slope
    }
    return piece.integral(right - start) - piece.integral(left - start)
  }

  /// The interval for a point and the distance from its start; nil for a curve of one point.
  private func place(of point: Double) -> (piece: Int, distance: Double)? {
    guard pieces.count > 0, !point.isNaN else { return nil }
    let inside = outside == .flat ? min(max(point, x[0]), x[x.count - 1]) : point
    var (low, high) = (0, x.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= inside { low = middle } else { high = middle }
    }
    return (low, inside - x[low])
  }

  private static func pieces(_ x: [Double], _ y: [Double], _ method: Method) -> [Cubic] {
    guard x.count > 1 else { return [] }
    let h = zip(x, x.dropFirst()).map { $1 - $0 }
    let s = zip(h, zip(y, y.dropFirst())).map { ($1.1 - $1.0) / $0 }
    switch method {
    case .linear, .logLinear:
      return s.indices.map { Cubic(value: y[$0], slope: s[$0], second: 0, third: 0) }
    case .cubicSpline:
      let m = naturalSecondDerivatives(h, s)
      return s.indices.map { i in
        Cubic(
          value: y[i], slope: s[i] - h[i] * (2 * m[i] + m[i + 1]) / 6, second: m[i] / 2,
          third: (m[i + 1] - m[i]) / (6 * h[i]))
      }
    case .steffen:
      let d = monotoneSlopes(h, s)
      return s.indices.map { i in
        Cubic(
          value: y[i], slope: d[i], second: (3 * s[i] - 2 * d[i] - d[i + 1]) / h[i],
          third: (d[i] + d[i + 1] - 2 * s[i]) / (h[i] * h[i]))
      }
    }
  }

  /// Second derivatives at the points of the natural spline, by elimination in the tridiagonal
  /// system.
  private static func naturalSecondDerivatives(_ h: [Double], _ s: [Double]) -> [Double] {
    let count = h.count + 1
    var (second, pivot, right) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count),
      [Double](repeating: 0, count: count)
    )
    guard count > 2 else { return second }
    for i in 1..<(count - 1) {
      pivot[i] = 2 * (h[i - 1] + h[i])
      right[i] = 6 * (s[i] - s[i - 1])
      if i > 1 {
        let factor = h[i - 1] / pivot[i - 1]
        pivot[i] -= factor * h[i - 1]
        right[i] -= factor * right[i - 1]
      }
    }
    for i in stride(from: count - 2, to: 0, by: -1) {
      second[i] = (right[i] - h[i] * second[i + 1]) / pivot[i]
    }
    return second
  }

  /// Slopes at the points that keep the curve monotone between them.
  ///
  /// > Source: Steffen, *Astronomy and Astrophysics* 239 (1990) 443–450.
  private static func monotoneSlopes(_ h: [Double], _ s: [Double]) -> [Double] {
    let count = s.count
    if count == 1 { return [s[0], s[0]] }
    func end(_ p: Double, _ s: Double) -> Double {
      if p * s <= 0 { return 0 }
      return p.magnitude > 2 * s.magnitude ? 2 * s : p
    }
    var slopes = [end(s[0] + (s[0] - s[1]) * h[0] / (h[0] + h[1]), s[0])]
    for i in 1..<count {
      let p = (s[i - 1] * h[i] + s[i] * h[i - 1]) / (h[i - 1] + h[i])
      let least = min(s[i - 1].magnitude, s[i].magnitude, 0.5 * p.magnitude)
      slopes.append((s[i - 1].sign.factor + s[i].sign.factor) * least)
    }
    let (last, before) = (s[count - 1], s[count - 2])
    slopes.append(
      end(last + (last - before) * h[count - 1] / (h[count - 1] + h[count - 2]), last))
    return slopes
  }
}
