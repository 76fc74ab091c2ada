import NumericalMethods
public import Reports

/// The jobs that a model file can ask for.
public enum JobTable {
  static let jobs: [any Job.Type] = [ValueAssets.self]

  /// The names of the jobs.
  public static var names: [String] { jobs.map { $0.name } }

  /// The version of the linked GSL.
  public static var versionOfGSL: String { GSL.version }

  /// What a job does, in a few words.
  public static func meaning(of name: String) -> Phrase? { job(named: name)?.meaning }

  /// The name of a job as a model file has it, from `value assets` or `value-assets`.
  public static func name(matching text: String) -> String? {
    names.first { $0 == text || $0.replacing(" ", with: "-") == text }
  }

  /// A commented model file to start from; nil for an unknown job.
  public static func template(of name: String, in language: Language) -> String? {
    guard let job = job(named: name) else { return nil }
    return Template(job: job, language: language).text
  }

  /// The JSON Schema of a job's model files, or of all jobs' for nil; nil for an unknown job.
  public static func schema(of name: String?, in language: Language) -> JSONValue? {
    guard let name else { return JSONSchema(language: language).any(of: jobs) }
    return job(named: name).map { JSONSchema(language: language).document(of: $0) }
  }

  static func job(named name: String) -> (any Job.Type)? { jobs.first { $0.name == name } }

  /// The keys of a job, without `job` itself.
  static func fields(of job: any Job.Type) -> [Field] {
    func describe<Kind: Job>(_ job: Kind.Type) -> [Field] {
      Section.fields { _ = job.read($0) }
    }
    return describe(job)
  }

  static var notation: Notation<any Job.Type> {
    let names = names
    return Notation(
      "one of: \(names.joined(separator: ", "))", example: names.first ?? "",
      pattern: "^(" + names.joined(separator: "|") + ")$", words: names
    ) { text throws(ScalarProblem) in
      if let job = job(named: text) { return job }
      throw unknownChoice(text, of: names)
    }
  }
}
