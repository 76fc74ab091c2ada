public import NumericalMethods

/// A symmetrical survivor curve of the Iowa type, as a Beta distribution on twice the average life.
///
/// The retirements' frequency is `(1 − x²/a²)^m`, so that `S(t) = 1 − I_u(m + 1, m + 1)` with
/// `u = t / (2 × averageLife)`.
///
/// > Source: Winfrey (1935), *Statistical analyses of industrial property retirements*, Iowa
/// > Engineering Experiment Station, Bulletin 125.
public struct IowaCurve: Hashable, Sendable {
  /// The symmetrical types, from wide to narrow.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case s1, s2, s3, s4

    /// The exponent of the frequency curve.
    public var exponent: Double {
      switch self {
      case .s1: 1.8283968262
      case .s2: 3.70009374
      case .s3: 6.9015890
      case .s4: 14.9119980
      }
    }
  }

  /// The type.
  public let kind: Kind
  /// Average life in years.
  public let averageLife: Double

  /// A survivor curve.
  ///
  /// - Parameters:
  ///   - kind: the type.
  ///   - averageLife: average life in years, positive.
  /// - Throws: an average life that is not positive.
  public init(_ kind: Kind, averageLife: Double) throws(InvalidInput) {
    try require(
      averageLife > 0 && (2 * averageLife).isFinite, "averageLife", averageLife,
      "must be positive")
    self.kind = kind
    self.averageLife = averageLife
  }

  /// Share that reaches an age.
  ///
  /// - Parameter age: years, not negative.
  /// - Returns: a share in [0, 1], zero from twice the average life on.
  public func survival(to age: Double) -> Double {
    let shape = kind.exponent + 1
    return SpecialFunctions.betaIComplement(shape, shape, min(age / (2 * averageLife), 1))
  }

  /// Mean years still to live at an age, `∫ S(t) dt / S(age)` from the age to twice the average.
  ///
  /// - Parameter age: years, in [0, 2 × averageLife).
  /// - Returns: years; nil where nothing survives.
  /// - Throws: `.notConverged` if the integral near the end fails.
  public func remainingLife(at age: Double) throws(NumericalError) -> Double? {
    let shape = kind.exponent + 1
    let used = age / (2 * averageLife)
    guard used < 1, age >= 0 else { return nil }
    let left = 1 - used
    let alive = SpecialFunctions.betaIComplement(shape, shape, used)
    guard alive > 0 else { return 2 * averageLife * left / (shape + 1) }
    if left > 0.1 {
      // E[(X − u)⁺] of a Beta of mean one half.
      let above = SpecialFunctions.betaIComplement(shape + 1, shape, used) / 2
      return 2 * averageLife * (above / alive - used)
    }
    let ratio = try integrate(
      { SpecialFunctions.betaI(shape, shape, left * $0) / alive }, from: 0, to: 1)
    return 2 * averageLife * left * ratio.value
  }
}
