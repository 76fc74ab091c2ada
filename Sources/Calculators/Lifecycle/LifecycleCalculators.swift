/// The calculations of the family `lifecycle`.
enum LifecycleCalculators {
  static let all: [Calculator] = []
}
