import Finance
import Jobs
import NumericalMethods
import Reports

/// A small model that asks for one value of every kind, to make every error with.
struct TermLoan {
  let name: String

  static func read(_ root: Section) -> Read<TermLoan> {
    let job = root.required("job", .choice(["lend": true]), "what to do")
    let name = root.required("name", .text, "name of the loan")
    let principal = root.required("principal", .money, "amount lent")
    let rate = root.required("rate", .rate, "interest")
    let term = root.optional("term", .tenor, "how long")
    let drawn = root.optional("drawn", .day, "first day")
    let payments = root.value("payments", .integer, default: "12", "number of payments")
    let weight = root.value("weight", .number, default: "1", "weight in the book")
    let isSecured = root.value("secured", .boolean, default: "true", "whether it is secured")
    let fee = root.optional("fee", .cash, "fee at the start")
    let defaults = root.optional("defaults", .intensity, "defaults")
    let currency = root.optional("currency", .currency, "currency")
    let pledges = root.optionalList("pledges", "what secures it") { pledge in
      let name = pledge.required("name", .text, "name of the right")
      let haircut = pledge.required("haircut", .fraction, "haircut")
      return pledge.make {
        try require(haircut() < 1, "haircut", haircut(), "must be in [0, 1)")
        return try name()
      }
    }
    let repayment = root.optionalChoice(
      "repayment", "how it is repaid",
      of: [
        .word("annuity", "equal payments", 0),
        .terms("bullet", "at the end") { terms in
          let grace = terms.value("grace", .tenor, default: "1 month", "grace")
          return terms.make { try Int(grace().years) }
        },
        .written(.fraction, "a fraction each time") { Int($0 * 100) },
      ])
    let years = root.optionalList("years", of: .integer, "years")
    return root.make {
      _ = try (
        job(), name(), principal(), rate(), term(), drawn(), payments(), weight(), isSecured()
      )
      _ = try (fee(), defaults(), currency(), pledges(), repayment(), years())
      if let term = try term() {
        try term.requirePositive("term", atMostYears: 100)
      }
      if try weight() == 7 {
        throw NumericalError.notConverged(method: "bisection", iterations: 100, error: 0.5)
      }
      return TermLoan(name: try name())
    }
  }
}
