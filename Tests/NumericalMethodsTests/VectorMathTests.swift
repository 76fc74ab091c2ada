import CVectorMath
import Foundation
import NumericalMethods
import Testing

/// Kernels against 50-digit values, in units in the last place.
///
/// The instruction set belongs to the process, so these tests run one after another.
@Suite(.serialized) struct VectorMathTests {
  struct References: Decodable {
    let exp: [[Double]]
    let expm1: [[Double]]
    let log: [[Double]]
    let normalAbove: [[Double]]
    let normalQuantile: [[Double]]
  }

  static let references: References? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "References/kernel_references.json")
    return (try? Data(contentsOf: file)).flatMap {
      try? JSONDecoder().decode(References.self, from: $0)
    }
  }()

  /// The largest error of a kernel over reference rows, in units in the last place of the value.
  func worst(_ rows: [[Double]], _ kernel: ([Double]) -> [Double]) -> (error: Double, at: Double) {
    let got = kernel(rows.map { $0[0] })
    var worst = (error: 0.0, at: Double.nan)
    for (row, value) in zip(rows, got) {
      let error = (((value - row[1]) - row[2]) / row[1].ulp).magnitude
      if !(error <= worst.error) { worst = (error, row[0]) }
    }
    return worst
  }

  @Test("exp and log are within one unit in the last place of 50-digit values")
  func expAndLog() throws {
    let references = try #require(Self.references)
    let exp = worst(references.exp, VectorMath.exp)
    #expect(exp.error <= 1, "at \(exp.at)")
    let log = worst(references.log, VectorMath.log)
    #expect(log.error <= 1, "at \(log.at)")
    let expMinusOne = worst(references.expm1, VectorMath.expMinusOne)
    #expect(expMinusOne.error <= 2, "at \(expMinusOne.at)")
  }

  @Test("the normal distribution function is within two units, tails included")
  func normalDistribution() throws {
    let references = try #require(Self.references)
    let above = worst(references.normalAbove, VectorMath.normalComplement)
    #expect(above.error <= 2, "at \(above.at)")
    let below = worst(
      references.normalAbove.map { [-$0[0], $0[1], $0[2]] }, VectorMath.normalCumulative)
    #expect(below.error <= 2, "at \(below.at)")
  }

  @Test("the normal quantile is within 5e-16 of 50-digit values, to the ends of the tails")
  func normalQuantile() throws {
    let references = try #require(Self.references)
    let got = VectorMath.normalQuantile(references.normalQuantile.map { $0[0] })
    for (row, value) in zip(references.normalQuantile, got) {
      let error = ((value - row[1]) - row[2]).magnitude
      // Near the middle the quantile is no better known than p - 1/2, which is exact.
      #expect(error <= 5e-16 * row[1].magnitude, "at \(row[0]): \(error / row[1].magnitude)")
    }
  }

  @Test("the ends and what is no number come out as they should") func specialValues() {
    let infinity = Double.infinity
    let ends: [Double] = [infinity, -infinity, 710, -746]
    #expect(VectorMath.exp(ends) == [infinity, 0, infinity, 0])
    #expect(VectorMath.exp([-745])[0] == Double.leastNonzeroMagnitude)
    #expect(VectorMath.log([0, infinity, 1]) == [-infinity, infinity, 0])
    #expect(VectorMath.log([-1, .nan]).allSatisfy { $0.isNaN })
    #expect(VectorMath.expMinusOne([infinity, -infinity, 0]) == [infinity, -1, 0])
    #expect(VectorMath.normalComplement([-infinity, infinity, 0]) == [1, 0, 0.5])
    #expect(VectorMath.normalQuantile([0, 0.5, 1]) == [-infinity, 0, infinity])
    #expect(VectorMath.normalQuantile([-0.1, 1.1, .nan]).allSatisfy { $0.isNaN })
    for kernel in [VectorMath.exp, VectorMath.expMinusOne, VectorMath.normalComplement] {
      #expect(kernel([.nan])[0].isNaN)
    }
    #expect(VectorMath.exp([]).isEmpty)
  }

  @Test("functions of one number and of arrays agree bit for bit") func oneAndMany() {
    var stream = RandomStream(seed: 7)
    let wide = stream.normals(777).map { $0 * 20 }
    let positive = VectorMath.exp(wide)
    let probabilities = stream.uniforms(777).map { $0 * $0 * $0 }
    for (one, many) in [
      (wide.map(cvm_exp1), VectorMath.exp(wide)),
      (wide.map(cvm_expm11), VectorMath.expMinusOne(wide)),
      (positive.map(cvm_log1), VectorMath.log(positive)),
      (wide.map(cvm_normal_below1), VectorMath.normalCumulative(wide)),
      (wide.map(cvm_normal_above1), VectorMath.normalComplement(wide)),
      (probabilities.map(cvm_normal_quantile1), VectorMath.normalQuantile(probabilities)),
    ] {
      #expect(one.map(\.bitPattern) == many.map(\.bitPattern))
    }
  }

  /// A digest of everything that the kernels give on a common set of inputs.
  func digest() -> UInt64 {
    var stream = RandomStream(seed: 20_260_630, item: 5, path: 3, step: 1)
    var numbers = stream.uniforms(1001)
    let normals = stream.normals(1003)
    numbers += normals
    numbers += VectorMath.exp(normals.map { 100 * $0 })
    numbers += VectorMath.expMinusOne(normals)
    numbers += VectorMath.log(VectorMath.exp(normals.map { 100 * $0 }))
    numbers += VectorMath.normalCumulative(normals.map { 5 * $0 })
    numbers += VectorMath.normalQuantile(VectorMath.normalCumulative(normals.map { 5 * $0 }))
    var walked = [Double](repeating: 1, count: normals.count)
    normals.withUnsafeBufferPointer { shocks in
      walked.withUnsafeMutableBufferPointer {
        VectorMath.walk($0, drift: 0.01, volatility: 0.3, shocks: shocks)
      }
    }
    numbers += walked
    var sums = [0.0, 0.0]
    sums.withUnsafeMutableBufferPointer {
      cvm_moments(normals.count, normals, 0.1, $0.baseAddress, $0.baseAddress.map { $0 + 1 })
    }
    numbers += sums
    numbers += assetNumbers()
    return numbers.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ $1.bitPattern) &* 0x0000_0100_0000_01B3
    }
  }

  /// Values of an asset on paths on both sides of 2³², and what it is expected to be worth there.
  func assetNumbers() -> [Double] {
    let paths = 299
    let steps = 7
    let first: UInt64 = (1 << 32) - 131
    let key = cvm_key(9, 4)
    var factor = [Double](repeating: 0, count: steps * paths)
    cvm_normals_across(cvm_key(9, 5), first, paths, 0, 0, steps, &factor)
    let volatility = [0.3, 0.2, 0.4, 0.1, 0.3, 0.2, 0.5]
    let standing = [0.95, 0.9, 0.9, 0.6, 0.3, 0.02, 0]
    let even = [Double](repeating: 0.05, count: steps)
    var numbers: [Double] = []
    for spread in [nil, even] {
      for standing in [standing, [Double](repeating: 1, count: steps)] {
        var values = [Double](repeating: 0, count: paths)
        volatility.withUnsafeBufferPointer { volatility in
          standing.withUnsafeBufferPointer { standing in
            even.withUnsafeBufferPointer { even in
              (spread ?? []).withUnsafeBufferPointer { spread in
                var asset = cvm_asset(
                  key: key, steps: steps, drift: even.baseAddress,
                  volatility: volatility.baseAddress, weight: volatility.baseAddress,
                  standing: standing.baseAddress, loading: 0.6, residual: 0.8, wait: 0.1,
                  spread: spread.isEmpty ? nil : spread.baseAddress)
                cvm_asset_values(&asset, first, paths, factor, paths, &values)
              }
            }
          }
        }
        numbers += values
      }
    }
    var mean = [Double](repeating: 0, count: paths)
    var variance = mean
    volatility.withUnsafeBufferPointer { volatility in
      standing.withUnsafeBufferPointer { standing in
        var asset = cvm_asset_given(
          steps: steps, drift: volatility.baseAddress, volatility: volatility.baseAddress,
          weight: standing.baseAddress, standing: standing.baseAddress,
          square: volatility.baseAddress, wait: 0.1)
        cvm_asset_given_factor(&asset, paths, factor, paths, &mean, &variance)
      }
    }
    return numbers + mean + variance
  }

  @Test("an asset's values are the plain sum over its steps, path by path") func assetValues() {
    let paths = 299
    let numbers = assetNumbers()
    let first: UInt64 = (1 << 32) - 131
    let key = cvm_key(9, 4)
    let volatility = [0.3, 0.2, 0.4, 0.1, 0.3, 0.2, 0.5]
    let standing = [0.95, 0.9, 0.9, 0.6, 0.3, 0.02, 0]
    for path in 0..<paths {
      let place = first + UInt64(path)
      var log = 0.0
      var value = 0.0
      let uniform = cvm_uniform_of_bits(cvm_bits(key, place, 1, 0))
      for t in 0..<7 {
        let common = cvm_normal_of_bits(cvm_bits(cvm_key(9, 5), place, 0, UInt64(t)))
        let own = cvm_normal_of_bits(cvm_bits(key, place, 0, UInt64(t)))
        log += 0.05 + volatility[t] * (0.6 * common + 0.8 * own)
        if uniform < standing[t] { value += volatility[t] * cvm_exp1(log) }
      }
      value *= cvm_exp1(0.1 * cvm_log1(cvm_uniform_of_bits(cvm_bits(key, place, 1, 1))))
      #expect((numbers[path] - value).magnitude <= 1e-14 * value)
    }
  }

  @Test("every instruction set, and every build, gives the same bits")
  func sameBits() {
    let usual = VectorMath.instructionSet
    defer { VectorMath.use(usual) }
    for wanted in VectorMath.InstructionSet.allCases {
      let taken = VectorMath.use(wanted)
      #expect(taken.rawValue <= wanted.rawValue)
      #expect(digest() == Self.pinnedDigest, "\(taken)")
    }
  }

  /// Pins the bits across builds and machines; the values behind it are tested against references
  /// above.
  static let pinnedDigest: UInt64 = 16_011_686_693_656_568_475
}
