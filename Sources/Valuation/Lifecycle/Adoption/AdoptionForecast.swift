public import NumericalMethods

/// Yearly adoptions of a product with a given potential.
///
/// `adoptions(k) = m × (F(k) − F(k − 1))` with `F` the share that has adopted.
///
/// > Source: Bass (1969), Management Science 15(5).
public struct AdoptionForecast: Hashable, Sendable {
  /// Adoptions in each year, in units.
  public let adoptions: [Double]
  /// Adoptions up to the end of each year, in units.
  public let cumulative: [Double]
  /// Years from the launch to the largest rate.
  public let peakTime: Double
  /// Largest rate of adoption, in units a year.
  public let peakRate: Double

  /// The first years of a diffusion.
  ///
  /// - Parameters:
  ///   - diffusion: how the product spreads.
  ///   - marketPotential: potential adopters, positive.
  ///   - years: years to forecast, in [1, 200].
  ///   - skipped: years after the launch that are left out at the beginning, not negative.
  /// - Throws: an input outside its range.
  public init(
    _ diffusion: BassDiffusion, marketPotential: Double, years: Int, after skipped: Int = 0
  ) throws(InvalidInput) {
    try require(
      marketPotential > 0 && marketPotential.isFinite, "marketPotential", marketPotential,
      "must be positive")
    try require((1...200).contains(years), "periods", years, "must be in [1, 200]")
    try require((0...1_000_000).contains(skipped), "after", skipped, "must not be negative")
    let ends = (skipped + 1)...(skipped + years)
    adoptions = ends.map {
      marketPotential * diffusion.share(from: Double($0 - 1), to: Double($0))
    }
    cumulative = ends.map { marketPotential * diffusion.share(at: Double($0)) }
    peakTime = diffusion.peakTime
    peakRate = marketPotential * diffusion.peakRate
  }
}
