import Finance
import NumericalMethods
import Reports

/// A small report with one of everything.
enum SampleReport {
  static func make() throws -> Report {
    let value = Money(14_210_000, .cny)
    let explanation = Explanation.product(
      "value", .money(value),
      of: [
        .input("royalty rate", .fraction(0.035), path: "assets[0].royaltyRate"),
        .assumption("factor", .number(406_000_000, unit: ""), why: "by hand"),
      ], name: "value")
    return Report(
      title: "Sample of \("电池专利")",
      sections: [
        ReportSection(
          nil,
          [
            .paragraph("One of everything."),
            .figures([
              KeyFigure("value", "value", .money(value)),
              KeyFigure(
                "loss", "sample expected loss", .money(Money(-1234.565, .cny)),
                standardError: .money(Money(12, .cny))),
              KeyFigure(
                "fair-rate", "sample fair rate", .rate(try Rate(0.0485, .nominal(perYear: 4)))),
              KeyFigure("haircut", "sample haircut", .fraction(0.45)),
              KeyFigure("small", "sample small fraction", .fraction(0.00034)),
              KeyFigure("life", "sample life", .years(7.5)),
              KeyFigure("ratio", "sample ratio", .number(1.23456789, unit: "")),
              KeyFigure("claims", "sample claims", .count(12_345)),
              KeyFigure("as-of", "sample as of", .day(try Day(2026, 6, 30))),
            ]),
          ]),
        ReportSection(
          "Sample schedule",
          [
            .table(
              ReportTable(
                "schedule",
                columns: [
                  .init("date", "sample date"), .init("name", "sample name"),
                  .init("interest", "sample interest"),
                  .init("share", "sample share"),
                ],
                rows: [
                  [
                    .day(try Day(2026, 9, 30)), .text("甲公司"),
                    .cash(Cash(minorUnits: 12_125_000, .cny)), .fraction(0.5),
                  ],
                  [
                    .day(try Day(2026, 12, 31)), .text("=1+1, \"x\""),
                    .cash(Cash(minorUnits: -5, .cny)), .fraction(0.0005),
                  ],
                ],
                total: [.phrase("sum"), .empty, .cash(Cash(minorUnits: 12_124_995, .cny))])),
            .findings([
              Finding(.note, "worth knowing"), Finding(.breach, "limit passed by \("甲公司")"),
            ]),
          ]),
      ],
      explanation: explanation,
      stamp: RunStamp(
        package: "0.1.0", gsl: "2.7.1", request: String(repeating: "0", count: 64), seed: 7,
        paths: 1000),
      origins: [
        "assets[0].royaltyRate": Origin(file: "a.yaml", line: 3, column: 9, citation: "survey")
      ])
  }
}
