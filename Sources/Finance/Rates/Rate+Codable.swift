extension Rate: Codable {
  private enum Keys: String, CodingKey { case value, compounding, perYear }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let value = try container.decode(Double.self, forKey: .value)
    switch try container.decode(String.self, forKey: .compounding) {
    case "annual": self = try Rate(value, .annual)
    case "continuous": self = try Rate(value, .continuous)
    case "simple": self = try Rate(value, .simple)
    default:
      self = try Rate(value, .nominal(perYear: container.decode(Int.self, forKey: .perYear)))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(value, forKey: .value)
    switch compounding {
    case .annual: try container.encode("annual", forKey: .compounding)
    case .continuous: try container.encode("continuous", forKey: .compounding)
    case .simple: try container.encode("simple", forKey: .compounding)
    case .nominal(let perYear):
      try container.encode("nominal", forKey: .compounding)
      try container.encode(perYear, forKey: .perYear)
    }
  }
}
