import Finance
import Lending
import NumericalMethods
import Reports

extension CreditPaper {
  /// The figures beside the answer, each down to its inputs.
  var further: [Explanation] {
    let loan = review.terms.loan
    return borrowerFigures + [
      .input(
        "amount asked for", .cash(loan.commitment),
        path: loan.line == nil ? "/loan.principal" : "/loan.repayment.revolving.limit",
        name: "requested"),
      limit.explanation.named("allowed"),
    ] + allowance.further + review.terms.further + [review.terms.explanation] + priced.further
      + [riskWeightedAssets, classExplanation] + (subsidy?.further ?? [])
      + (sharing?.further ?? [])
  }

  private var borrowerFigures: [Explanation] {
    let (borrower, record) = (review.borrower, review.record)
    var found: [Explanation] = [
      .input("day of the review", .day(review.asOf), path: "/asOf", name: "review-date"),
      .input("borrower", .text(borrower.name), path: "/borrower.name", name: "borrower"),
      .input("name", .text(borrower.name), path: "/borrower.name", name: "borrower-name"),
      .input(
        "first-time borrower", .word(borrower.isFirstTime ? "yes" : "no"),
        path: "/borrower.firstTime", name: "first-time"),
      .input(
        "class of the exposure for capital", .word(Label(borrower.exposureClass.words)),
        path: "/borrower.class", name: "exposure-class"),
      .input(
        "days overdue", .count(record.daysOverdue), path: "/record.daysOverdue",
        name: "days-overdue"),
    ]
    if let founded = borrower.founded {
      found.append(
        .input("founded", .day(founded), path: "/borrower.founded", name: "founded"))
    }
    if let revenue = borrower.revenue {
      found.append(
        .input(
          "revenue of the last year", .money(revenue), path: "/borrower.revenue", name: "revenue"))
    }
    return found
  }

  private var riskWeightedAssets: Explanation {
    let weight = capitalExplanation.first(named: "risk-weight").map { [$0] } ?? []
    return .product(
      "risk-weighted assets", .money(capital.riskWeightedAssets),
      of: weight + [exposure("exposure at default")], formula: "risk weight × exposure",
      name: "risk-weighted-assets")
  }

  /// The class, down to the rules that set it and to the record.
  private var classExplanation: Explanation {
    let tree = review.record.classification.explanation
    return .computed(
      tree.label, tree.quantity, formula: "worst of the floors",
      from: tree.parts + [
        .input("days overdue", .count(review.record.daysOverdue), path: "/record.daysOverdue"),
        .input(
          "credit-impaired", .word(review.record.isImpaired ? "yes" : "no"),
          path: "/record.creditImpaired"),
      ], name: "risk-class")
  }

  /// The answer, down to the inputs of every figure that it rests on.
  var explanation: Explanation {
    var parts = [
      limit.explanation, priced.explanation, priced.expectedLossExplanation,
      allowance.explanation, capitalExplanation, provisionExplanation,
    ]
    if let sharing { parts.append(sharing.explanation) }
    parts += incomes.map(\.explanation)
    if let path { parts.append(path.explanation) }
    if let compensation { parts.append(compensation.explanation(priced)) }
    if let subsidy { parts.append(subsidy.explanation) }
    return .computed(
      "answer", .word(answer), formula: "every ground, rule and condition holds", from: parts,
      name: "answer")
  }

  private var capitalExplanation: Explanation {
    capital.explanation.replacingInputs { path, node in
      let place: [String: String] = [
        "ratio": "/assumptions.capitalRatio", "coveredShare": "/guarantee.share",
        "guarantorWeight": "/guarantee.riskWeight",
      ]
      if path == "exposure" { return exposure(node.label) }
      return .input(node.label, node.quantity, path: place[path] ?? path)
    }
  }

  private var provisionExplanation: Explanation {
    .product(
      "provision by the guide", .money(provision),
      of: [
        .input(
          "provision over balance", .fraction(provisionRate),
          path: "\(review.supervision.name)#provisions.\(riskClass.name)",
          name: "provision-rate"),
        exposure("balance"),
      ], name: "provision")
  }

  private func exposure(_ label: Label) -> Explanation {
    .computed(
      label, .money(capital.exposure), formula: "balance on the day of the review",
      from: priced.price.claimExplanation(ofPeriod: 0).map { [priced.placed($0)] } ?? [])
  }
}
