public import Finance

/// The twelve grounds on which a patent pledge is refused registration.
///
/// > Source: CNIPA announcement No. 461 (2021), *Measures for the Registration of Patent Pledges*.
public struct PledgeEligibility: Hashable, Sendable {
  /// A ground on which registration is refused.
  public enum Ground: String, CaseIterable, Sendable, Codable {
    /// The pledgor is not the registered owner.
    case pledgorNotOwner = "pledgor-not-owner"
    /// The patent has ended or was declared invalid.
    case rightEnded = "right-ended"
    /// The patent is not granted.
    case notGranted = "not-granted"
    /// A yearly fee is unpaid.
    case annualFeeUnpaid = "annual-fee-unpaid"
    /// The file is suspended by a dispute, or a court preserves the right.
    case disputeOrPreservation = "dispute-or-preservation"
    /// The debt ends after the patent.
    case debtBeyondLife = "debt-beyond-life"
    /// The contract lacks a required term.
    case contractIncomplete = "contract-incomplete"
    /// A co-owner does not consent.
    case coOwnerConsentMissing = "co-owner-consent-missing"
    /// The patent is under a pledge already.
    case alreadyPledged = "already-pledged"
    /// The owner filed the same invention on the same day.
    case sameDayInvention = "same-day-invention"
    /// An invalidation request has been accepted.
    case invalidationPending = "invalidation-pending"
    /// Another ground.
    case other
  }

  /// Facts that hold for the patent and the parties.
  public enum Fact: String, CaseIterable, Sendable, Codable {
    case pledgorIsOwner, inForce, granted, annualFeesPaid, disputeOrPreservation
    case contractComplete, coOwned, coOwnersConsent, alreadyPledged, sameDayInvention
    case invalidationPending, insistAfterNotice, otherIneligibility
  }

  /// The grounds that hold, in the order of the list.
  public let refusals: [Ground]
  /// Days from the end of the debt to the end of the patent; negative when the debt outlasts it.
  public let daysToExpiry: Int

  /// Whether no ground holds.
  public var isRegistrable: Bool { refusals.isEmpty }

  /// The grounds that hold for a pledge.
  ///
  /// A debt that ends on the patent's last day is allowed. `sameDayInvention` and
  /// `invalidationPending` are lifted when the parties go on after notice.
  ///
  /// - Parameters:
  ///   - facts: those that hold.
  ///   - debtEnd: the end of the debt.
  ///   - rightEnd: the end of the patent's term.
  public init(facts: Set<Fact>, debtEnd: Day, rightEnd: Day) {
    let insists = facts.contains(.insistAfterNotice)
    let grounds: [(Ground, Bool)] = [
      (.pledgorNotOwner, !facts.contains(.pledgorIsOwner)),
      (.rightEnded, !facts.contains(.inForce)),
      (.notGranted, !facts.contains(.granted)),
      (.annualFeeUnpaid, !facts.contains(.annualFeesPaid)),
      (.disputeOrPreservation, facts.contains(.disputeOrPreservation)),
      (.debtBeyondLife, debtEnd > rightEnd),
      (.contractIncomplete, !facts.contains(.contractComplete)),
      (
        .coOwnerConsentMissing, facts.contains(.coOwned) && !facts.contains(.coOwnersConsent)
      ),
      (.alreadyPledged, facts.contains(.alreadyPledged)),
      (.sameDayInvention, facts.contains(.sameDayInvention) && !insists),
      (.invalidationPending, facts.contains(.invalidationPending) && !insists),
      (.other, facts.contains(.otherIneligibility)),
    ]
    refusals = grounds.filter(\.1).map(\.0)
    daysToExpiry = rightEnd - debtEnd
  }
}
