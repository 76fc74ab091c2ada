import NumericalMethods
public import Reports

/// The jobs that a model file can ask for.
public enum JobTable {
  package static let jobs: [any Job.Type] = [
    ValueAssets.self, ScoreAsset.self, ScheduleLoan.self, PriceLoan.self, ReviewLoan.self,
  ]

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

  /// The templates of all words with which a job describes its keys.
  public static func templates(of name: String) -> Set<String> {
    guard let job = job(named: name) else { return [] }
    var found = Set(job.meaning.templates)
    func add(_ fields: [Field]) {
      for field in fields {
        found.formUnion(field.meaning.templates)
        add(field.shape)
      }
    }
    func add(_ shape: Field.Shape) {
      switch shape {
      case .scalar(let name, _, _): found.formUnion(name.templates)
      case .section(let fields): add(fields)
      case .forms(let forms): for fields in forms { add(fields) }
      case .list(let inner), .named(let inner): add(inner)
      case .choice(let choices):
        for choice in choices {
          found.formUnion(choice.meaning.templates)
          add(choice.shape)
        }
      }
    }
    add(fields(of: job))
    return found
  }

  /// The keys of a job, without `job` itself.
  package static func fields(of job: any Job.Type) -> [Field] {
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
