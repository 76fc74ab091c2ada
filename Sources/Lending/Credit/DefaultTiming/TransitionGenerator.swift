public import NumericalMethods

/// Rates of moving between rating grades in continuous time, and whether they are possible.
///
/// A generator has no negative entry off the diagonal and rows that add up to zero. The logarithm
/// of a transition matrix may break the first rule: then no Markov process in continuous time has
/// that matrix, and `regularized(by:)` gives one near by that does.
///
/// > Source: Israel, Rosenthal & Wei (2001), *Finding generators for Markov chains via empirical
/// > transition matrices*, Mathematical Finance 11, section 3.
public struct TransitionGenerator: Hashable, Sendable {
  /// How a negative rate is removed.
  public enum Regularization: String, Hashable, Sendable, CaseIterable {
    /// Negative rates become zero, and the diagonal takes the difference.
    case diagonal
    /// Negative rates become zero, and the rest of the row gives way in proportion to its size.
    case weighted
  }

  /// Rates per year, rows from, columns to.
  public let matrix: Matrix
  /// The largest change that a regularisation made to an entry; zero for an untouched logarithm.
  public let largestChange: Double

  init(matrix: Matrix, largestChange: Double = 0) {
    self.matrix = matrix
    self.largestChange = largestChange
  }

  /// The lowest rate off the diagonal; zero or more for a valid generator.
  public var lowestRate: Double {
    var lowest = Double.infinity
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns where row != column {
        lowest = min(lowest, matrix[row, column])
      }
    }
    return lowest
  }

  /// Whether every rate off the diagonal is at least −1e-10, so that the matrix is embeddable.
  public var isValid: Bool { lowestRate >= -1e-10 }

  /// Transition probabilities over a time in years, `exp(years Q)`.
  ///
  /// - Throws: `.noSolution` when the exponential overflows.
  public func transition(over years: Double) throws(NumericalError) -> Matrix {
    try (years * matrix).exponential()
  }

  /// The generator without negative rates, with the size of the change on record.
  public func regularized(by method: Regularization) -> TransitionGenerator {
    var result = matrix
    var change = 0.0
    for row in 0..<matrix.rows {
      let entries = matrix.row(row)
      let adjusted =
        switch method {
        case .diagonal: Self.diagonallyAdjusted(entries, row: row)
        case .weighted: Self.weightAdjusted(entries, row: row)
        }
      for (column, entry) in adjusted.enumerated() {
        change = max(change, (entry - entries[column]).magnitude)
        result[row, column] = entry
      }
    }
    return TransitionGenerator(matrix: result, largestChange: max(largestChange, change))
  }

  private static func diagonallyAdjusted(_ entries: [Double], row: Int) -> [Double] {
    var adjusted = entries.map { max($0, 0) }
    adjusted[row] = 0
    adjusted[row] = -adjusted.reduce(0, +)
    return adjusted
  }

  private static func weightAdjusted(_ entries: [Double], row: Int) -> [Double] {
    var (good, bad) = (entries[row].magnitude, 0.0)
    for (column, entry) in entries.enumerated() where column != row {
      good += max(entry, 0)
      bad += max(-entry, 0)
    }
    return entries.enumerated().map { column, entry in
      if column != row, entry < 0 { return 0 }
      return good > 0 ? entry - bad * entry.magnitude / good : entry
    }
  }
}
