/// The calculations of the family `damages`.
enum DamagesCalculators {
  static let all: [Calculator] = [
    reasonableRoyalty, lostProfits, priceErosion, prejudgmentInterest, chinaAward, enforcementValue,
    challengeSettlement, frandTopDown,
  ]
}
