import Foundation
import Work

/// Ours against the peers, on the same work in the same session, as one table.
///
/// `ratios [RUNS]` prints the table; `ratios work B1 RUNS THREADS [PATHS]` does one piece of work
/// and prints its cost.
@main struct Ratios {
  let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let runs: Int
  let cores = ProcessInfo.processInfo.activeProcessorCount

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "work" {
      try work(arguments.dropFirst().map { $0 })
      return
    }
    Ratios(runs: max(1, arguments.first.flatMap { Int($0) } ?? 3)).printTable()
  }

  /// One piece of work: name, runs, threads, paths.
  private static func work(_ words: [String]) throws {
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let workload = words.first.flatMap(Workload.init), numbers.count >= 2, numbers[0] > 0
    else {
      FileHandle.standardError.write(Data("ratios work B1|B2|B4|B5 RUNS THREADS [PATHS]\n".utf8))
      exit(64)
    }
    let paths = numbers.count > 2 ? numbers[2] : 100_000
    print(
      try Cost(runs: numbers[0]) { try workload.figures(paths: paths, threads: numbers[1]) }.lines)
  }

  private func peer(_ arguments: String...) -> Program {
    var arguments = arguments
    arguments[0] = package.appending(path: "Benchmarks/Peers/\(arguments[0])").path
    return Program(
      executable: package.appending(path: ".venv-peers/bin/python"), arguments: arguments)
  }

  private func note(_ what: String) {
    FileHandle.standardError.write(Data("measuring \(what)\n".utf8))
  }

  private func rows() -> [Row] {
    var rows: [Row] = []
    note("B1")
    let portfolio = Workload.portfolio.program(runs: runs, threads: cores).cost()
    for (name, script, mustBe, aim) in [
      ("NumPy", "b1_numpy.py", 8.0, 15.0), ("numba", "b1_numba.py", 3, 6),
    ] {
      rows.append(
        Row(
          name: "B1 portfolio value, against \(name)", ours: portfolio,
          peer: peer(script).cost(runs: runs), mustBe: mustBe, aim: aim, mostMemory: 256))
    }
    note("B2")
    rows.append(
      Row(
        name: "B2 recovery to 0.1 %, against NumPy",
        ours: Workload.recovery.program(runs: 4 * runs, threads: cores).cost(),
        peer: peer("b2_numpy.py").cost(runs: runs), mustBe: 50, aim: 500, mostMemory: 256))
    note("B4")
    let pool = Workload.pool.program(runs: 2 * runs, threads: cores).cost()
    rows.append(
      Row(
        name: "B4 default pool, against creditriskengine", ours: pool,
        peer: peer("b4_creditriskengine.py").cost(runs: runs), mustBe: 5, aim: 50, mostMemory: 256))
    note("B5")
    rows.append(
      Row(
        name: "B5 American put, against QuantLib",
        ours: Workload.put.program(runs: runs, threads: cores).cost(),
        peer: peer("b5_quantlib.py").cost(), mustBe: 3, aim: 10))
    note("B7")
    let tables = LoanTables(
      peer("loans.py", "measure", pledge.path, "1000000", "\(runs)").figures())
    rows += tables.rows
    note("B9")
    rows.append(start())
    note("B10")
    for (name, workload, two) in [("B1", Workload.portfolio, portfolio), ("B4", .pool, pool)] {
      let one = workload.program(runs: runs, threads: 1).cost()
      rows.append(
        Row(
          name: "B10 all cores against one, on \(name)", ours: two, peer: one, mustBe: 1.8,
          aim: 1.95))
    }
    return rows + [tables.cores]
  }

  private var pledge: URL { package.appending(path: "Benchmarks/.build/release/pledge") }

  /// B9: one small model, from start to exit.
  private func start() -> Row {
    let model = package.appending(path: "Models/Valuation/gmb-royalty-split.yaml")
    let ours = Program(executable: pledge, arguments: ["run", model.path])
    let peer = peer("b9_numpy.py").cost()
    // The aim is twenty milliseconds, whatever the peer takes.
    return Row(
      name: "B9 start to exit of pledge run, against import numpy",
      ours: ours.startToExit(runs: 4 * runs), peer: peer, mustBe: 1,
      aim: (peer?.seconds ?? .nan) / 0.02)
  }

  private func printTable() {
    var before = [0.0, 0, 0]
    getloadavg(&before, 3)
    let start = ContinuousClock.now
    let rows = rows()
    print(
      "\(cores) cores, load of the machine before: \(before[0]). Least time of \(runs) runs or "
        + "more; all took \((ContinuousClock.now - start).components.seconds) s.\n")
    print("| " + Row.header.joined(separator: " | ") + " |")
    print("|" + String(repeating: "---|", count: Row.header.count))
    for row in rows { print("| " + row.cells.joined(separator: " | ") + " |") }
    print("\nFigures, to see that the work is the same:\n")
    for figures in rows.compactMap(\.figures) { print(figures) }
  }
}
