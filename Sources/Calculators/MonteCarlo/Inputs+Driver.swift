import Finance
import NumericalMethods
import Probability
import Valuation

extension Inputs {
  /// The law of a driver, from its family and its parameters in the order of the contract.
  func driver(_ family: String, _ parameters: String) throws -> any Distribution {
    let name = try choice(family)
    let p = try numbers(parameters)
    let counts = ["fixed": 1, "normal": 2, "lognormal": 2, "uniform": 2]
    let count = counts[name] ?? 3
    try require(p.count == count, parameters, p.count, "must be \(count) numbers for \(name)")
    return try naming(parameters) {
      switch name {
      case "fixed": return try Constant(p[0])
      case "normal": return try Normal(mean: p[0], standardDeviation: p[1])
      case "lognormal": return try LogNormal(logMean: p[0], logStandardDeviation: p[1])
      // Ends that meet make the driver certain.
      case _ where p.allSatisfy { $0 == p[0] }: return try Constant(p[0])
      case "uniform": return try Uniform(minimum: p[0], maximum: p[1])
      case "triangular": return try Triangular(minimum: p[0], mode: p[1], maximum: p[2])
      default: return try PERT(minimum: p[0], mode: p[1], maximum: p[2])
      }
    }
  }

  /// Royalties with uncertain sales, royalty rate and discount rate.
  func uncertainRoyalty() throws -> UncertainRoyalty {
    let sales = try driver("salesDistribution", "salesParameters")
    let royalty = try driver("royaltyDistribution", "royaltyParameters")
    let family = try choice("rateDistribution")
    try require(
      family != "normal" && family != "lognormal", "rateParameters", family,
      "must be those of a law with two ends: rates of a normal or lognormal law are refused")
    let rate = try driver("rateDistribution", "rateParameters")
    return try renaming(["rate": "rateParameters"]) {
      try UncertainRoyalty(
        sales: sales, royalty: royalty, rate: rate, years: integer("years"),
        taxRate: number("taxRate"), timing: timing())
    }
  }
}
