import Finance
import Lending
import NumericalMethods
import Reports

/// Whether a party of shared losses still pays: no longer, once it has paid more than its fuse allows
/// of what it guarantees (代偿熔断).
struct PartyFuse {
  /// Its place among the parties.
  let party: Int
  private let name: String
  private let ratio: Double
  private let file: String
  private let shared: BankTerms.Shared?

  /// The fuse of a programme; nil where it has none.
  init?(_ named: NamedFile<SharingRules>, _ shared: BankTerms.Shared?) {
    let parties = named.value.parties
    guard let party = parties.firstIndex(where: { $0.fuse != nil }), party > 0,
      let ratio = parties[party].fuse
    else { return nil }
    self.party = party
    self.ratio = ratio
    self.shared = shared
    name = parties[party].name
    file = named.name
  }

  /// Paid over guaranteed balance so far; nil where the bank does not say.
  private var paid: Double? { shared.map { $0.paid.amount / $0.guaranteed.amount } }

  /// Whether the party pays no longer.
  var isOpen: Bool { paid.map { $0 > ratio } ?? false }

  /// What was found beside what the programme allows.
  var check: CreditCheck? {
    paid.map {
      CreditCheck(
        subject: "\(name): paid over guaranteed balance", found: .fraction($0),
        asked: .fraction(ratio), holds: !isOpen)
    }
  }

  /// What the reader must know.
  var finding: Finding? {
    if shared == nil {
      return Finding(.note, "the fuse of \(name) is not tested: what it has paid is not given")
    }
    return isOpen
      ? Finding(.note, "\(name) has paid more than its fuse allows; its share falls to the bank")
      : nil
  }

  /// What the fuse rests on.
  var inputs: [Explanation] {
    let ratio = Explanation.input(
      Label("fuse of {}", name), .fraction(ratio), path: "\(file)#parties[\(party)].fuse")
    guard let shared else { return [ratio] }
    return [
      ratio,
      .input(
        "balance that the party with a fuse guarantees", .money(shared.guaranteed),
        path: "/bank.shared.guaranteed"),
      .input("paid by that party so far", .money(shared.paid), path: "/bank.shared.paid"),
    ]
  }
}
