import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of a pledge under review: the security, the kind of right, and its registration.
struct ReviewedPledge: Sendable {
  let terms: PledgeTerms
  let kind: LegalTerm.Right?
  let ends: Day?
  let heldSince: Day?
  let facts: Set<PledgeEligibility.Fact>
  /// What the licence and the register of movables say of an income right; nil for other rights.
  var income: IncomeFacts?

  /// What the licence and the register of movables say of an income right.
  struct IncomeFacts: Sendable {
    let licenceInForce: Bool
    let pledgorIsLicensor: Bool
    let licenseeNotified: Bool
    let alreadyPledged: Bool
  }

  /// Whether the pledgor owns what is pledged.
  var isOwned: Bool { income?.pledgorIsLicensor ?? facts.contains(.pledgorIsOwner) }

  static func read(_ terms: Section) -> Read<ReviewedPledge> {
    terms.form(["from": readSimulated, "receipts": readIncome], else: readStated)
  }

  private static func readIncome(_ terms: Section) -> Read<ReviewedPledge> {
    let pledge = PledgeTerms.readIncome(terms)
    let facts = terms.section("registration", "what the licence and the register of movables say") {
      facts in
      let inForce = facts.required("licenceInForce", .boolean, "whether the licence is in force")
      let licensor = facts.required(
        "pledgorIsLicensor", .boolean, "whether the pledgor is the licensor")
      let notified = facts.required(
        "licenseeNotified", .boolean, "whether the licensee knows of the pledge")
      let pledged = facts.value(
        "alreadyPledged", .boolean, default: "false", "whether the income is under a pledge already"
      )
      return facts.make {
        IncomeFacts(
          licenceInForce: try inForce(), pledgorIsLicensor: try licensor(),
          licenseeNotified: try notified(), alreadyPledged: try pledged())
      }
    }
    return terms.make {
      ReviewedPledge(
        terms: try pledge(), kind: nil, ends: nil, heldSince: nil, facts: [], income: try facts())
    }
  }

  private static func readStated(_ terms: Section) -> Read<ReviewedPledge> {
    let pledge = PledgeTerms.readStated(terms)
    let kind: Read<LegalTerm.Right> = terms.required("kind", .choice(), "kind of right")
    return readRest(terms, pledge, kind.map { .some($0) })
  }

  private static func readSimulated(_ terms: Section) -> Read<ReviewedPledge> {
    readRest(terms, PledgeTerms.readSimulated(terms), Read(.some(nil)))
  }

  private static func readRest(
    _ terms: Section, _ pledge: Read<PledgeTerms>, _ kind: Read<LegalTerm.Right?>
  ) -> Read<ReviewedPledge> {
    let held = terms.optional("heldSince", .day, "day since which the borrower holds the right")
    let facts = terms.section("registration", "what the register and the contract say") {
      readFacts($0)
    }
    return terms.make {
      let pledge = try pledge()
      var ends: Day?
      if case .stated(let stated) = pledge.origin { ends = stated.expires }
      return ReviewedPledge(
        terms: pledge, kind: try kind(), ends: ends, heldSince: try held(), facts: try facts())
    }
  }

  private static func readFacts(_ terms: Section) -> Read<Set<PledgeEligibility.Fact>> {
    let good: [(PledgeEligibility.Fact, Phrase)] = [
      (.pledgorIsOwner, "whether the pledgor is the registered owner"),
      (.inForce, "whether the right is in force"), (.granted, "whether the right is granted"),
      (.annualFeesPaid, "whether the yearly fees are paid"),
      (.contractComplete, "whether the contract has all required terms"),
    ]
    let bad: [(PledgeEligibility.Fact, Phrase)] = [
      (.disputeOrPreservation, "whether ownership is disputed or a court preserves the right"),
      (.coOwned, "whether there are co-owners"),
      (.coOwnersConsent, "whether all co-owners consent"),
      (.alreadyPledged, "whether the right is under a pledge already"),
      (.sameDayInvention, "whether an invention was filed for the same on the same day"),
      (.invalidationPending, "whether an invalidation proceeding is under way"),
      (.insistAfterNotice, "whether the parties go on after notice"),
      (.otherIneligibility, "whether there is another ground of refusal"),
    ]
    let required = good.map { fact, meaning in
      (fact, terms.required(fact.rawValue, .boolean, meaning))
    }
    let optional = bad.map { fact, meaning in
      (fact, terms.value(fact.rawValue, .boolean, default: "false", meaning))
    }
    return terms.make {
      var facts: Set<PledgeEligibility.Fact> = []
      for (fact, holds) in required + optional where try holds() { facts.insert(fact) }
      return facts
    }
  }
}
