import Finance
import Lending
import NumericalMethods
import Reports

/// What the supervisor asks of a bank: a data template.
struct SupervisionRules: Sendable {
  let name: String
  let standing: Standing
  let inForce: InForce
  let provisions: [LoanClassification.RiskClass: Double]
  let tolerance: Double
  let largestShareOfCapital: Double

  static func read(_ rules: Section) -> Read<SupervisionRules> {
    _ = rules.required("template", .choice(["supervision": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let provisions = rules.requiredNamed(
      "provisions", of: .fraction, "provision over balance, by risk class")
    let tolerance = rules.required(
      "tolerance", .fraction,
      "by how much the non-performing ratio of loans on rights may be higher")
    let share = rules.required(
      "largestShareOfCapital", .fraction, "largest loan to one borrower, of the bank's capital")
    return rules.make {
      let given = try provisions()
      var table: [LoanClassification.RiskClass: Double] = [:]
      for riskClass in LoanClassification.RiskClass.allCases {
        guard let rate = given.first(where: { $0.name == riskClass.name })?.value else {
          throw InvalidInput(
            "provisions", "must give a rate to each risk class", got: "none for \(riskClass.name)")
        }
        table[riskClass] = rate
      }
      return SupervisionRules(
        name: try name(), standing: try standing(), inForce: try inForce(), provisions: table,
        tolerance: try tolerance(), largestShareOfCapital: try share())
    }
  }
}
