import Finance
import Foundation
import NumericalMethods
import TestSupport
import Testing

@Suite struct ExplanationTests {
  static func tree() throws -> Explanation {
    .sum(
      "value", .money(Money(30, .cny)),
      of: [
        .product(
          Label("royalty saved, {}", "2028"), .money(Money(10, .cny)),
          of: [
            .input("revenue", .money(Money(200, .cny)), path: "revenue", name: "revenue"),
            .assumption("royalty rate", .fraction(0.05), why: "market range"),
          ]),
        .reference("benefit", .money(Money(20, .cny)), citation: "IVS 210"),
      ], name: "value")
  }

  @Test("a good tree breaks no law") func good() throws {
    #expect(try Self.tree().lawViolations(figure: 30).isEmpty)
    #expect(try Self.tree().lawViolations(figure: 30.000000000000004).count == 1)
  }

  @Test("a wrong sum, an origin that is missing and parts of a leaf are reported") func bad() {
    let leaf = Explanation.input("a", .count(2), path: "a")
    #expect(
      Explanation.sum("b", .count(3), of: [leaf]).lawViolations().count == 1)
    #expect(
      Explanation.computed("c", .count(3), formula: "by magic", from: []).lawViolations().count
        == 1)
    #expect(
      Explanation(label: "d", quantity: .count(2), source: .input(path: "d"), parts: [leaf])
        .lawViolations().count == 1)
    let cash = Explanation.input("e", .cash(Cash(minorUnits: 5, .cny)), path: "e")
    #expect(
      Explanation.sum("f", .cash(Cash(minorUnits: 11, .cny)), of: [cash, cash]).lawViolations()
        .count == 1)
  }

  @Test("figures are found by name and paths are prefixed") func search() throws {
    let tree = try Self.tree().within("assets[0]")
    #expect(tree.names == ["value", "revenue"])
    #expect(tree.first(named: "revenue")?.source == .input(path: "assets[0].revenue"))
    #expect(tree.first(named: "nothing") == nil)
  }

  @Test("labels fill their gaps in any language") func labels() {
    let label = Label("interest of {} in {}", "L-1", "2028")
    #expect(label.description == "interest of L-1 in 2028")
    #expect(label.filling("{}的利息（{}）{}") == "L-1的利息（2028）{}")
    #expect(("plain" as Label).description == "plain")
  }

  @Test("a tree survives JSON") func json() throws {
    let tree = try Self.tree()
    let data = try JSONEncoder().encode(tree)
    #expect(try JSONDecoder().decode(Explanation.self, from: data) == tree)
    let rate = Quantity.rate(try .nominal(0.05, perYear: 4))
    #expect(
      try JSONDecoder().decode(Quantity.self, from: JSONEncoder().encode(rate)) == rate)
  }
}
