/// The fields of one record, without quotes and without copies where there are none.
struct RecordFields: ~Copyable {
  /// A stretch of bytes.
  struct Field {
    let start: Int
    let end: Int
  }

  private let most: Int
  private let fields: UnsafeMutablePointer<Field>
  private let unquoted: UnsafeMutablePointer<UInt8>
  /// Fields found, at most one more than wanted.
  private(set) var count = 0
  /// The bytes that the fields are stretches of.
  private(set) var bytes: UnsafePointer<UInt8>

  /// Room for the fields of a record with a number of columns.
  init(columns: Int) {
    most = columns + 1
    fields = .allocate(capacity: most)
    fields.initialize(repeating: Field(start: 0, end: 0), count: most)
    unquoted = .allocate(capacity: RecordScanner.limit + 1)
    unquoted.initialize(repeating: 0, count: RecordScanner.limit + 1)
    bytes = UnsafePointer(unquoted)
  }

  deinit {
    fields.deallocate()
    unquoted.deallocate()
  }

  subscript(_ index: Int) -> Field { index < count ? fields[index] : Field(start: 0, end: 0) }

  /// The bytes of a field.
  func span(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let field = self[index]
    return UnsafeBufferPointer(start: bytes + field.start, count: field.end - field.start)
  }

  /// The text of a field, nil if it is not UTF-8.
  func text(_ index: Int) -> String? { String(validating: span(index), as: UTF8.self) }

  /// Splits a record; false for quotes that do not belong.
  mutating func split(
    _ record: UnsafeBufferPointer<UInt8>, hasQuotes: Bool
  ) -> Bool {
    count = 0
    guard let base = record.baseAddress else {
      add(Field(start: 0, end: 0))
      return true
    }
    if hasQuotes { return splitQuoted(record) }
    bytes = base
    var start = 0
    for place in 0..<record.count where base[place] == RecordScanner.comma {
      add(Field(start: start, end: place))
      start = place + 1
      if count == most { return true }
    }
    add(Field(start: start, end: record.count))
    return true
  }

  private mutating func add(_ field: Field) {
    if count < most {
      fields[count] = field
      count += 1
    }
  }

  private mutating func splitQuoted(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes = UnsafePointer(unquoted)
    var (place, written) = (0, 0)
    // A record is at most as long as the room for its text.
    guard record.count <= RecordScanner.limit else { return false }
    while true {
      let start = written
      if place < record.count, record[place] == RecordScanner.quote {
        place += 1
        while true {
          guard place < record.count else { return false }
          if record[place] == RecordScanner.quote {
            place += 1
            guard place < record.count, record[place] == RecordScanner.quote else { break }
          }
          unquoted[written] = record[place]
          written += 1
          place += 1
        }
        if place < record.count, record[place] != RecordScanner.comma { return false }
      } else {
        while place < record.count, record[place] != RecordScanner.comma {
          if record[place] == RecordScanner.quote { return false }
          unquoted[written] = record[place]
          written += 1
          place += 1
        }
      }
      add(Field(start: start, end: written))
      if place >= record.count || count == most { return true }
      place += 1
    }
  }
}
