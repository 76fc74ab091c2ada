import CGSL
import CVectorMath
import NumericalMethods
import Testing

@Suite struct RandomStreamTests {
  // Source: Random123 1.14, tests/kat_vectors, lines "philox4x32 10".
  static let knownAnswers: [(counter: [UInt32], key: [UInt32], answer: [UInt32])] = [
    (
      [0, 0, 0, 0], [0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
    ),
    (
      [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff],
      [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
    ),
    (
      [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
      [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    ),
  ]

  @Test("Philox4x32-10 gives the published answers", arguments: 0..<3)
  func knownAnswer(index: Int) {
    let known = Self.knownAnswers[index]
    var answer = [UInt32](repeating: 0, count: 4)
    cvm_philox4x32_10(known.counter, known.key, &answer)
    #expect(answer == known.answer)
    // The same block as two draws: path in the first two words, then step, then block.
    let key = UInt64(known.key[1]) << 32 | UInt64(known.key[0])
    let path = UInt64(known.counter[1]) << 32 | UInt64(known.counter[0])
    for half in 0..<2 {
      let draw = 2 * UInt64(known.counter[3]) + UInt64(half)
      let high = UInt64(known.answer[2 * half + 1])
      let low = UInt64(known.answer[2 * half])
      #expect(cvm_bits(key, path, known.counter[2], draw) == (high << 32 | low))
    }
  }

  @Test("a stream gives the same numbers one by one, in blocks of any size, and across paths")
  func sameHoweverDrawn() throws {
    let key = RandomKey(seed: 11, itemNamed: "battery patent")
    var one = RandomStream(key, path: 5, step: 2)
    let singly = (0..<601).map { _ in one.normal() }
    for sizes in [[601], [1, 600], [300, 1, 300], [255, 255, 91]] {
      var stream = RandomStream(key, path: 5, step: 2)
      #expect(sizes.flatMap { stream.normals($0) } == singly)
    }
    var skipped = RandomStream(key, path: 5, step: 2)
    skipped.skip(17)
    #expect(skipped.normals(10) == Array(singly[17..<27]))

    var across = [Double](repeating: 0, count: 300 * 4)
    try across.withUnsafeMutableBufferPointer {
      try key.fillNormals($0, paths: 3..<303, step: 2, draws: 3..<7)
    }
    let column = (0..<4).map { (row: Int) -> Double in across[row * 300 + 2] }
    #expect(column == Array(singly[3..<7]))
    try across.withUnsafeMutableBufferPointer {
      try key.fillUniforms($0, paths: 3..<303, step: 2, draws: 3..<7)
    }
    var uniform = RandomStream(key, path: 9, step: 2)
    uniform.skip(3)
    let drawn = (0..<4).map { (row: Int) -> Double in across[row * 300 + 6] }
    #expect(drawn == uniform.uniforms(4))
  }

  @Test("a buffer that is too short is refused") func shortBuffer() {
    let key = RandomKey(seed: 1, item: 1)
    var numbers = [Double](repeating: 0, count: 9)
    #expect(throws: InvalidInput.self) {
      try numbers.withUnsafeMutableBufferPointer { try key.fillNormals($0, paths: 0..<10) }
    }
    #expect(throws: InvalidInput.self) {
      try numbers.withUnsafeMutableBufferPointer { try key.fillNormals($0, paths: -1..<3) }
    }
  }

  @Test("uniform numbers never reach 0 or 1 and mirror each other") func openInterval() {
    #expect(cvm_uniform_of_bits(0) == 0x1p-53)
    #expect(cvm_uniform_of_bits(.max) == 1 - 0x1p-53)
    #expect(cvm_normal_of_bits(0) == -cvm_normal_of_bits(.max))
    #expect(cvm_normal_of_bits(0).isFinite)
  }

  @Test("it serves the standard library and GSL's distributions") func otherFaces() throws {
    var stream = RandomStream(seed: 3, path: 8)
    let shuffled = (0..<20).shuffled(using: &stream)
    #expect(shuffled.sorted() == Array(0..<20))
    var again = RandomStream(seed: 3, path: 8)
    #expect((0..<20).shuffled(using: &again) == shuffled)

    var gamma = RandomStream(seed: 4)
    let draws = gamma.withGSLGenerator { rng in (0..<40_000).map { _ in gsl_ran_gamma(rng, 3, 2) } }
    #expect(gamma.position > 40_000)
    // Gamma(3, 2): mean 6, variance 12; three standard errors of the mean.
    #expect((Statistics.mean(draws) - 6).magnitude < 3 * (12 / 40_000.0).squareRoot())
    var second = RandomStream(seed: 4)
    #expect(second.withGSLGenerator { gsl_ran_gamma($0, 3, 2) } == draws[0])
  }
}
