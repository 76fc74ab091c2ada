import Jobs
import Testing

/// Model files in every encoding that they may come in, and what is wrong in them at its place.
@Suite struct EncodingTests {
  static let text = "job: lend\nname: 电池专利😀\nprincipal: 10m CNY\nrate: 4.85% quarterly\n"

  /// The text above in GB18030.
  static let gb18030 =
    Array("job: lend\nname: ".utf8)
    + [0xB5, 0xE7, 0xB3, 0xD8, 0xD7, 0xA8, 0xC0, 0xFB, 0x94, 0x39, 0xFC, 0x36]
    + Array("\nprincipal: 10m CNY\nrate: 4.85% quarterly\n".utf8)

  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
      isLittle
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  static let encodings: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    (.utf16LittleEndian, utf16(text, isLittle: true)),
    (.utf16BigEndian, utf16(text, isLittle: false)), (.gb18030, gb18030),
    (.utf8, Array(text.replacing("\n", with: "\r\n").utf8)),
    (.utf16LittleEndian, utf16(text.replacing("\n", with: "\r\n"), isLittle: true)),
  ]

  @Test("a file reads the same in every encoding", arguments: encodings)
  func same(_ encoding: TextEncoding, _ bytes: [UInt8]) throws {
    let document = try ModelDocument(bytes, name: "a.yaml")
    #expect(document.encoding == encoding)
    #expect(try document.read(TermLoan.read).name == "电池专利😀")
    #expect(document.position(of: "rate") == SourcePosition(line: 4, column: 7))
  }

  /// Bytes with one that does not fit, and where it stands.
  static let broken: [(String, [UInt8], Int, Int)] = [
    ("no byte of UTF-8", Array("job: lend\nname: 电".utf8) + [0xFF, 0x0A], 2, 8),
    ("a surrogate in UTF-8", Array("job: 电池专利".utf8) + [0xED, 0xA0, 0x80], 1, 10),
    ("an overlong slash", Array("job: 电池专利".utf8) + [0xC0, 0xAF, 0x0A], 1, 10),
    ("beyond Unicode", Array("a: 1\nb: ".utf8) + [0xF4, 0x90, 0x80, 0x80], 2, 4),
    ("half a character", Array("a: 池\nb: ".utf8) + [0xE7, 0x94], 2, 4),
    ("a lone high surrogate", utf16("a: 1\nb: ", isLittle: true) + [0x3D, 0xD8, 0x0A, 0], 2, 4),
    ("a lone low surrogate", utf16("a: 1\nb: 池", isLittle: false) + [0xDE, 0x00], 2, 5),
    ("half a unit", utf16("a: 1\nb: ", isLittle: true) + [0x3D], 2, 4),
    ("no byte of GB18030", gb18030 + [0xFF, 0xFF, 0x0A], 2, 7),
  ]

  @Test("a byte that does not fit is named by line and column", arguments: broken)
  func place(_ name: String, _ bytes: [UInt8], _ line: Int, _ column: Int) throws {
    let errors = try #require(throws: ModelFileErrors.self) {
      try ModelDocument(bytes, name: "a.yaml")
    }
    let error = try #require(errors.errors.first)
    #expect(error.code == .unreadableText)
    #expect(error.position == SourcePosition(line: line, column: column))
  }

  @Test("two escapes of JSON make one character, and what follows keeps its column")
  func pairs() throws {
    let json = """
      {"job": "lend", "name": "\\ud83d\\uDE00 \\u7535 \\\\ud83d \\uD840\\uDC00", "x": 1,
       "rate": "4.85% quarterly", "principal": "\\ud83d\\ude00", "y": 2}
      """
    let document = try ModelDocument(Array(json.utf8), name: "a.json")
    #expect(document.position(of: "x") == SourcePosition(line: 1, column: 74))
    #expect(document.position(of: "rate") == SourcePosition(line: 2, column: 10))
    #expect(document.position(of: "y") == SourcePosition(line: 2, column: 63))
    let good =
      #"{"job": "lend", "name": "\ud83d\ude00", "principal": "1 CNY", "rate": "1% annual"}"#
    #expect(
      try ModelDocument(Array(good.utf8), name: "a.json").read(TermLoan.read).name == "😀")
  }

  @Test(
    "a lone surrogate is refused at its place",
    arguments: [
      #"{"a": "\ud83d"}"#, #"{"a": "\ude00"}"#, #"{"a": "\ud83dx\ude00"}"#,
      #"{"a": "\ude00\ud83d"}"#, #"{"a": "\ud83d\u0041"}"#, #"{"a": "\ud83d\\ude00"}"#,
      #"{"a": "\ud83d\ud83d\ude00"}"#, #"a: "\ud83d\ude00""#,
    ])
  func loneSurrogates(_ json: String) throws {
    let errors = try #require(throws: ModelFileErrors.self) {
      try ModelDocument(Array(json.utf8), name: "a.json")
    }
    #expect(errors.errors.first?.code == .syntax)
  }
}
