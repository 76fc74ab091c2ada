import Finance
import NumericalMethods

extension RoyaltyIncome {
  /// How the value came about: present values, each from contribution and factor, down to inputs.
  func explanation(
    _ periods: [ForecastPeriod], sum: Double, step: Double, tax: Double, discount: DiscountRate,
    asset: IPAsset, assumptions: AppraisalAssumptions
  ) -> Explanation {
    let currency = assumptions.currency
    let taxed =
      taxRate == nil
      ? assumptions.taxExplanation
      : Explanation.input("income tax rate", .fraction(tax), path: "taxRate")
    let rows = periods.enumerated().map { index, period in
      Explanation.product(
        Label("present value, {}", period.label),
        .money(Money(period.presentValue, currency)),
        of: [
          contribution(period, index, taxed, asset, assumptions),
          factor(period, discount, asset, assumptions),
        ], formula: "contribution × discount factor", name: "present-value[\(index)]")
    }
    let total = Explanation.sum(
      "sum of present values", .money(Money(sum, currency)), of: rows,
      formula: "sum over the periods")
    guard taxLife > 0 else {
      return total.relabelled(Label("value by {}", name)).named("indicated-value")
    }
    return .product(
      Label("value by {}", name), .money(Money(sum * step, currency)),
      of: [
        total,
        .computed(
          "tax amortization benefit", .number(step, unit: ""),
          formula: "1 / (1 − tax rate × present value of the deductions on one unit)",
          from: [
            taxed, .input("tax life in years", .count(taxLife), path: "taxLife"),
            discount.explanation,
          ], name: "tax-amortization-benefit"),
      ], name: "indicated-value")
  }

  private func contribution(
    _ period: ForecastPeriod, _ index: Int, _ tax: Explanation, _ asset: IPAsset,
    _ assumptions: AppraisalAssumptions
  ) -> Explanation {
    let currency = assumptions.currency
    var parts = [
      revenue(period, index, assumptions), rate(period, index, assumptions),
    ]
    if period.fees != 0 {
      parts.append(
        .reference(
          Label("annual fees due in {}", period.label), .money(Money(period.fees, currency)),
          citation: "Fee table of the China National Intellectual Property Administration; "
            + "Implementing Rules of the Patent Law 2023 art. 115"))
    }
    parts.append(tax)
    return .computed(
      Label("contribution, {}", period.label), .money(Money(period.contribution, currency)),
      formula: "(revenue × rate − fees) × (1 − income tax rate)", from: parts)
  }

  private func revenue(
    _ period: ForecastPeriod, _ index: Int, _ assumptions: AppraisalAssumptions
  ) -> Explanation {
    let label = Label("revenue, {}", period.label)
    let quantity = Quantity.money(Money(period.revenue, assumptions.currency))
    func amount(_ label: Label, _ value: Double, _ key: String) -> Explanation {
      .input(label, .money(Money(value, assumptions.currency)), path: "revenue.\(key)")
    }
    switch revenue.shape {
    case .table(let stated):
      let input = Explanation.input(
        label, .money(Money(stated[index], assumptions.currency)), path: "revenue[\(index)]")
      if stated[index] == period.revenue { return input }
      return .computed(
        label, quantity, formula: "revenue of the year × share of the year before the right ends",
        from: [input, assumptions.asOfExplanation])
    case .growing(let first, let growth):
      return .computed(
        label, quantity, formula: "first year × (1 + growth)^years × length of the period",
        from: [
          amount("revenue of a full first year", first, "growing.first"),
          .input("growth", .fraction(growth), path: "revenue.growing.growth"),
          assumptions.asOfExplanation,
        ])
    case .adoption(let curve):
      return .computed(
        label, quantity, formula: "S-curve of adoption added up over the period",
        from: [
          amount("revenue at saturation", curve.saturation, "adoption.saturation"),
          .input(
            "years to the turn of the curve", .years(curve.inflectionTime),
            path: "revenue.adoption.midpoint"),
          .input(
            "steepness", .number(curve.growthRate, unit: "1/year"),
            path: "revenue.adoption.steepness"),
          assumptions.asOfExplanation,
        ])
    }
  }

  private func rate(
    _ period: ForecastPeriod, _ index: Int, _ assumptions: AppraisalAssumptions
  ) -> Explanation {
    let label = Label(
      basis == .reliefFromRoyalty ? "royalty rate, {}" : "split rate, {}", period.label)
    let level: Explanation
    let obsolescence: Obsolescence
    switch rate {
    case .table(let rates):
      return .input(label, .fraction(rates[index]), path: "\(basis.rateKey)[\(index)]")
    case .level(let value, let curve):
      level = .input(
        basis == .reliefFromRoyalty ? "royalty rate" : "split rate", .fraction(value),
        path: basis.rateKey)
      obsolescence = curve
    case .scored(let card, let curve):
      level = card.explanation(at: basis.rateKey)
      obsolescence = curve
    }
    if obsolescence == .none { return level.relabelled(label) }
    return .computed(
      label, .fraction(period.rate), formula: "rate × share left after obsolescence",
      from: [
        level,
        .input("obsolescence", .text(obsolescence.formula), path: "obsolescence"),
        assumptions.asOfExplanation,
      ])
  }

  private func factor(
    _ period: ForecastPeriod, _ discount: DiscountRate, _ asset: IPAsset,
    _ assumptions: AppraisalAssumptions
  ) -> Explanation {
    var clock = [assumptions.asOfExplanation, assumptions.timingExplanation]
    if let life = asset.legalLifeExplanation(at: assumptions.asOf) { clock.append(life) }
    return .computed(
      Label("discount factor, {}", period.label), .number(period.factor, unit: ""),
      formula: "(1 + discount rate)^−years",
      from: [
        discount.explanation,
        .computed(
          Label("years to the flow, {}", period.label), .years(period.years),
          formula: "time from the valuation date to the flow of the period", from: clock),
      ])
  }
}

extension Obsolescence {
  /// The curve as a formula in the period `k` or the time `t` in years.
  var formula: String {
    switch curve {
    case .none: "1"
    case .geometric(let decay): "(1 − \(decay))^k"
    case .exponential(let rate): "e^(−\(rate) t)"
    case .linear(let years): "max(0, 1 − t/\(years))"
    case .table(let shares): shares.map(\.description).joined(separator: ", ")
    }
  }
}
