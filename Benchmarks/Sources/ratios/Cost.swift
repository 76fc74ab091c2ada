import Foundation
import Glibc

/// What a piece of work took, as printed by the program that did it.
struct Cost {
  /// On the wall.
  var seconds: Double
  /// Of all processors together.
  var processor: Double
  /// Most memory that the program held, in MiB.
  var peak = Double.nan
  /// Other figures that the work printed.
  var figures: [String: Double] = [:]

  /// The cost in lines `name value`, nil without a line for `seconds`.
  init?(_ figures: [String: Double]) {
    guard let seconds = figures["seconds"] else { return nil }
    self.seconds = seconds
    processor = figures["processor"] ?? .nan
    peak = figures["peak"] ?? .nan
    self.figures = figures.filter { !["seconds", "processor", "peak"].contains($0.key) }
  }

  /// The least times of several runs of a piece of work in this process, and the most memory.
  init(runs: Int, _ work: () throws -> [String: Double]) rethrows {
    seconds = .infinity
    processor = .infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      let used = Self.processorSeconds()
      figures = try work()
      seconds = min(seconds, (ContinuousClock.now - start) / .seconds(1))
      processor = min(processor, Self.processorSeconds() - used)
    }
    peak = Self.peakMiB()
  }

  /// As lines `name value`.
  var lines: String {
    let all = figures.merging(["seconds": seconds, "processor": processor, "peak": peak]) { $1 }
    return all.keys.sorted().map { "\($0) \(all[$0] ?? .nan)" }.joined(separator: "\n")
  }

  /// Processor time of this process so far.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// Processor time of the children of this process that have ended.
  static func childrenSeconds() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    return [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + 1e-6 * Double($0.tv_usec) }
      .reduce(0, +)
  }

  /// Most memory that this process has held.
  static func peakMiB() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kibibytes ?? .nan) / 1024
  }
}
