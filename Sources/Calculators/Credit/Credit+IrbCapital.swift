import Lending

extension CreditCalculators {
  static let irbCapital = Calculator(
    "credit.irb-capital",
    title: "Internal-ratings capital requirement",
    summary: """
      Basel risk-weight function for corporate, SME, mortgage, revolving and other retail \
      exposures.
      """,
    formula: """
      corporate: R = 0.12*e + 0.24*(1-e), e = (1-exp(-50*PD))/(1-exp(-50)), small firms R - \
      0.04*(1 - (S-5)/45) with S the turnover held to 5..50; mortgage R = 0.15; revolving R = \
      0.04; other-retail R = 0.03*h + 0.16*(1-h), h = (1-exp(-35*PD))/(1-exp(-35)); K = \
      (LGD*N((N^-1(PD) + sqrt(R)*N^-1(0.999))/sqrt(1-R)) - PD*LGD)*adj; adj = \
      (1+(M-2.5)*b)/(1-1.5*b), b = (0.11852 - 0.05478*ln PD)^2 for corporate and 1 for retail; \
      riskWeight = 12.5*K*scaling
      """,
    inputs: [
      Input(
        "defaultProbability", .number, unit: "1", range: "[0,1]",
        "one-year probability of default"),
      Input(
        "lossGivenDefault", .number, unit: "1", range: "[0,1]",
        "share of exposure lost in default"),
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure at default"),
      Input(
        "assetClass", .choice(["corporate", "mortgage", "revolving", "other-retail"]),
        default:
          .text("corporate"),
        "exposure class"),
      Input(
        "maturity", .number, unit: "years", default: .number(2.5), range: "(0,50]",
        "effective maturity, corporate only; held to 1..5"),
      Input(
        "turnover", .number, unit: "EUR million", optional: true, range: "[0,inf)",
        "yearly sales of a small firm, corporate only"),
      Input(
        "probabilityFloor", .number, unit: "1", default: .number(0.0005), range: "[0,1)",
        "lowest probability used"),
      Input(
        "scaling", .number, unit: "1", default: .number(1), range: "(0,2]",
        "1 under Basel III, 1.06 under Basel II"),
      Input(
        "bestEstimateLoss", .number, unit: "1", default: .number(0), range: "[0,1]",
        "best estimate of loss for a defaulted exposure"),
    ],
    outputs: [
      Output("correlation", "number", unit: "1", "R"),
      Output("capitalRatio", "number", unit: "1", "K"),
      Output("riskWeight", "number", unit: "1", "12.5*K*scaling"),
      Output("riskWeightedAssets", "number", unit: "currency", "riskWeight*exposure"),
      Output("expectedLoss", "number", unit: "currency", "PD*LGD*exposure"),
      Output("maturityFactor", "number", unit: "1", "adj"),
    ],
    refusals: [
      Refusal("defaultProbability", "zero with a zero floor")
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """,
      """
      The probability used is max(defaultProbability, probabilityFloor). defaultProbability = 1 \
      gives K = max(0, LGD - bestEstimateLoss), correlation from PD = 1 and maturityFactor 1; \
      its expectedLoss uses bestEstimateLoss in place of PD*LGD.
      """,
    ],
    source: """
      Basel Committee, CRE31; illustrative weights of Basel II Annex 5 (LGD 45%, 2.5 years, \
      turnover EUR 5m).
      """
  ) { inputs in
    let assetClass: InternalRatingsCapital.AssetClass
    switch try inputs.choice("assetClass") {
    case "mortgage": assetClass = .mortgage
    case "revolving": assetClass = .revolving
    case "other-retail": assetClass = .otherRetail
    default:
      assetClass = .corporate(
        maturity: try inputs.number("maturity"), turnover: inputs.number(ifGiven: "turnover"))
    }
    let capital = try InternalRatingsCapital(
      assetClass, defaultProbability: inputs.number("defaultProbability"),
      lossGivenDefault: inputs.number("lossGivenDefault"), exposure: inputs.number("exposure"),
      probabilityFloor: inputs.number("probabilityFloor"), scaling: inputs.number("scaling"),
      bestEstimateLoss: inputs.number("bestEstimateLoss"))
    return [
      .number("correlation", capital.correlation),
      .number("capitalRatio", capital.capitalRatio),
      .number("riskWeight", capital.riskWeight),
      .number("riskWeightedAssets", capital.riskWeightedAssets),
      .number("expectedLoss", capital.expectedLoss),
      .number("maturityFactor", capital.maturityFactor),
    ]
  }
}
