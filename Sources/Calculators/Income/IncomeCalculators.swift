/// The calculations of the family `income`.
enum IncomeCalculators {
  static let all: [Calculator] = [
    presentValue, netPresentValueDated, internalRateOfReturn, internalRateOfReturnDated,
    modifiedInternalRateOfReturn, growingAnnuity, taxAmortizationBenefit, reliefFromRoyalty,
    reliefFromRoyaltyProjected, splitRateScorecard, revenueSplit, entryFeeRoyalty, royaltyStructure,
    excessEarnings, withAndWithout, greenfield, distributor, premiumProfit, excessIncome,
    linearDecline, equivalentInvestmentSplit, profitSplit, technologyFactor, pretaxRate,
    realNominal, currencyTranslation,
  ]
}
