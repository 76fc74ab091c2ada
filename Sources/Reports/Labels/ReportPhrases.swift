extension ChinesePhrases {
  static let reportWords: [String: String] = [:]
}
