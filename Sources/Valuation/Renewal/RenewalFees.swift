public import NumericalMethods

/// The ages at which a right must be renewed, and what that costs.
public struct RenewalFees: Hashable, Sendable {
  /// Ages in years at which a fee is due, ascending.
  public let ages: [Int]
  /// The fee at each age, in currency.
  public let fees: [Double]
  /// The last year of the right.
  public let lastAge: Int

  /// A schedule of renewal fees.
  ///
  /// - Parameters:
  ///   - ages: ages in years at which a fee is due, at least one, ascending, in [1, 60].
  ///   - fees: the fee at each age, positive.
  ///   - lastAge: the last year of the right, from the last fee's age to 60; that age when nil.
  /// - Throws: an input outside its range, or different lengths.
  public init(ages: [Int], fees: [Double], lastAge: Int? = nil) throws(InvalidInput) {
    try require(!ages.isEmpty, "ages", "nothing", "must have at least one age")
    try require(
      fees.count == ages.count, "fees", fees.count, "must have as many entries as ages")
    let last = lastAge ?? ages[ages.count - 1]
    try require((1...60).contains(last), "lastAge", last, "must be from 1 to 60")
    var previous = 0
    for age in ages {
      try require(age > previous && age <= last, "ages", age, "must ascend from 1 to \(last)")
      previous = age
    }
    for (index, fee) in fees.enumerated() {
      try require(fee > 0 && fee.isFinite, "fees[\(index)]", fee, "must be positive")
    }
    self.ages = ages
    self.fees = fees
    self.lastAge = last
  }

  /// The fee of every year from the first to the last, zero where none is due.
  var yearly: [Double] {
    var result = Array(repeating: 0.0, count: lastAge)
    for (age, fee) in zip(ages, fees) { result[age - 1] = fee }
    return result
  }
}
