import NumericalMethods

/// Refuses a value that is not a finite number.
func requireFinite(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value.isFinite, name, value, "must be finite")
}

/// Refuses a value that is not finite and above zero.
func requirePositive(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value > 0 && value.isFinite, name, value, "must be above 0 and finite")
}

/// Refuses a value that is not finite and at least zero.
func requireNonnegative(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= 0 && value.isFinite, name, value, "must be at least 0 and finite")
}

/// Refuses a value outside `[0, 1]`.
func requireFraction(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= 0 && value <= 1, name, value, "must be in [0, 1]")
}

/// Refuses a value outside `[0, 1)`.
func requireShareBelowOne(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= 0 && value < 1, name, value, "must be in [0, 1)")
}

/// Refuses a value outside `(0, 1)`.
func requireOpenFraction(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value > 0 && value < 1, name, value, "must be in (0, 1)")
}

/// Refuses an array whose entries do not all pass a check; the finding names the entry.
func requireEach(
  _ values: [Double], _ name: String, _ check: (Double, String) throws(InvalidInput) -> Void
) throws(InvalidInput) {
  for (index, value) in values.enumerated() { try check(value, "\(name)[\(index)]") }
}

/// Refuses two arrays of different length, naming the second.
func requireSameCount(
  _ first: Int, _ second: Int, _ name: String, as other: String
) throws(InvalidInput) {
  try require(first == second, name, second, "must have as many entries as \(other), \(first)")
}

/// Refuses a correlation outside `[-1, 1]`.
func requireCorrelation(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= -1 && value <= 1, name, value, "must be in [-1, 1]")
}
