import Finance
import Foundation
import NumericalMethods
import TestSupport
import Testing

@Suite struct ReferenceRateTests {
  @Test("the built-in loan prime rates are those of the shipped table") func shippedTable() throws {
    let url = BusinessCalendarTests.folder.appending(path: "lpr-history.csv")
    let one = try ReferenceRate.loanPrimeRate(.oneYear)
    let five = try ReferenceRate.loanPrimeRate(.fiveYears)
    var rows = 0
    var last: Day?
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: ",")
      guard cells.count > 3, let day = try? Day(String(cells[0])), let first = Double(cells[1]),
        let second = Double(cells[2])
      else { continue }
      #expect(try one.rate(on: day) == first / 100, "\(day)")
      #expect(try five.rate(on: day) == second / 100, "\(day)")
      rows += 1
      last = day
    }
    #expect(rows == 80)
    #expect(last == ReferenceRate.loanPrimeRateKnownThrough)
  }

  @Test("extremes are dropped once and the mean goes to 5 basis points") func fixing() throws {
    let (mean, published) = try ReferenceRate.fixing(ofQuotes: [0.03, 0.031, 0.031, 0.0325])
    expect(mean, equals: 0.031)
    #expect(published == 0.031)
    // 3.1250 % lies halfway between 3.10 % and 3.15 %.
    #expect(try ReferenceRate.fixing(ofQuotes: [0, 0.03125, 1]).published == 0.0315)
    #expect(throws: InvalidInput.self) { try ReferenceRate.fixing(ofQuotes: [0.03, 0.03]) }
  }

  @Test("fixings out of order are refused") func order() throws {
    let day = try Day(2026, 1, 1)
    #expect(throws: InvalidInput.self) { try ReferenceRate("r", []) }
    #expect(throws: InvalidInput.self) {
      try ReferenceRate("r", [.init(day, 0.03), .init(day, 0.04)])
    }
    #expect(throws: InvalidInput.self) { try ReferenceRate("r", [.init(day, .nan)]) }
  }
}
