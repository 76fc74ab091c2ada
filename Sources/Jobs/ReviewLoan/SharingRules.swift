import Finance
import Lending
import NumericalMethods
import Reports

/// How bank, guarantor, insurer and government share a loss: a data template.
struct SharingRules: Sendable {
  /// One that bears a share of the loss; the bank is the first.
  struct Party: Hashable, Sendable {
    let name: String
    let share: Double
    let cap: Money?
    /// Of what it guarantees: once more than this is paid it stops paying (代偿熔断); nil for none.
    let fuse: Double?
  }

  let name: String
  let standing: Standing
  let inForce: InForce
  let parties: [Party]
  let firstTimeBonus: Double
  let subsidyOfVolume: Double
  /// Least share of the credit secured by rights; nil for none.
  let smallestRightsShare: Double?
  /// Months after the loan is non-performing until a claim stands; nil where the rules do not say.
  let monthsToClaim: Int?

  static func read(_ rules: Section) -> Read<SharingRules> {
    _ = rules.required("template", .choice(["risk sharing": true]), "the kind of template")
    let name = rules.required("name", .text, "whose rules they are")
    let standing: Read<Standing> = rules.required("standing", .choice(), "how sure they are")
    let inForce = InForce.read(rules)
    let parties = rules.list("parties", "who bears the loss, the bank first") { party in
      let name = party.required("name", .text, "who it is")
      let share = party.required("share", .fraction, "share of each loss")
      let cap = party.optional("cap", .money, "most that is paid in all")
      let fuse = party.optional(
        "fuse", .fraction, "paid over guaranteed balance at which it stops paying", example: "3%")
      return party.make {
        let fuse = try fuse()
        try require(fuse.map { $0 > 0 && $0 <= 1 } ?? true, "fuse", fuse ?? 0, "must be above 0 %")
        return Party(name: try name(), share: try share(), cap: try cap(), fuse: fuse)
      }
    }
    let bonus = rules.value(
      "firstTimeBonus", .fraction, default: "0%",
      "share that the second party bears more for a first-time borrower")
    let volume = rules.value(
      "subsidyOfVolume", .fraction, default: "0%", "paid to the bank on the amount lent")
    let rights = rules.optional(
      "smallestRightsShare", .fraction, "smallest share of the credit secured by rights")
    let wait = rules.optional(
      "monthsToClaim", .integer(example: "2"),
      "months after the loan is non-performing until a claim stands")
    return rules.make {
      let parties = try parties()
      try require(
        parties.count { $0.fuse != nil } <= 1 && parties.first?.fuse == nil, "parties",
        parties.count { $0.fuse != nil }, "must have a fuse for one party at most, not the bank")
      let months = try wait()
      try require(
        months.map { (0...120).contains($0) } ?? true, "monthsToClaim", months ?? 0,
        "must be from 0 to 120")
      return SharingRules(
        name: try name(), standing: try standing(), inForce: try inForce(), parties: parties,
        firstTimeBonus: try bonus(), subsidyOfVolume: try volume(),
        smallestRightsShare: try rights(),
        monthsToClaim: months)
    }
  }

  /// The shares of a loan, the bank's first.
  func shares(firstTime: Bool) throws(InvalidInput) -> [Double] {
    var shares = parties.map(\.share)
    try require(shares.count >= 2, "parties", shares.count, "must have at least 2 entries")
    if firstTime {
      let bonus = min(firstTimeBonus, shares[0])
      shares[0] -= bonus
      shares[1] += bonus
    }
    return shares
  }
}
