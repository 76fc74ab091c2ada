import Lending

extension LoanCalculators {
  static let guaranteeCapacity = Calculator(
    "loan.guarantee-capacity",
    title: "Legal limits of a financing guarantee company",
    summary: "Room for a new guarantee under the legal multiples of net assets.",
    formula: """
      total limit = netAssets*(15 if smallBusinessFocus else 10); one obligor = 10% of \
      netAssets; obligor with affiliates = 15%
      """,
    inputs: [
      Input(
        "netAssets", .number, unit: "currency", range: "(0,inf)",
        "net assets of the guarantor"),
      Input("outstanding", .number, unit: "currency", range: "[0,inf)", "guarantees outstanding"),
      Input(
        "obligorOutstanding", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "of which for this obligor"),
      Input(
        "groupOutstanding", .number, unit: "currency", optional: true, range: "[0,inf)",
        "for the obligor and its affiliates together"),
      Input(
        "smallBusinessFocus", .boolean, default: .boolean(false),
        "mainly small firms and farming"),
      Input("newGuarantee", .number, unit: "currency", range: "(0,inf)", "guarantee asked for"),
    ],
    outputs: [
      Output("totalRoom", "number", unit: "currency", "room under the total limit"),
      Output("obligorRoom", "number", unit: "currency", "room for the obligor"),
      Output("groupRoom", "number", unit: "currency", "room for the group"),
      Output("largestGuarantee", "number", unit: "currency", "smallest room, not below 0"),
      Output("allowed", "boolean", "newGuarantee <= largestGuarantee"),
    ],
    refusals: [
      Refusal("groupOutstanding", "below obligorOutstanding")
    ],
    notes: [
      "Rooms may be negative. groupOutstanding not given means equal to obligorOutstanding."
    ],
    source: "Regulation on Financing Guarantee Companies (2017), articles 15 and 16."
  ) { inputs in
    let room = try GuaranteeCapacity(
      netAssets: try inputs.number("netAssets"), outstanding: try inputs.number("outstanding"),
      obligorOutstanding: try inputs.number("obligorOutstanding"),
      groupOutstanding: inputs.number(ifGiven: "groupOutstanding"),
      smallBusinessFocus: try inputs.boolean("smallBusinessFocus"))
    return [
      .number("totalRoom", room.totalRoom), .number("obligorRoom", room.obligorRoom),
      .number("groupRoom", room.groupRoom), .number("largestGuarantee", room.largestGuarantee),
      .boolean("allowed", try inputs.number("newGuarantee") <= room.largestGuarantee),
    ]
  }
}
