import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of the covenants.
struct CovenantTerms: Sendable {
  let loanToValue: Double?
  let debtServiceCover: Double?
  /// The loan to value that a margin call restores.
  let restored: Double?
  let cure: Cure
  /// Haircut on rights that are added.
  let addedHaircut: Double
  /// Values of the security in days to come.
  let values: [(day: Day, value: Money)]

  /// How a breach of loan to value is made good.
  enum Cure: String, CaseIterable, Sendable {
    case repayment
    case newRights = "new rights"
  }

  static func read(_ terms: Section) -> Read<CovenantTerms> {
    let value = terms.optional(
      "loanToValue", .fraction, "highest loan to value while the loan runs", example: "50%")
    let cover = terms.optional(
      "debtServiceCover", .number, "smallest cash flow over debt service in any year",
      example: "1.2")
    let restored = terms.optional(
      "restored", .fraction(example: "45%"),
      "loan to value that a margin call restores; left out, the highest one")
    let cure: Read<Cure> = terms.value(
      "cure", .choice(), default: "repayment", "how a breach is made good")
    let haircut = terms.value(
      "addedHaircut", .fraction, default: "0%", "haircut on rights that are added")
    let values = terms.optionalList("values", "values of the security in days to come") { entry in
      let day = entry.required("on", .day, "day of the value", example: "2027-06-30")
      let value = entry.required("value", .money(example: "12m CNY"), "value on the day")
      return entry.make { (day: try day(), value: try value()) }
    }
    return terms.make {
      let (highest, values) = (try value(), try values())
      if !values.isEmpty {
        guard highest != nil else {
          throw InvalidInput(
            "values", "must stand with loanToValue", got: "\(values.count)")
        }
      }
      for (index, entry) in values.enumerated() {
        if index > 0 {
          try require(
            entry.day > values[index - 1].day, "values[\(index)].on", entry.day,
            "must be after \(values[index - 1].day)")
        }
        try require(
          entry.value.amount > 0, "values[\(index)].value", entry.value, "must be above zero")
      }
      return CovenantTerms(
        loanToValue: highest, debtServiceCover: try cover(), restored: try restored(),
        cure: try cure(), addedHaircut: try haircut(), values: values)
    }
  }
}
