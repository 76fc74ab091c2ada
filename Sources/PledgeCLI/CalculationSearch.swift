import Calculators
import Jobs
import Reports

/// The named calculations that a word without meaning to us may have stood for.
struct CalculationSearch {
  /// The one that was mistyped, or that the word is the end of; nil where there is none.
  let nearest: String?
  /// Those whose names or titles hold the word, or whose initials it is; eight at most.
  let found: [Calculator]

  /// Looks a word up: `npv`, `royalty`, `净现值`.
  init(for word: String) {
    let names = Calculator.all.map(\.name)
    let ends = names.filter { $0.hasSuffix("." + word.lowercased()) }
    // Short words are initials rather than slips of the keyboard.
    let last =
      word.count > 4
      ? Spelling.nearest(to: word.lowercased(), among: names.map(Self.method)) : nil
    nearest =
      ends.count == 1
      ? ends[0]
      : Spelling.nearest(to: word, among: names)
        ?? names.first { ends.isEmpty && Self.method($0) == last }
    found = Array(
      Calculator.all.filter { calculator in
        let title = calculator.title.prefix { $0 != "," && $0 != "(" }
        let letters = word.lowercased()
        return ends.contains(calculator.name)
          || calculator.name.contains(letters) || calculator.title.lowercased().contains(letters)
          || Language.chinese.calculation(calculator.title).contains(word)
          || Self.initials(of: title.split { $0 == " " || $0 == "-" }) == letters
          || Self.initials(of: Self.method(calculator.name).split(separator: "-")) == letters
      }.prefix(8))
  }

  /// The part of a name after the dot.
  private static func method(_ name: String) -> String {
    String(name.drop { $0 != "." }.dropFirst())
  }

  /// The initials of words, without the small ones: `irr` of `Internal rate of return`.
  private static func initials(of words: some Sequence<Substring>) -> String {
    words.filter { !["of", "the", "and", "a", "by", "on", "from", "to"].contains($0) }
      .compactMap(\.first).map { $0.lowercased() }.joined()
  }
}
