import Foundation

/// One line of the table.
struct Row {
  let name: String
  let ours: Cost?
  let peer: Cost?
  let mustBe: Double
  let aim: Double
  /// Most memory that the work may hold, in MiB; B1 to B4 and batches have a bar.
  var mostMemory = Double.infinity

  static let header = [
    "work", "ours, ms", "peer, ms", "ratio", "ratio of processor time", "must be", "aim",
    "peak, MiB", "met",
  ]

  private static func number(_ value: Double?, _ format: String) -> String {
    guard let value, value.isFinite else { return "-" }
    return String(format: format, value)
  }

  private var ratio: Double? {
    guard let ours, let peer, ours.seconds > 0 else { return nil }
    return peer.seconds / ours.seconds
  }

  private var ratioOfProcessorTime: Double? {
    guard let ours, let peer, ours.processor > 0 else { return nil }
    return peer.processor / ours.processor
  }

  private var met: String {
    guard let ours else { return "did not run" }
    if ours.peak >= mostMemory { return "NO: memory" }
    guard let ratio else { return "peer did not run" }
    return ratio >= aim ? "aim" : ratio >= mustBe ? "yes" : "NO"
  }

  var cells: [String] {
    [
      name, Self.number(ours.map { 1000 * $0.seconds }, "%.1f"),
      Self.number(peer.map { 1000 * $0.seconds }, "%.1f"), Self.number(ratio, "%.2f"),
      Self.number(ratioOfProcessorTime, "%.2f"), Self.number(mustBe, "%g"),
      Self.number(aim, "%.4g"), Self.number(ours?.peak, "%.0f"), met,
    ]
  }

  /// The figures of ours and of the peer side by side, or nil where there are none.
  var figures: String? {
    guard let ours, !ours.figures.isEmpty else { return nil }
    let pairs = ours.figures.keys.sorted().map { key in
      "\(key) \(Self.number(ours.figures[key], "%.6g"))"
        + " (peer \(Self.number(peer?.figures[key], "%.6g")))"
    }
    return "- \(name): " + pairs.joined(separator: ", ")
  }
}
