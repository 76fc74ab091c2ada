import Foundation

/// A program, ours or a peer, that does a piece of work and prints lines `name value`.
struct Program {
  let executable: URL
  let arguments: [String]

  /// What it printed, or nil if it cannot run or fails.
  func output() -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// The figures it printed.
  func figures() -> [String: Double] {
    var figures: [String: Double] = [:]
    for line in (output() ?? "").split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { figures[String(words[0])] = Double(words[1]) }
    }
    return figures
  }

  /// The least cost of several runs, or nil if one fails.
  func cost(runs: Int = 1) -> Cost? {
    var best: Cost?
    for _ in 0..<runs {
      guard var one = Cost(figures()) else { return nil }
      if let best {
        one.seconds = min(one.seconds, best.seconds)
        one.processor = min(one.processor, best.processor)
      }
      best = one
    }
    return best
  }

  /// The least times from start to exit, or nil if a run fails.
  func startToExit(runs: Int) -> Cost? {
    var best = Cost(runs: 0) { [:] }
    for _ in 0..<runs {
      let start = ContinuousClock.now
      let used = Cost.childrenSeconds()
      guard output() != nil else { return nil }
      best.seconds = min(best.seconds, (ContinuousClock.now - start) / .seconds(1))
      best.processor = min(best.processor, Cost.childrenSeconds() - used)
    }
    best.peak = .nan
    return best
  }
}
