extension Array {
  /// All elements combined along one fixed tree: halves, quarters, eighths, in order.
  ///
  /// The tree depends on the count alone, so sums of floating-point numbers come out the same
  /// whoever made the elements. Nil for an empty array.
  public func reducedAsTree<Failure: Error>(
    _ combine: (Element, Element) throws(Failure) -> Element
  ) throws(Failure) -> Element? {
    var level = self
    while level.count > 1 {
      var next: [Element] = []
      next.reserveCapacity((level.count + 1) / 2)
      for index in stride(from: 0, to: level.count - 1, by: 2) {
        next.append(try combine(level[index], level[index + 1]))
      }
      if level.count % 2 == 1 { next.append(level[level.count - 1]) }
      level = next
    }
    return level.first
  }
}
