import NumericalMethods

/// Refuses a parameter that is not a finite number.
func requireFinite(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value.isFinite, name, value, "must be a finite number")
}

/// Refuses a parameter that is not a finite number above zero.
func requirePositive(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value > 0 && value.isFinite, name, value, "must be above 0 and finite")
}

/// Refuses a parameter that is not in [0, 1].
func requireProbability(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value >= 0 && value <= 1, name, value, "must be in [0, 1]")
}

/// Refuses a parameter that is not in (0, 1).
func requireInnerProbability(_ value: Double, _ name: String) throws(InvalidInput) {
  try require(value > 0 && value < 1, name, value, "must be in (0, 1)")
}
