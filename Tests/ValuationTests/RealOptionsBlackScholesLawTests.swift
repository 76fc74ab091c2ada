import Finance
import NumericalMethods
import TestSupport
import Testing

/// Laws of the European option over random inputs.
@Suite struct RealOptionsBlackScholesLawTests {
  struct Sample {
    let asset, price, maturity, rate, yield, volatility: Double

    init(_ generator: inout SeededGenerator) {
      asset = .random(in: 1...300, using: &generator)
      price = .random(in: 1...300, using: &generator)
      maturity = .random(in: 0.05...20, using: &generator)
      rate = .random(in: -0.02...0.12, using: &generator)
      yield = .random(in: -0.02...0.12, using: &generator)
      volatility = .random(in: 0.02...1.2, using: &generator)
    }

    func option(
      _ kind: OptionKind, asset: Double? = nil, volatility: Double? = nil, rate: Double? = nil,
      maturity: Double? = nil
    ) throws -> BlackScholes {
      try BlackScholes(
        kind, assetValue: asset ?? self.asset, exercisePrice: price,
        maturity: maturity ?? self.maturity, riskFreeRate: rate ?? self.rate, yieldRate: yield,
        volatility: volatility ?? self.volatility)
    }
  }

  static func samples(_ seed: UInt64, _ count: Int = 400) -> [Sample] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in Sample(&generator) }
  }

  @Test("call less put is the asset less the price, at present value")
  func parity() throws {
    for sample in Self.samples(1) {
      let (call, put) = (try sample.option(.call), try sample.option(.put))
      let scale = call.presentAsset + call.presentPrice
      expect(
        call.value - put.value, equals: call.presentAsset - call.presentPrice, within: 0,
        absolute: 1e-14 * scale)
    }
  }

  @Test("a value lies between that without volatility and the asset, or the price for a put")
  func bounds() throws {
    for sample in Self.samples(2) {
      for kind in OptionKind.allCases {
        let option = try sample.option(kind)
        let most = kind == .call ? option.presentAsset : option.presentPrice
        #expect(option.value >= option.valueWithoutVolatility - 1e-12 * most)
        #expect(option.value <= most && option.value >= 0)
      }
    }
  }

  @Test("without volatility the value is the deterministic one, bit for bit")
  func zeroVolatility() throws {
    for sample in Self.samples(3) {
      for kind in OptionKind.allCases {
        let option = try sample.option(kind, volatility: 0)
        #expect(option.value == option.valueWithoutVolatility)
        #expect(option.gamma == 0 && option.vega == 0)
        let nearly = try sample.option(kind, volatility: 1e-9)
        expect(nearly.value, equals: option.value, within: 1e-6, absolute: 1e-6)
      }
    }
  }

  @Test("a value is convex in the asset and rises with the volatility")
  func convexity() throws {
    for sample in Self.samples(4) {
      for kind in OptionKind.allCases {
        let width = 0.05 * sample.asset
        let low = try sample.option(kind, asset: sample.asset - width).value
        let middle = try sample.option(kind).value
        let high = try sample.option(kind, asset: sample.asset + width).value
        #expect(low + high - 2 * middle >= -1e-11 * sample.asset)
        let wilder = try sample.option(kind, volatility: sample.volatility + 0.1).value
        #expect(wilder >= middle - 1e-12 * sample.asset)
      }
    }
  }

  @Test("the sensitivities are the derivatives of the value")
  func sensitivities() throws {
    for sample in Self.samples(5, 100) {
      for kind in OptionKind.allCases {
        let option = try sample.option(kind)
        func slope(_ step: Double, _ value: (Double) throws -> Double) rethrows -> Double {
          (try value(step) - value(-step)) / (2 * step)
        }
        let scale = sample.asset + sample.price
        let delta = try slope(1e-4 * sample.asset) {
          try sample.option(kind, asset: sample.asset + $0).value
        }
        expect(option.delta, equals: delta, within: 1e-5, absolute: 1e-7)
        let gamma = try slope(1e-4 * sample.asset) {
          try sample.option(kind, asset: sample.asset + $0).delta
        }
        expect(option.gamma, equals: gamma, within: 1e-4, absolute: 1e-7)
        let vega = try slope(1e-5) {
          try sample.option(kind, volatility: sample.volatility + $0).value
        }
        expect(option.vega, equals: vega, within: 1e-4, absolute: 1e-6 * scale)
        let rho = try slope(1e-6) { try sample.option(kind, rate: sample.rate + $0).value }
        expect(option.rho, equals: rho, within: 1e-4, absolute: 1e-6 * scale)
        let theta = try slope(1e-5) {
          -(try sample.option(kind, maturity: sample.maturity + $0).value)
        }
        expect(option.theta, equals: theta, within: 1e-4, absolute: 1e-6 * scale)
      }
    }
  }

  @Test("the implied volatility gives the value back")
  func impliedVolatility() throws {
    var found = 0
    for sample in Self.samples(6) {
      for kind in OptionKind.allCases {
        let option = try sample.option(kind)
        guard option.vega > 1e-2 * sample.asset else { continue }
        let implied = try ImpliedVolatility(
          of: option.value, kind, assetValue: sample.asset, exercisePrice: sample.price,
          maturity: sample.maturity, riskFreeRate: sample.rate, yieldRate: sample.yield)
        expect(implied.volatility, equals: sample.volatility, within: 1e-9)
        found += 1
      }
    }
    #expect(found > 400)
  }

  @Test("values that no volatility gives are refused")
  func impossibleValues() {
    for value in [10.0, 100, 0] {
      #expect(throws: InvalidInput.self) {
        try ImpliedVolatility(
          of: value, .call, assetValue: 100, exercisePrice: 90, maturity: 1, riskFreeRate: 0)
      }
    }
  }

  @Test("Haug's and Hull's printed values")
  func printed() throws {
    // Haug, 2nd ed., 1.1.1; Hull, Black–Scholes–Merton example.
    let haug = try BlackScholes(
      .call, assetValue: 60, exercisePrice: 65, maturity: 0.25, riskFreeRate: 0.08,
      volatility: 0.3)
    expect(haug.value, equals: 2.1334, within: 0, absolute: 5e-5)
    let hull = try BlackScholes(
      .call, assetValue: 42, exercisePrice: 40, maturity: 0.5, riskFreeRate: 0.1,
      volatility: 0.2)
    expect(hull.value, equals: 4.76, within: 0, absolute: 5e-3)
  }
}
