import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// A pledge whose value another model file simulates.
struct SimulatedPledge: Sendable {
  let name: String
  let file: NamedFile<ValueAssets>
  let simulation: SimulationTerms
  let haircut: Double
  let expires: Day?

  /// The pledge with its simulated law, and how its value came about.
  ///
  /// The simulated values are net of the wait for the sale, of its cost and of invalidation, so
  /// that the pledge adds none of them again.
  func pledge(_ options: RunOptions) throws -> ReadyPledge {
    let value = try file.value.portfolio.value(under: file.value.assumptions)
    let paths = options.paths ?? simulation.paths
    let seed = options.seed ?? simulation.seed
    let simulated = try value.simulated(
      under: simulation.uncertainty, paths: paths, seed: seed, threads: options.threads,
      progress: options.progress)
    let sample = try EmpiricalValue(simulated.sorted.map { max(0, $0) })
    let pledge = try Pledge(
      name, value: value.total, haircut: haircut, uncertainty: .sample(sample),
      timeToSale: .days(1), expires: expires)
    return ReadyPledge(
      pledge: pledge, valueExplanation: value.explanation.inFile(file.name),
      simulated: simulated, file: (file.name, file.document))
  }
}
