import NumericalMethods
import Probability
import Testing

@Suite struct BlockRunnerTests {
  struct Stop: Error, Equatable { let block: Int }

  @Test("blocks cover every path once, and answers come in their order", arguments: [1, 2, 3, 8])
  func coverage(threads: Int) throws {
    let runner = try BlockRunner(paths: 1_001, blockSize: 10, threads: threads)
    let ranges = try runner.run(workspace: { 0 }, block: { paths, _ in paths })
    #expect(ranges.count == 101)
    #expect(ranges.flatMap { Array($0) } == Array(0..<1_001))
  }

  @Test("the error of the first block that fails is thrown, whatever the threads")
  func firstError() throws {
    for threads in [1, 2, 8] {
      let runner = try BlockRunner(paths: 500, blockSize: 5, threads: threads)
      #expect(throws: Stop(block: 37)) {
        _ = try runner.run(workspace: { 0 }) { paths, _ in
          let block = paths.lowerBound / 5
          if block >= 37 { throw Stop(block: block) }
        }
      }
    }
  }

  @Test("a run that is cancelled ends with CancellationError") func cancellation() throws {
    let runner = try BlockRunner(paths: 1_000, blockSize: 10, threads: 2)
    #expect(throws: CancellationError.self) {
      _ = try runner.run(workspace: { 0 }, cancelled: { true }, block: { _, _ in 0 })
    }
  }

  @Test("cancelling the task that waits ends the run") func cancelledTask() async throws {
    let runner = try BlockRunner(paths: 1_000, blockSize: 10, threads: 2)
    let task = Task {
      try await runner.run(workspace: { 0 }) { _, _ in
        while !Task.isCancelled {}
        return 0
      }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test("progress reaches the whole") func progress() throws {
    let runner = try BlockRunner(paths: 95, blockSize: 10, threads: 2)
    let seen = PathValues(count: 10)
    _ = try runner.run(
      workspace: { 0 },
      progress: { done, total in
        seen.withPlaces((done - 1) / 10..<(done - 1) / 10 + 1) { $0[0] = Double(total) }
      },
      block: { _, _ in 0 })
    #expect(seen.values == [Double](repeating: 95, count: 10))
  }

  @Test("tasks run every path as well") func tasks() async throws {
    let runner = try BlockRunner(paths: 95, blockSize: 10, threads: 2)
    let counts = try await runner.run(workspace: { 0 }, block: { paths, _ in paths.count })
    #expect(counts.reduce(0, +) == 95)
  }

  @Test("a workspace serves many blocks") func workspace() throws {
    let runner = try BlockRunner(paths: 100, blockSize: 10, threads: 1)
    let served = try runner.run(workspace: { 0 }) { _, served in
      served += 1
      return served
    }
    #expect(served == Array(1...10))
  }

  @Test("counts out of range are refused by name") func refusals() {
    #expect(throws: InvalidInput("paths", "must be in [1, 2^40]", got: "0")) {
      try BlockRunner(paths: 0)
    }
    #expect(throws: InvalidInput("threads", "must be in [1, 256]", got: "0")) {
      try BlockRunner(paths: 1, threads: 0)
    }
    #expect(throws: InvalidInput("blockSize", "must be in [1, 2^20]", got: "0")) {
      try BlockRunner(paths: 1, blockSize: 0)
    }
  }

  @Test("a compensated sum keeps what a plain one loses") func compensated() {
    var sum = CompensatedSum()
    for x in [1, 1e100, 1, -1e100] { sum.add(x) }
    #expect(sum.value == 2)
    #expect([1, 2, 3, 4, 5].reducedAsTree(-) == ((1 - 2) - (3 - 4)) - 5)
  }
}
