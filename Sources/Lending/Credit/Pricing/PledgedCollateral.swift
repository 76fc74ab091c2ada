import Finance
import NumericalMethods

/// What the pledges of a loan bring after a default, as laws of their proceeds.
///
/// Each right may have been invalidated or have expired by its sale; those left bring their value
/// less haircut, cost and the funding cost of waiting. Each combination of survivors is a scenario;
/// the sum of several values is matched by a lognormal of the same mean and mean square.
struct PledgedCollateral {
  /// Proceeds of one set of surviving rights, worth what they are on the day of default; none when
  /// no right is left.
  struct Scenario {
    let probability: Double
    let proceeds: (any SaleValue)?
  }

  let scenarios: [Scenario]

  /// The pledges sold after a default.
  ///
  /// - Throws: `InvalidInput` if the sum of several values has no finite moments.
  init(
    _ pledges: [Pledge], defaultOn day: Day, under assumptions: CreditAssumptions
  ) throws(InvalidInput) {
    let sales = pledges.compactMap { Sale($0, defaultOn: day, under: assumptions) }
    let certain = sales.filter { $0.survival == 1 }
    let uncertain = sales.filter { $0.survival < 1 }
    // Up to 64 combinations one by one; with more, invalidation goes into the moments.
    guard uncertain.count <= 6 else {
      let sum = try Self.sum(of: sales, correlation: assumptions.pledgeCorrelation)
      scenarios = [Scenario(probability: 1, proceeds: sum)]
      return
    }
    var scenarios: [Scenario] = []
    for survivors in 0..<(1 << uncertain.count) {
      var (probability, left) = (1.0, certain)
      for (index, sale) in uncertain.enumerated() {
        let survives = survivors & (1 << index) != 0
        probability *= survives ? sale.survival : 1 - sale.survival
        if survives { left.append(sale.surviving) }
      }
      guard probability > 0 else { continue }
      scenarios.append(
        Scenario(
          probability: probability,
          proceeds: try Self.sum(of: left, correlation: assumptions.pledgeCorrelation)))
    }
    self.scenarios = scenarios
  }

  /// Expected loss on a claim in default, with the default's probability up to a time.
  func loss(on claim: Double, defaultProbability: Double, correlation: Double) -> Double {
    scenarios.reduce(0) { total, scenario in
      guard let proceeds = scenario.proceeds else {
        return total + scenario.probability * claim * defaultProbability
      }
      return total + scenario.probability
        * proceeds.loss(
          on: claim, defaultProbability: defaultProbability, correlation: correlation)
    }
  }

  private static func sum(
    of sales: [Sale], correlation: Double
  ) throws(InvalidInput) -> (any SaleValue)? {
    guard let first = sales.first else { return nil }
    if sales.count == 1, first.survival == 1 { return first.proceeds }
    var (mean, square) = (0.0, 0.0)
    for sale in sales { mean += sale.mean }
    for (row, one) in sales.enumerated() {
      square += one.survival * one.proceeds.meanSquare
      for other in sales[(row + 1)...] {
        // exp(ρ σ σ') is the ratio of a lognormal product's mean to the product of means.
        let tie = exp(correlation * one.logDeviation * other.logDeviation)
        square += 2 * one.mean * other.mean * tie
      }
    }
    return try LognormalValue(mean: mean, meanSquare: square)
  }
}

/// The sale of one right after a default.
private struct Sale {
  let proceeds: any SaleValue
  /// Probability that the right is not invalidated before its sale.
  let survival: Double

  /// Expected proceeds, with the chance of invalidation.
  var mean: Double { survival * proceeds.mean }

  /// The same sale once the right is known to survive.
  var surviving: Sale { Sale(proceeds: proceeds, survival: 1) }

  /// Log deviation of the lognormal with the same first two moments.
  var logDeviation: Double {
    max(log(proceeds.meanSquare / proceeds.mean / proceeds.mean), 0).squareRoot()
  }

  private init(proceeds: any SaleValue, survival: Double) {
    self.proceeds = proceeds
    self.survival = survival
  }

  /// Nil when the right has ended by its sale.
  init?(_ pledge: Pledge, defaultOn day: Day, under assumptions: CreditAssumptions) {
    guard let sold = try? day.adding(pledge.timeToSale) else { return nil }
    if let expires = pledge.expires, sold >= expires { return nil }
    if let income = pledge.income {
      self.init(income, of: pledge, defaultOn: day, collectedFrom: sold, under: assumptions)
      return
    }
    let years = assumptions.funding.dayCount.yearFraction(from: assumptions.asOf, to: sold)
    let share =
      pledge.proceedsShare * assumptions.funding.discountFactor(from: day, to: sold)
    let proceeds: any SaleValue
    switch pledge.uncertainty {
    case .lognormal(let volatility):
      guard
        let value = try? LognormalValue(
          logMean: log(pledge.value.amount * share)
            + (pledge.drift - volatility * volatility / 2) * max(years, 0),
          logDeviation: volatility * max(years, 0).squareRoot())
      else { return nil }
      proceeds = value
    case .sample(let value):
      guard value.mean > 0 else { return nil }
      proceeds = value.scaled(by: share)
    }
    self.init(proceeds: proceeds, survival: exp(-pledge.invalidationHazard * max(years, 0)))
  }

  /// What is still to come of an income; nil when nothing is.
  private init?(
    _ income: PledgedIncome, of pledge: Pledge, defaultOn day: Day, collectedFrom first: Day,
    under assumptions: CreditAssumptions
  ) {
    guard case .lognormal(let volatility) = pledge.uncertainty else { return nil }
    let worth = income.value(on: day, from: first).amount * pledge.proceedsShare
    let elapsed = assumptions.funding.dayCount.yearFraction(from: assumptions.asOf, to: day)
    let years = max(0, elapsed + income.meanYears(on: day, from: first))
    guard worth > 0,
      let value = try? LognormalValue(
        logMean: log(worth) - volatility * volatility / 2 * years,
        logDeviation: volatility * years.squareRoot())
    else { return nil }
    self.init(proceeds: value, survival: exp(-pledge.invalidationHazard * years))
  }
}
