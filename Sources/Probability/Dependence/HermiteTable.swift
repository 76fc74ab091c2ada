/// A smooth function by its values and slopes at equal steps, joined by cubics.
///
/// Values and slopes are rounded to thirty bits: the last digits of the C library, which differ
/// between machines, then do not show in what is simulated.
struct HermiteTable: Sendable {
  private let start: Double
  private let step: Double
  private let values: [Double]
  private let slopes: [Double]

  /// Tabulates a function.
  ///
  /// - Parameters:
  ///   - range: where it is tabulated; outside, the ends go on flat.
  ///   - count: number of steps.
  ///   - function: value and slope at a point.
  init(over range: ClosedRange<Double>, steps count: Int, _ function: (Double) -> (Double, Double))
  {
    start = range.lowerBound
    step = (range.upperBound - range.lowerBound) / Double(count)
    var values: [Double] = []
    var slopes: [Double] = []
    for index in 0...count {
      let (value, slope) = function(start + step * Double(index))
      values.append(Self.rounded(value))
      slopes.append(Self.rounded(slope.isFinite ? slope * step : 0))
    }
    self.values = values
    self.slopes = slopes
  }

  func callAsFunction(_ x: Double) -> Double {
    let place = (x - start) / step
    guard place > 0 else { return values[0] }
    guard place < Double(values.count - 1) else { return values[values.count - 1] }
    let index = Int(place)
    let t = place - Double(index)
    let s = 1 - t
    // Hermite's cubic in the form that adds corrections to the straight line.
    let line = values[index] * s + values[index + 1] * t
    let rise = values[index + 1] - values[index]
    let left = slopes[index] - rise
    let right = rise - slopes[index + 1]
    return line + s * t * (left * s + right * t)
  }

  private static func rounded(_ x: Double) -> Double {
    guard x.isFinite && x != 0 else { return x }
    let significand = (x.significand * 0x1p30).rounded() * 0x1p-30
    return Double(sign: x.sign, exponent: x.exponent, significand: significand)
  }
}
