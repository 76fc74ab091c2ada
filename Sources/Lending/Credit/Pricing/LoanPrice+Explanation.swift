public import Finance

extension LoanPrice: Explainable {
  /// The fair rate with its four parts, each down to inputs.
  public var explanation: Explanation {
    .sum(
      "fair rate", .fraction(fairRate),
      of: [fundingExplanation, lossExplanation, capitalExplanation, operatingExplanation],
      formula: "funding + expected loss + capital + operating cost", name: "fair-rate")
  }

  /// The expected loss as probability times share times balance.
  public var expectedLossExplanation: Explanation {
    .product(
      "expected loss", .money(expectedLoss),
      of: [
        .computed(
          "probability of default", .fraction(defaultProbability),
          formula: "1 − survival to maturity", from: [borrowerInput], name: "default-probability"),
        .computed(
          "loss given default", .fraction(lossGivenDefault),
          formula: "expected loss over expected balance in default",
          from: profile.rows.indices.map(rowExplanation), name: "loss-given-default"),
        .computed(
          "exposure at default", .money(exposureAtDefault),
          formula: "mean balance, weighted by the chance of default",
          from: profile.rows.indices.map(claim) + [borrowerInput],
          name: "exposure-at-default"),
      ], formula: "PD × LGD × EAD", name: "expected-loss")
  }

  // MARK: - Parts of the rate

  private var fundingExplanation: Explanation {
    .computed(
      "funding", .fraction(fundingPart),
      formula: "funding cost of the balances over the annuity of the balances",
      from: profile.rows.indices.map(balanceInput) + [borrowerInput, fundingInput],
      name: "funding-part")
  }

  private var lossExplanation: Explanation {
    .computed(
      "expected loss", .fraction(expectedLossPart), .quotient,
      formula: "discounted expected loss over the annuity of the balances",
      from: [
        .sum(
          "discounted expected loss", .money(profile.presentValueOfLoss),
          of: profile.rows.indices.map(rowExplanation), name: "discounted-loss"),
        .computed(
          "annuity of the balances",
          .number(annuity, unit: "\(profile.currency) × years"),
          formula: "Σ years × balance × survival × discount factor",
          from: profile.rows.indices.map(balanceInput) + [borrowerInput, fundingInput],
          name: "annuity"),
      ], name: "expected-loss-part")
  }

  private var capitalExplanation: Explanation {
    .computed(
      "capital", .fraction(capitalPart),
      formula: "capital ratio × (hurdle ÷ (1 − tax) − funding)",
      from: [
        given("capital over balance", assumptions.capitalRatio, "capitalRatio"),
        given("required return on capital", assumptions.hurdle, "hurdle"),
        given("tax on profit", assumptions.taxRate, "taxRate"),
        fundingExplanation,
      ], name: "capital-part")
  }

  private var operatingExplanation: Explanation {
    given("operating cost", assumptions.operatingCost, "operatingCost").named("operating-part")
  }

  // MARK: - Rows and inputs

  private func rowExplanation(_ index: Int) -> Explanation {
    let row = profile.rows[index]
    return .product(
      Label("discounted expected loss to {}", "\(row.period.end)"),
      .money(Money(row.expectedLoss * row.discountFactors.middle, profile.currency)),
      of: [
        .computed(
          "probability of default in the period", .fraction(row.defaultProbability),
          formula: "survival to the start − survival to the end", from: [borrowerInput]),
        claim(index),
        .computed(
          "loss given default", .fraction(row.lossGivenDefault),
          formula: "expected loss on the claim after the sale of the pledges",
          from: lossInputs),
        .computed(
          "discount factor", .number(row.discountFactors.middle, unit: ""),
          formula: "funding curve to the middle of the period", from: [fundingInput]),
      ])
  }

  /// What is owed in a default of a period: the balance, and the conversion of what may still be
  /// drawn.
  public func claimExplanation(ofPeriod index: Int) -> Explanation? {
    profile.rows.indices.contains(index) ? claim(index) : nil
  }

  private func claim(_ index: Int) -> Explanation {
    let row = profile.rows[index]
    guard row.claim != row.period.balance else { return balanceInput(index) }
    return .computed(
      Label("claim to {}", "\(row.period.end)"), .money(Money(row.claim, profile.currency)),
      formula: "balance + conversion × what may still be drawn",
      from: [
        balanceInput(index),
        .input(
          Label("undrawn to {}", "\(row.period.end)"),
          .money(Money(row.period.undrawn, profile.currency)),
          path: "exposure.periods[\(index)].undrawn"),
        given("conversion of the undrawn part", assumptions.undrawnConversion, "undrawnConversion"),
      ])
  }

  private func balanceInput(_ index: Int) -> Explanation {
    let row = profile.rows[index]
    return .input(
      Label("balance to {}", "\(row.period.end)"),
      .money(Money(row.period.balance, profile.currency)),
      path: "exposure.periods[\(index)].balance")
  }

  private var borrowerInput: Explanation {
    .input(
      "defaults per year in the first year",
      .number(assumptions.borrower.hazard.average(to: 1), unit: "1/year"),
      path: "assumptions.borrower")
  }

  private var fundingInput: Explanation {
    .input(
      "continuous funding rate for one year",
      .fraction(assumptions.funding.zeroRate(years: 1)), path: "assumptions.funding")
  }

  private func given(_ label: Label, _ value: Double, _ path: String) -> Explanation {
    .input(label, .fraction(value), path: "assumptions.\(path)")
  }

  private var lossInputs: [Explanation] {
    var parts = pledges.enumerated().map { index, pledge in
      pledge.explanation.within("pledges[\(index)]")
    }
    parts.append(
      given(
        "correlation of value and borrower", assumptions.collateralCorrelation,
        "collateralCorrelation"))
    if pledges.count > 1 {
      parts.append(
        given("correlation of two pledges", assumptions.pledgeCorrelation, "pledgeCorrelation"))
    }
    parts.append(
      given(
        "recovery beyond the pledges", assumptions.unsecuredRecovery, "unsecuredRecovery"))
    return parts
  }
}

extension Pledge: Explainable {
  /// The value after haircut and sale cost, with all that is assumed of the sale.
  public var explanation: Explanation {
    var parts: [Explanation] = [
      .input("appraised value", .money(value), path: "value"),
      .input("haircut", .fraction(haircut), path: "haircut"),
      .input("sale cost", .fraction(saleCost), path: "saleCost"),
      .input("time to sale", .years(timeToSale.years), path: "timeToSale"),
      .input("drift", .fraction(drift), path: "drift"),
      .input(
        "invalidations per year", .number(invalidationHazard, unit: "1/year"),
        path: "invalidationHazard"),
    ]
    switch uncertainty {
    case .lognormal(let volatility):
      parts.append(.input("volatility", .fraction(volatility), path: "volatility"))
    case .sample(let values):
      parts.append(
        .input("simulated values", .count(values.values.count), path: "sample"))
    }
    if let expires { parts.append(.input("end of the right", .day(expires), path: "expires")) }
    return .computed(
      Label("proceeds of {}", name), .money(value * proceedsShare),
      formula: income == nil
        ? "value × (1 − haircut) × (1 − sale cost), before growth and delay"
        : "worth of the receipts × (1 − haircut), before those that come until default",
      from: parts)
  }
}
