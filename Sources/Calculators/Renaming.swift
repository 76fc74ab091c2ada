import NumericalMethods

/// Runs part of a calculation whose arguments the domain calls by other names, and gives refusals
/// the names of the declaration.
func renaming<Result>(
  _ names: [String: String], _ body: () throws -> Result
) throws -> Result {
  do { return try body() } catch let refusal as InvalidInput {
    throw InvalidInput(names[refusal.path] ?? refusal.path, refusal.rule, got: refusal.value)
  }
}
