/// What the program's exit code says.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Failed, in a way that has no name.
  case failed = 1
  /// Done, and the answer is no: a breach, a missed reference case.
  case answerIsNo = 2
  /// Done, and some rows of a table have no figures.
  case someRowsFailed = 3
  /// Wrong use of the command.
  case wrongUse = 64
  /// A file or a value in it is wrong.
  case wrongInput = 65
  /// An input cannot be read.
  case unreadableInput = 66
  /// A method did not converge.
  case noAnswer = 70
  /// The output cannot be created.
  case uncreatableOutput = 73
  /// The system did not take the output: a full disk.
  case inputOutput = 74
  /// Whoever read the output has gone. 130 and 143, of `Signals`, stand for an interrupt and for a
  /// request to terminate.
  case closedPipe = 141
}

/// The program ends here; whatever there was to say is said.
struct Ending: Error {
  let status: ExitStatus
}
