import NumericalMethods
import Testing

@Suite struct ErrorsTests {
  @Test("a refusal names path, rule and value") func refusalReads() {
    let refusal = InvalidInput("haircut", "must be in [0, 1]", got: "1.45").within("pledges[0]")
    #expect(refusal.description == "pledges[0].haircut: must be in [0, 1], got 1.45")
  }
}
