import Foundation
import Probability

/// The laws and values of `References/distributions.json`.
struct DistributionReferences: Decodable {
  struct Point: Decodable {
    let x: Double
    let density: Double?
    let mass: Double?
    let lower: Double
    let upper: Double
    let partial: Double
  }

  struct Level: Decodable {
    let p: Double
    let x: Double
  }

  struct Case: Decodable, CustomStringConvertible {
    let law: String
    let parameters: [Double]
    let mean: Double?
    let variance: Double?
    let skewness: Double?
    let points: [Point]
    let quantiles: [Level]
    let complements: [Level]?

    var description: String { "\(law)\(parameters)" }

    /// The law itself.
    func make() throws -> any Distribution {
      let a = parameters
      switch law {
      case "Normal": return try Normal(mean: a[0], standardDeviation: a[1])
      case "LogNormal": return try LogNormal(logMean: a[0], logStandardDeviation: a[1])
      case "Uniform": return try Uniform(minimum: a[0], maximum: a[1])
      case "Triangular": return try Triangular(minimum: a[0], mode: a[1], maximum: a[2])
      case "PERT": return try PERT(minimum: a[0], mode: a[1], maximum: a[2])
      case "Beta": return try Beta(firstShape: a[0], secondShape: a[1])
      case "Exponential": return try Exponential(rate: a[0])
      case "Weibull": return try Weibull(shape: a[0], scale: a[1])
      case "Gamma": return try Gamma(shape: a[0], scale: a[1])
      case "StudentT":
        return try StudentT(degreesOfFreedom: a[0], location: a[1], scale: a[2])
      case "Lomax": return try Lomax(shape: a[0], scale: a[1])
      case "SingleParameterPareto": return try SingleParameterPareto(shape: a[0], minimum: a[1])
      case "Burr": return try Burr(shape: a[0], power: a[1], scale: a[2])
      case "InverseGaussian": return try InverseGaussian(mean: a[0], shape: a[1])
      case "Poisson": return try Poisson(mean: a[0])
      case "Binomial": return try Binomial(trials: Int(a[0]), probability: a[1])
      case "NegativeBinomial": return try NegativeBinomial(size: a[0], probability: a[1])
      default: throw CocoaError(.featureUnsupported)
      }
    }
  }

  let continuous: [Case]
  let counts: [Case]

  static func read() throws -> DistributionReferences {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "References/distributions.json")
    return try JSONDecoder().decode(DistributionReferences.self, from: Data(contentsOf: file))
  }
}
