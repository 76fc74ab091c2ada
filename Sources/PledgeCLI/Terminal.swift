import Glibc

/// What the terminal, if there is one, can show.
enum Terminal {
  /// Whether colours are wanted on a stream: on a terminal that is not dumb, unless `NO_COLOR` is
  /// set; always when `CLICOLOR_FORCE` is.
  static func showsColors(_ descriptor: Int32) -> Bool {
    if let force = variable("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
    if let none = variable("NO_COLOR"), !none.isEmpty { return false }
    return isTerminal(descriptor) && variable("TERM") != "dumb"
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of a page of text: the terminal's, but no more than 100 columns, or 80 without one.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 40), 100)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
