import Finance
import NumericalMethods
import Valuation

extension CostCalculators {
  static let ageLife = Calculator(
    "cost.age-life",
    title: "Age-life obsolescence",
    summary: """
      Obsolescence from age and expected remaining life, given directly or from a Weibull \
      technology life.
      """,
    formula: """
      obsolescence = age/(age+remaining); weibull: remaining = integral_age^inf \
      exp(-(t/scale)^shape)dt / exp(-(age/scale)^shape)
      """,
    inputs: [
      Input("age", .number, unit: "year", range: "[0,inf)", "age"),
      Input(
        "remainingLife", .number, unit: "year", optional: true, range: "[0,inf)",
        "expected remaining life"),
      Input("shape", .number, unit: "1", optional: true, range: "(0,inf)", "Weibull shape"),
      Input("scale", .number, unit: "year", optional: true, range: "(0,inf)", "Weibull scale"),
      Input(
        "costNew", .number, unit: "currency", default: .number(1.0), range: "[0,inf)",
        "cost new"),
    ],
    outputs: [
      Output("expectedRemainingLife", "number", unit: "year", "remaining life used"),
      Output("obsolescence", "number", unit: "1", "age over total life"),
      Output("value", "number", unit: "currency", "costNew*(1-obsolescence)"),
    ],
    refusals: [
      Refusal(
        "remainingLife",
        "neither remainingLife nor shape and scale given, or age and remainingLife both zero"),
      Refusal("scale", "shape given without scale"),
      Refusal(
        "shape",
        "scale given without shape, or shape or scale given together with remainingLife"),
    ],
    notes: [
      """
      weibull: remaining = scale/shape*Gamma(1/shape, (age/scale)^shape)*exp((age/scale)^shape), \
      upper incomplete gamma.
      """
    ],
    source: "Age-life method; Weibull mean residual life"
  ) { inputs in
    let age = try inputs.number("age")
    let remaining = inputs.number(ifGiven: "remainingLife")
    let life: AgeLife
    switch (remaining, inputs.number(ifGiven: "shape"), inputs.number(ifGiven: "scale")) {
    case (let remaining?, nil, nil): life = try AgeLife(age: age, remainingLife: remaining)
    case (nil, let shape?, let scale?):
      life = try AgeLife(age: age, weibullShape: shape, scale: scale)
    case (nil, nil, nil):
      throw InvalidInput(
        "remainingLife", "must be given unless shape and scale are", got: "nothing")
    case (nil, let shape?, nil):
      throw InvalidInput("scale", "must be given with shape \(shape)", got: "nothing")
    case (nil, nil, let scale?):
      throw InvalidInput("shape", "must be given with scale \(scale)", got: "nothing")
    case (let remaining?, _, _):
      throw InvalidInput(
        "shape", "must be omitted, and scale too, with a remaining life",
        got: "remaining life \(remaining)")
    }
    let result = try life.obsolescence()
    return [
      .number("expectedRemainingLife", result.remainingLife),
      .number("obsolescence", result.obsolescence),
      .number("value", try inputs.number("costNew") * (1 - result.obsolescence)),
    ]
  }
}
