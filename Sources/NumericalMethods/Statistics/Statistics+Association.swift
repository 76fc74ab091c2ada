extension Statistics {
  /// Pearson's correlation of two samples of one length; NaN if either is constant.
  public static func correlation(_ u: [Double], _ v: [Double]) -> Double {
    guard u.count == v.count, u.count > 1 else { return .nan }
    let (centreU, centreV) = (mean(u), mean(v))
    let product = sum(zip(u, v).lazy.map { ($0 - centreU) * ($1 - centreV) })
    let squaresU = sum(u.lazy.map { ($0 - centreU) * ($0 - centreU) })
    let squaresV = sum(v.lazy.map { ($0 - centreV) * ($0 - centreV) })
    return min(max(product / (squaresU.squareRoot() * squaresV.squareRoot()), -1), 1)
  }

  /// Spearman's correlation: Pearson's of the ranks, ties sharing mean ranks.
  public static func rankCorrelation(_ u: [Double], _ v: [Double]) -> Double {
    correlation(ranks(u), ranks(v))
  }

  /// Kendall's τ-b: concordant less discordant pairs, corrected for ties.
  ///
  /// - Complexity: O(n log n).
  ///
  /// > Source: Knight, *Journal of the American Statistical Association* 61 (1966) 436–439.
  public static func kendallTau(_ u: [Double], _ v: [Double]) -> Double {
    guard u.count == v.count, u.count > 1 else { return .nan }
    let pairs = zip(u, v).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
    let all = Double(u.count) * Double(u.count - 1) / 2
    let tiedU = tiedPairs(pairs) { $0.0 == $1.0 }
    let tiedBoth = tiedPairs(pairs) { $0 == $1 }
    var seconds = pairs.map(\.1)
    let exchanges = sortCountingExchanges(&seconds)
    let tiedV = tiedPairs(seconds) { $0 == $1 }
    let difference = all - tiedU - tiedV + tiedBoth - 2 * exchanges
    return difference / ((all - tiedU).squareRoot() * (all - tiedV).squareRoot())
  }

  /// Jarque and Bera's statistic `n/6 · (skewness² + excessKurtosis²/4)`.
  ///
  /// > Source: Jarque & Bera, *Economics Letters* 6 (1980) 255–259.
  public static func jarqueBera(_ values: [Double]) -> Double {
    let (third, fourth) = (skewness(values), excessKurtosis(values))
    return Double(values.count) / 6 * (third * third + fourth * fourth / 4)
  }

  /// Pairs within runs of equal neighbours.
  private static func tiedPairs<Element>(
    _ sorted: [Element], _ equal: (Element, Element) -> Bool
  ) -> Double {
    var (total, run) = (0.0, 1.0)
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      if equal(one, next) {
        total += run
        run += 1
      } else {
        run = 1
      }
    }
    return total
  }

  /// Merge sort that counts how many neighbours it would have to exchange.
  private static func sortCountingExchanges(_ values: inout [Double]) -> Double {
    var (exchanges, width) = (0.0, 1)
    while width < values.count {
      var merged: [Double] = []
      merged.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (
          min(start + width, values.count), min(start + 2 * width, values.count)
        )
        var (i, j) = (start, middle)
        while i < middle || j < end {
          if j >= end || (i < middle && values[i] <= values[j]) {
            merged.append(values[i])
            i += 1
          } else {
            exchanges += Double(middle - i)
            merged.append(values[j])
            j += 1
          }
        }
      }
      values = merged
      width *= 2
    }
    return exchanges
  }
}
