import Finance
import NumericalMethods
import Probability
import Reports
import Valuation

/// The keys of what is uncertain about the value of rights.
struct SimulationTerms: Sendable {
  let paths: Int
  let seed: UInt64
  let uncertainty: ValueUncertainty

  static func read(_ terms: Section) -> Read<SimulationTerms> {
    let paths = terms.value("paths", .integer, default: "100000", "how many paths")
    let seed = terms.required("seed", .integer, "seed of the random numbers", example: "20260630")
    let correlation = terms.value(
      "correlation", .fraction, default: "0%", "correlation of the income of two rights")
    let volatility = terms.required(
      "revenueVolatility", .fraction, "volatility of income per square root of a year",
      example: "25%")
    let growth = terms.value(
      "growthDeviation", .fraction, default: "0%", "standard deviation of yearly growth")
    let wear = terms.value(
      "obsolescenceDeviation", .fraction, default: "0%",
      "standard deviation of yearly obsolescence")
    let rate = terms.optionalChoice(
      "rateDeviation", "relative deviation of the royalty or split rate",
      of: DistributionTerms.alternatives)
    let invalidation = terms.value(
      "invalidation", .intensity, default: "0% per year", "intensity of invalidation")
    let wait = terms.value("timeToSale", .tenor, default: "0 months", "mean time to sale")
    let cost = terms.value("saleCost", .fraction, default: "0%", "cost of the sale, of the price")
    let confidence = terms.value(
      "confidence", .fraction, default: "95%", "confidence of the prudent value")
    let loan = terms.optional("loan", .money, "the loan to be covered", example: "20m CNY")
    return terms.make {
      let seed = try seed()
      guard let bits = UInt64(exactly: seed) else {
        throw InvalidInput("seed", "must not be negative", got: "\(seed)")
      }
      let rate = try rate()
      return SimulationTerms(
        paths: try paths(), seed: bits,
        uncertainty: try ValueUncertainty(
          correlation: try correlation(), revenueVolatility: try volatility(),
          growthDeviation: try growth(), obsolescenceDeviation: try wear(),
          rateDeviation: rate?.distribution, invalidation: try invalidation(),
          timeToSale: try wait().years, saleCost: try cost(), confidence: try confidence(),
          loan: try loan()))
    }
  }
}

/// The keys of a distribution of a relative deviation.
struct DistributionTerms: Sendable {
  let distribution: any Distribution

  static var alternatives: [Alternative<DistributionTerms>] {
    [
      .terms("triangular", "from low to high with a mode") { terms in
        let (low, mode, high) = threePoints(terms)
        return terms.make {
          DistributionTerms(
            distribution: try Triangular(minimum: try low(), mode: try mode(), maximum: try high()))
        }
      },
      .terms("pert", "from low to high with a mode, smooth") { terms in
        let (low, mode, high) = threePoints(terms)
        return terms.make {
          DistributionTerms(
            distribution: try PERT(minimum: try low(), mode: try mode(), maximum: try high()))
        }
      },
      .terms("uniform", "all alike from low to high") { terms in
        let low = terms.required("low", .fraction, "least", example: "-20%")
        let high = terms.required("high", .fraction, "greatest", example: "20%")
        return terms.make {
          DistributionTerms(
            distribution: try Uniform(minimum: try low(), maximum: try high()))
        }
      },
    ]
  }

  private static func threePoints(
    _ terms: Section
  ) -> (Read<Double>, Read<Double>, Read<Double>) {
    (
      terms.required("low", .fraction, "least", example: "-25%"),
      terms.required("mode", .fraction, "most likely", example: "0%"),
      terms.required("high", .fraction, "greatest", example: "20%")
    )
  }
}
