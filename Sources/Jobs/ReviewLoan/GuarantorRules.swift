import Finance
import Lending
import NumericalMethods
import Reports

/// The legal multiples of a guarantor's net assets: a data template.
struct GuarantorRules: Sendable {
  let name: String
  let standing: Standing
  let inForce: InForce
  let limits: GuaranteeCapacity.Limits

  static func read(_ rules: Section) -> Read<GuarantorRules> {
    _ = rules.required("template", .choice(["guarantee limits": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let multiple = rules.required("multiple", .number, "guarantees outstanding over net assets")
    let small = rules.required(
      "smallBusinessMultiple", .number, "the same, mainly for small firms and farming")
    let one = rules.required(
      "obligorShare", .fraction, "guarantees for one obligor over net assets")
    let group = rules.required(
      "groupShare", .fraction, "guarantees for an obligor and its affiliates over net assets")
    return rules.make {
      GuarantorRules(
        name: try name(), standing: try standing(), inForce: try inForce(),
        limits: try GuaranteeCapacity.Limits(
          multiple: try multiple(), smallBusinessMultiple: try small(), obligorShare: try one(),
          groupShare: try group()))
    }
  }
}
