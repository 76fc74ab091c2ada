extension ChinesePhrases {
  /// Rules by which types refuse their inputs, and reasons for which calculations fail.
  static let rules: [String: String] = [
    "must be in [{}, {}]": "应在 {} 至 {} 之间（含两端）",
    "must be in [{}, {})": "应不小于 {} 且小于 {}",
    "must be in ({}, {}]": "应大于 {} 且不大于 {}",
    "must be in ({}, {})": "应大于 {} 且小于 {}",
    "must be above zero and at most {} years": "应大于零且不超过 {} 年",
    "must be above {} % and at most 10000 % a year": "应高于每年 {} % 且不超过每年 10000 %",
    "must be at most 400 years": "应不超过 400 年",
    "no change of sign between {} and {}": "在 {} 与 {} 之间函数值不变号",
    "{} did not converge in {} steps (error {})": "{} 在 {} 步内未收敛（误差 {}）",
    "no solution: {}": "无解：{}",
    "the matrix is not positive definite (pivot {})": "矩阵不是正定的（第 {} 个主元）",
    "bisection": "二分法",
  ]
}
