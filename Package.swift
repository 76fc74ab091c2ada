// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "PledgeKit",
  products: [
    .library(name: "PledgeKit", targets: ["PledgeKit"]),
    .executable(name: "pledge", targets: ["PledgeCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .target(name: "CVectorMath"),
    // Mathematics
    .target(
      name: "NumericalMethods", dependencies: ["CGSL", "CVectorMath"], swiftSettings: settings),
    .target(
      name: "Probability", dependencies: ["NumericalMethods", "CGSL", "CVectorMath"],
      swiftSettings: settings),
    .target(name: "Finance", dependencies: ["NumericalMethods"], swiftSettings: settings),
    // Domains
    .target(
      name: "Valuation", dependencies: ["NumericalMethods", "Probability", "Finance"],
      swiftSettings: settings),
    .target(
      name: "Licensing", dependencies: ["NumericalMethods", "Probability", "Finance"],
      swiftSettings: settings),
    .target(
      name: "Lending", dependencies: ["NumericalMethods", "Probability", "Finance"],
      swiftSettings: settings),
    // Named calculations, results in words, jobs
    .target(
      name: "Calculators",
      dependencies: [
        "NumericalMethods", "Probability", "Finance", "Valuation", "Licensing", "Lending",
      ],
      swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["NumericalMethods", "Finance"], swiftSettings: settings),
    .target(
      name: "Jobs",
      dependencies: [
        "NumericalMethods", "Probability", "Finance", "Valuation", "Licensing", "Lending",
        "Calculators", "Reports", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "PledgeKit",
      dependencies: [
        "NumericalMethods", "Probability", "Finance", "Valuation", "Licensing", "Lending",
        "Calculators", "Reports", "Jobs",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "PledgeCLI",
      dependencies: [
        "Jobs", "Calculators", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // Tests
    .target(
      name: "TestSupport", dependencies: ["NumericalMethods"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "NumericalMethodsTests",
      dependencies: ["NumericalMethods", "CGSL", "CVectorMath", "TestSupport"],
      exclude: ["References"], swiftSettings: settings),
    .testTarget(
      name: "ValuationTests",
      dependencies: ["NumericalMethods", "Probability", "Finance", "Valuation", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LicensingTests", dependencies: ["NumericalMethods", "Licensing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "JobsTests",
      dependencies: [
        "Jobs", "Calculators", "Finance", "NumericalMethods", "Reports", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["NumericalMethods", "Finance", "Reports", "TestSupport"],
      exclude: ["Files"],
      swiftSettings: settings),
    .testTarget(
      name: "PledgeCLITests", dependencies: ["PledgeCLI", "Reports"], swiftSettings: settings),
    .testTarget(
      name: "ErrorTests", dependencies: ["NumericalMethods", "Finance", "Reports", "Jobs"],
      exclude: ["Files"], swiftSettings: settings),
    .testTarget(
      name: "ProbabilityTests", dependencies: ["Probability", "NumericalMethods", "TestSupport"],
      exclude: ["References"], swiftSettings: settings),
    .testTarget(
      name: "CalculatorsTests",
      dependencies: ["Calculators", "NumericalMethods", "Reports", "TestSupport"],
      exclude: ["Contracts"], swiftSettings: settings),
    .testTarget(
      name: "FinanceTests", dependencies: ["Finance", "NumericalMethods", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LendingTests",
      dependencies: ["Lending", "Finance", "Probability", "NumericalMethods", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PledgeKitTests", dependencies: ["PledgeKit"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ]
)
