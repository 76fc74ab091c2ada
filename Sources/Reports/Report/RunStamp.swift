/// What a report was made from and by: enough to make it again, and no clock, so that the same
/// request gives the same bytes.
public struct RunStamp: Hashable, Sendable {
  /// The version of PledgeKit.
  public let package: String
  /// The version of GSL, through which closed forms go.
  public let gsl: String
  /// SHA-256 of the request, in hexadecimal.
  public let request: String
  /// The seed of a simulation.
  public let seed: UInt64?
  /// The number of simulated paths.
  public let paths: Int?
  /// The other files that the request names, each with its SHA-256, by name.
  public let files: [File]

  /// A file that a request names.
  public struct File: Hashable, Sendable {
    /// The name, as the request writes it.
    public let name: String
    /// SHA-256 of its bytes, in hexadecimal.
    public let digest: String

    /// A file that a request names.
    public init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  /// What a report was made from and by.
  public init(
    package: String, gsl: String, request: String, seed: UInt64?, paths: Int?, files: [File] = []
  ) {
    self.files = files
    self.package = package
    self.gsl = gsl
    self.request = request
    self.seed = seed
    self.paths = paths
  }
}

/// Where an input is written, and what the file gives as its source.
public struct Origin: Hashable, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The source that the file gives for the value.
  public let citation: String?

  /// Where an input is written.
  public init(file: String, line: Int, column: Int, citation: String?) {
    self.file = file
    self.line = line
    self.column = column
    self.citation = citation
  }
}
