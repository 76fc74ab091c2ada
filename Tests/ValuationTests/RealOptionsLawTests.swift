import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Laws that hold between kinds of option, over random inputs.
@Suite struct RealOptionsLawTests {
  struct Sample {
    let asset, price, maturity, rate, yield, volatility: Double

    init(_ generator: inout SeededGenerator) {
      asset = .random(in: 40...200, using: &generator)
      price = .random(in: 40...200, using: &generator)
      maturity = .random(in: 0.2...12, using: &generator)
      rate = .random(in: 0.005...0.1, using: &generator)
      yield = .random(in: 0...0.1, using: &generator)
      volatility = .random(in: 0.1...0.8, using: &generator)
    }

    func european(_ kind: OptionKind) throws -> Double {
      try BlackScholes(
        kind, assetValue: asset, exercisePrice: price, maturity: maturity, riskFreeRate: rate,
        yieldRate: yield, volatility: volatility
      ).value
    }
  }

  static func samples(_ seed: UInt64, _ count: Int) -> [Sample] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in Sample(&generator) }
  }

  @Test("what starts at a level and what dies there are together an option without one")
  func barriers() throws {
    for sample in Self.samples(21, 200) {
      for kind in OptionKind.allCases {
        for (level, start, end) in [
          (0.8, BarrierOption.Barrier.downAndIn, BarrierOption.Barrier.downAndOut),
          (1.3, .upAndIn, .upAndOut),
        ] {
          func value(_ type: BarrierOption.Barrier) throws -> Double {
            try BarrierOption(
              kind, assetValue: sample.asset, exercisePrice: sample.price,
              barrier: level * sample.asset, type: type, maturity: sample.maturity,
              riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility
            ).value
          }
          expect(
            try value(start) + value(end), equals: try sample.european(kind), within: 1e-10,
            absolute: 1e-10)
        }
      }
    }
  }

  @Test("a level far away or a tiny volatility overflows nothing")
  func barrierExtremes() throws {
    for volatility in [1e-3, 0.01, 5] {
      for type in BarrierOption.Barrier.allCases {
        let option = try BarrierOption(
          .call, assetValue: 100, exercisePrice: 90, barrier: type.isDown ? 40 : 900, type: type,
          maturity: 10, riskFreeRate: 0.08, yieldRate: 0.01, volatility: volatility, rebate: 3)
        #expect(option.value >= 0 && option.value <= 103)
      }
    }
  }

  @Test("a call on an option less a put on it is that option less the first cost")
  func compoundParity() throws {
    for sample in Self.samples(22, 100) {
      for daughter in OptionKind.allCases {
        let first = 0.4 * sample.maturity
        func value(_ mother: OptionKind) throws -> Double {
          try CompoundOption(
            mother, on: daughter, assetValue: sample.asset, firstCost: 0.1 * sample.price,
            secondCost: sample.price, firstTime: first, secondTime: sample.maturity,
            riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility
          ).value
        }
        let european = try sample.european(daughter)
        let (call, put) = (try value(.call), try value(.put))
        expect(
          call - put, equals: european - 0.1 * sample.price * exp(-sample.rate * first),
          within: 0, absolute: 1e-9 * sample.asset)
        #expect(call <= european * (1 + 1e-12))
      }
    }
  }

  @Test("a put that can never be worth its price gives no critical value")
  func compoundWithoutCriticalValue() throws {
    func option(_ mother: OptionKind) throws -> CompoundOption {
      try CompoundOption(
        mother, on: .put, assetValue: 100, firstCost: 120, secondCost: 110, firstTime: 1,
        secondTime: 2, riskFreeRate: 0.05, volatility: 0.3)
    }
    #expect(try option(.call).criticalValue == nil)
    #expect(try option(.call).value == 0)
    #expect(try option(.put).value > 0)
  }

  @Test("with a first outlay of almost nothing three stages are two")
  func threeStages() throws {
    for sample in Self.samples(23, 30) {
      let (second, third) = (0.5 * sample.maturity, sample.maturity)
      let stages = try ThreeStageOption(
        assetValue: sample.asset, first: .init(time: 0.2 * sample.maturity, cost: 1e-9),
        second: .init(time: second, cost: 10), third: .init(time: third, cost: sample.price),
        riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility)
      let two = try CompoundOption(
        .call, on: .call, assetValue: sample.asset, firstCost: 10, secondCost: sample.price,
        firstTime: second, secondTime: third, riskFreeRate: sample.rate, yieldRate: sample.yield,
        volatility: sample.volatility)
      expect(stages.value, equals: two.value, within: 1e-7, absolute: 1e-8)
      #expect(stages.value >= stages.committedValue - 1e-9 * sample.asset)
    }
  }

  @Test("giving up an asset without risk that yields the interest is a call")
  func exchange() throws {
    for sample in Self.samples(24, 200) {
      let option = try ExchangeOption(
        receive: .init(
          value: sample.asset, yieldRate: sample.yield, volatility: sample.volatility,
          maturity: sample.maturity),
        give: .init(
          value: sample.price, yieldRate: sample.rate, volatility: 0, maturity: sample.maturity),
        correlation: 0.3, maturity: sample.maturity)
      expect(option.value, equals: try sample.european(.call), within: 1e-12, absolute: 1e-12)
    }
  }

  @Test("jumps of no size or number change nothing; with them parity holds")
  func jumps() throws {
    for sample in Self.samples(25, 60) {
      func option(
        _ kind: OptionKind, _ intensity: Double, _ mean: Double, _ deviation: Double
      ) throws -> Double {
        try JumpDiffusionOption(
          kind, assetValue: sample.asset, exercisePrice: sample.price,
          maturity: sample.maturity, riskFreeRate: sample.rate, yieldRate: sample.yield,
          volatility: sample.volatility, jumpIntensity: intensity, jumpMean: mean,
          jumpVolatility: deviation
        ).value
      }
      let plain = try sample.european(.call)
      expect(try option(.call, 0, 0.1, 0.2), equals: plain)
      expect(try option(.call, 2, 0, 0), equals: plain, within: 1e-11, absolute: 1e-12)
      let difference = try option(.call, 0.7, -0.2, 0.3) - option(.put, 0.7, -0.2, 0.3)
      expect(
        difference,
        equals: sample.asset * exp(-sample.yield * sample.maturity)
          - sample.price * exp(-sample.rate * sample.maturity), within: 0,
        absolute: 1e-11 * sample.asset)
    }
  }

  @Test("more freedom is never worth less: European, American, perpetual")
  func freedom() throws {
    for sample in Self.samples(26, 8) {
      let american = try AmericanOption(
        .call, assetValue: sample.asset, exercisePrice: sample.price, maturity: sample.maturity,
        riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility)
      let perpetual = try PerpetualOption(
        assetValue: sample.asset, investment: sample.price, riskFreeRate: sample.rate,
        payoutRate: sample.yield, volatility: sample.volatility)
      #expect(american.value >= american.europeanValue)
      #expect(american.value >= sample.asset - sample.price)
      #expect(perpetual.value >= american.value * (1 - 1e-4))
    }
  }

  @Test("a call is the put with asset and price, interest and yield exchanged")
  func symmetry() throws {
    for sample in Self.samples(27, 4) {
      let call = try AmericanOption(
        .call, assetValue: sample.asset, exercisePrice: sample.price, maturity: sample.maturity,
        riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility)
      let put = try AmericanOption(
        .put, assetValue: sample.price, exercisePrice: sample.asset, maturity: sample.maturity,
        riskFreeRate: sample.yield, yieldRate: sample.rate, volatility: sample.volatility)
      expect(call.value, equals: put.value, within: 1e-4)
    }
  }

  @Test("an American option of extreme volatility keeps its bounds")
  func americanExtremes() throws {
    for volatility in [1e-6, 1e-3, 5] {
      for kind in OptionKind.allCases {
        let option = try AmericanOption(
          kind, assetValue: 100, exercisePrice: 90, maturity: 40, riskFreeRate: 0.05,
          yieldRate: 0.03, volatility: volatility)
        #expect(option.value >= kind.payoff(100, 90))
        #expect(option.value <= (kind == .call ? 100 : 90))
      }
    }
    // Without chance the put is exercised at once or never, the call at the best time.
    let call = try AmericanOption(
      .call, assetValue: 100, exercisePrice: 90, maturity: 5, riskFreeRate: 0.08,
      yieldRate: 0.02, volatility: 1e-6)
    expect(call.value, equals: 100 * exp(-0.1) - 90 * exp(-0.4), within: 1e-4)
  }

  @Test("a tree of Leisen and Reimer comes to the closed form as the square of its steps")
  func treeConverges() throws {
    for sample in Self.samples(28, 10) {
      func error(_ steps: Int) throws -> Double {
        let tree = try BinomialTree(
          .call, assetValue: sample.asset, exercisePrice: sample.price,
          maturity: sample.maturity, riskFreeRate: sample.rate, yieldRate: sample.yield,
          volatility: sample.volatility, steps: steps, branching: .leisenReimer)
        return abs(tree.value - (try sample.european(.call)))
      }
      #expect(try error(201) < 2e-4 * sample.asset)
      #expect(try error(401) < 0.5 * error(101) + 1e-9 * sample.asset)
    }
  }

  @Test("waiting is worth no less than now or never, and less the sooner the right is lost")
  func finiteLife() throws {
    var generator = SeededGenerator(29)
    for _ in 0..<4 {
      let flow = Double.random(in: 20...120, using: &generator)
      func option(_ hazard: Double, _ scale: Double) throws -> FiniteLifeDelayOption {
        try FiniteLifeDelayOption(
          cashFlowRate: flow * scale, volatility: 0.3, riskFreeRate: 0.05, payoutRate: 0.04,
          investment: 500 * scale, patentLife: 15, hazardRate: hazard)
      }
      let safe = try option(0, 1)
      let risky = try option(0.1, 1)
      #expect(safe.optionValue >= max(0, safe.netPresentValue))
      #expect(risky.optionValue <= safe.optionValue)
      expect(try option(0, 1e4).optionValue, equals: 1e4 * safe.optionValue, within: 1e-9)
    }
    let calm = try FiniteLifeDelayOption(
      cashFlowRate: 60, volatility: 1e-6, riskFreeRate: 0.05, payoutRate: 0.05, investment: 400,
      patentLife: 10)
    expect(calm.optionValue, equals: calm.netPresentValue, within: 1e-4)
  }

  @Test("the three conventions for a hazard agree without one, and rank as they must")
  func extinction() throws {
    for sample in Self.samples(30, 50) {
      func value(_ convention: ExtinctionOption.Convention, _ hazard: Double) throws -> Double {
        try ExtinctionOption(
          assetValue: sample.asset, exercisePrice: sample.price, maturity: sample.maturity,
          riskFreeRate: sample.rate, yieldRate: sample.yield, volatility: sample.volatility,
          hazardRate: hazard, convention: convention
        ).value
      }
      let plain = try sample.european(.call)
      for convention in ExtinctionOption.Convention.allCases {
        expect(try value(convention, 0), equals: plain)
      }
      #expect(try value(.optionDies, 0.05) < plain)
      #expect(try value(.extraYield, 0.05) < plain)
      #expect(try value(.pricedIn, 0.05) > plain)
    }
  }
}
