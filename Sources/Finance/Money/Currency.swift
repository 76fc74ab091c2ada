public import NumericalMethods

/// A currency by its ISO 4217 code, with the number of decimal places of its minor unit.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The three-letter code, such as `CNY`.
  public let code: String
  /// Decimal places of the minor unit: 2 for fen and cents, 0 for the yen.
  public let minorUnitDigits: Int

  private init(code: String, minorUnitDigits: Int) {
    self.code = code
    self.minorUnitDigits = minorUnitDigits
  }

  /// The currency of a code of ISO 4217.
  ///
  /// - Parameter code: three capital letters.
  /// - Throws: `InvalidInput` for a code that is not in the list.
  /// > Source: ISO 4217:2015, list one.
  public init(_ code: String) throws(InvalidInput) {
    guard let digits = Currency.digits[code] else {
      throw InvalidInput("currency", "must be a code of ISO 4217 such as CNY", got: code)
    }
    self.init(code: code, minorUnitDigits: digits)
  }

  /// Renminbi yuan.
  public static let cny = Currency(code: "CNY", minorUnitDigits: 2)
  /// US dollar.
  public static let usd = Currency(code: "USD", minorUnitDigits: 2)
  /// Euro.
  public static let eur = Currency(code: "EUR", minorUnitDigits: 2)
  /// Japanese yen.
  public static let jpy = Currency(code: "JPY", minorUnitDigits: 0)
  /// Pound sterling.
  public static let gbp = Currency(code: "GBP", minorUnitDigits: 2)
  /// Hong Kong dollar.
  public static let hkd = Currency(code: "HKD", minorUnitDigits: 2)

  public var description: String { code }

  /// Minor units in one unit: 100 for the yuan.
  public var minorUnitsPerUnit: Int64 {
    var units: Int64 = 1
    for _ in 0..<minorUnitDigits { units *= 10 }
    return units
  }

  private static let digits: [String: Int] = {
    let byDigits = [
      (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"),
      (3, "BHD IQD JOD KWD LYD OMR TND"),
      (
        2,
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN \
        BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
        GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR \
        LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD \
        PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
        SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW
        """
      ),
    ]
    var table: [String: Int] = [:]
    for (digits, codes) in byDigits {
      for code in codes.split(separator: " ") { table[String(code)] = digits }
    }
    return table
  }()
}

extension Currency: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
