import Finance

extension Explanation {
  /// The same tree with its inputs in another file.
  func inFile(_ name: String) -> Explanation {
    replacingSources { source in
      guard case .input(let path) = source else { return source }
      return .input(path: name + "#" + (path.hasPrefix("/") ? path.dropFirst() : path[...]))
    }
  }

  /// The same tree with some of its inputs exchanged for what they came from.
  func replacingInputs(_ body: (_ path: String, Explanation) -> Explanation?) -> Explanation {
    if case .input(let path) = source { return body(path, self) ?? self }
    return Explanation(
      name: name, label: label, quantity: quantity, source: source,
      parts: parts.map { $0.replacingInputs(body) })
  }
}
