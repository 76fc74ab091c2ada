import Licensing
import TestSupport
import Testing

/// Laws of suits and settlements over random inputs.
@Suite struct EnforcementLawTests {
  static func suit(
    _ generator: inout SeededGenerator, award: Double, rate: Double
  ) throws -> EnforcementCase {
    let stages = try (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      try EnforcementCase.Stage(
        time: .random(in: 0...4, using: &generator), cost: .random(in: 0...5, using: &generator),
        success: .random(in: 0.1...1, using: &generator))
    }
    return try EnforcementCase(
      stages: stages, award: award, collectionRate: .random(in: 0.2...1, using: &generator),
      awardTime: .random(in: 0...6, using: &generator), rate: rate,
      defendantCosts: .random(in: 0...5, using: &generator))
  }

  @Test("a suit over its break-even award is worth nothing")
  func breakEven() throws {
    for seed in 1...200 {
      var first = SeededGenerator(UInt64(seed))
      let suit = try Self.suit(&first, award: 40, rate: 0.1)
      guard suit.breakEvenAward > 0 else { continue }
      var second = SeededGenerator(UInt64(seed))
      let even = try Self.suit(&second, award: suit.breakEvenAward, rate: 0.1)
      expect(even.enforcementValue, equals: 0, within: 0, absolute: 1e-12 * suit.expectedCosts)
    }
  }

  @Test("a settlement lies between the owner's least and the defendant's most")
  func settlementRange() throws {
    var generator = SeededGenerator(7)
    for _ in 0..<200 {
      let suit = try Self.suit(&generator, award: 40, rate: 0.1)
      #expect(suit.midpointSettlement >= suit.enforcementValue)
      #expect(suit.midpointSettlement <= suit.defendantCeiling)
      #expect(suit.grossValue <= 40)
      func chance() -> Double { .random(in: 0...1, using: &generator) }
      let odds = try ChallengeSettlement.Odds(
        challenge: chance(), institution: chance(), invalid: chance(), infringement: chance(),
        affirm: chance(), punitive: chance())
      let bargain = try ChallengeSettlement(
        award: 30, odds: odds, awardTime: 3, ownerCosts: chance(), defendantCosts: chance(),
        rate: 0.1, ownerWeight: chance())
      #expect(bargain.settlement >= bargain.ownerFloor)
      #expect(bargain.settlement <= bargain.defendantCeiling)
      #expect((0...1).contains(bargain.survivalProbability))
    }
  }

  @Test("one region of full strength leaves the rate at the share of the burden")
  func topDown() throws {
    let rate = try TopDownRate(
      devicePrice: 200, aggregateRate: 0.08, ownedFamilies: 100, totalFamilies: 400)
    expect(rate.rate, equals: 0.02)
    expect(rate.royaltyPerUnit, equals: 4)
  }
}
