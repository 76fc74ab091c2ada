/// How sure a data template is of what it says.
enum Standing: String, CaseIterable, Sendable {
  case sourced
  case lowGrade = "sourced, low grade"
  case unverified = "own knowledge, not verified"
  case judgement = "own judgement"
}
