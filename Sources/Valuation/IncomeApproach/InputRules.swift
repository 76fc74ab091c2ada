import NumericalMethods

/// Refuses a tax rate of 100 % or more.
func requireTaxRate(_ rate: Double, _ name: String = "taxRate") throws(InvalidInput) {
  try require(rate >= 0 && rate < 1, name, rate, "must be in [0, 1)")
}

/// Refuses a share outside [0, 1].
func requireShare(_ share: Double, _ name: String) throws(InvalidInput) {
  try require(share >= 0 && share <= 1, name, share, "must be in [0, 1]")
}

/// Refuses an amount that is negative or not finite.
func requireNotNegative(_ amount: Double, _ name: String) throws(InvalidInput) {
  try require(amount >= 0 && amount.isFinite, name, amount, "must be at least 0")
}

/// Refuses a number that is not finite.
func requireFinite(_ number: Double, _ name: String) throws(InvalidInput) {
  try require(number.isFinite, name, number, "must be a finite number")
}

/// Refuses an empty list, and the first element that breaks a rule, by its place.
func requireEach(
  _ numbers: [Double], _ name: String,
  _ rule: (Double, String) throws(InvalidInput) -> Void
) throws(InvalidInput) {
  try require(!numbers.isEmpty, name, "an empty list", "must have at least one element")
  for (index, number) in numbers.enumerated() { try rule(number, "\(name)[\(index)]") }
}

/// Refuses a list whose length differs from that of the list it belongs to.
func requireLength(
  _ numbers: [Double], _ name: String, _ count: Int, of other: String
) throws(InvalidInput) {
  try require(
    numbers.count == count, name, "\(numbers.count) elements",
    "must have \(count) elements, as many as \(other)")
}

/// One number for each period: a list of that length as it is, a single number for all periods.
func perPeriod(
  _ numbers: [Double], _ name: String, _ count: Int, of other: String
) throws(InvalidInput) -> [Double] {
  if numbers.count == 1, let only = numbers.first { return Array(repeating: only, count: count) }
  try requireLength(numbers, name, count, of: other)
  return numbers
}

/// Refuses a tax life over 100 years; 0 stands for no benefit.
func requireAmortizationYears(_ years: Int) throws(InvalidInput) {
  try require((0...100).contains(years), "amortizationYears", years, "must be 0 to 100")
}
