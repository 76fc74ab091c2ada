import Foundation
import Glibc
import Work

/// What a piece of work took: seconds on the wall and seconds of all processors together.
struct Cost {
  var seconds: Double
  var processor: Double
  /// Other figures that the work printed.
  var figures: [String: Double] = [:]

  /// The least of several runs of a piece of work.
  static func of(runs: Int, _ work: () throws -> [String: Double]) rethrows -> Cost {
    var best = Cost(seconds: .infinity, processor: .infinity)
    for _ in 0..<runs {
      let start = ContinuousClock.now
      let used = processorSeconds()
      let figures = try work()
      let cost = Cost(
        seconds: (ContinuousClock.now - start) / .seconds(1), processor: processorSeconds() - used,
        figures: figures)
      best.seconds = min(best.seconds, cost.seconds)
      best.processor = min(best.processor, cost.processor)
      best.figures = figures
    }
    return best
  }

  /// Processor time of this process so far.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

/// The peers: programs that print `name value` lines.
struct Peers {
  let folder: URL
  let python: URL

  init(package: URL) {
    folder = package.appending(path: "Benchmarks/Peers")
    python = package.appending(path: ".venv-peers/bin/python")
  }

  /// The least cost of several runs of a program, or nil if it cannot run.
  func cost(_ script: String, runs: Int) -> Cost? {
    var best: Cost?
    for _ in 0..<runs {
      guard
        let text = output(of: python, [folder.appending(path: script).path]), let one = read(text)
      else { return best }
      if let before = best {
        best?.seconds = min(before.seconds, one.seconds)
        best?.processor = min(before.processor, one.processor)
      } else {
        best = one
      }
    }
    return best
  }

  func output(of program: URL, _ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  private func read(_ text: String) -> Cost? {
    var figures: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { figures[String(words[0])] = Double(words[1]) }
    }
    guard let seconds = figures["seconds"] else { return nil }
    return Cost(
      seconds: seconds, processor: figures["processor"] ?? .nan, figures: figures)
  }
}

/// One line of the table.
struct Row {
  let name: String
  let ours: Cost
  let peer: Cost?
  let mustBe: Double
  let aim: Double

  private static func ratio(_ peer: Double?, _ ours: Double) -> String {
    guard let peer, peer.isFinite, ours > 0 else { return "-" }
    return String(format: "%.2f", peer / ours)
  }

  private static func milliseconds(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite else { return "-" }
    return String(format: "%.1f", 1000 * seconds)
  }

  var cells: [String] {
    let bar: String
    if let peer {
      let ratio = peer.seconds / ours.seconds
      bar = ratio >= aim ? "aim" : ratio >= mustBe ? "yes" : "NO"
    } else {
      bar = "no peer"
    }
    return [
      name, Self.milliseconds(ours.seconds), Self.milliseconds(peer?.seconds),
      Self.ratio(peer?.seconds, ours.seconds), Self.ratio(peer?.processor, ours.processor),
      "\(mustBe)", "\(aim)", bar,
    ]
  }

  static let header = [
    "work", "ours, ms", "peer, ms", "ratio", "ratio of processor time", "must be", "aim", "met",
  ]
}

@main struct Ratios {
  static func main() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let peers = Peers(package: package)
    let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 3
    var rows: [Row] = []

    let portfolio = try PortfolioWork.portfolio()
    func simulate(threads: Int?) throws -> Cost {
      try Cost.of(runs: runs) {
        let figures = try PortfolioWork.figures(of: portfolio, paths: 100_000, threads: threads)
        return ["mean": figures.mean, "shortfall": figures.shortfall]
      }
    }
    let both = try simulate(threads: nil)
    let numpy = peers.cost("b1_numpy.py", runs: runs)
    rows.append(
      Row(name: "B1 portfolio value, against NumPy", ours: both, peer: numpy, mustBe: 8, aim: 15))
    rows.append(
      Row(
        name: "B1 portfolio value, against numba", ours: both,
        peer: peers.cost("b1_numba.py", runs: runs), mustBe: 3, aim: 6))
    let recovery = try Cost.of(runs: 4 * runs) {
      let estimate = try PortfolioWork.recovery(of: portfolio)
      return ["mean": estimate.mean, "error": estimate.standardError]
    }
    rows.append(
      Row(
        name: "B2 recovery to 0.1 %, against NumPy", ours: recovery,
        peer: peers.cost("b2_numpy.py", runs: runs), mustBe: 50, aim: 500))
    let pool = try PoolWork.pool()
    func defaults(threads: Int?) throws -> Cost {
      try Cost.of(runs: 2 * runs) {
        let losses = try PoolWork.losses(of: pool, paths: 100_000, threads: threads)
        return ["mean": losses.reduce(0, +) / 100_000]
      }
    }
    let defaulted = try defaults(threads: nil)
    rows.append(
      Row(
        name: "B4 default pool, against creditriskengine", ours: defaulted,
        peer: peers.cost("b4_creditriskengine.py", runs: runs), mustBe: 5, aim: 50))
    let put = try Cost.of(runs: runs) {
      let value = try PutWork.value(paths: 100_000, threads: nil)
      return ["mean": value.value, "error": value.standardError]
    }
    rows.append(
      Row(
        name: "B5 American put, against QuantLib", ours: put,
        peer: peers.cost("b5_quantlib.py", runs: 1), mustBe: 3, aim: 10))
    rows.append(try start(package: package, peers: peers))
    for (name, two, one) in [
      ("B10 two cores against one, on B1", both, try simulate(threads: 1)),
      ("B10 two cores against one, on B4", defaulted, try defaults(threads: 1)),
    ] {
      rows.append(Row(name: name, ours: two, peer: one, mustBe: 1.8, aim: 1.95))
    }
    printTable(rows)
  }

  /// B9: one small model, from start to exit.
  static func start(package: URL, peers: Peers) throws -> Row {
    let pledge = package.appending(path: ".build/release/pledge")
    let model = package.appending(path: "Models/Valuation/gmb-royalty-split.yaml")
    let ours = Cost.of(runs: 6) {
      peers.output(of: pledge, ["run", model.path]) == nil ? ["failed": 1] : [:]
    }
    guard ours.figures["failed"] == nil else {
      return Row(
        name: "B9 start of pledge run (not built)", ours: Cost(seconds: .nan, processor: .nan),
        peer: nil, mustBe: 1, aim: 1)
    }
    let numpy = peers.cost("b9_numpy.py", runs: 1)
    // The aim is twenty milliseconds, whatever the peer takes.
    return Row(
      name: "B9 start of pledge run, against import numpy",
      ours: Cost(seconds: ours.seconds, processor: .nan), peer: numpy, mustBe: 1,
      aim: (numpy?.seconds ?? 0.1) / 0.02)
  }

  static func printTable(_ rows: [Row]) {
    var loads = [0.0, 0.0, 0.0]
    getloadavg(&loads, 3)
    print("Load of the machine over the last minute: \(loads[0]). Least time of several runs.\n")
    print("| " + Row.header.joined(separator: " | ") + " |")
    print("|" + String(repeating: "---|", count: Row.header.count))
    for row in rows { print("| " + row.cells.joined(separator: " | ") + " |") }
    print("\nFigures, to see that the work is the same:")
    for row in rows where !row.ours.figures.isEmpty {
      let pairs = row.ours.figures.keys.sorted().map { key in
        "\(key) \(row.ours.figures[key] ?? .nan) (peer \(row.peer?.figures[key] ?? .nan))"
      }
      print("- \(row.name): " + pairs.joined(separator: ", "))
    }
  }
}
