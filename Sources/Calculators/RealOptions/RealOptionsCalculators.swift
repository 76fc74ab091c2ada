/// The calculations of the family `real-options`.
enum RealOptionsCalculators {
  static let all: [Calculator] = [
    blackScholesMerton, impliedVolatility, patentDelay, perpetual, perpetualExchange, extinction,
    mertonJump, exchange, barrier, oneStep,
  ]
}
