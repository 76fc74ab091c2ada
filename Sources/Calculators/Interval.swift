/// An interval of numbers, written as `[0,1)`, `(-1,inf)` or `(-inf,0]`.
struct Interval {
  let lower: Double
  let upper: Double
  let includesLower: Bool
  let includesUpper: Bool

  /// Reads the written form; nil for any other text.
  init?(_ written: String) {
    guard let first = written.first, let last = written.last else { return nil }
    let parts = written.dropFirst().dropLast().split(separator: ",")
    guard parts.count == 2, let lower = Interval.bound(parts[0]),
      let upper = Interval.bound(parts[1])
    else { return nil }
    self.lower = lower
    self.upper = upper
    includesLower = first == "["
    includesUpper = last == "]"
  }

  private static func bound(_ text: Substring) -> Double? {
    switch text {
    case "inf": .infinity
    case "-inf": -.infinity
    default: Double(text)
    }
  }

  func contains(_ value: Double) -> Bool {
    (includesLower ? value >= lower : value > lower)
      && (includesUpper ? value <= upper : value < upper)
  }
}
