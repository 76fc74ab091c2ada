import Lending

extension CreditCalculators {
  static let trancheSpread = Calculator(
    "credit.tranche-spread",
    title: "Break-even spread of a tranche on a homogeneous pool",
    summary: "Spread that equates premium and loss legs of a tranche under a one-factor copula.",
    formula: """
      EL(t) = E[min(max(L(t) - attachment, 0), detachment - attachment)]/(detachment - \
      attachment), L(t) = defaults/names*(1 - recoveryRate), PD(t) = 1 - exp(-hazardRate*t); \
      quarterly dates; loss leg = sum (EL_j - EL_j-1)*df(mid_j); premium leg = sum dt*((1 - \
      EL_j)*df_j + 0.5*(EL_j - EL_j-1)*df(mid_j)); spread = loss leg/premium leg
      """,
    inputs: [
      Input("names", .integer, unit: "count", range: "[1,500]", "equal names"),
      Input("hazardRate", .number, unit: "1/year", range: "(0,1]", "hazard of every name"),
      Input("recoveryRate", .number, unit: "1", range: "[0,1)", "recovery"),
      Input("years", .number, unit: "years", range: "(0,30]", "maturity, a multiple of 0.25"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[-1,1]", "continuous"),
      Input("assetCorrelation", .number, unit: "1", range: "[0,1)", "rho"),
      Input("attachment", .number, unit: "1", range: "[0,1)", "attachment"),
      Input("detachment", .number, unit: "1", range: "(0,1]", "detachment"),
      Input(
        "copula", .choice(["gaussian", "double-t"]), default: .text("gaussian"),
        "copula as in credit.pool-default-distribution"),
      Input(
        "degreesOfFreedom", .number, unit: "1", default: .number(5), range: "(2,100]",
        "nu of double-t"),
    ],
    outputs: [
      Output("spread", "number", unit: "1/year", "break-even running spread"),
      Output("expectedTrancheLoss", "number", unit: "1", "EL at maturity, share of the tranche"),
      Output("premiumLeg", "number", unit: "years", "value of one unit of spread"),
    ],
    refusals: [
      Refusal("detachment", "not above attachment"),
      Refusal("years", "not a multiple of 0.25"),
    ],
    notes: [
      """
      df(t) = exp(-riskFreeRate*t); mid_j is the middle of the quarter. Gaussian figures should \
      be accurate to 1e-6.
      """
    ],
    source: "Hull and White (2004), Table 7, as carried in QuantLib test-suite/cdo.cpp."
  ) { inputs in
    let pool = try FactorPool(
      names: inputs.integer("names"), assetCorrelation: inputs.number("assetCorrelation"),
      copula: poolCopula(inputs))
    let tranche = try TrancheSpread(
      pool, hazardRate: inputs.number("hazardRate"), recoveryRate: inputs.number("recoveryRate"),
      years: inputs.number("years"), riskFreeRate: inputs.number("riskFreeRate"),
      attachment: inputs.number("attachment"), detachment: inputs.number("detachment"))
    return [
      .number("spread", tranche.spread),
      .number("expectedTrancheLoss", tranche.expectedTrancheLoss),
      .number("premiumLeg", tranche.premiumLeg),
    ]
  }
}
