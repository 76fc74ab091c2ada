extension StringProtocol {
  /// The text in lines of at most a number of columns, broken at spaces and between Chinese
  /// characters; a word that is longer than a line keeps a line of its own.
  ///
  /// A line never begins with a closing sign such as `，` or `。`.
  ///
  /// > Source: Unicode Standard Annex 14, the classes ID and CL only.
  package func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      let shown = line.isEmpty ? piece.drop { $0 == " " } : Swift.Substring(piece)
      if line.columns + shown.columns > columns, !line.isEmpty {
        lines.append(line)
        line = String(piece.drop { $0 == " " })
      } else {
        line += shown
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// What must stay together: a word with the space before it, or a Chinese character with the
  /// signs that close it.
  private var pieces: [String] {
    var pieces: [String] = []
    for character in self {
      let isWide = character.isWide
      let continues =
        if let last = pieces.last?.last {
          character.closes || (!isWide && character != " " && !(last.isWide && !last.opens))
            || last.opens
        } else {
          false
        }
      if continues {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}

extension Character {
  fileprivate var isWide: Bool { unicodeScalars.contains { $0.columns == 2 } }
  fileprivate var closes: Bool { "，。；：！？、）》」』”’),;]".contains(self) }
  fileprivate var opens: Bool { "（《「『“‘([".contains(self) }
}
