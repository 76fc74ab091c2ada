import Reports

/// A commented model file to start from, written from what the job's reader says of its keys.
///
/// What must be there is written out with an example; what may be left out stands behind `#`.
struct Template {
  let job: any Job.Type
  let language: Language

  var text: String {
    var lines = ["# " + job.meaning.text(in: language), "job: " + job.name]
    add(JobTable.fields(of: job), indent: "", isComment: false, to: &lines)
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(
    _ fields: [Field], indent: String, isComment: Bool, to lines: inout [String]
  ) {
    // A section all of whose keys may be left out mostly needs one of them: the first stands for it.
    let hasRequired = indent.isEmpty || fields.contains { $0.need == .required }
    for (place, field) in fields.enumerated() {
      let isOptional = field.need != .required && (hasRequired || place > 0)
      add(field, indent: indent, isComment: isComment || isOptional, to: &lines)
    }
  }

  private func add(_ field: Field, indent: String, isComment: Bool, to lines: inout [String]) {
    let mark = isComment ? "# " : ""
    var meaning = field.meaning.text(in: language)
    func line(_ text: String) { lines.append(mark + indent + text) }
    func comment() -> String { "  # " + meaning }
    let key = Self.word(field.key)
    switch field.shape {
    case .scalar(_, _, let words):
      if words.count > 1 { meaning += ": " + words.joined(separator: " | ") }
      line("\(key): \(field.example)" + comment())
    case .section(let fields):
      line("\(key):" + comment())
      add(fields, indent: indent + "  ", isComment: isComment, to: &lines)
    case .forms(let forms):
      line("\(key):" + comment())
      add(forms.first ?? [], indent: indent + "  ", isComment: isComment, to: &lines)
    case .list(.scalar):
      line("\(key): \(field.example)" + comment())
    case .list(let shape):
      line("\(key):" + comment())
      addItem(shape, indent: indent + "  ", isComment: isComment, to: &lines)
    case .named(let shape):
      line("\(key):" + comment())
      addNamed(
        shape, example: field.example, indent: indent + "  ", isComment: isComment, to: &lines)
    case .choice(let choices):
      let words = choices.compactMap(\.word)
      if words.count > 1 { meaning += ": " + words.joined(separator: " | ") }
      guard let first = choices.first else { return }
      addChoice(first, key: key, comment: comment(), indent, isComment, &lines)
    }
  }

  private func addChoice(
    _ choice: Field.Choice, key: String, comment: String, _ indent: String, _ isComment: Bool,
    _ lines: inout [String]
  ) {
    let mark = isComment ? "# " : ""
    guard let word = choice.word else {
      lines.append(mark + indent + "\(key): \(choice.example)" + comment)
      return
    }
    if case .scalar = choice.shape {
      lines.append(mark + indent + "\(key): {\(word): \(choice.example)}" + comment)
      return
    }
    guard case .section(let fields) = choice.shape, fields.contains(where: { $0.need == .required })
    else {
      lines.append(mark + indent + "\(key): \(word)" + comment)
      return
    }
    lines.append(mark + indent + "\(key):" + comment)
    lines.append(mark + indent + "  \(Self.word(word)):")
    add(fields, indent: indent + "    ", isComment: isComment, to: &lines)
  }

  /// Items of a list: the first form as it is, what may stand in its place behind `#`.
  private func addItem(
    _ shape: Field.Shape, indent: String, isComment: Bool, to lines: inout [String]
  ) {
    switch shape {
    case .section(let fields):
      addItem(fields, indent: indent, isComment: isComment, to: &lines)
    case .forms(let forms):
      for (place, fields) in forms.enumerated() {
        addItem(fields, indent: indent, isComment: isComment || place > 0, to: &lines)
      }
    case .choice(let choices):
      for (place, choice) in choices.enumerated() {
        let mark = isComment || place > 0 ? "# " : ""
        let comment = "  # " + choice.meaning.text(in: language)
        guard let word = choice.word else {
          lines.append(mark + indent + "- " + choice.example + comment)
          continue
        }
        guard case .section(let fields) = choice.shape else {
          lines.append(mark + indent + "- \(word): \(choice.example)" + comment)
          continue
        }
        lines.append(mark + indent + "- \(word)" + (fields.isEmpty ? "" : ":") + comment)
        add(fields, indent: indent + "    ", isComment: isComment || place > 0, to: &lines)
      }
    case .scalar, .list, .named: break
    }
  }

  /// One item of a list: its lines, the first after a hyphen.
  private func addItem(
    _ fields: [Field], indent: String, isComment: Bool, to lines: inout [String]
  ) {
    var inner: [String] = []
    add(fields, indent: indent + "  ", isComment: false, to: &inner)
    // The hyphen takes the place of the first key's indent; a key that may be left out stays.
    if let first = inner.firstIndex(where: { !$0.hasPrefix("#") }) {
      let line = inner.remove(at: first)
      inner.insert(indent + "- " + line.dropFirst(indent.count + 2), at: 0)
    }
    lines += inner.map { isComment && !$0.hasPrefix("# ") ? "# " + $0 : $0 }
  }

  private func addNamed(
    _ shape: Field.Shape, example: String, indent: String, isComment: Bool,
    to lines: inout [String]
  ) {
    let mark = isComment ? "# " : ""
    if !example.isEmpty { lines.append(mark + indent + example) }
    if case .section(let fields) = shape {
      lines.append(mark + indent + "name:")
      add(fields, indent: indent + "  ", isComment: isComment, to: &lines)
    }
  }

  /// A key, in quotes if it needs them.
  private static func word(_ key: String) -> String {
    key.contains(": ") || key.contains(" #") ? "\"\(key)\"" : key
  }
}
