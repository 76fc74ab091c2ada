import Foundation
import Testing

/// D1: the same bytes whatever the processor, the C library and the number of threads.
@Suite struct SameBytesTests {
  static let simulated =
    "Models/Valuation/pudong-portfolio-simulated.yaml"

  /// The simulated report, as JSON.
  func report(_ environment: String, _ options: String = "") throws -> String {
    let model = Command.root.appending(path: Self.simulated).path
    let run = try Command(
      shell: "\(environment) exec \"$P\" run '\(model)' --format json --paths 3000 \(options)")
    #expect(run.status == 0)
    return run.output
  }

  @Test(
    "a simulated report has the same bytes without the C library's fused operations",
    arguments: [
      "GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2", "PLEDGE_INSTRUCTION_SET=baseline",
      "PLEDGE_INSTRUCTION_SET=v3",
    ])
  func instructionSets(_ environment: String) throws {
    let usual = try report("")
    #expect(usual.contains("standardError") || usual.contains("standard error"))
    #expect(try report(environment) == usual)
  }

  @Test("a simulated report has the same bytes for any number of threads", arguments: [1, 2, 3, 8])
  func threads(_ count: Int) throws {
    #expect(try report("", "--threads \(count)") == report(""))
  }
}
