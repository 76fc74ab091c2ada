import Reports

/// What the YAML parser objects to, in words for people who write model files.
enum SyntaxProblem {
  static func rule(for words: String) -> Phrase {
    switch words {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      "a tab where spaces are needed"
    case "found character that cannot start any token":
      "a character that cannot begin a value"
    case "mapping values are not allowed in this context":
      "a colon where no key can stand"
    case "could not find expected ':'": "a line that is neither a key with a colon nor a value"
    case "did not find expected key": "a key was expected here"
    case "did not find expected ',' or '}'": "a comma or } was expected here"
    case "did not find expected ',' or ']'": "a comma or ] was expected here"
    case "did not find expected '-' indicator": "a list item with - was expected here"
    case "did not find expected node content": "a value was expected here"
    case "found unexpected end of stream": "the text ends within quotes or brackets"
    case "found unknown escape character": "an unknown escape after \\"
    case "found invalid Unicode character escape code":
      "an escape that stands for no character"
    case "control characters are not allowed": "a control character"
    case "block sequence entries are not allowed in this context":
      "a list item with - cannot stand here"
    default: "not well-formed"
    }
  }

  static func help(for words: String) -> [Phrase] {
    switch words {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      ["indent with spaces"]
    case "found character that cannot start any token":
      ["indent with spaces; put a text that begins with @ or ` into quotes"]
    case "mapping values are not allowed in this context":
      ["check the indentation; put a text that holds a colon into quotes"]
    case "did not find expected key": ["check the indentation of this line"]
    default: []
    }
  }
}
