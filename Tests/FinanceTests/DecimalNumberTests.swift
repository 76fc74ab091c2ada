import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct DecimalNumberTests {
  @Test("a number as written is exact") func asWritten() throws {
    #expect(try DecimalNumber(0.1).description == "0.1")
    #expect(try DecimalNumber("1_000.50").description == "1000.5")
    #expect(try DecimalNumber("-0.00").description == "0")
    #expect(try DecimalNumber("1.2e-7").description == "0.00000012")
    #expect(try DecimalNumber(1e22).double == 1e22)
    #expect(try DecimalNumber(1e-300).double == 1e-300)
    #expect(try DecimalNumber(1.7976931348623157e308).double == 1.7976931348623157e308)
  }

  @Test(
    "what is no number is refused",
    arguments: [
      "", "-", ".", "1,000", "0x10", "nan", "inf", "1e", "1e9999999999999999999", "1e500", "１",
      "1 ", "--1", "1.2.3", "123456789012345678901234567890123456789012", "三百万", "_1",
    ])
  func refused(text: String) {
    #expect(throws: InvalidInput.self) { try DecimalNumber(text) }
  }

  @Test("not finite is refused") func notFinite() {
    #expect(throws: InvalidInput.self) { try DecimalNumber(Double.nan) }
    #expect(throws: InvalidInput.self) { try DecimalNumber(Double.infinity) }
  }

  @Test("ties go away from zero") func ties() throws {
    func rounded(_ text: String) throws -> String {
      try DecimalNumber(text).rounded(places: 2).description
    }
    #expect(try rounded("1.005") == "1.01")
    #expect(try rounded("-1.005") == "-1.01")
    #expect(try rounded("2.675") == "2.68")
    #expect(try rounded("1.0049999999999999999999999") == "1.00")
    #expect(try rounded("0.004") == "0.00")
    #expect(
      try DecimalNumber(1).divided(by: DecimalNumber(3), places: 5).description == "0.33333")
    #expect(throws: NumericalError.self) {
      try DecimalNumber(1).divided(by: DecimalNumber(0), places: 2)
    }
  }

  @Test("order and equality are by value") func order() throws {
    #expect(try DecimalNumber("1.50") == DecimalNumber("1.5"))
    #expect(try DecimalNumber("1e30") > DecimalNumber("1e-30"))
    #expect(try DecimalNumber("-1e-390") < DecimalNumber("1e390"))
  }

  @Test("a ratio of products too long for 128 bits is still exact") func longRatio() throws {
    let long = try DecimalNumber("1234567890123456789012345678")
    let ratio = try DecimalNumber.ratio(of: [long, long, long], over: [long, long], places: 2)
    #expect(ratio == long)
    let third = try DecimalNumber.ratio(
      of: [long, long, DecimalNumber(1)], over: [long, long, DecimalNumber(-3)], places: 10)
    #expect(third.description == "-0.3333333333")
    #expect(throws: NumericalError.self) {
      try DecimalNumber.ratio(of: [long, long, long], places: 0)
    }
  }

  @Test("whole numbers agree with 128-bit arithmetic") func wholeNumbers() {
    var random = SeededGenerator(3)
    for _ in 0..<2_000 {
      let a = UInt128(random.next()), b = UInt128(random.next() >> 20) + 1
      let (left, right) = (WholeNumber(a), WholeNumber(b))
      #expect((left * right).value == a * b)
      #expect((left + right).value == a + b)
      #expect((left - right).value == (a >= b ? a - b : 0))
      #expect(left.roundedQuotient(by: right) == (2 * a + b) / (2 * b))
      #expect((left < right) == (a < b))
    }
    #expect(WholeNumber(3).raised(to: 90).value == nil)
    #expect(WholeNumber(3).raised(to: 5).value == 243)
    #expect(WholeNumber(1).roundedQuotient(by: WholeNumber(0)) == nil)
  }
}
