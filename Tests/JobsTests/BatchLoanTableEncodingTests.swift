import Jobs
import Testing

/// Tables in every encoding: the same answers, and what is no text costs its own row only.
@Suite struct BatchLoanTableEncodingTests {
  static func row(_ name: String) -> String { TableRun.good.replacing("A,", with: name + ",") }

  static func table(_ rows: [String]) -> String {
    TableRun.headings + rows.joined(separator: "\n") + "\n"
  }

  static func utf16(_ text: String, isLittle: Bool = true) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
      isLittle
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  /// 电池专利 in GB18030, and 😀 with its four bytes.
  static let name: [UInt8] = [0xB5, 0xE7, 0xB3, 0xD8, 0xD7, 0xA8, 0xC0, 0xFB]
  static let smile: [UInt8] = [0x94, 0x39, 0xFC, 0x36]

  /// A table whose names, marked ① and ②, are in GB18030.
  static func gb18030(_ text: String, _ names: [Character: [UInt8]]) -> [UInt8] {
    text.flatMap { names[$0] ?? Array($0.utf8) }
  }

  @Test("the same table gives the same answers in every encoding")
  func same() throws {
    let text = Self.table([Self.row("电池专利"), Self.row("A"), Self.row("😀")])
    let plain = try TableRun(Array(text.utf8))
    #expect(plain.statuses == ["ok", "ok", "ok"])
    #expect(plain.encoding == .utf8)
    let marked = Self.table([Self.row("①"), Self.row("A"), Self.row("②")])
    let others: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.utf16LittleEndian, Self.utf16(text)),
      (.utf16BigEndian, Self.utf16(text, isLittle: false)),
      (.utf16LittleEndian, Self.utf16(text.replacing("\n", with: "\r\n"))),
      (.gb18030, Self.gb18030(marked, ["①": Self.name, "②": Self.smile])),
      (
        .gb18030,
        Self.gb18030(
          marked.replacing("\n", with: "\r\n"), ["①": Self.name, "②": Self.smile])
      ),
    ]
    for (encoding, bytes) in others {
      let run = try TableRun(bytes)
      #expect(run.encoding == encoding)
      #expect(run.answers == plain.answers, "\(encoding)")
    }
  }

  @Test("a wrong byte sets its row aside, with its column, in every encoding")
  func wrongBytes() throws {
    let rows = [Self.row("电池专利"), Self.row("①"), Self.row("专利")]
    let text = Self.table(rows)
    let units = Array(text.utf16)
    // ① becomes a lone surrogate.
    let lone = units.map { $0 == 0x2460 ? 0xD83D : $0 }
    let tables: [[UInt8]] = [
      Array(text.utf8).replacing(Array("①".utf8), with: [0xFF]),
      Array(text.utf8).replacing(Array("①".utf8), with: [0xED, 0xA0, 0xBD]),
      [0xFF, 0xFE] + lone.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + lone.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for table in tables {
      let run = try TableRun(table)
      #expect(run.statuses == ["ok", "unreadable-text", "ok"])
      #expect(
        run.quarantine?.contains(
          "3,unreadable-text,name,character 1 of the row does not belong to the table's encoding")
          == true)
    }
  }

  @Test("in GB18030 a wrong byte after the first window sets its row aside, and no other")
  func lateWrongByte() throws {
    let count = 60_000
    let text = Self.table(
      (0..<count).map { $0 == count - 2 ? Self.row("②") : Self.row("①") })
    let run = try TableRun(
      Self.gb18030(text, ["①": Self.name, "②": Self.name + [0xFF]]))
    #expect(run.encoding == .gb18030)
    #expect(run.rows == count)
    #expect(run.failed == 1)
    #expect(run.statuses[count - 2] == "unreadable-text")
    #expect(run.answers.contains("\n电池专利,ok,"))
  }

  @Test("half a unit of UTF-16 at the end costs the last row")
  func half() throws {
    let run = try TableRun(Self.utf16(Self.table([Self.row("A"), Self.row("B")])) + [0x41])
    #expect(run.statuses == ["ok", "ok", "unreadable-text"])
  }

  @Test("a NUL costs its row, in every encoding")
  func null() throws {
    let text = Self.table([Self.row("电池"), Self.row("a\0b"), Self.row("C")])
    for table in [Array(text.utf8), Self.utf16(text), Self.utf16(text, isLittle: false)] {
      #expect(try TableRun(table).statuses == ["ok", "forbidden-character", "ok"])
    }
  }
}
