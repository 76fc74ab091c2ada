import CVectorMath

/// Elementary functions over arrays, the same bits on every processor.
///
/// Use these where many numbers are wanted at once or where a result must not depend on the
/// machine; the functions of one number agree with them bit for bit.
public enum VectorMath {
  /// The instruction sets that the kernels are compiled for.
  public enum InstructionSet: Int32, CaseIterable, Sendable {
    /// What the compiler assumes of the processor.
    case baseline = 0
    /// x86-64-v3: AVX2 and fused multiply-add.
    case v3 = 1
    /// x86-64-v4: AVX-512.
    case v4 = 2
  }

  /// The instruction set in use: the best of this machine, or what
  /// `PLEDGE_INSTRUCTION_SET=baseline|v3|v4` allows.
  public static var instructionSet: InstructionSet {
    InstructionSet(rawValue: cvm_instruction_set()) ?? .baseline
  }

  /// Takes an instruction set for the whole process, or the best below it that the machine has.
  @discardableResult
  public static func use(_ wanted: InstructionSet) -> InstructionSet {
    InstructionSet(rawValue: cvm_use_instruction_set(wanted.rawValue)) ?? .baseline
  }

  /// `e^x` of each, within one unit in the last place.
  public static func exp(_ values: [Double]) -> [Double] { map(values, cvm_exp) }

  /// `e^x − 1` of each, within two units in the last place.
  public static func expMinusOne(_ values: [Double]) -> [Double] { map(values, cvm_expm1) }

  /// Natural logarithm of each, within one unit in the last place.
  public static func log(_ values: [Double]) -> [Double] { map(values, cvm_log) }

  /// `P(Z ≤ x)` of each for a standard normal `Z`, within two units in the last place.
  public static func normalCumulative(_ values: [Double]) -> [Double] {
    map(values, cvm_normal_below)
  }

  /// `P(Z > x)` of each for a standard normal `Z`, within two units in the last place.
  public static func normalComplement(_ values: [Double]) -> [Double] {
    map(values, cvm_normal_above)
  }

  /// The `x` with `P(Z ≤ x) = p` for each `p`: ±∞ at the ends, NaN outside [0, 1].
  ///
  /// > Source: as ``StandardNormal/quantile(_:)``.
  public static func normalQuantile(_ probabilities: [Double]) -> [Double] {
    map(probabilities, cvm_normal_quantile)
  }

  /// One step of a multiplicative walk: `value × exp(drift + volatility × shock)`, in place.
  ///
  /// The shorter of the two buffers says how many; they must not overlap.
  public static func walk(
    _ values: UnsafeMutableBufferPointer<Double>, drift: Double, volatility: Double,
    shocks: UnsafeBufferPointer<Double>
  ) {
    guard let value = values.baseAddress, let shock = shocks.baseAddress else { return }
    cvm_walk(min(values.count, shocks.count), drift, volatility, shock, value)
  }

  /// Puts a function of each input into an output; the two may be one buffer.
  private static func map(
    _ values: [Double],
    _ kernel: (Int, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: values.count) { output, filled in
      values.withUnsafeBufferPointer { input in
        guard let from = input.baseAddress, let to = output.baseAddress else { return }
        kernel(values.count, from, to)
        filled = values.count
      }
    }
  }
}
