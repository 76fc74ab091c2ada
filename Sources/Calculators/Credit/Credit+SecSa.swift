import Lending

extension CreditCalculators {
  static let secSa = Calculator(
    "credit.sec-sa",
    title: "Securitization standardized approach",
    summary: "Risk weight of a tranche by attachment and detachment point.",
    formula: """
      Ka = (1-delinquentShare)*poolCapital + 0.5*delinquentShare; a = -1/(p*Ka); Kssfa(u,l) = \
      (exp(a*u)-exp(a*l))/(a*(u-l)); detachment <= Ka: 12.5; attachment >= Ka: \
      12.5*Kssfa(detachment-Ka, attachment-Ka); else \
      (Ka-attachment)/(detachment-attachment)*12.5 + \
      (detachment-Ka)/(detachment-attachment)*12.5*Kssfa(detachment-Ka, 0)
      """,
    inputs: [
      Input(
        "poolCapital", .number, unit: "1", range: "(0,1)",
        "capital charge of the pool under the standardized approach"),
      Input(
        "delinquentShare", .number, unit: "1", range: "[0,1]",
        "share of the pool in default or 90 days late"),
      Input("attachment", .number, unit: "1", range: "[0,1)", "attachment point"),
      Input("detachment", .number, unit: "1", range: "(0,1]", "detachment point"),
      Input(
        "supervisoryParameter", .number, unit: "1", default: .number(1), range: "(0,2]",
        "p: 1 for securitizations, 1.5 for re-securitizations, 0.5 for STC"),
      Input(
        "floor", .number, unit: "1", default: .number(0.15), range: "[0,12.5]",
        "lowest risk weight"),
    ],
    outputs: [
      Output("adjustedCapital", "number", unit: "1", "Ka"),
      Output("unflooredWeight", "number", unit: "1", "formula weight"),
      Output("riskWeight", "number", unit: "1", "weight after the floor"),
    ],
    refusals: [
      Refusal("detachment", "not above attachment")
    ],
    notes: [
      "The weight is not above 12.5."
    ],
    source: "Basel Committee, CRE41."
  ) { inputs in
    let capital = try SecuritizationCapital(
      poolCapital: inputs.number("poolCapital"), delinquentShare: inputs.number("delinquentShare"),
      attachment: inputs.number("attachment"), detachment: inputs.number("detachment"),
      supervisoryParameter: inputs.number("supervisoryParameter"), floor: inputs.number("floor"))
    return [
      .number("adjustedCapital", capital.adjustedCapital),
      .number("unflooredWeight", capital.unflooredWeight),
      .number("riskWeight", capital.riskWeight),
    ]
  }
}
