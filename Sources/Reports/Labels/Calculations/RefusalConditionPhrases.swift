extension ChinesePhrases {
  /// When calculations refuse an input.
  static let refusalConditions: [String: String] = [
    "all of one sign, or no root in the span": "全部同号，或在所查区间内没有根",
    "a date before the first one": "有日期早于首个日期",
    "no root in the span": "在所查区间内没有根",
    "no positive or no negative flow": "没有正现金流或没有负现金流",
    "zero at rate zero, or the logarithm does not exist: the annuity never balances":
      "利率为零时为零，或对数不存在：年金无法平衡",
    "below first or above periods": "小于 first 或大于 periods",
    "1 + rate/fromPeriods not positive": "1 + rate/fromPeriods 不为正",
    "not after settlement": "不晚于结算日",
    "not 1, 2, 4 or 12": "不是 1、2、4 或 12",
    "no yield in the span": "在所查区间内没有收益率",
    "not strictly increasing": "不是严格递增",
    "1 + yield/compounding not positive": "1 + yield/compounding 不为正",
    "no spread in the span": "在所查区间内没有利差",
    "all zero": "全部为零",
    "no margin in the span": "在所查区间内没有利差",
    "total below 1": "合计小于 1",
    "above the length of lagShares": "大于 lagShares 的长度",
    "no weight in the observed years": "已观察年份没有权重",
    "yearsUsed and yearsRemaining are both zero": "yearsUsed 与 yearsRemaining 均为零",
    "omitted although opportunityRate is not zero": "opportunityRate 不为零而未填",
    "additive combination exceeds 1": "相加合并后超过 1",
    "neither remainingLife nor shape and scale given, or age and remainingLife both zero":
      "未给出 remainingLife，也未给出 shape 与 scale；或 age 与 remainingLife 均为零",
    "shape given without scale": "给出 shape 而未给出 scale",
    "scale given without shape, or shape or scale given together with remainingLife":
      "给出 scale 而未给出 shape，或 shape、scale 与 remainingLife 同时给出",
    """
    not square, a row sum off 1 by more than 1e-9, last row not absorbing, or no \
    principal logarithm
    """:
      """
    不是方阵，某行合计与 1 相差超过 1e-9，末行不是吸收状态，或没有主对数
    """,
    "default point is zero": "违约点为零",
    "not below assetValue": "不低于 assetValue",
    "zero with a zero floor": "下限为零时为零",
    "not above attachment": "不高于 attachment",
    "do not add up to 1 within 1e-9": "合计与 1 相差超过 1e-9",
    "not above backstopDays": "不大于 backstopDays",
    "above gross": "大于 gross",
    "not a multiple of 0.25": "不是 0.25 的倍数",
    "above names": "大于 names",
    "sum is zero": "合计为零",
    "adjusted rate above 1": "调整后费率大于 1",
    "above price": "高于 price",
    "below actualPrice": "低于 actualPrice",
    "before the middle of the last year": "早于最后一年的年中",
    """
    national and pudong-severe: above 5; pudong-extremely-severe: below 5; above 1 \
    without a base
    """:
      """
    national 与 pudong-severe：大于 5；pudong-extremely-severe：小于 5；没有基数而大于 1
    """,
    "no base and no statutory amount": "没有基数，也没有法定数额",
    "zero": "为零",
    "above totalFamilies": "大于 totalFamilies",
    "sum differs from 1 by more than 1e-6": "合计与 1 相差超过 1e-6",
    "a row's sum differs from 1 by more than 1e-6": "某行合计与 1 相差超过 1e-6",
    "a row's length differs from the row of weights": "某行长度与权重行不同",
    "the solved value is below the debt": "求解所得价值低于债务",
    "price does not exceed the sum of the values": "价格不超过各价值之和",
    "given together with failureProbability": "与 failureProbability 同时给出",
    "neither is given": "两者均未给出",
    "all flows are zero, or the last is zero together with terminalGrowth":
      "现金流全部为零，或有 terminalGrowth 而末笔为零",
    "no rate between -0.99 (or terminalGrowth) and 100 fits":
      "在 -0.99（或 terminalGrowth）至 100 之间没有合适的利率",
    "all flows are zero": "现金流全部为零",
    "flows in date order (same-day flows added) do not change sign exactly once":
      "现金流按日期排列（同日相加）后并非恰好变号一次",
    "all dates are equal": "日期全部相同",
    "no periods given (perpetuity) and growthRate >= rate": "未给出 periods（永续）而 growthRate >= rate",
    "neither years nor deductionSchedule given": "years 与 deductionSchedule 均未给出",
    "sum above 1 + 1e-9": "合计大于 1 + 1e-9",
    """
    terminalGrowth >= rate, or hazardRate > 0 or finalFraction < 1 together with a \
    terminal value
    """:
      """
    terminalGrowth >= rate，或有终值而 hazardRate > 0 或 finalFraction < 1
    """,
    "taxRate * present value of deductions >= 1": "taxRate 乘扣除额现值 >= 1",
    "a row's length differs from the row of itemWeights": "某行长度与 itemWeights 的行不同",
    "all revenues are zero": "各期收入全部为零",
    "the royalty solved exceeds 1": "求解所得费率大于 1",
    "not strictly ascending": "不是严格升序",
    "below minimumRoyalty": "低于 minimumRoyalty",
    "given without contributoryRatios or of another length": "未给出 contributoryRatios，或长度不同",
    "no fit with p > 0, q >= 0 and m > 0 exists": "不存在 p > 0、q >= 0 且 m > 0 的拟合",
    "age = 0 with shape < 1: infinite hazard": "shape < 1 而 age = 0：风险率为无穷",
    "fewer than two distinct event times": "不同的失效时间少于两个",
    "not zero for another right than a trade mark": "商标以外的权利不为零",
    "given for another right than ic-layout": "用于 ic-layout 以外的权利",
    "given for another right than ic-layout, or after startDate":
      "用于 ic-layout 以外的权利，或晚于 startDate",
    "not after filingDate, or not before T": "不晚于 filingDate，或不早于 T",
    "before filingDate or more than 3 years after it": "早于 filingDate，或晚于其三年以上",
    "before examinationRequestDate": "早于 examinationRequestDate",
    "before filingDate or after the term": "早于 filingDate，或在保护期之后",
    "beyond the term of the type, 20, 10 or 15 years (10 for designs filed before 2021-06-01)":
      "超过该类型的期限：20、10 或 15 年（2021-06-01 前申请的外观设计为 10 年）",
    "more than two decimals": "超过两位小数",
    "neither 360 nor 365": "既非 360 也非 365",
    "the entries add up to more than the principal": "各项合计超过本金",
    "all entries zero": "各项全部为零",
    "not strictly increasing, or the first one lies after the drawdown date": "不是严格递增，或首个晚于提款日",
    "cap below floor": "上限低于下限",
    "length is not bandLimits + 1": "长度不是 bandLimits + 1",
    "fee not below principal": "费用不低于本金",
    "not below periods": "不小于 periods",
    "above the balance": "大于余额",
    "not after the last date": "不晚于最后一个日期",
    "target above trigger": "target 高于 trigger",
    "not the index of a party": "不是某一方的序号",
    "not above startRatio": "不高于 startRatio",
    "above portfolio": "大于 portfolio",
    "below obligorOutstanding": "低于 obligorOutstanding",
    "no cap for this kind in the template": "该模板没有此种类的上限",
    "missing for the custom template": "自定模板未给出",
    "not after startDate": "不晚于 startDate",
    "not after renewalDate": "不晚于 renewalDate",
    "not below principal": "不低于 principal",
    "fewer than k+1 rows or rank deficient": "少于 k+1 行，或秩不足",
    "totalProfit < licensorOption + licenseeOption: no agreement":
      "totalProfit < licensorOption + licenseeOption：不能达成协议",
    "wrong count, sd or sigma not positive, or minimum <= mode <= maximum violated":
      "个数有误，sd 或 sigma 不为正，或不满足 minimum <= mode <= maximum",
    "not above lowValue": "不高于 lowValue",
    "not above lowProbability": "不高于 lowProbability",
    "not positive with lognormal": "lognormal 时不为正",
    "not exactly one of correlation, kendallTarget and spearmanTarget is given":
      "correlation、kendallTarget、spearmanTarget 不是恰好给出一个",
    "given with degreesOfFreedom": "与 degreesOfFreedom 同时给出",
    "not square, not symmetric (1e-12) or diagonal not 1": "不是方阵、不对称（1e-12）或对角线不为 1",
    "not a positive definite correlation matrix of order k": "不是 k 阶正定相关矩阵",
    "a row is not a permutation of 0..n-1": "某行不是 0..n-1 的排列",
    "n below 3 or the score matrix is singular": "n 小于 3，或得分矩阵奇异",
    "too few: lowRank would be 0 or highRank above paths": "过少：lowRank 将为 0，或 highRank 大于 paths",
    "not 1 with two-sided": "two-sided 时不为 1",
    "not three values": "不是三个值",
    "invalid, or all three drivers are fixed": "无效，或三个变量均已固定",
    "invalid": "无效",
    "invalid, or the law reaches -1 or below (normal and lognormal rates are refused)":
      "无效，或分布可达 -1 及以下（不接受正态与对数正态的利率）",
    "not a 3x3 positive semidefinite correlation matrix": "不是 3x3 半正定相关矩阵",
    "omitted with the t copula": "t 连接函数时未填",
    "not square of the right size, not symmetric or not positive definite": "阶数不符、不对称或不正定",
    "variance is zero or more than ten inputs": "方差为零，或超过十个输入",
    "all equal": "全部相等",
    "neither regressors nor x given, or too few distinct values for the degree":
      "regressors 与 x 均未给出，或不同的值少于次数所需",
    "x given without degree": "给出 x 而未给出 degree",
    "not more observations than coefficients": "观察数不多于系数个数",
    "given together with x, or rank deficient": "与 x 同时给出，或秩不足",
    "both lists are empty": "两个列表均为空",
    "2 or 3": "为 2 或 3",
    "constant": "为常数",
    """
    not strictly between the zero-volatility value and S exp(-qT) (call) or K exp(-rT) \
    (put), the solution exceeds 5, or vega at the solution is below 0.0001*assetValue \
    (ill-conditioned)
    """:
      """
    不严格位于零波动率价值与 S exp(-qT)（看涨）或 K exp(-rT)（看跌）之间，解大于 5，或解处的 vega 低于 \
    0.0001*assetValue（病态）
    """,
    "even with leisen-reimer, or an up probability outside (0,1), or a non-positive down factor":
      "leisen-reimer 而为偶数，上涨概率超出 (0,1)，或下跌系数不为正",
    "payoutRate + hazardRate <= 0: waiting for ever is best":
      "payoutRate + hazardRate <= 0：永远等待为最佳",
    "the variance of ln(V/C) is zero": "ln(V/C) 的方差为零",
    "not after firstTime": "不晚于 firstTime",
    "not exactly three": "不是恰好三个",
    "not exactly three strictly ascending times": "不是恰好三个严格递增的时间",
    "down barrier not below, or up barrier not above, assetValue": "下障碍不低于、或上障碍不高于 assetValue",
    "p outside (0,1)": "p 超出 (0,1)",
    "the option is worth less than 0.5 (outside the accuracy of the method)": "期权价值低于 0.5（超出方法的精度）",
    "not a whole number of exercise intervals (1e-9)": "不是行权间隔的整数倍（1e-9）",
    "not strictly ascending, or above maxAge": "不是严格升序，或大于 maxAge",
    "fewer than three or not ascending": "少于三个，或不是升序",
    "not strictly ascending or above maxAge": "不是严格升序或大于 maxAge",
    "not below the number of values": "不小于值的个数",
    "the k+1 largest values are equal": "最大的 k+1 个值相等",
    "omitted with student": "student 时未填",
    """
    not square of the right size, not symmetric, diagonal not 1 or not positive \
    semidefinite (tolerance 1e-9)
    """:
      """
    阶数不符、不对称、对角线不为 1 或不是半正定（容差 1e-9）
    """,
    "portfolio standard deviation is zero": "组合的标准差为零",
    "the unconditional loss given default is below 1e-9: the multiplier is not defined":
      "无条件违约损失率低于 1e-9：倍数无定义",
    "default probability below 1e-12": "违约概率低于 1e-12",
    "weightCap times the number of values is below 1": "weightCap 乘值的个数小于 1",
    "not square, above 10, or a_ij*a_ji differs from 1 by more than 1e-3":
      "不是方阵、阶数大于 10，或 a_ij*a_ji 与 1 相差超过 1e-3",
    "all alternatives are identical": "各方案完全相同",
    "a row's length differs from itemWeights, a value between -1 and 0, or no score at all":
      "某行长度与 itemWeights 不同，值在 -1 与 0 之间，或没有任何得分",
    """
    fewer than two objects, a row that is not a ranking (sum differs from n(n+1)/2 by \
    more than 1e-9), or all raters tie everything
    """:
      """
    对象少于两个，某行不是排名（合计与 n(n+1)/2 相差超过 1e-9），或所有评分者全部并列
    """,
    "before start": "早于 start",
    "missing for icma": "icma 时未给出",
    "missing for icma or not after referenceStart": "icma 时未给出，或不晚于 referenceStart",
    "leads outside the loaded years": "超出已载入的年份",
    "not after start": "不晚于 start",
    "not strictly between start and end": "不严格位于 start 与 end 之间",
  ]
}
