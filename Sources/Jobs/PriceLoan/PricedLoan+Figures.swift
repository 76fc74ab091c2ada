import Finance
import Lending
import NumericalMethods
import Probability
import Reports
import Valuation

extension PricedLoan {
  /// The figures of the price beside its worth, each down to the keys of the model file.
  var further: [Explanation] {
    let given = price.assumptions
    var found = [
      assumption("required return on capital", given.hurdle, "hurdle", name: "hurdle"),
      assumption(
        "correlation of value and borrower", given.collateralCorrelation, "collateralCorrelation",
        name: "correlation"),
    ]
    if let contract = price.contractRate, let yield = explanation.first(named: "contract-yield") {
      found.append(
        .computed(
          "yield above the fair rate", .fraction(contract - price.fairRate), .difference,
          formula: "yield − fair rate", from: [yield, fairRateExplanation], name: "margin"))
      if let rate = price.returnOnCapital {
        found.append(
          .computed(
            "risk-adjusted return on capital", .fraction(rate),
            formula:
              "(yield − funding − expected loss − operating cost + capital ratio × funding) × (1 − tax) ÷ capital ratio",
            from: [
              yield, fairRateExplanation,
              assumption("capital over balance", given.capitalRatio, "capitalRatio"),
              assumption("tax on profit", given.taxRate, "taxRate"),
            ], name: "return-on-capital"))
      }
    }
    if let share = price.loanToValue, let claim = price.claimExplanation(ofPeriod: 0) {
      found.append(
        .computed(
          "loan to value", .fraction(share), formula: "first balance ÷ value of the pledges",
          from: [placed(claim)] + pledges.indices.map(value), name: "loan-to-value"))
    }
    return found + pledges.indices.flatMap(simulated)
  }

  /// The value of a pledge.
  private func value(of index: Int) -> Explanation {
    placed(
      .input(
        "appraised value", .money(pledges[index].pledge.value), path: "pledges[\(index)].value"))
  }

  private func simulated(_ index: Int) -> [Explanation] {
    guard let simulated = pledges[index].simulated else { return [] }
    func figure(_ label: Label, _ value: Double, _ name: String) -> Explanation {
      .computed(
        label, .money(Money(value, simulated.currency)), formula: "over the simulated values",
        from: [
          self.value(of: index),
          .assumption(
            "simulated values", .count(simulated.paths),
            why: Label("simulated with the seed {}", "\(simulated.seed)")),
        ], name: name)
    }
    return [
      figure("mean of the simulated sale value", simulated.mean.value, "simulated-mean"),
      figure("5 % quantile", simulated.fivePercent.value, "quantile-5"),
    ]
  }

  private func assumption(
    _ label: Label, _ value: Double, _ key: String, name: String? = nil
  ) -> Explanation {
    .input(label, .fraction(value), path: "/assumptions.\(key)", name: name)
  }
}
