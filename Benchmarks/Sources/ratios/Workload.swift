import Foundation
import Work

/// The pieces of work that run in a process of their own, so that each has its own peak of memory.
enum Workload: String {
  case portfolio = "B1"
  case recovery = "B2"
  case pool = "B4"
  case put = "B5"

  /// Does the work once and gives its figures.
  func figures(paths: Int, threads: Int?) throws -> [String: Double] {
    switch self {
    case .portfolio:
      let figures = try PortfolioWork.figures(
        of: PortfolioWork.portfolio(), paths: paths, threads: threads)
      return [
        "mean": figures.mean, "quantile": figures.quantiles[0], "shortfall": figures.shortfall,
      ]
    case .recovery:
      let estimate = try PortfolioWork.recovery(of: PortfolioWork.portfolio(), threads: threads)
      return ["mean": estimate.mean, "error": estimate.standardError]
    case .pool:
      let losses = try PoolWork.losses(of: PoolWork.pool(), paths: paths, threads: threads)
      return ["mean": losses.reduce(0, +) / Double(paths)]
    case .put:
      let value = try PutWork.value(paths: paths, threads: threads)
      return ["mean": value.value, "error": value.standardError]
    }
  }

  /// This work in a process of its own.
  func program(runs: Int, threads: Int) -> Program {
    Program(
      executable: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(),
      arguments: ["work", rawValue, "\(runs)", "\(threads)"])
  }
}
