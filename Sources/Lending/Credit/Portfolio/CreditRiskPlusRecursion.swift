import NumericalMethods

/// The probabilities of losses of 0, 1, 2, … units, one by one.
///
/// They are kept in a scale of their own, so that a pool that hardly escapes loss does not
/// underflow, and only as far back as the largest band reaches.
struct CreditRiskPlusRecursion {
  /// Units and share of the expected defaults of each band, bands of equal units in one.
  private let bands: [(units: Int, share: Double)]
  private let longest: Int
  private let alpha: Double
  private let p: Double
  private let mean: Double
  private var logScale: Double
  /// Scaled probabilities; the last one belongs to `loss`.
  private var scaled: [Double] = [1]
  private var sum = 1.0

  /// The loss reached, in units.
  private(set) var loss = 0

  /// Probability of the loss reached.
  var probability: Double { (scaled.last ?? 0) * exp(logScale) }

  /// Probability of at most the loss reached.
  var cumulative: Double { sum * exp(logScale) }

  init(_ model: CreditRiskPlus) {
    var byUnits: [Int: Double] = [:]
    for (units, expected) in zip(model.exposureUnits, model.expectedDefaults) {
      byUnits[units, default: 0] += expected
    }
    let total = model.expectedDefaults.reduce(0, +)
    mean = total
    bands = byUnits.sorted { $0.key < $1.key }.map { ($0.key, $0.value / total) }
    longest = bands.last?.units ?? 1
    let variance = model.sectorDeviation * model.sectorDeviation
    // A deviation too small for 1/α to be a number is no deviation.
    if variance > 0, (1 / variance).isFinite {
      alpha = 1 / variance
      p = total / (total + alpha)
      logScale = -alpha * logOnePlus(total / alpha)
    } else {
      alpha = .infinity
      p = 0
      logScale = -total
    }
  }

  /// Goes on to the next unit of loss.
  ///
  /// `A_n = Σ share_j A_(n − u_j) (p + (α − 1) p u_j/n)`; in the limit without deviation
  /// `A_n = Σ μ share_j A_(n − u_j) u_j/n`.
  mutating func advance() {
    loss += 1
    var next = 0.0
    for (units, share) in bands {
      if units > loss { break }
      let ratio = Double(units) / Double(loss)
      let factor = alpha.isFinite ? p + (alpha - 1) * p * ratio : mean * ratio
      next += share * factor * scaled[scaled.count - units]
    }
    scaled.append(next)
    sum += next
    if scaled.count > 2 * longest + 64 { scaled.removeFirst(scaled.count - longest) }
    if sum > 1e200 {
      for index in scaled.indices { scaled[index] *= 1e-200 }
      sum *= 1e-200
      logScale += 200 * log(10)
    }
  }
}
