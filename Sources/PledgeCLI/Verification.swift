import Calculators
import Foundation
import Jobs
import Reports

/// Verdicts on reference cases, family by family, and their counts.
struct Verification {
  /// The cases of a family and how many of them miss.
  struct Count {
    var cases = 0
    var missed = 0
    var published = 0
    var refusals = 0
    var simulated = 0
  }

  private(set) var verdicts: [Verdict] = []
  private(set) var families: [String] = []
  private(set) var counts: [String: Count] = [:]
  private(set) var total = Count()

  /// Takes note of a verdict.
  mutating func add(_ verdict: Verdict, keeping: Bool) {
    let family = verdict.reference.family
    if counts[family] == nil { families.append(family) }
    Self.count(verdict, in: &counts[family, default: Count()])
    Self.count(verdict, in: &total)
    if keeping { verdicts.append(verdict) }
  }

  private static func count(_ verdict: Verdict, in count: inout Count) {
    count.cases += 1
    if !verdict.agrees { count.missed += 1 }
    if verdict.reference.sourceKind == "published" { count.published += 1 }
    if case .refusal = verdict.reference.outcome { count.refusals += 1 }
    if verdict.comparisons.contains(where: { $0.deviation.standardError > 0 }) {
      count.simulated += 1
    }
  }

  /// A number in at most so many significant digits.
  static func digits(_ value: Double, _ places: Int) -> String {
    value == 0 ? "0" : String(format: "%.\(places)g", value)
  }
}

extension Deviation {
  /// The difference beside what is allowed, in words: `3.2e-12 of 1e-09`.
  var inWords: String {
    guard difference.isFinite else { return "–" }
    return Verification.digits(difference, 2) + " / " + Verification.digits(allowed, 2)
  }
}
