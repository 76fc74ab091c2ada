public import Finance
import NumericalMethods

/// Losses shared between a bank and its partners by fixed shares, with total caps and a fuse
/// (风险分担、代偿熔断).
public struct RiskSharing: Hashable, Sendable {
  /// The fuse: a party stops paying once its payments exceed a share of the guaranteed balance.
  public struct Fuse: Hashable, Sendable {
    /// The party, not the bank.
    public let party: Int
    /// The balance under the programme, above zero.
    public let guaranteedBalance: Double
    /// The ratio at which the fuse opens, from 0 to 1.
    public let ratio: Double

    /// A fuse on a party.
    public init(party: Int, guaranteedBalance: Double, ratio: Double) {
      self.party = party
      self.guaranteedBalance = guaranteedBalance
      self.ratio = ratio
    }
  }

  /// Paid by each party.
  public let totals: [Double]
  /// The part of the bank's total above its own share.
  public let movedToBank: Double
  /// The first loss, from 1, in which the fuse was open; nil if none was.
  public let fusedFrom: Int?
  /// Sum of the losses.
  public let totalLoss: Double

  /// Splits losses, exactly: the bank (party 0) pays each loss less what the others pay.
  ///
  /// - Parameters:
  ///   - losses: in order of time, not negative.
  ///   - shares: of the parties, the bank first, adding up to 1.
  ///   - caps: most that each party pays in all; nil or negative for none. The bank's is ignored.
  ///   - fuse: tested before each loss with payments for earlier losses.
  ///   - fusedParty: the party named for a fuse, checked even where the fuse is not complete.
  ///   - currency: of all amounts.
  /// - Throws: `InvalidInput` for shares, caps or a fuse that do not fit, `NumericalError` for
  ///   amounts of more than 38 digits.
  public init(
    losses: [Double], shares: [Double], caps: [Double]? = nil, fuse: Fuse? = nil,
    fusedParty: Int? = nil, currency: Currency = .cny
  ) throws {
    try RiskSharing.check(shares, caps, fuse?.party ?? fusedParty)
    let zero = DecimalNumber(0)
    let exactShares = try shares.map { try DecimalNumber($0) }
    let exactCaps: [DecimalNumber?] = try shares.indices.map { party in
      guard let cap = caps?[party], cap >= 0 else { return nil }
      return try DecimalNumber(cap)
    }
    var paid = [DecimalNumber](repeating: zero, count: shares.count)
    var (moved, sum) = (zero, zero)
    var fusedFrom: Int?
    for (index, amount) in losses.enumerated() {
      let loss = try DecimalNumber(amount)
      sum = try sum.plus(loss)
      var isOpen = false
      if let fuse {
        let limit = try DecimalNumber(fuse.ratio).times(DecimalNumber(fuse.guaranteedBalance))
        isOpen = paid[fuse.party] > limit
        if isOpen { fusedFrom = fusedFrom ?? index + 1 }
      }
      var bank = loss
      for party in shares.indices.dropFirst() {
        let own = DecimalNumber(try Cash.rounding([exactShares[party], loss], currency))
        var pays = own
        if let cap = exactCaps[party] { pays = min(pays, try cap.minus(paid[party])) }
        if isOpen, party == fuse?.party { pays = zero }
        bank = try bank.minus(pays)
        moved = try moved.plus(own.minus(pays))
        paid[party] = try paid[party].plus(pays)
      }
      paid[0] = try paid[0].plus(bank)
    }
    totals = paid.map(\.double)
    movedToBank = moved.double
    self.fusedFrom = fusedFrom
    totalLoss = sum.double
  }

  private static func check(
    _ shares: [Double], _ caps: [Double]?, _ party: Int?
  ) throws(InvalidInput) {
    try require(shares.count >= 2, "shares", shares.count, "must have at least 2 entries")
    for share in shares {
      try require(share >= 0 && share <= 1, "shares", share, "must be from 0 to 100 %")
    }
    let total = shares.reduce(0, +)
    try require((total - 1).magnitude <= 1e-9, "shares", total, "must add up to 1")
    if let caps {
      try require(
        caps.count == shares.count, "caps", caps.count, "must have \(shares.count) entries")
    }
    if let party {
      try require(
        party >= 1 && party < shares.count, "fuse.party", party,
        "must be a party from 1 to \(shares.count - 1)")
    }
  }
}
