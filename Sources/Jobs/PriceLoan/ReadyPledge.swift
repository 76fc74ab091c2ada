import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// A pledge ready for a price.
struct ReadyPledge: Sendable {
  let pledge: Pledge
  /// How the value came about, where another file says.
  var valueExplanation: Explanation?
  var simulated: SimulatedValue?
  /// The terms of a right to income.
  var income: IncomeTerms?
  /// The file that says it, with its document.
  var file: (name: String, document: ModelDocument)?
}
