extension Calculator {
  /// Every named calculation, family by family.
  public static let all: [Calculator] =
    [
      CashflowCalculators.all,
      CitationCalculators.all,
      CostCalculators.all,
      CreditCalculators.all,
      DamagesCalculators.all,
      DiscountRateCalculators.all,
      IncomeCalculators.all,
      LifecycleCalculators.all,
      LoanCalculators.all,
      MarketCalculators.all,
      MonteCarloCalculators.all,
      NumericsCalculators.all,
      ProbabilityCalculators.all,
      RealOptionsCalculators.all,
      RenewalCalculators.all,
      RiskCalculators.all,
      ScoringCalculators.all,
      TimeCalculators.all,
    ].flatMap { $0 }
}
