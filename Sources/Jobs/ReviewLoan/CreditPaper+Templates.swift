import Finance
import Lending
import Reports

extension CreditPaper {
  /// A data template that was used.
  private struct Used {
    let name: String
    let standing: Standing
    let inForce: InForce
    let file: String
  }

  private var used: [Used] {
    var found: [Used] = []
    func add(_ name: String, _ standing: Standing, _ inForce: InForce, _ file: String) {
      found.append(Used(name: name, standing: standing, inForce: inForce, file: file))
    }
    let (lender, supervision) = (review.lender, review.supervision)
    add(lender.value.name, lender.value.standing, lender.value.inForce, lender.name)
    if let file = review.insurer {
      add(file.value.name, file.value.standing, file.value.inForce, file.name)
    }
    if let file = review.sharing {
      add(file.value.name, file.value.standing, file.value.inForce, file.name)
    }
    if let file = review.subsidy {
      add(file.value.name, file.value.standing, file.value.inForce, file.name)
    }
    if let file = review.compensation {
      add(file.value.name, file.value.standing, file.value.inForce, file.name)
    }
    if let file = review.guarantors {
      add(file.value.name, file.value.standing, file.value.inForce, file.name)
    }
    add(
      supervision.value.name, supervision.value.standing, supervision.value.inForce,
      supervision.name)
    return found
  }

  /// The templates whose days do not hold the drawdown, each a note: the rules may live on.
  var templateFindings: [Finding] {
    let drawn = review.terms.loan.drawn
    return used.filter { !$0.inForce.holds(on: drawn) }.map {
      Finding(.note, "\($0.name): not in force on the day of drawdown, by its template")
    }
  }

  /// The data templates that were used, with how sure they are and when they hold.
  var templates: ReportSection {
    func day(_ day: Day?) -> ReportTable.Cell { day.map { .day($0) } ?? .phrase("not stated") }
    return ReportSection(
      "Templates used",
      [
        .table(
          ReportTable(
            "templates",
            columns: [
              .init("name", "name"), .init("standing", "standing"), .init("from", "in force from"),
              .init("to", "in force to"), .init("file", "file"),
            ],
            rows: used.map {
              [
                .text($0.name), .phrase(Phrase(Label($0.standing.rawValue))), day($0.inForce.from),
                day($0.inForce.to), .text($0.file),
              ]
            }))
      ])
  }
}
