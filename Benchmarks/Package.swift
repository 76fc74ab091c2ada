// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "PledgeKit", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The pieces of work, the same for the table of ratios and for the benchmark plugin.
    .target(name: "Work", dependencies: [.product(name: "PledgeKit", package: "PledgeKit")]),
    // Ours against the peers, in one session and one table.
    .executableTarget(name: "ratios", dependencies: ["Work"]),
    // The same work under the benchmark plugin, for percentiles and memory.
    .executableTarget(
      name: "Simulation",
      dependencies: ["Work", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Simulation",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
