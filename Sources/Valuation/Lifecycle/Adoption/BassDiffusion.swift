public import NumericalMethods

/// Adoption of a new product by innovators and imitators.
///
/// `F(t) = (1 − e^−(p+q)t) / (1 + (q/p) e^−(p+q)t)` with `p` the innovation and `q` the imitation.
///
/// > Source: Bass (1969), *A new product growth for model consumer durables*, Management Science
/// > 15(5), eq. 5–9.
public struct BassDiffusion: Hashable, Sendable {
  /// Coefficient of innovation a year, in (0, 1].
  public let innovation: Double
  /// Coefficient of imitation a year, not negative.
  public let imitation: Double

  /// A diffusion by its two coefficients.
  ///
  /// - Parameters:
  ///   - innovation: coefficient of innovation a year, in (0, 1].
  ///   - imitation: coefficient of imitation a year, in [0, 3].
  /// - Throws: a coefficient outside its range.
  public init(innovation: Double, imitation: Double) throws(InvalidInput) {
    try require(
      innovation > 0 && innovation <= 1, "innovation", innovation, "must be in (0, 1]")
    try require((0...3).contains(imitation), "imitation", imitation, "must be in [0, 3]")
    self.init(unchecked: innovation, imitation)
  }

  /// A diffusion whose coefficients were found by a fit, where no published range applies.
  init(unchecked innovation: Double, _ imitation: Double) {
    self.innovation = innovation
    self.imitation = imitation
  }

  /// Share of the potential that has adopted after some years.
  ///
  /// - Parameter time: years since the launch; before it nobody has adopted.
  /// - Returns: a share in [0, 1].
  public func share(at time: Double) -> Double {
    guard time > 0 else { return 0 }
    let sum = innovation + imitation
    let left = exp(-sum * time)
    return -expMinusOne(-sum * time) * (innovation / (innovation + imitation * left))
  }

  /// Share of the potential that adopts between two times, without the loss of digits of a
  /// difference of shares.
  ///
  /// - Parameters:
  ///   - start: years since the launch.
  ///   - end: years since the launch, not before the start.
  /// - Returns: a share in [0, 1].
  public func share(from start: Double, to end: Double) -> Double {
    let start = max(start, 0)
    guard end > start else { return 0 }
    let sum = innovation + imitation
    let before = exp(-sum * start)
    let after = exp(-sum * end)
    let first = innovation / (innovation + imitation * before)
    return first * (before / (innovation + imitation * after)) * sum
      * -expMinusOne(-sum * (end - start))
  }

  /// Share of the potential that adopts in a year at some time.
  ///
  /// - Parameter time: years since the launch; before it the rate is 0.
  /// - Returns: a share a year.
  public func rate(at time: Double) -> Double {
    guard time >= 0 else { return 0 }
    let sum = innovation + imitation
    let left = exp(-sum * time)
    let weight = innovation / (innovation + imitation * left)
    return weight * sum * sum * (left / (innovation + imitation * left))
  }

  /// Years from the launch to the largest rate of adoption; 0 when imitation does not exceed
  /// innovation.
  public var peakTime: Double {
    imitation > innovation ? log(imitation / innovation) / (innovation + imitation) : 0
  }

  /// Share of the potential that adopts in a year at the peak.
  ///
  /// `(p + q)² / 4q`, or `p` when imitation does not exceed innovation.
  public var peakRate: Double {
    guard imitation > innovation else { return innovation }
    let sum = innovation + imitation
    return sum * sum / (4 * imitation)
  }
}
