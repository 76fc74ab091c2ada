import NumericalMethods

/// How the defaults of equal names hang together through one factor.
///
/// The latent variable of a name is `X = √ρ M + √(1 − ρ) e`; the name defaults when it is below a
/// threshold that gives its default probability.
///
/// > Source: Laurent & Gregory (2005), *Basket default swaps, CDOs and factor copulas*, Journal of
/// > Risk 7; Hull & White (2004), *Valuation of a CDO and an nth to default CDS without Monte Carlo
/// > simulation*, Journal of Derivatives 12, for the double-t form.
public enum PoolCopula: Hashable, Sendable {
  /// `M` and `e` are standard normal.
  case gaussian
  /// `M` and `e` are normal and `X` is scaled by `√(ν/χ²)`, one chi-square for all names.
  case studentT(degreesOfFreedom: Double)
  /// `M` and `e` are independent Student t, scaled to unit variance.
  case doubleT(degreesOfFreedom: Double)

  /// Refuses degrees of freedom without a finite variance.
  func check() throws(InvalidInput) {
    switch self {
    case .gaussian: return
    case .studentT(let degrees), .doubleT(let degrees):
      try require(
        degrees > 2 && degrees <= 1000, "degreesOfFreedom", degrees, "must be in (2, 1000]")
    }
  }
}
