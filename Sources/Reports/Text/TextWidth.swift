extension StringProtocol {
  /// The number of columns the text takes on a terminal: two for a Chinese character or a
  /// full-width sign, none for a combining mark.
  public var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The text with spaces after it up to a number of columns.
  func padded(to columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - self.columns))
  }
}

extension Unicode.Scalar {
  /// The number of columns the character takes on a terminal.
  ///
  /// > Source: Unicode Standard Annex 11, East Asian Width: classes W and F.
  public var columns: Int {
    switch value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
