import Lending
import NumericalMethods

extension CreditCalculators {
  static let transitionMatrix = Calculator(
    "credit.transition-matrix",
    title: "Default probabilities from a rating transition matrix",
    summary: """
      Powers of a one-year transition matrix, its generator and sub-annual probabilities.
      """,
    formula: """
      P(n) = P^n; generator Q = log P (principal matrix logarithm); P(t) = exp(t*Q); default \
      probability of grade k = P(t)[k][last]
      """,
    inputs: [
      Input(
        "transitionMatrix", .table, unit: "1", range: "[0,1]", count: 2...30,
        "one-year probabilities, rows from, columns to; the last grade is default and absorbing"),
      Input("years", .integer, unit: "years", range: "[1,200]", "whole years"),
      Input(
        "fraction", .number, unit: "years", default: .number(0.5), range: "(0,1]",
        "time for the sub-annual probability"),
    ],
    outputs: [
      Output(
        "defaultProbabilities", "array-of-number", unit: "1",
        "after years, for each grade but the last"),
      Output(
        "fractionalDefaultProbabilities", "array-of-number", unit: "1",
        "after fraction of a year, for each grade but the last"),
      Output("powerMatrix", "array-of-array-of-number", unit: "1", "P^years"),
      Output("generator", "array-of-array-of-number", unit: "1/year", "log P"),
      Output(
        "generatorValid", "boolean",
        "every off-diagonal entry of the generator is at least -1e-10"),
    ],
    refusals: [
      Refusal(
        "transitionMatrix",
        """
        not square, a row sum off 1 by more than 1e-9, last row not absorbing, or no principal \
        logarithm
        """)
    ],
    notes: [
      """
      An invalid generator is reported and the fractional probabilities are still those of \
      exp(fraction*Q). Eigenvalues of P on the closed negative real axis have no principal \
      logarithm: refused.
      """
    ],
    source: "Standard definition."
  ) { inputs in
    let matrix = try TransitionMatrix(inputs.table("transitionMatrix"))
    let power = try matrix.power(inputs.integer("years"))
    let generator: TransitionGenerator
    do {
      generator = try matrix.generator()
    } catch {
      throw InvalidInput(
        "transitionMatrix", "must have a principal logarithm", got: "\(error)")
    }
    let part = try generator.transition(over: inputs.number("fraction"))
    return [
      .numbers("defaultProbabilities", TransitionMatrix.defaultProbabilities(of: power)),
      .numbers(
        "fractionalDefaultProbabilities", TransitionMatrix.defaultProbabilities(of: part)),
      .table("powerMatrix", power.asRows),
      .table("generator", generator.matrix.asRows),
      .boolean("generatorValid", generator.isValid),
    ]
  }
}
