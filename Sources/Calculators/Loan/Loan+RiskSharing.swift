import Lending

extension LoanCalculators {
  static let riskSharing = Calculator(
    "loan.risk-sharing",
    title: "Risk sharing by pool, insurer, guarantor and bank",
    summary: "Splits a row of losses by fixed shares with total caps and a fuse on one party.",
    formula: """
      for each loss in turn party j pays round(shares[j]*loss), less when its total cap is \
      reached, and nothing if it is the fused party; what is not paid falls on party 0
      """,
    inputs: [
      Input(
        "losses", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "losses in order of time"),
      Input(
        "shares", .numbers, unit: "1", range: "[0,1]", count: 2...1_000_000,
        "shares of the parties; party 0 is the bank"),
      Input(
        "caps", .numbers, unit: "currency", optional: true, range: "[-1,inf)", count: 2...1_000_000,
        "most that each party pays in all; -1 means no cap"),
      Input(
        "poolIndex", .integer, unit: "index", optional: true, range: "[1,20]",
        "party under the fuse, counted from 0; not 0"),
      Input(
        "guaranteedBalance", .number, unit: "currency", optional: true, range: "(0,inf)",
        "balance under the programme"),
      Input(
        "fuseRatio", .number, unit: "1", optional: true, range: "[0,1]",
        """
        the fused party stops when its payments so far divided by guaranteedBalance exceed this
        """),
    ],
    outputs: [
      Output("totals", "array-of-number", unit: "currency", "paid by each party"),
      Output(
        "movedToBank", "number", unit: "currency",
        "part of party 0's total above its own share"),
      Output(
        "fusedFrom", "integer", unit: "count",
        "number (from 1) of the first loss in which the fuse was open, 0 if never"),
      Output("totalLoss", "number", unit: "currency", "sum of losses"),
    ],
    refusals: [
      Refusal("shares", "do not add up to 1 within 1e-9"),
      Refusal("caps", "length differs from shares"),
      Refusal("poolIndex", "not the index of a party"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      """
      Party 0 pays each loss less what the others pay, so the parts add up to the loss; a cap \
      for party 0 is ignored. Its own share of a loss is the loss less the sum of the other \
      parties' rounded shares.
      """,
      """
      The fuse is tested before each loss, with payments for earlier losses; it works only when \
      poolIndex, guaranteedBalance and fuseRatio are all given.
      """,
    ],
    source: "Shares as in Chinese risk-compensation pools (for example 4-3-2-1)."
  ) { inputs in
    var fuse: RiskSharing.Fuse?
    let party = inputs.integer(ifGiven: "poolIndex")
    if let party, let balance = inputs.number(ifGiven: "guaranteedBalance"),
      let ratio = inputs.number(ifGiven: "fuseRatio")
    {
      fuse = RiskSharing.Fuse(party: party, guaranteedBalance: balance, ratio: ratio)
    }
    let sharing = try renaming(["fuse.party": "poolIndex"]) {
      try RiskSharing(
        losses: try inputs.numbers("losses"), shares: try inputs.numbers("shares"),
        caps: inputs.numbers(ifGiven: "caps"), fuse: fuse, fusedParty: party)
    }
    return [
      .numbers("totals", sharing.totals), .number("movedToBank", sharing.movedToBank),
      .integer("fusedFrom", sharing.fusedFrom ?? 0), .number("totalLoss", sharing.totalLoss),
    ]
  }
}
