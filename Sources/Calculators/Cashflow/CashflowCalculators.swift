/// The calculations of the family `cashflow`.
enum CashflowCalculators {
  static let all: [Calculator] = [
    netPresentValue, internalRate, datedPresentValue, datedInternalRate, modifiedInternalRate,
    annuityPayment, annuityFutureValue, annuityPresentValue, annuityPeriods, annuityRate,
    paymentSplit, rateConversion, bondPrice, bondYield, durationConvexity, weightedAverageLife,
    zSpread, discountMargin,
  ]
}
