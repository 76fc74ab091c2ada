import Calculators
import Foundation
import Testing

/// Every named calculation takes and gives what its contract says: names, forms, units, defaults,
/// ranges, counts and shapes.
@Suite struct ContractTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Contracts")

  static let contracts: [Contract] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().flatMap { file in
      let data = (try? Data(contentsOf: folder.appending(path: file))) ?? Data()
      let methods = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
      return (methods ?? []).map(Contract.init)
    }
  }()

  @Test("the calculations are those of the contracts") func names() {
    #expect(Self.contracts.count == 225)
    #expect(Self.contracts.map(\.method).sorted() == Calculator.all.map(\.name).sorted())
  }

  @Test("the inputs are those of the contract, in its order") func inputs() throws {
    for contract in Self.contracts {
      let calculator = try #require(Calculator.named(contract.method))
      #expect(
        calculator.inputs.map(\.name) == contract.inputs.map(\.name), "\(contract.method)")
      for (input, agreed) in zip(calculator.inputs, contract.inputs) {
        let place = "\(contract.method) \(input.name)"
        #expect(input.kind == agreed.kind, "\(place)")
        #expect(input.unit == agreed.unit, "\(place)")
        #expect(input.isRequired == agreed.isRequired, "\(place)")
        #expect(input.defaultValue == agreed.defaultValue, "\(place)")
        #expect(input.range == agreed.range, "\(place)")
        #expect(
          input.minimumCount == agreed.fewest, "\(place): at least \(agreed.fewest) entries")
        #expect(input.maximumCount == agreed.most, "\(place): at most \(agreed.most) entries")
        // A table whose rows may differ in length names its rows alone.
        let isRagged = input.kind == .table && input.shape.count == 1
        #expect(input.shape + (isRagged ? ["any"] : []) == agreed.shape, "\(place)")
        #expect(input.singleValueApplies == agreed.singleValueApplies, "\(place)")
        #expect(input.isAscending == agreed.isAscending, "\(place)")
      }
    }
  }

  @Test("the outputs are those of the contract, in its order") func outputs() throws {
    for contract in Self.contracts {
      let calculator = try #require(Calculator.named(contract.method))
      #expect(
        calculator.outputs.map(\.name) == contract.outputs.map(\.name), "\(contract.method)")
      for (output, agreed) in zip(calculator.outputs, contract.outputs) {
        #expect(output.type == agreed.type, "\(contract.method) \(output.name)")
        #expect(output.unit == agreed.unit, "\(contract.method) \(output.name)")
      }
    }
  }
}
