extension ChinesePhrases {
  /// Words around a named calculation: its page, its forms, the documents of methods.
  static let calculationPages: [String: String] = [
    "FORMULA:": "公式：",
    "INPUTS:": "输入：",
    "OUTPUTS:": "输出：",
    "REFUSED:": "拒绝的情形：",
    "EXAMPLE:": "示例：",
    "NOTES:": "说明：",
    "SOURCE:": "出处：",
    // Forms
    "number": "数字",
    "whole number": "整数",
    "true or false": "true 或 false",
    "date": "日期",
    "text": "文字",
    "rows of numbers": "数表",
    "list of numbers": "数列",
    "list of whole numbers": "整数列",
    "list of true or false": "true 或 false 的列表",
    "list of dates": "日期列",
    "list of texts": "文字列",
    "list of booleans": "true 或 false 的列表",
    "list of {}": "列表，每项为 {}",
    "rows of {}": "每行为{}",
    "whole numbers": "整数列",
    "{} entries": "{} 项",
    "at least {} entries": "至少 {} 项",
    "{} to {} entries": "{} 至 {} 项",
    "default {}": "默认 {}",
    "required": "必填",
    "optional": "可不填",
    // Documents
    "Methods": "方法",
    "Every named calculation: {} of them in {} families. `pledge calc NAME name=value…` runs one, `pledge calc NAME --help` says what stands here. Rates and shares are fractions (`0.05`, or `5%`), times are in years. An input outside its range is refused by name. [Validation.md](Validation.md) holds each method against published and independently computed figures.":
      "全部命名计算：共 {2} 族 {1} 项。`pledge calc 名称 输入=值…` 运行其一，`pledge calc 名称 --help` 显示此处所写。利率与份额写作小数（`0.05`，或 `5%`），时间以年计。超出范围的输入按名称拒绝。[Validation.md](Validation.md) 以公开发表与独立计算的数字检验每一方法。",
    "This file is made by `make docs`.": "本文件由 `make docs` 生成。",
    "Family": "族",
    "Answers": "回答",
    "Input": "输入",
    "Form": "形式",
    "Unit": "单位",
    "Range": "范围",
    "Given": "是否必填",
    "Meaning": "含义",
    "Output": "输出",
    "Refused:": "拒绝的情形：",
    "Notes:": "说明：",
    "Source: {}": "出处：{}",
    "Example:": "示例：",
    "Validation": "检验",
    "{} missed": "{} 项不符",
    "of {} reference cases. {} hold a published figure, {} expect a refusal, {} are judged by a standard error. The last column says how near a figure is, beside the difference that is allowed.":
      "，共 {} 个参考算例：{} 个有公开发表的数字，{} 个应予拒绝，{} 个以标准误判断。末列为差异与允许差异之比。",
    "Cases": "算例",
    "Published": "已发表",
    "Refusals": "拒绝",
    "Simulated": "模拟",
    "Missed": "不符",
    "{} cases": "{} 个算例",
    "Case": "算例",
    "Figure": "数字",
    "Expected": "期望",
    "Got": "所得",
    "Agreement": "相符程度",
    // Families
    "Cash flows": "现金流",
    "What dated or periodic payments are worth, and what they return.":
      "按日期或按期付款的价值与回报。",
    "Citations and the stock market": "引证与股票市场",
    "What citations and share prices say about the value of patents.":
      "引证与股价所反映的专利价值。",
    "Cost approach": "成本法",
    "What it would cost to make or replace a right, less obsolescence.":
      "重新取得权利的成本，扣除贬值。",
    "Credit risk": "信用风险",
    "How likely a borrower is to fail, what is lost then, and what that costs.":
      "借款人违约的可能、违约时的损失及其代价。",
    "Damages and enforcement": "赔偿与维权",
    "What an infringement costs, and what the right to sue is worth.":
      "侵权的代价与诉权的价值。",
    "Discount rates": "折现率",
    "The rate at which the income of a right is discounted.": "权利收益折现所用的利率。",
    "Income approach": "收益法",
    "What the income from a right is worth.": "权利收益的价值。",
    "Legal and economic life": "法定寿命与经济寿命",
    "How long a right lasts and a technology sells.": "权利存续多久、技术畅销多久。",
    "Pledge loans": "质押贷款",
    "Schedules, interest, terms and collateral of a loan secured on rights.":
      "以权利担保之贷款的还款表、利息、条款与押品。",
    "Market approach": "市场法",
    "What comparable transfers and licences say about a value.":
      "可比转让与许可所反映的价值。",
    "Uncertainty and simulation": "不确定性与模拟",
    "Distributions of inputs, their dependence, samples, and which input matters.":
      "输入的分布、相依与抽样，以及何者重要。",
    "Numerical methods": "数值方法",
    "The mathematics below the methods, open to the same checks.":
      "各方法所依的数学，同样可供检验。",
    "Probability-weighted values": "概率加权价值",
    "Values over scenarios, success rates and odds of validity.":
      "多情景价值、成功率与有效性概率。",
    "Real options": "实物期权",
    "What it is worth to wait, to stop, to go on or to exchange.":
      "等待、停止、继续或交换的价值。",
    "Patent renewal": "专利续展",
    "What the payment of renewal fees says about the value of patents.":
      "缴纳维持费所反映的专利价值。",
    "Risk of a value": "价值风险",
    "How far a value can fall, and what may be lent on it.":
      "价值可能下跌多少，据以可贷多少。",
    "Indicator scoring": "指标评分",
    "Weights, scores and ranks of assets by indicators.": "按指标求资产的权重、得分与排序。",
    "Dates": "日期",
    "Day counts, business days and schedules.": "计日、营业日与日程。",
  ]

  /// What stands in a refusal for a value that was not one.
  static let givenWords: [String: String] = [
    "nothing": "空",
    "none": "无",
    "an empty list": "空列表",
    "a mapping": "一组键与值",
    "no date": "没有日期",
    "none for {}": "没有 {} 的值",
    "remaining life {}": "剩余年限 {}",
    "a rank below {}": "秩低于 {}",
    "a row without such a rate": "没有这一利率的一列现金流",
    "a lapse there": "在该处有放弃",
    "equal periods": "等长期间",
    "both": "两者都有",
    "no such calculation": "没有这一计算",
    "equal principal": "等额本金",
    "accepted": "已接受",
    "values too close together": "数值过于接近",
    "an empty text": "空文字",
    "an empty group": "空组",
  ]
}
