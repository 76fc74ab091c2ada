import Finance
import NumericalMethods
import Reports
import Valuation

/// The keys that say what a right is, how long it lasts and what keeping it costs.
enum RightTerms {
  static func read(_ right: Section) -> Read<IPAsset> {
    let name = right.required("name", .text, "what the right is called", example: "battery patent")
    let owner = right.optional("owner", .text, "who owns it")
    let kind: Read<LegalTerm.Right> = right.required(
      "kind", .choice(), "kind of right")
    let filed = right.optional("filed", .day, "filing date of a patent or circuit layout")
    let granted = right.optional("granted", .day, "day of grant")
    let registered = right.optional("registered", .day, "day of registration")
    let published = right.optional("published", .day, "day of first publication")
    let completed = right.optional("completed", .day, "day on which the work was completed")
    let died = right.optional("authorDied", .day, "day on which the author died")
    let expires = right.optional("expires", .day, "first day without the right, if known otherwise")
    let compensation = right.optional(
      "compensationDays", .integer, "days added for late grant or late drug approval")
    let fees = right.optionalSection("annualFees", "the owner's annual fees") { fees in
      let reduction = fees.value("reduction", .fraction, default: "0%", "share waived")
      let years = fees.value("reductionYears", .integer, default: "10", "years with reduction")
      return fees.make { (reduction: try reduction(), years: try years()) }
    }
    return right.make {
      let dates = Dates(
        filed: try filed(), granted: try granted(), registered: try registered(),
        published: try published(), completed: try completed(), died: try died(),
        compensation: try compensation() ?? 0)
      let kind = try kind()
      let term =
        if let end = try expires() { LegalTerm.stated(kind, end: end) } else {
          try dates.term(of: kind)
        }
      var schedule: AnnualFees?
      if let fees = try fees() {
        schedule = try within("annualFees") { () throws(InvalidInput) in
          try dates.annualFees(of: kind, reduction: fees.reduction, years: fees.years)
        }
      }
      return try IPAsset(
        try name(), owner: try owner() ?? "", term: term,
        from: try expires() == nil ? dates.start(of: kind) : nil, annualFees: schedule)
    }
  }

  /// The dates from which terms and fees follow.
  private struct Dates {
    let filed: Day?
    let granted: Day?
    let registered: Day?
    let published: Day?
    let completed: Day?
    let died: Day?
    let compensation: Int

    /// The legal term; one that no date is given for is left open.
    func term(of kind: LegalTerm.Right) throws(InvalidInput) -> LegalTerm {
      switch kind {
      case .inventionPatent: try patent(.invention, kind)
      case .utilityModel: try patent(.utilityModel, kind)
      case .designPatent: try patent(.design, kind)
      case .trademark:
        if let registered {
          try .trademark(registered: registered)
        } else {
          .stated(kind, end: nil)
        }
      case .geographicalIndication:
        if let registered {
          try .geographicalIndication(registered: registered)
        } else {
          .stated(kind, end: nil)
        }
      case .copyrightOfPerson:
        if let died { try .copyright(authorDied: died) } else { .stated(kind, end: nil) }
      case .copyrightOfLegalPerson:
        if published != nil || completed != nil {
          try .copyright(published: published, completed: completed)
        } else {
          .stated(kind, end: nil)
        }
      case .software:
        if let died {
          try .software(authorDied: died)
        } else if published != nil || completed != nil {
          try .software(published: published, completed: completed)
        } else {
          .stated(kind, end: nil)
        }
      case .circuitLayout:
        if let filed {
          try .circuitLayout(filed: filed, firstUsed: published, created: completed)
        } else {
          .stated(kind, end: nil)
        }
      case .woodyPlantVariety:
        if let granted {
          try .plantVariety(granted: granted, isWoody: true)
        } else {
          .stated(kind, end: nil)
        }
      case .otherPlantVariety:
        if let granted {
          try .plantVariety(granted: granted, isWoody: false)
        } else {
          .stated(kind, end: nil)
        }
      case .tradeSecret: .tradeSecret
      case .registeredData:
        if let registered {
          try .registeredData(registered: registered)
        } else {
          .stated(kind, end: nil)
        }
      }
    }

    /// The date from which the term of a kind follows.
    func start(of kind: LegalTerm.Right) -> IPAsset.TermStart? {
      func start(_ key: String, _ day: Day?) -> IPAsset.TermStart? {
        day.map { IPAsset.TermStart(key: key, day: $0) }
      }
      return switch kind {
      case .inventionPatent, .utilityModel, .designPatent, .circuitLayout: start("filed", filed)
      case .trademark, .geographicalIndication, .registeredData: start("registered", registered)
      case .copyrightOfPerson: start("authorDied", died)
      case .copyrightOfLegalPerson, .software:
        start("authorDied", died) ?? start("published", published) ?? start("completed", completed)
      case .woodyPlantVariety, .otherPlantVariety: start("granted", granted)
      case .tradeSecret: nil
      }
    }

    private func patent(
      _ kind: PatentKind, _ right: LegalTerm.Right
    ) throws(InvalidInput) -> LegalTerm {
      guard let filed else { return .stated(right, end: nil) }
      return try .patent(kind, filed: filed, compensationDays: compensation)
    }

    func annualFees(
      of kind: LegalTerm.Right, reduction: Double, years: Int
    ) throws(InvalidInput) -> AnnualFees {
      let patent: PatentKind
      switch kind {
      case .inventionPatent: patent = .invention
      case .utilityModel: patent = .utilityModel
      case .designPatent: patent = .design
      default:
        throw InvalidInput("", "must stand with a patent", got: kind.rawValue)
      }
      guard let filed, let granted else {
        throw InvalidInput("", "must stand with filed and granted", got: "no date")
      }
      return try AnnualFees(
        patent, filed: filed, granted: granted, reduction: reduction, reductionYears: years)
    }
  }
}
