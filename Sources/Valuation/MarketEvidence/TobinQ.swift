public import NumericalMethods

/// What a market pays for the knowledge of a company: Tobin's q explained by stocks of R&D,
/// patents and citations.
///
/// `z = 1 + γ₁·R&D/assets + γ₂·patents/R&D + γ₃·citations/patents`.
///
/// > Source: Hall, Jaffe & Trajtenberg, *RAND Journal of Economics* 36 (2005) 16–38, equation 5.
public struct TobinQ: Hashable, Sendable {
  /// Figures for R&D, patents and citations, in this order of meaning.
  public struct Intensities: Hashable, Sendable {
    /// Of R&D over assets.
    public let research: Double
    /// Of patents over R&D.
    public let patents: Double
    /// Of citations per patent.
    public let citations: Double

    /// Three figures, each at least zero.
    ///
    /// - Parameters:
    ///   - research: of R&D over assets.
    ///   - patents: of patents over R&D.
    ///   - citations: of citations per patent.
    /// - Throws: `InvalidInput` naming the argument.
    public init(research: Double, patents: Double, citations: Double) throws(InvalidInput) {
      try requireNotNegative(research, "research")
      try requireNotNegative(patents, "patents")
      try requireNotNegative(citations, "citations")
      self.research = research
      self.patents = patents
      self.citations = citations
    }
  }

  /// Coefficients of the equation.
  public let coefficients: Intensities
  /// Stocks of the company, each over the one before it.
  public let stocks: Intensities

  /// An equation with the stocks of a company.
  public init(coefficients: Intensities, stocks: Intensities) {
    self.coefficients = coefficients
    self.stocks = stocks
  }

  /// `z − 1`.
  private var excess: Double {
    coefficients.research * stocks.research + coefficients.patents * stocks.patents
      + coefficients.citations * stocks.citations
  }

  /// `z`, market value over that of the assets without knowledge.
  public var valueMultiple: Double { 1 + excess }

  /// `ln z`.
  public var logTerm: Double { logOnePlus(excess) }

  /// Share of value that one more citation per patent adds: `γ₃/z`.
  public var citationEffect: Double { coefficients.citations / valueMultiple }

  /// Share of value that one more unit of R&D over assets adds: `γ₁/z`.
  public var researchEffect: Double { coefficients.research / valueMultiple }
}
