/// B7: a million loans from CSV to CSV, as `loans.py measure` printed it.
struct LoanTables {
  let rows: [Row]
  /// B10 on the same work.
  let cores: Row

  init(_ figures: [String: Double]) {
    func cost(_ name: String) -> Cost? {
      var costs: [String: Double] = [:]
      for part in ["seconds", "processor", "peak"] {
        costs[part] = figures["\(name)\(part.prefix(1).uppercased())\(part.dropFirst())"]
      }
      return Cost(costs)
    }
    rows = [
      Row(
        name: "B7 a million loans, against NumPy and pandas", ours: cost("two"),
        peer: cost("numpy"), mustBe: 5, aim: 20, mostMemory: 256),
      Row(
        name: "B7 a million loans, against QuantLib (from a thousand)", ours: cost("two"),
        peer: cost("quantlib"), mustBe: 50, aim: 200, mostMemory: 256),
    ]
    cores = Row(
      name: "B10 all cores against one, on B7", ours: cost("two"), peer: cost("one"), mustBe: 1.8,
      aim: 1.95)
  }
}
