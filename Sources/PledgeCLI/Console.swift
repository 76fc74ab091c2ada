import ArgumentParser
import Glibc
import Jobs
import Reports

/// Where the program speaks: results to the output, everything else to standard error.
struct Console: Sendable {
  let language: Language
  let errorFormat: ErrorFormat
  let isQuiet: Bool

  /// Does the work of a verb and reports what stops it.
  ///
  /// - Throws: `Ending` after a failure that was reported.
  func run(_ body: () throws -> ExitStatus) throws {
    let status: ExitStatus
    do {
      status = try body()
    } catch {
      status = try report(error)
    }
    if status != .done { throw Ending(status: status) }
  }

  /// Writes a result to a file or to standard output.
  func write(_ text: String, to name: String?) throws(CheckedOutput.Failure) {
    var output = try CheckedOutput(to: name)
    try output.write(text)
    try output.finish()
  }

  /// Says something that is neither result nor error.
  func say(_ phrase: Phrase) {
    if !isQuiet { CheckedOutput.message(phrase.text(in: language) + "\n") }
  }

  /// Reads a model file; says so where its encoding had to be guessed.
  func document(_ file: String) throws -> ModelDocument {
    let document = try ModelDocument(file: file)
    say(document.encoding, of: document.name)
    return document
  }

  /// Says what a text is read as where nothing in it tells.
  func say(_ encoding: TextEncoding, of file: String) {
    if encoding == .gb18030 { say("\(Phrase(file: file)) is read as \(encoding.rawValue)") }
  }

  /// Reports an error, and what exit code it has.
  ///
  /// - Throws: errors of the command line itself, which the parser reports.
  func report(_ error: any Error) throws -> ExitStatus {
    let isColored = errorFormat == .text && Terminal.showsColors(STDERR_FILENO)
    switch error {
    case let ending as Ending: return ending.status
    case let errors as ModelFileErrors:
      CheckedOutput.message(
        errorFormat == .json
          ? errors.jsonLines(in: language) : errors.text(in: language, colored: isColored))
      return .wrongInput
    case let error as InputFile.Unreadable:
      say(
        "cannot-read", "cannot read \(Phrase(file: error.name)): \(Phrase(matching: error.reason))")
      return .unreadableInput
    case let failure as CheckedOutput.Failure: return report(failure)
    case let wrong as WrongFile:
      say("wrong-file", "\(wrong.file): \(Phrase(matching: wrong.reason))")
      return .wrongInput
    case let wrong as WrongUse:
      say("wrong-use", wrong.phrase, help: wrong.help)
      return .wrongUse
    case is CleanExit, is ExitCode, is ValidationError: throw error
    default:
      let faults = Fault.faults(of: error)
      for fault in faults {
        say(fault.kind.rawValue, fault.phrase, path: fault.path, help: fault.help)
      }
      if let first = faults.first { return first.kind == .wrongInput ? .wrongInput : .noAnswer }
      say("failed", Phrase(verbatim: "\(error)"))
      return .failed
    }
  }

  private func report(_ failure: CheckedOutput.Failure) -> ExitStatus {
    switch failure {
    case .notCreated(let name, let reason):
      say("cannot-create", "cannot create \(Phrase(file: name)): \(Phrase(matching: reason))")
      return .uncreatableOutput
    case .notWritten(let name, let reason):
      say("cannot-write", "cannot write \(Phrase(file: name)): \(Phrase(matching: reason))")
      return .inputOutput
    case .closedPipe: return .closedPipe
    }
  }

  private func say(_ code: String, _ phrase: Phrase, path: String? = nil, help: [Phrase] = []) {
    let words = phrase.text(in: language)
    guard errorFormat == .text else {
      let object = JSONValue.object([
        "code": .string(code), "path": path.map { .string($0) }, "message": .string(words),
        "help": help.isEmpty ? nil : .array(help.map { .string($0.text(in: language)) }),
      ])
      CheckedOutput.message(object.line + "\n")
      return
    }
    let isColored = Terminal.showsColors(STDERR_FILENO)
    let error: Phrase = "error"
    let heading = error.text(in: language)
    var text = (isColored ? "\u{1B}[1;31m\(heading)\u{1B}[0m" : heading) + ": " + words + "\n"
    for line in help { text += "  = " + line.text(in: language) + "\n" }
    CheckedOutput.message(text)
  }
}

extension Phrase {
  /// The name of a file, or our words for a stream without one.
  fileprivate init(file name: String) {
    switch name {
    case "standard input": self = "standard input"
    case "standard output": self = "standard output"
    default: self.init(verbatim: name)
    }
  }
}

/// A use of the command that cannot be meant.
struct WrongUse: Error {
  let phrase: Phrase
  var help: [Phrase] = []
}
