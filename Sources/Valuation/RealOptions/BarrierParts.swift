import Finance
import NumericalMethods

/// The six parts from which every single-barrier option is put together, A to F of the source.
///
/// > Source: Haug, *The Complete Guide to Option Pricing Formulas*, 2nd ed., 4.17.1.
struct BarrierParts {
  private let a, b, c, d, e, f: Double

  init(_ option: BlackScholes, level: Double, rebate: Double, isDown: Bool) {
    let phi = option.kind.sign
    let eta = isDown ? 1.0 : -1.0
    let time = option.maturity
    let variance = option.volatility * option.volatility
    let spread = option.volatility * time.squareRoot()
    let mu = (option.riskFreeRate - option.yieldRate) / variance - 0.5
    let lambda = (mu * mu + 2 * option.riskFreeRate / variance).squareRoot()
    let toStrike = log(option.assetValue / option.exercisePrice)
    let toLevel = log(level / option.assetValue)
    let drift = (1 + mu) * spread
    let x1 = toStrike / spread + drift
    let x2 = -toLevel / spread + drift
    let y1 = (2 * toLevel + toStrike) / spread + drift
    let y2 = toLevel / spread + drift
    let z = toLevel / spread + lambda * spread

    // A power of level over asset can overflow where its probability underflows: join logarithms.
    func part(_ amount: Double, _ exponent: Double, _ x: Double) -> Double {
      amount == 0 ? 0 : amount * exp(exponent * toLevel + StandardNormal.logCumulative(x))
    }
    let (asset, price) = (option.presentAsset, option.presentPrice)
    func plain(_ x: Double) -> Double {
      phi * part(asset, 0, phi * x) - phi * part(price, 0, phi * (x - spread))
    }
    func mirrored(_ y: Double) -> Double {
      phi * part(asset, 2 * (mu + 1), eta * y) - phi * part(price, 2 * mu, eta * (y - spread))
    }
    let laterRebate = rebate * exp(-option.riskFreeRate * time)
    a = plain(x1)
    b = plain(x2)
    c = mirrored(y1)
    d = mirrored(y2)
    e =
      part(laterRebate, 0, eta * (x2 - spread)) - part(laterRebate, 2 * mu, eta * (y2 - spread))
    f =
      part(rebate, mu + lambda, eta * z)
      + part(rebate, mu - lambda, eta * (z - 2 * lambda * spread))
  }

  func value(_ kind: OptionKind, _ type: BarrierOption.Barrier, strikeAbove: Bool) -> Double {
    switch (type, kind, strikeAbove) {
    case (.downAndIn, .call, true): c + e
    case (.downAndIn, .call, false): a - b + d + e
    case (.downAndIn, .put, true): b - c + d + e
    case (.downAndIn, .put, false): a + e
    case (.upAndIn, .call, true): a + e
    case (.upAndIn, .call, false): b - c + d + e
    case (.upAndIn, .put, true): a - b + d + e
    case (.upAndIn, .put, false): c + e
    case (.downAndOut, .call, true): a - c + f
    case (.downAndOut, .call, false): b - d + f
    case (.downAndOut, .put, true): a - b + c - d + f
    case (.downAndOut, .put, false): f
    case (.upAndOut, .call, true): f
    case (.upAndOut, .call, false): a - b + c - d + f
    case (.upAndOut, .put, true): b - d + f
    case (.upAndOut, .put, false): a - c + f
    }
  }
}
