/// The calculations of the family `loan`.
enum LoanCalculators {
  static let all: [Calculator] = [
    annuitySchedule, equalPrincipalSchedule, bulletSchedule, customSchedule, sculptedSchedule,
    floatingInterest, tieredInterest, effectiveRate, flatFeeRate, partialPrepayment, payoffAmount,
    revolvingInterest, ltvCovenant, collateralLendingValue, coverageRatios, interestSubsidy,
    penaltyInterest, riskSharing, lossCompensation, guaranteeCapacity, pledgeEligibility, ltvCap,
    referenceRateFixing, renewalWithoutRepayment,
  ]
}
