import Glibc
import Reports
import Synchronization

/// Done, total, rate and time left, on standard error while it is a terminal and only after a
/// second of work.
final class Progress: Sendable {
  private struct State {
    var lastShown = ContinuousClock.now
    var isShown = false
  }

  private let isWanted: Bool
  private let began = ContinuousClock.now
  private let state = Mutex(State())

  init(_ console: Console) {
    isWanted =
      !console.isQuiet && console.errorFormat == .text && Terminal.isTerminal(STDERR_FILENO)
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Shows how far the work is; may be called from any thread, and often.
  func report(_ done: Int, of total: Int) {
    guard isWanted, done > 0, total > 0 else { return }
    let now = ContinuousClock.now
    guard now - began > .seconds(1) else { return }
    let isDue = state.withLock { state in
      guard now - state.lastShown > .milliseconds(200) else { return false }
      state.lastShown = now
      state.isShown = true
      return true
    }
    guard isDue else { return }
    let seconds = (now - began) / .seconds(1)
    let rate = Double(done) / seconds
    let left = Double(max(0, total - done)) / rate
    let text =
      "\r\u{1B}[2K\(done)/\(total)  \(Int(min(rate, 1e15)))/s  \(Int(min(left, 1e9).rounded(.up))) s"
    CheckedOutput.message(text)
  }

  /// Takes the line away.
  func end() {
    if state.withLock({ $0.isShown }) { CheckedOutput.message("\r\u{1B}[2K") }
  }
}
