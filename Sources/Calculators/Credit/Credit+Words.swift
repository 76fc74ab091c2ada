import Lending

/// What several calculations of the family read alike.
extension CreditCalculators {
  /// The sale value of collateral from its value today.
  static func collateralSale(_ inputs: Inputs) throws -> LognormalValue {
    try LognormalValue(
      value: inputs.number("collateralValue"), drift: inputs.number("drift"),
      volatility: inputs.number("volatility"), years: inputs.number("years"),
      saleDiscount: inputs.number("saleDiscount"))
  }

  /// What a loan costs the lender in a year.
  static func lendingCosts(_ inputs: Inputs) throws -> LendingCosts {
    try LendingCosts(
      defaultProbability: inputs.number("defaultProbability"),
      lossGivenDefault: inputs.number("lossGivenDefault"),
      fundingRate: inputs.number("fundingRate"), operatingCost: inputs.number("operatingCost"),
      capitalRatio: inputs.number("capitalRatio"), taxRate: inputs.number("taxRate"))
  }

  /// How the defaults of a pool hang together.
  static func poolCopula(_ inputs: Inputs) throws -> PoolCopula {
    let degrees = try inputs.number("degreesOfFreedom")
    switch try inputs.choice("copula") {
    case "t": return .studentT(degreesOfFreedom: degrees)
    case "double-t": return .doubleT(degreesOfFreedom: degrees)
    default: return .gaussian
    }
  }
}
