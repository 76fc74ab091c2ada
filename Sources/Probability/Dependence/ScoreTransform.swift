import NumericalMethods

/// Turns standard normal scores into draws of a law, many at once and with the same bits on every
/// machine: `x = F⁻¹(Φ(score))`.
///
/// Laws with a short formula are computed by it; others are tabulated once, to nine digits.
public struct ScoreTransform: Sendable {
  private enum Form: Sendable {
    case linear(mean: Double, deviation: Double)
    case exponential(logMean: Double, logDeviation: Double)
    case uniform(Uniform)
    case triangular(Triangular)
    case steps(any Distribution)
    case table(HermiteTable)
  }

  private let form: Form

  /// Prepares a law.
  ///
  /// - Parameter law: any law; one with atoms is sampled draw by draw.
  public init(_ law: any Distribution) {
    switch law {
    case let law as Constant: form = .linear(mean: law.value, deviation: 0)
    case let law as Normal: form = .linear(mean: law.mean, deviation: law.standardDeviation)
    case let law as LogNormal:
      form = .exponential(logMean: law.logMean, logDeviation: law.logStandardDeviation)
    case let law as Uniform: form = .uniform(law)
    case let law as Triangular: form = .triangular(law)
    case is Beta, is PERT, is Gamma, is Weibull, is Exponential, is InverseGaussian:
      form = .table(
        HermiteTable(over: -8.5...8.5, steps: 4096) { score in
          let x =
            score < 0
            ? law.quantile(StandardNormal.cumulative(score))
            : law.quantile(complement: StandardNormal.complement(score))
          return (x, StandardNormal.density(score) / law.density(at: x))
        })
    default: form = .steps(law)
    }
  }

  /// The draws that belong to scores.
  ///
  /// - Complexity: O(n).
  public func callAsFunction(_ scores: [Double]) -> [Double] {
    switch form {
    case .linear(let mean, let deviation):
      return deviation == 0
        ? scores.map { _ in mean } : scores.map { mean + deviation * $0 }
    case .exponential(let logMean, let logDeviation):
      return VectorMath.exp(scores.map { logMean + logDeviation * $0 })
    case .uniform(let law): return VectorMath.normalCumulative(scores).map { law.quantile($0) }
    case .triangular(let law):
      let lower = VectorMath.normalCumulative(scores)
      let upper = VectorMath.normalComplement(scores)
      return zip(lower, upper).map {
        $0 <= $1 ? law.quantile($0) : law.quantile(complement: $1)
      }
    case .steps(let law):
      let lower = VectorMath.normalCumulative(scores)
      let upper = VectorMath.normalComplement(scores)
      return zip(lower, upper).map {
        $0 <= $1 ? law.quantile($0) : law.quantile(complement: $1)
      }
    case .table(let table): return scores.map { table($0) }
    }
  }
}
