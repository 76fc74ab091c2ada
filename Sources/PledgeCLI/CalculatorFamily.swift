import Calculators

/// A family of named calculations, in the words of the documents.
struct CalculatorFamily {
  /// The part of the names before the dot.
  let name: String
  let title: String
  /// What its calculations answer, in one sentence.
  let summary: String

  /// Its calculations, in their order.
  var calculators: [Calculator] { Calculator.all.filter { $0.family == name } }

  /// The title of a family; its name where there is no title.
  static func title(of name: String) -> String {
    all.first { $0.name == name }?.title ?? name
  }

  /// Every family, in the order of the calculations.
  static let all: [CalculatorFamily] = {
    var names: [String] = []
    for calculator in Calculator.all where names.last != calculator.family {
      names.append(calculator.family)
    }
    return names.map { name in
      let words = words[name] ?? (name, "")
      return CalculatorFamily(name: name, title: words.0, summary: words.1)
    }
  }()

  private static let words: [String: (String, String)] = [
    "cashflow": ("Cash flows", "What dated or periodic payments are worth, and what they return."),
    "citation": (
      "Citations and the stock market",
      "What citations and share prices say about the value of patents."
    ),
    "cost": ("Cost approach", "What it would cost to make or replace a right, less obsolescence."),
    "credit": (
      "Credit risk", "How likely a borrower is to fail, what is lost then, and what that costs."
    ),
    "damages": (
      "Damages and enforcement", "What an infringement costs, and what the right to sue is worth."
    ),
    "discount-rate": ("Discount rates", "The rate at which the income of a right is discounted."),
    "income": ("Income approach", "What the income from a right is worth."),
    "lifecycle": ("Legal and economic life", "How long a right lasts and a technology sells."),
    "loan": (
      "Pledge loans", "Schedules, interest, terms and collateral of a loan secured on rights."
    ),
    "market": ("Market approach", "What comparable transfers and licences say about a value."),
    "monte-carlo": (
      "Uncertainty and simulation",
      "Distributions of inputs, their dependence, samples, and which input matters."
    ),
    "numerics": (
      "Numerical methods", "The mathematics below the methods, open to the same checks."
    ),
    "probability": (
      "Probability-weighted values", "Values over scenarios, success rates and odds of validity."
    ),
    "real-options": (
      "Real options", "What it is worth to wait, to stop, to go on or to exchange."
    ),
    "renewal": (
      "Patent renewal", "What the payment of renewal fees says about the value of patents."
    ),
    "risk": ("Risk of a value", "How far a value can fall, and what may be lent on it."),
    "scoring": ("Indicator scoring", "Weights, scores and ranks of assets by indicators."),
    "time": ("Dates", "Day counts, business days and schedules."),
  ]
}
