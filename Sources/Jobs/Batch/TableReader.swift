import Glibc

/// Reads a table of any length in windows of bounded size, each cut into chunks of whole records.
///
/// Where chunks end never changes which records there are, so no figure depends on it.
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

  /// What was carried over and what the system gives, up to the size of a window.
  private mutating func fill() throws(InputFile.Unreadable) -> [UInt8] {
    let (carried, descriptor) = (self.carried, descriptor)
    self.carried = []
    if isAtEnd { return carried }
    let room = Self.windowSize + carried.count
    var status = 1
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      for place in carried.indices { buffer.initializeElement(at: place, to: carried[place]) }
      count = carried.count
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
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Self.failure(name) }
      if count == 0 {
        isAtEnd = true
        return
      }
      if let place = block[..<count].firstIndex(of: RecordScanner.newline) {
        carried += block[place..<count]
        return
      }
    }
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
