import Glibc

/// Reads a table of any length in windows of bounded size, each cut into chunks of whole records.
///
/// Where chunks end never changes which records there are, so no figure depends on it. Whatever
/// encoding the table comes in, the windows are in UTF-8; what is no character is a byte that no
/// text in UTF-8 has.
struct TableReader: ~Copyable {
  /// Bytes read at a time.
  static let windowSize = 4 << 20
  /// Bytes of a chunk, the work of one thread at a time, as near as records allow.
  static let chunkSize = 256 << 10

  /// Some records: the bytes, and the chunks they are cut into.
  struct Window: Sendable {
    let bytes: [UInt8]
    let chunks: [Range<Int>]
  }

  private let descriptor: Int32
  private let name: String
  /// Bytes of the file, where the system knows.
  let size: Int?
  /// What the table is written in; nil as long as all of it is ASCII, which is the same in UTF-8 and
  /// GB18030.
  private(set) var encoding: TextEncoding?
  private var decoder: TextDecoder?
  private var isAtStart = true
  private var carried: [UInt8] = []
  private var isAtEnd = false

  init(_ name: String) throws(InputFile.Unreadable) {
    self.name = name
    descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw Self.failure(name) }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// The next records; nil at the end of the file.
  mutating func next() throws(InputFile.Unreadable) -> Window? {
    while !(isAtEnd && carried.isEmpty) {
      let bytes = try fill()
      var chunks: [Range<Int>] = []
      var start = 0
      bytes.withUnsafeBufferPointer { buffer in
        while start < buffer.count, let end = cut(buffer, from: start) {
          chunks.append(start..<end)
          start = end
        }
      }
      carried = Array(bytes[start...])
      if !isAtEnd, carried.count > RecordScanner.limit,
        !carried.contains(RecordScanner.newline)
      {
        try skipLine()
      }
      if !chunks.isEmpty { return Window(bytes: bytes, chunks: chunks) }
    }
    return nil
  }

  /// What was carried over and what the system gives, up to the size of a window, in UTF-8.
  private mutating func fill() throws(InputFile.Unreadable) -> [UInt8] {
    if isAtEnd {
      defer { carried = [] }
      return carried
    }
    if decoder == nil {
      let before = carried
      carried = []
      let bytes = try read(after: before)
      if encoding == nil { recognize(bytes) }
      guard decoder != nil else { return bytes }
      // Before the first byte that is not ASCII, and in what was carried, nothing changes.
      return decoded(bytes)
    }
    let bytes = try read(after: [])
    let before = carried
    carried = []
    return before + decoded(bytes)
  }

  private mutating func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let isEnd = isAtEnd
    return bytes.withUnsafeBufferPointer { decoder?.decode($0, isEnd: isEnd) } ?? bytes
  }

  /// Finds the encoding by the mark at the start, or by the first window that is not ASCII.
  private mutating func recognize(_ bytes: [UInt8]) {
    let isEnd = isAtEnd
    encoding = bytes.withUnsafeBufferPointer { buffer in
      if isAtStart, let marked = TextEncoding.marked(buffer) { return marked }
      return Self.isASCII(buffer) ? nil : .guessed(buffer, isEnd: isEnd)
    }
    isAtStart = false
    decoder = encoding.flatMap { TextDecoder($0) }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (place, found) = (0, UInt64(0))
    let raw = UnsafeRawBufferPointer(bytes)
    while place + 8 <= raw.count {
      found |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    return found & 0x8080_8080_8080_8080 == 0 && !bytes[place...].contains { $0 >= 0x80 }
  }

  /// Some bytes, and behind them what the system gives, up to the size of a window.
  private mutating func read(after before: [UInt8]) throws(InputFile.Unreadable) -> [UInt8] {
    let descriptor = descriptor
    let room = Self.windowSize + before.count
    var status = 1
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      _ = buffer.initialize(fromContentsOf: before)
      count = before.count
      while count < room, let base = buffer.baseAddress {
        status = Glibc.read(descriptor, base + count, room - count)
        if status < 0, errno == EINTR { continue }
        if status <= 0 { break }
        count += status
      }
    }
    if status < 0 { throw Self.failure(name) }
    if status == 0 { isAtEnd = true }
    return bytes
  }

  /// Keeps of a line that is too long only as much as shows it, and drops the rest.
  private mutating func skipLine() throws(InputFile.Unreadable) {
    carried.removeLast(carried.count - RecordScanner.limit - 1)
    let shown = carried
    while !isAtEnd {
      carried = []
      let block = try fill()
      if let place = block.firstIndex(of: RecordScanner.newline) {
        carried = shown + block[place...]
        return
      }
    }
    carried = shown
  }

  /// Where a chunk that begins at a place ends; nil if no record of it is whole.
  private func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let target = min(start + Self.chunkSize, bytes.count)
    var end = RecordScanner.find(
      RecordScanner.newline, in: bytes, from: target, to: bytes.count
    ).map { $0 + 1 }
    if end == nil, isAtEnd { end = bytes.count }
    if end == nil {
      end = RecordScanner.findLast(
        RecordScanner.newline, in: bytes, from: start, to: bytes.count
      ).map { $0 + 1 }
    }
    if let end, RecordScanner.find(RecordScanner.quote, in: bytes, from: start, to: end) == nil {
      return end
    }
    var place = start
    while place < target,
      let record = RecordScanner.record(in: bytes, from: place, isEnd: isAtEnd)
    {
      place = record.next
    }
    return place > start ? place : nil
  }

  private static func failure(_ name: String) -> InputFile.Unreadable {
    InputFile.Unreadable(name: name, reason: String(cString: strerror(errno)))
  }
}
