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

  static func read(_ terms: Section) -> Read<GuaranteeTerms> {
    let share = terms.required("share", .fraction, "share of the loan that is guaranteed")
    let weight = terms.value(
      "riskWeight", .fraction, default: "100%", "risk weight of the guarantor")
    let fee = terms.optional("fee", .money, "fee or premium for it", example: "60_000 CNY")
    return terms.make {
      GuaranteeTerms(share: try share(), riskWeight: try weight(), fee: try fee())
    }
  }
}
