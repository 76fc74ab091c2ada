extension ChinesePhrases {
  /// Words that every report uses: units, compounding, stamps, explanations.
  static let reportWords: [String: String] = [
    "CNY": "元",
    "×10³ CNY": "千元",
    "×10⁴ CNY": "万元",
    "×10⁸ CNY": "亿元",
    "years": "年",
    "annual": "按年计息",
    "half-yearly": "按半年计息",
    "quarterly": "按季计息",
    "monthly": "按月计息",
    "weekly": "按周计息",
    "daily": "按日计息",
    "compounded {} times a year": "每年计息 {} 次",
    "continuous": "连续计息",
    "simple": "单利",
    "PledgeKit {}, GSL {}": "PledgeKit {}，GSL {}",
    "request SHA-256 {}": "请求 SHA-256 {}",
    "seed {}, {} paths": "种子 {}，{} 条路径",
    "the value": "值",
    "where the value comes from": "该值的来源",
    "default of {}": "{} 的缺省值",
    "{}, source: {}": "{}，来源：{}",
    "assumed: {}": "假设：{}",
    "sum": "求和",
    "product": "相乘",
  ]
}
