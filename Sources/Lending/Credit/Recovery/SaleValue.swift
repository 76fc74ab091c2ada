/// The law of what collateral brings when it is sold, alone and together with a default.
///
/// Conforming laws give the expected shortfall below an amount; recoveries and losses follow.
public protocol SaleValue: Sendable {
  /// Expected value, an amount.
  var mean: Double { get }

  /// Expected square of the value.
  var meanSquare: Double { get }

  /// Expected shortfall of the value below an amount, `E[max(amount − W, 0)]`.
  func shortfall(below amount: Double) -> Double

  /// Expected shortfall in default only, `E[max(amount − W, 0); Y < N⁻¹(defaultProbability)]`, with
  /// `correlation` between the normal score of the value and the borrower's factor `Y`.
  func shortfall(below amount: Double, defaultProbability: Double, correlation: Double) -> Double
}

extension SaleValue {
  /// Expected excess of the value over an amount, `E[max(W − amount, 0)]`.
  public func excess(above amount: Double) -> Double {
    max(mean - amount + shortfall(below: amount), 0)
  }

  /// Expected loss on a claim after costs, `claim − E[min(claim, max(W − cost, 0))]`.
  ///
  /// - Parameters:
  ///   - claim: what is owed, at least zero.
  ///   - cost: fixed costs and prior claims, at least zero.
  /// - Returns: from zero to `claim`.
  public func loss(on claim: Double, cost: Double = 0) -> Double {
    min(max(shortfall(below: claim + cost) - shortfall(below: cost), 0), claim)
  }

  /// Expected recovery on a claim after costs, `E[min(claim, max(W − cost, 0))]`.
  ///
  /// - Parameters:
  ///   - claim: what is owed, at least zero.
  ///   - cost: fixed costs and prior claims, at least zero.
  /// - Returns: from zero to `claim`.
  public func recovery(on claim: Double, cost: Double = 0) -> Double {
    claim - loss(on: claim, cost: cost)
  }

  /// Expected loss on a claim after costs, in default only.
  ///
  /// `E[claim − min(claim, max(W − cost, 0)); Y < N⁻¹(defaultProbability)]`.
  ///
  /// - Parameters:
  ///   - claim: what is owed, at least zero.
  ///   - cost: fixed costs and prior claims, at least zero.
  ///   - defaultProbability: in `[0, 1]`.
  ///   - correlation: of value and borrower, in `[-1, 1]`; positive is wrong-way.
  /// - Returns: from zero to `claim × defaultProbability`.
  public func loss(
    on claim: Double, cost: Double = 0, defaultProbability: Double, correlation: Double
  ) -> Double {
    let upper = shortfall(
      below: claim + cost, defaultProbability: defaultProbability, correlation: correlation)
    let lower = shortfall(
      below: cost, defaultProbability: defaultProbability, correlation: correlation)
    return min(max(upper - lower, 0), claim * defaultProbability)
  }
}
