import Valuation

extension LifecycleCalculators {
  static let bassForecast = Calculator(
    "lifecycle.bass-forecast",
    title: "Bass diffusion forecast",
    summary: "Yearly adoptions, cumulative adoptions and the sales peak of the Bass model.",
    formula: """
      F(t) = (1-exp(-(p+q)t))/(1+(q/p)exp(-(p+q)t)); adoptions_k = m*(F(k)-F(k-1)), k = \
      1..periods; peakTime = ln(q/p)/(p+q); peakRate = m(p+q)^2/(4q)
      """,
    inputs: [
      Input("innovation", .number, unit: "1/year", range: "(0,1]", "coefficient of innovation p"),
      Input("imitation", .number, unit: "1/year", range: "[0,3]", "coefficient of imitation q"),
      Input("marketPotential", .number, unit: "unit", range: "(0,inf)", "potential adopters m"),
      Input("periods", .integer, unit: "year", range: "[1,200]", "years"),
    ],
    outputs: [
      Output("adoptions", "array-of-number", unit: "unit/year", "per year"),
      Output("cumulative", "array-of-number", unit: "unit", "F(k)*m"),
      Output(
        "peakTime", "number", unit: "year",
        "time of the largest rate; 0 when imitation <= innovation"),
      Output(
        "peakRate", "number", unit: "unit/year",
        "rate at peakTime; m*p when imitation <= innovation"),
    ],
    source: "Bass (1969)"
  ) { inputs in
    let forecast = try AdoptionForecast(
      BassDiffusion(
        innovation: inputs.number("innovation"), imitation: inputs.number("imitation")),
      marketPotential: inputs.number("marketPotential"), years: inputs.integer("periods"))
    return [
      .numbers("adoptions", forecast.adoptions),
      .numbers("cumulative", forecast.cumulative),
      .number("peakTime", forecast.peakTime),
      .number("peakRate", forecast.peakRate),
    ]
  }
}
