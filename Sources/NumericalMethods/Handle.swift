import CGSL

/// The single owner of a GSL object, which it frees.
struct Handle<Pointee>: ~Copyable {
  let pointer: UnsafeMutablePointer<Pointee>
  private let free: (UnsafeMutablePointer<Pointee>?) -> Void

  /// Takes what GSL allocates, or throws when it could not.
  init(
    _ allocate: () -> UnsafeMutablePointer<Pointee>?,
    freedBy free: @escaping (UnsafeMutablePointer<Pointee>?) -> Void
  ) throws(NumericalError) {
    pointer = try GSL.make(allocate)
    self.free = free
  }

  deinit { free(pointer) }
}
