/// One number a path (or a block), written block by block from several threads.
///
/// Threads write to ranges that do not meet, so no lock is needed; the numbers are read when the
/// run is over.
public final class PathValues: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Double>

  /// Room for numbers, all of them 0.
  ///
  /// - Parameter count: how many; below 0 counts as 0.
  public init(count: Int) {
    storage = .allocate(capacity: max(0, count))
    storage.initialize(repeating: 0)
  }

  deinit { storage.deallocate() }

  /// All numbers, in order.
  public var values: [Double] { Array(storage) }

  /// Lends the places of some paths; those outside the room are left out.
  public func withPlaces<Result, Failure: Error>(
    _ range: Range<Int>,
    _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let inside = range.clamped(to: 0..<storage.count)
    return try body(UnsafeMutableBufferPointer(rebasing: storage[inside]))
  }
}
