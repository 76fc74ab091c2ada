extension ChinesePhrases {
  /// Tables of many rows.
  static let batch: [String: String] = [
    "a quote is not closed, or stands inside a field without quotes":
      "引号没有闭合，或出现在未加引号的字段中",
    "write a quote within quotes twice": "引号内的引号须写两次",
    "the row is longer than {} KiB": "该行长于 {} KiB",
    "character {} of the row does not belong to the table's encoding":
      "该行第 {} 个字符不属于该表的编码",
    "{} is read as {}": "{} 按 {} 读取",
    "the row has {} columns, not {}": "该行有 {} 列，应为 {} 列",
    "the row has more than {} columns": "该行多于 {} 列",
    "unknown column": "未知的列",
    "known columns: {}": "可用的列：{}",
    "the column is given twice": "该列重复",
    "the table is empty": "该表为空",
    "give the column fundingRate, or --funding \"2.5% annual\" for all rows":
      "请给出 fundingRate 列，或用 --funding \"2.5% annual\" 为所有行指定",
    "a figure is beyond the range of numbers": "数值超出范围",
    "a table of loans is run alone": "贷款表须单独运行",
    "give each table its own run": "请为每个表分别运行一次",
    "a table of loans is answered in CSV": "贷款表以 CSV 作答",
    "{} of {} rows have no figures; see {}": "共 {2} 行，其中 {1} 行没有结果；见 {3}",
  ]
}
