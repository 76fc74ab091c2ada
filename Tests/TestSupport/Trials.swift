/// How often a law is tried: in full by an optimised build, a twentieth of it by another.
///
/// - Parameter count: in full.
/// - Returns: one at least.
public func trials(_ count: Int) -> Int {
  #if DEBUG
    max(1, count / 20)
  #else
    count
  #endif
}
