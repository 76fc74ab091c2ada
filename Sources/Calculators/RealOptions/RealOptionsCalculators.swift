/// The calculations of the family `real-options`.
enum RealOptionsCalculators {
  static let all: [Calculator] = [
    blackScholesMerton, impliedVolatility, patentDelay, binomialTree, american, perpetual,
    perpetualExchange, extinction, mertonJump, compound, threeStage, exchange, barrier, oneStep,
    finiteLifeDelay, leastSquaresMonteCarlo, schwartz,
  ]
}
