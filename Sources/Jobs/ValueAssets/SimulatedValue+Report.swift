import Finance
import Probability
import Reports
import Valuation

extension SimulatedValue {
  /// The parts of a report that tell what was simulated.
  var sections: [ReportSection] {
    [
      ReportSection("Simulated value", [.figures(distribution)]),
      ReportSection("Prudent value", [.figures(prudence)]),
      ReportSection("Contribution of each right", [.table(contributionTable)]),
    ]
  }

  private func figure(_ name: String, _ label: Phrase, _ estimate: Estimate) -> KeyFigure {
    KeyFigure(
      name, label, .money(Money(estimate.value, currency)),
      standardError: .money(Money(estimate.standardError, currency)))
  }

  private var distribution: [KeyFigure] {
    [
      figure("simulated-mean", "mean", mean),
      KeyFigure(
        "expected-value", "expected value in closed form", .money(Money(expected, currency))),
      KeyFigure(
        "standard-deviation", "standard deviation", .money(Money(standardDeviation, currency))),
      figure("median", "median", median),
      figure("quantile-5", "5 % quantile", fivePercent),
      figure("quantile-1", "1 % quantile", onePercent),
      figure("shortfall-5", "mean of the worst 5 %", shortfallAtFivePercent),
      figure("shortfall-1", "mean of the worst 1 %", shortfallAtOnePercent),
    ]
  }

  private var prudence: [KeyFigure] {
    var figures = [
      KeyFigure("confidence", "confidence", .fraction(uncertainty.confidence)),
      figure("prudent-value", "prudent value", prudent),
      KeyFigure("haircut", "prudential haircut", .fraction(haircut)),
      KeyFigure("advance-rate", "advance rate", .fraction(advanceRate)),
    ]
    if let loan = uncertainty.loan, let probabilityOfLoss, let expectedLoss {
      figures += [
        KeyFigure("loan", "loan", .money(loan)),
        KeyFigure(
          "loan-to-value", "loan to value",
          .fraction(appraised.amount > 0 ? loan.amount / appraised.amount : 0)),
        KeyFigure(
          "probability-of-loss", "probability that the value does not cover the loan",
          .fraction(probabilityOfLoss.value),
          standardError: .fraction(probabilityOfLoss.standardError)),
        figure("expected-shortage", "mean shortage under the loan", expectedLoss),
      ]
    }
    return figures
  }

  private var contributionTable: ReportTable {
    let total = contributions.reduce(0) { $0 + $1.mean.value }
    let worst = contributions.reduce(0) { $0 + $1.inTail.value }
    func share(_ part: Double, _ whole: Double) -> ReportTable.Cell {
      .fraction(whole > 0 ? part / whole : 0)
    }
    let rows = contributions.map { part -> [ReportTable.Cell] in
      [
        .text(part.name), .money(part.appraised), .money(Money(part.mean.value, currency)),
        .money(Money(part.mean.standardError, currency)), share(part.mean.value, total),
        .money(Money(part.inTail.value, currency)), share(part.inTail.value, worst),
      ]
    }
    return ReportTable(
      "contributions",
      columns: [
        .init("name", "right"), .init("appraised", "appraised value"), .init("mean", "mean"),
        .init("standardError", "standard error"), .init("share", "share of the mean"),
        .init("inTail", "mean in the worst 5 %"), .init("tailShare", "share of the worst 5 %"),
      ], rows: rows,
      total: [
        .phrase("total"), .money(appraised), .money(Money(total, currency)), .empty,
        share(total, total), .money(Money(worst, currency)), share(worst, worst),
      ])
  }
}
