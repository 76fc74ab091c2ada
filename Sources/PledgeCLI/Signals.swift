import Glibc
import Reports

/// What ends the program from outside.
enum Signals {
  /// Interrupts and requests to terminate, unless whoever started the program ignores them.
  private static var endings: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      sigaction(number, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 {
        sigaddset(&set, number)
      }
    }
    return set
  }

  /// From here on an interrupt ends the program with 130, a request to terminate with 143, and
  /// neither leaves an unfinished file behind.
  ///
  /// To be called before there is a second thread, so that all of them leave the signals to the one
  /// that waits for them.
  static func watch() {
    // A closed pipe shall be an answer of the system, not a signal.
    signal(SIGPIPE, SIG_IGN)
    var set = endings
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { _ in
        var set = Signals.endings
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        CheckedOutput.abandon { _exit(128 + number) }
        return nil
      }, nil)
    if failed != 0 { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }
}
