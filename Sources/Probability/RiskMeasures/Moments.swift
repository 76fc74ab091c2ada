/// Count, mean and central sums of a sample, which merge without loss.
///
/// Draws go into blocks of fixed size, and blocks merge over a fixed binary tree, so that the
/// result depends on the draws and their positions only: not on threads, nor on the order in
/// which blocks are finished. Inside a block the sums are compensated.
///
/// > Source: Chan, Golub & LeVeque, Algorithms for computing the sample variance, *The American
/// > Statistician* 37 (1983); Pébay, Sandia report SAND2008-6212, for the third and fourth sums.
public struct Moments: Sendable, Hashable, Codable {
  /// Number of draws.
  public let count: Int
  /// Mean of the draws; zero for none.
  public let mean: Double
  /// Sum of `(x − mean)²`.
  public let squares: Double
  /// Sum of `(x − mean)³`.
  public let cubes: Double
  /// Sum of `(x − mean)⁴`.
  public let fourths: Double
  /// Least draw; infinity for none.
  public let minimum: Double
  /// Greatest draw; minus infinity for none.
  public let maximum: Double

  /// No draws.
  public static let none = Moments(
    count: 0, mean: 0, squares: 0, cubes: 0, fourths: 0, minimum: .infinity, maximum: -.infinity)

  private init(
    count: Int, mean: Double, squares: Double, cubes: Double, fourths: Double, minimum: Double,
    maximum: Double
  ) {
    self.count = count
    self.mean = mean
    self.squares = squares
    self.cubes = cubes
    self.fourths = fourths
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Moments of one block of draws, in two passes.
  ///
  /// - Complexity: O(n).
  public init(_ draws: some Collection<Double>) {
    let count = draws.count
    guard count > 0 else {
      self = .none
      return
    }
    var total = CompensatedSum()
    var low = Double.infinity
    var high = -Double.infinity
    for x in draws {
      total.add(x)
      low = Swift.min(low, x)
      high = Swift.max(high, x)
    }
    let n = Double(count)
    let mean = total.value / n
    var first = 0.0
    var second = 0.0
    var third = 0.0
    var fourth = 0.0
    for x in draws {
      let d = x - mean
      let square = d * d
      first += d
      second += square
      third += square * d
      fourth += square * square
    }
    // `first` is what rounding of the mean left over; it corrects the second sum.
    self.init(
      count: count, mean: mean, squares: second - first * first / n, cubes: third,
      fourths: fourth, minimum: low, maximum: high)
  }

  /// Moments of the draws of both.
  public func merged(with other: Moments) -> Moments {
    if count == 0 { return other }
    if other.count == 0 { return self }
    let a = Double(count)
    let b = Double(other.count)
    let n = a + b
    let delta = other.mean - mean
    let step = delta / n
    let cross = delta * step * a * b
    let third =
      cubes + other.cubes + cross * step * (a - b) + 3 * step * (a * other.squares - b * squares)
    let fourth =
      fourths + other.fourths + cross * step * step * (a * a - a * b + b * b)
      + 6 * step * step * (a * a * other.squares + b * b * squares)
      + 4 * step * (a * other.cubes - b * cubes)
    return Moments(
      count: count + other.count, mean: mean + step * b, squares: squares + other.squares + cross,
      cubes: third, fourths: fourth, minimum: Swift.min(minimum, other.minimum),
      maximum: Swift.max(maximum, other.maximum))
  }

  /// Moments of the draws of all blocks, merged over a binary tree fixed by their positions.
  ///
  /// - Complexity: O(n) in the blocks.
  public static func merging(_ blocks: [Moments]) -> Moments {
    blocks.reducedAsTree { $0.merged(with: $1) } ?? .none
  }

  /// Variance with divisor `n − 1`; zero for fewer than two draws.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

  /// Square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Standard error of the mean, `s/√n`.
  public var standardError: Double {
    count > 0 ? standardDeviation / Double(count).squareRoot() : 0
  }

  /// Third standardised moment of the sample, with divisor `n`.
  public var skewness: Double {
    let spread = squares / Double(count)
    return cubes / Double(count) / (spread * spread.squareRoot())
  }

  /// Fourth standardised moment of the sample less three, with divisor `n`.
  public var excessKurtosis: Double {
    let spread = squares / Double(count)
    return fourths / Double(count) / (spread * spread) - 3
  }
}
