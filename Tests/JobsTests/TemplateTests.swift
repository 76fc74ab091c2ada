import Foundation
import Jobs
import Reports
import Testing

@Suite struct TemplateTests {
  @Test("what pledge new prints can be run as it is", arguments: JobTable.names, Language.allCases)
  func runs(_ name: String, _ language: Language) throws {
    let text = try #require(JobTable.template(of: name, in: language))
    let report = try JobRequest(ModelDocument(Array(text.utf8), name: "new.yaml")).run()
    #expect(!report.figures.isEmpty)
  }

  @Test("the schema names every key of the shipped models", arguments: JobTable.names)
  func schema(_ name: String) throws {
    let schema = try #require(JobTable.schema(of: name, in: .english)).pretty
    #expect(schema.contains("\"additionalProperties\": false"))
    for field in JobTable.fields(of: try #require(JobTable.jobs.first { $0.name == name })) {
      #expect(schema.contains("\"\(field.key)\": {"))
    }
  }
}
