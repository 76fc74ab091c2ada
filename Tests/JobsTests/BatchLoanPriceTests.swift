import Finance
import Jobs
import NumericalMethods
import Reports
import TestSupport
import Testing

/// A row of a table and `price loan` of the same terms have one convention and one figure.
///
/// A table knows no calendar: payments fall on their days.
@Suite struct BatchLoanPriceTests {
  @Test("the expected loss of a row is that of price loan", arguments: [true, false])
  func expectedLoss(isPlain: Bool) throws {
    var generator = SeededGenerator(isPlain ? 11 : 12)
    func pick<Value>(_ values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &generator))
    }
    var rows: [String] = []
    var models: [String] = []
    for number in 0..<120 {
      let (every, word) = try pick([
        ("1 month", "monthly"), ("3 months", "quarterly"), ("6 months", "half-yearly"),
        ("1 year", "annual"),
      ])
      let term = try pick(["1 year", "24 months", "3 years", "60 months"])
      let rate = Double(Int.random(in: 200...1_200, using: &generator)) / 100
      let principal = Int.random(in: 10_000...90_000_000, using: &generator)
      let month = Int.random(in: 1...9, using: &generator)
      let day = try pick(["01", "15", "28", "29", "30"])
      let drawn = "20\(try pick(["15", "20", "24"]))-0\(month)-\(month == 2 ? "28" : day)"
      let repayment = try pick(["annuity", "equal principal", "bullet"])
      let intensity = Double(Int.random(in: 1...2_000, using: &generator)) / 100
      let lossGivenDefault = Int.random(in: 0...100, using: &generator)
      rows.append(
        "loan \(number),\(principal) CNY,\(rate)% \(word),\(drawn),\(term),\(repayment),\(every),"
          + "\(intensity)% per year,\(lossGivenDefault)%")
      models.append(
        """
        job: price loan
        asOf: \(drawn)
        loan:
          name: loan \(number)
          principal: \(principal) CNY
          rate: \(rate)% \(word)
          drawn: \(drawn)
          term: \(term)
          repayment: \(repayment)
          every: \(every)
          calendar: none
        assumptions:
          funding: 2.5% annual
          borrowerDefaults: \(intensity)% per year
          unsecuredRecovery: \(100 - lossGivenDefault)%
        """)
    }
    let table = TableRun.headings + rows.joined(separator: "\n") + "\n"
    let run = try TableRun(Array(table.utf8), isPlain: isPlain)
    let answers = run.answers.split(separator: "\n").dropFirst()
    #expect(answers.count == models.count)
    for (answer, model) in zip(answers, models) {
      let report = try JobRequest(ModelDocument(Array(model.utf8), name: "loan.yaml"))
        .run(RunOptions())
      let figure = try #require(
        report.figures.first { $0.name == "expected-loss" }?.quantity)
      guard case .money(let loss) = figure else {
        Issue.record("the expected loss is no amount")
        return
      }
      let written = try #require(answer.split(separator: ",").last.flatMap { Double($0) })
      // The table writes whole fen.
      expect(written, equals: loss.amount, within: 1e-12, absolute: 0.005 + 1e-9)
    }
  }
}
