/// Likeness of words, for one suggestion after a slip of the keyboard.
package enum Spelling {
  /// The known word that a mistyped one was probably meant to be; nil if none is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().utf8.prefix(64))
    let reach = max(1, letters.count / 3)
    let near = known.compactMap { candidate -> (String, Int)? in
      let other = Array(candidate.lowercased().utf8.prefix(64))
      if abs(other.count - letters.count) > reach { return nil }
      let steps = distance(letters, other)
      return steps <= reach ? (candidate, steps) : nil
    }
    return near.min { $0.1 < $1.1 }?.0
  }

  /// The number of letters to change, add, drop or swap with a neighbour.
  ///
  /// > Source: Damerau, *A technique for computer detection and correction of spelling errors*,
  /// > CACM 7 (1964), in its restricted form.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var earlier = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    for i in 0..<one.count {
      var current = [i + 1]
      for j in 0..<other.count {
        var steps = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          steps = min(steps, earlier[j - 1] + 1)
        }
        current.append(steps)
      }
      (earlier, previous) = (previous, current)
    }
    return previous[other.count]
  }
}
