import CGSL

/// GSL's handler that stores the reason instead of ending the process, installed once.
private let handlerInstalled: Void = cgsl_install_handler()

/// The entry to GSL: every call that can fail goes through here.
public enum GSL {
  /// The version of the linked library.
  public static var version: String { String(cString: cgsl_version()) }

  /// Makes GSL report failures to its caller; idempotent, and needed before any GSL call.
  @inline(never)
  public static func prepare() { _ = handlerInstalled }

  /// Runs a GSL call and turns a status other than success into `NumericalError.gsl`.
  @inline(never)
  package static func check(_ call: () -> Int32) throws(NumericalError) {
    prepare()
    cgsl_forget()
    let status = call()
    if status != 0 { throw failure(status) }
  }

  /// The error for a status, with the reason that GSL gave on this thread.
  @inline(never)
  package static func failure(_ status: Int32) -> NumericalError {
    let reason = cgsl_last_reason().map { String(cString: $0) }
    return .gsl(code: Int(status), message: reason ?? String(cString: gsl_strerror(status)))
  }

  /// A GSL object that was asked for, or `NumericalError.gsl` when there was no memory for it.
  @inline(never)
  package static func make<Handle>(_ allocate: () -> Handle?) throws(NumericalError) -> Handle {
    prepare()
    cgsl_forget()
    guard let handle = allocate() else { throw failure(Int32(GSL_ENOMEM)) }
    return handle
  }
}
