extension ChinesePhrases {
  /// Words by which model files choose, where a report repeats them.
  static let words: [String: String] = [
    "invention patent": "发明专利",
    "utility model": "实用新型",
    "design patent": "外观设计",
    "trademark": "商标",
    "copyright of a person": "自然人著作权",
    "copyright of a legal person": "法人著作权",
    "software copyright": "软件著作权",
    "circuit layout": "集成电路布图设计",
    "woody plant variety": "木本植物新品种",
    "plant variety": "植物新品种",
    "trade secret": "商业秘密",
    "geographical indication": "地理标志",
    "registered data": "登记数据",
    "in use": "在用",
    "orderly liquidation": "有序清算",
    "forced sale": "强制变现",
    "relief from royalty": "许可费节省法",
    "revenue split": "收入分成法",
    "entry fee and royalty": "入门费加提成法",
    "multiplier cost": "倍加系数法",
    "mid": "期中",
    "end": "期末",
    "start": "期初",
  ]
}
