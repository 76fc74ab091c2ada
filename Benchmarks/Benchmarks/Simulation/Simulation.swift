import Benchmark
import Work

let benchmarks: @Sendable () -> Void = {
  Benchmark("B1-portfolio-100-assets-20-years-10000-paths") { _ in
    blackHole(
      try PortfolioWork.figures(of: PortfolioWork.portfolio(), paths: 10_000, threads: nil))
  }
  Benchmark("B2-recovery-to-a-tenth-of-a-per-cent") { _ in
    blackHole(try PortfolioWork.recovery(of: PortfolioWork.portfolio(), threads: nil))
  }
  Benchmark("B4-default-pool-200-names-100000-paths") { _ in
    blackHole(try PoolWork.losses(of: PoolWork.pool(), paths: 100_000, threads: nil))
  }
  Benchmark("B5-American-put-100000-paths-50-dates") { _ in
    blackHole(try PutWork.value(paths: 100_000, threads: nil))
  }
}
