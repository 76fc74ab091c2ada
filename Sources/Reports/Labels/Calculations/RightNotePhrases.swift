extension ChinesePhrases {
  /// What notes say of the conventions of calculations: rights and income.
  static let rightNotes: [String: String] = [
    """
    award = base*punitiveMultiple: the multiple states the whole award over the base (a \
    five-fold award is five times the base).
    """:
      """
    award = base*punitiveMultiple：倍数指全部赔偿与基数之比（五倍赔偿即基数的五倍）。
    """,
    "basis is actual-loss when both are given and equal.": "两者均给出且相等时 basis 为 actual-loss。",
    """
    Statutory ranges: patent 30,000-5,000,000; trade-mark, trade-secret and \
    plant-variety 0-5,000,000; copyright 500-5,000,000; both Pudong regimes raise the \
    maximum to 10,000,000.
    """:
      """
    法定范围：专利 30,000-5,000,000；商标、商业秘密与植物新品种 0-5,000,000；著作权 500-5,000,000；浦东两项规则将上限提高到 \
    10,000,000。
    """,
    "With pudong-extremely-severe and no base the multiple must be left at 1 and is not applied.":
      "pudong-extremely-severe 而没有基数时，倍数须为 1 且不适用。",
    "A plain risk premium is one class with cap = premium, weight 1 and score 100.":
      "单一风险溢价即一个类别：cap = 溢价，权重 1，得分 100。",
    """
    Closed form V = (freeCashFlow + debt*(costOfEquity - \
    costOfDebt*(1-taxRate)))/(costOfEquity-growthRate).
    """:
      """
    闭式 V = (freeCashFlow + debt*(costOfEquity - \
    costOfDebt*(1-taxRate)))/(costOfEquity-growthRate)。
    """,
    """
    Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = \
    stubFraction, s_(k+1) = s_k + 1; it falls at its end, its middle or its start. \
    Discount factor (1+rate)^-t.
    """:
      """
    折现年数：第 k 期（k = 0、1……）始于 s_k，s_0 = 0，s_1 = stubFraction，s_(k+1) = s_k + \
    1；落在期末、期中或期初。折现系数 (1+rate)^-t。
    """,
    """
    Days are calendar days; flows before valuationDate are compounded forward with the \
    same formula.
    """:
      """
    按日历天数计；valuationDate 之前的现金流用同一公式复利推进。
    """,
    "A double root is reported once. No sign change: count 0 and an empty list, not an error.":
      "二重根报告一次。不变号时 count 为 0、列表为空，不是错误。",
    """
    Exactly one sign change guarantees one root above -1; streams with more are refused \
    rather than resolved silently.
    """:
      """
    恰好变号一次保证在 -1 以上有唯一的根；变号更多者予以拒绝，而不默默取一个。
    """,
    """
    c = 1 (end), (1+rate)^0.5 (mid), 1+rate (start). Omitted periods mean a perpetuity. \
    Near rate = growthRate, and near zero rates, the result must keep 10 correct \
    digits: use -expm1(periods*log1p((growthRate-rate)/(1+rate)))/(rate-growthRate).
    """:
      """
    c = 1（期末）、(1+rate)^0.5（期中）、1+rate（期初）。不填 periods 即为永续。rate 接近 growthRate \
    或利率接近零时，结果须保持 10 位正确数字：用 \
    -expm1(periods*log1p((growthRate-rate)/(1+rate)))/(rate-growthRate)。
    """,
    """
    The period rate is (1+rate)^(1/periodsPerYear)-1; t_k in years = k/periodsPerYear \
    (end) or (k-0.5)/periodsPerYear (mid), k = 1..years*periodsPerYear. A schedule is \
    yearly and ignores periodsPerYear and years.
    """:
      """
    每期利率为 (1+rate)^(1/periodsPerYear)-1；t_k 以年计，为 k/periodsPerYear（期末）或 \
    (k-0.5)/periodsPerYear（期中），k = 1..years*periodsPerYear。扣除表按年，不用 periodsPerYear 与 \
    years。
    """,
    """
    Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = \
    stubFraction, s_(k+1) = s_k + 1; it falls at its end, its middle or its start. \
    Discount factor (1+rate)^-t. The last of two or more periods lasts finalFraction; \
    with one period its length is stubFraction when that is below 1, otherwise \
    finalFraction.
    """:
      """
    折现年数：第 k 期（k = 0、1……）始于 s_k，s_0 = 0，s_1 = stubFraction，s_(k+1) = s_k + \
    1；落在期末、期中或期初。折现系数 (1+rate)^-t。有两期以上时末期长度为 finalFraction；只有一期时，stubFraction 小于 1 \
    则取之，否则取 finalFraction。
    """,
    """
    TV = lastFlow*(1+terminalGrowth)/(rate-terminalGrowth) times the discount factor of \
    the last explicit period (so mid timing uses the mid-period factor).
    """:
      """
    TV = lastFlow*(1+terminalGrowth)/(rate-terminalGrowth)，再乘预测期末期的折现系数（因此期中约定用期中系数）。
    """,
    """
    Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = \
    (1-(1+rate)^-tabYears)/rate (tabYears when rate = 0), c = (1+rate)^0.5 for mid \
    timing and 1 otherwise (start timing is treated as end); the factor is 1 when \
    tabYears = 0. taxRate is refused when the denominator is not positive.
    """:
      """
    税务摊销系数 = 1/(1 - taxRate/tabYears*a*c)，a = (1-(1+rate)^-tabYears)/rate（rate = 0 时为 \
    tabYears），期中约定 c = (1+rate)^0.5，否则为 1（期初按期末处理）；tabYears = 0 时系数为 1。分母不为正时拒绝 \
    taxRate。
    """,
    "Negative flows are kept, not floored.": "负现金流予以保留，不截为零。",
    """
    k = 0, 1, ... while k < remainingLife; f_k = min(1, remainingLife-k); t_k = k + \
    f_k/2 (middle of the part).
    """:
      """
    k = 0、1……，直至 k < remainingLife；f_k = min(1, remainingLife-k)；t_k = k + \
    f_k/2（该段之中点）。
    """,
    """
    tabFactor uses mid timing. Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), \
    a = (1-(1+rate)^-tabYears)/rate (tabYears when rate = 0), c = (1+rate)^0.5 for mid \
    timing and 1 otherwise (start timing is treated as end); the factor is 1 when \
    tabYears = 0. taxRate is refused when the denominator is not positive.
    """:
      """
    tabFactor 用期中约定。税务摊销系数 = 1/(1 - taxRate/tabYears*a*c)，a = \
    (1-(1+rate)^-tabYears)/rate（rate = 0 时为 tabYears），期中约定 c = (1+rate)^0.5，否则为 \
    1（期初按期末处理）；tabYears = 0 时系数为 1。分母不为正时拒绝 taxRate。
    """,
    "roundedValue = roundUpTo * ceiling(value/roundUpTo - 1e-9).":
      "roundedValue = roundUpTo * ceiling(value/roundUpTo - 1e-9)，向上取整。",
    """
    Charges are after tax and are not taxed again, except contributoryRoyalty, which is \
    stated before tax. Charges apply to survival-adjusted revenue. Negative excess \
    earnings are kept.
    """:
      """
    贡献资产费用为税后，不再计税；contributoryRoyalty 例外，按税前列示。费用按存续调整后的收入计算。负的超额收益予以保留。
    """,
    """
    immediate: tax = taxRate*ebit also when ebit < 0. carry-forward: a loss pays no tax \
    and adds to a pool used against later profits in full.
    """:
      """
    immediate：ebit < 0 时税额仍为 taxRate*ebit。carry-forward：亏损不纳税，计入留待以后利润全额抵减的亏损额。
    """,
    "The terminal flow is the last free cash flow as computed.": "终值现金流为计算所得的末笔自由现金流。",
    "A negative excess gives a negative value; it is not floored.": "负的超额收益得负的价值，不截为零。",
    """
    A deduction beyond the last flow year is lost. Deductions may exceed income \
    (negative tax is received).
    """:
      """
    超出末年现金流的扣除即告丧失。扣除可超过收益（得到负税额）。
    """,
    """
    The global least-squares minimum with p > 0, q >= 0, m > 0. Y_0 = 0; ols forecasts \
    and residuals use the fitted F.
    """:
      """
    p > 0、q >= 0、m > 0 下的全局最小二乘解。Y_0 = 0；ols 的预测与残差用拟合所得的 F。
    """,
    """
    logistic: takeOverTime = ln(81)/growthRate, inflection at midpoint. gompertz: \
    takeOverTime = (ln(-ln 0.1) - ln(-ln 0.9))/growthRate, inflection at \
    ln(displacement)/growthRate.
    """:
      """
    logistic：takeOverTime = ln(81)/growthRate，拐点在 midpoint。gompertz：takeOverTime = \
    (ln(-ln 0.1) - ln(-ln 0.9))/growthRate，拐点在 ln(displacement)/growthRate。
    """,
    "presentValue = incomeRate*legalLife when decayRate + discountRate = 0.":
      "decayRate + discountRate = 0 时 presentValue = incomeRate*legalLife。",
    """
    Censored observations at an event time count as at risk. Greenwood: S*sqrt(sum \
    d/(n(n-d))). logLikelihood = sum over events of ln(k/e)+(k-1)ln(t/e), minus sum \
    (t/e)^k.
    """:
      """
    失效时点上的删失观察计入风险集。Greenwood：S*sqrt(sum d/(n(n-d)))。logLikelihood 为各事件 \
    ln(k/e)+(k-1)ln(t/e) 之和减去 (t/e)^k 之和。
    """,
    "economicLife = cap without a scale. It is scale/shape*gammaLower(1/shape,(cap/scale)^shape).":
      "没有尺度时 economicLife 等于上限；否则为 scale/shape*gammaLower(1/shape,(cap/scale)^shape)。",
    "Adding years keeps month and day; 29 February becomes 28 February in a common year.":
      "加年时月与日不变；2 月 29 日在平年变为 2 月 28 日。",
    """
    invention-patent 20 years from startDate; utility-model 10; design-patent 15 when \
    startDate >= 2021-06-01, else 10; trade-mark 10 + 10*renewals; ic-layout 10 years \
    from the earlier of startDate and firstUseDate, but not beyond creationDate + 15 \
    years; plant-variety-woody 25 and plant-variety-other 20 when startDate >= \
    2025-06-01, else 20 and 15. For these terminationDate is startDate plus the years.
    """:
      """
    invention-patent 自 startDate 起 20 年；utility-model 10 年；design-patent 在 startDate \
    >= 2021-06-01 时 15 年，否则 10 年；trade-mark 10 + 10*renewals；ic-layout 自 startDate 与 \
    firstUseDate 较早者起 10 年，但不超过 creationDate + 15 年；plant-variety-woody 与 \
    plant-variety-other 在 startDate >= 2025-06-01 时为 25 年与 20 年，否则为 20 年与 15 年。以上 \
    terminationDate 为 startDate 加年数。
    """,
    """
    copyrights: terminationDate is 1 January of startDate's year + 51 (protection to 31 \
    December of the 50th year).
    """:
      """
    著作权：terminationDate 为 startDate 之年 + 51 的 1 月 1 日（保护至第 50 年的 12 月 31 日）。
    """,
    """
    bindingRule: none when compensationDays = 0; otherwise the rule that gives end, the \
    first of delay, five-year-cap, fourteen-year-cap on ties.
    """:
      """
    bindingRule：compensationDays = 0 时为 none；否则为决定终止日的规则，相同时按 \
    delay、five-year-cap、fourteen-year-cap 取首个。
    """,
    "A dual filing gets no compensation.": "同日双申请不予补偿。",
    """
    Patent year k runs from filingDate + (k-1) years to filingDate + k years. Fees are \
    due from the grant year on; the fee of a later year k at filingDate + (k-1) years, \
    that of the grant year on grantDate.
    """:
      """
    专利第 k 年度自 filingDate + (k-1) 年至 filingDate + k 年。年费自授权年度起缴；以后第 k 年度的年费于 \
    filingDate + (k-1) 年缴，授权年度的于 grantDate 缴。
    """,
    """
    CNY by patent year: invention 1-3 900, 4-6 1200, 7-9 2000, 10-12 4000, 13-15 6000, \
    16-20 8000; utility model and design 1-3 600, 4-5 900, 6-8 1200, 9-10 2000; design \
    11-15 3000.
    """:
      """
    人民币，按专利年度：发明 1-3 年 900、4-6 年 1200、7-9 年 2000、10-12 年 4000、13-15 年 6000、16-20 年 \
    8000；实用新型与外观设计 1-3 年 600、4-5 年 900、6-8 年 1200、9-10 年 2000；外观设计 11-15 年 3000。
    """,
  ]
}
