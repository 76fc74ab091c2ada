import Finance
import NumericalMethods

/// The walk of an asset over exercise dates, in logarithms of its value over the exercise price, and
/// the amounts along it in units of that price.
///
/// Everything that a simulated figure rests on comes from the project's own kernels, so that it has
/// the same bits on every machine.
struct ExerciseWalk: Sendable {
  let kind: OptionKind
  let exercisePrice: Double
  let dates: Int
  let seed: UInt64
  /// Logarithm of the asset's value over the exercise price today.
  let start: Double
  /// Change of the logarithm from date to date, without chance.
  let drift: Double
  /// Standard deviation of that change.
  let spread: Double
  /// Present value of one on each date, the first date first.
  let discounts: [Double]
  /// Factor of the asset's value without its yield from each date to the end.
  let yields: [Double]
  /// Present value on each date of one at the end.
  let remaining: [Double]
  /// Standard deviation from each date to the end, zero at the end.
  let spreads: [Double]

  init(_ option: BlackScholes, dates: Int, key seed: UInt64) {
    kind = option.kind
    exercisePrice = option.exercisePrice
    self.dates = dates
    self.seed = seed
    let step = option.maturity / Double(dates)
    start = VectorMath.log([option.assetValue / option.exercisePrice])[0]
    let variance = option.volatility * option.volatility
    drift = (option.riskFreeRate - option.yieldRate - variance / 2) * step
    spread = option.volatility * step.squareRoot()
    let times = (1...dates).map { Double($0) * step }
    let lefts = (1...dates).map { Double(dates - $0) * step }
    discounts = VectorMath.exp(times.map { -option.riskFreeRate * $0 })
    remaining = VectorMath.exp(lefts.map { -option.riskFreeRate * $0 })
    yields = VectorMath.exp(lefts.map { -option.yieldRate * $0 })
    spreads = lefts.map { option.volatility * $0.squareRoot() }
    let time = option.maturity
    let whole = VectorMath.exp([-option.yieldRate * time, -option.riskFreeRate * time])
    todayFactors = (whole[0], whole[1], option.volatility * time.squareRoot())
  }

  private let todayFactors: (yield: Double, discount: Double, spread: Double)

  /// The European value today, in currency, by the kernels.
  var europeanValue: Double {
    exercisePrice
      * europeanValues(
        [start], [todayFactors.yield], [todayFactors.discount], [todayFactors.spread])[0]
  }

  /// European values, in units of the exercise price, at given logarithms.
  func europeanValues(
    _ logarithms: [Double], _ yields: [Double], _ discounts: [Double], _ spreads: [Double]
  ) -> [Double] {
    let sign = kind.sign
    let ratios = VectorMath.log(zip(yields, discounts).map { $0 / $1 })
    let levels = VectorMath.exp(logarithms)
    var first: [Double] = []
    var second: [Double] = []
    first.reserveCapacity(logarithms.count)
    second.reserveCapacity(logarithms.count)
    for index in logarithms.indices {
      let spread = spreads[index]
      let d1 = (logarithms[index] + ratios[index]) / spread + spread / 2
      first.append(sign * d1)
      second.append(sign * (d1 - spread))
    }
    let above = VectorMath.normalCumulative(first)
    let below = VectorMath.normalCumulative(second)
    return logarithms.indices.map { index in
      max(
        0,
        sign
          * (levels[index] * yields[index] * above[index] - discounts[index] * below[index]))
    }
  }
}
