import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of a guarantee of the loan.
struct GuaranteeTerms: Sendable {
  let share: Double
  let riskWeight: Double
  let fee: Money?
  let guarantor: Guarantor?

  /// The guarantor's means, and what it guarantees already.
  struct Guarantor: Sendable {
    let netAssets: Money
    let outstanding: Money
    let forBorrower: Money
    let forGroup: Money?
    let isForSmallFirms: Bool

    static func read(_ terms: Section) -> Read<Guarantor> {
      let assets = terms.required(
        "netAssets", .money(example: "300m CNY"), "net assets of the guarantor")
      let outstanding = terms.required(
        "outstanding", .money(example: "1.8bn CNY"), "guarantees outstanding")
      let one = terms.value(
        "forBorrower", .money, default: "0 CNY", "of which for this borrower")
      let group = terms.optional(
        "forGroup", .money(example: "0 CNY"), "of which for this borrower and its affiliates")
      let small = terms.value(
        "smallFirms", .boolean, default: "false", "whether mainly for small firms and farming")
      return terms.make {
        let (assets, outstanding, one) = (try assets(), try outstanding(), try one())
        try require(assets.amount > 0, "netAssets", assets, "must be above zero")
        let group = try group()
        for (name, amount) in [
          ("outstanding", outstanding), ("forBorrower", one), ("forGroup", group ?? one),
        ] {
          try amount.requireCurrency(assets.currency, name)
          try require(amount.amount >= 0, name, amount, "must not be negative")
        }
        try require(
          (group ?? one).amount >= one.amount, "forGroup", group ?? one, "must not be below \(one)")
        return Guarantor(
          netAssets: assets, outstanding: outstanding, forBorrower: one, forGroup: group,
          isForSmallFirms: try small())
      }
    }
  }

  static func read(_ terms: Section) -> Read<GuaranteeTerms> {
    let share = terms.required("share", .fraction, "share of the loan that is guaranteed")
    let weight = terms.value(
      "riskWeight", .fraction, default: "100%", "risk weight of the guarantor")
    let fee = terms.optional("fee", .money, "fee or premium for it", example: "60_000 CNY")
    let guarantor = terms.optionalSection("guarantor", "the guarantor's means") {
      Guarantor.read($0)
    }
    return terms.make {
      GuaranteeTerms(
        share: try share(), riskWeight: try weight(), fee: try fee(), guarantor: try guarantor())
    }
  }
}
