extension ChinesePhrases {
  /// What notes say of the conventions of calculations: cash flows, cost and credit.
  static let creditNotes: [String: String] = [
    """
    All sign changes for rates between -0.9999 and 1000 are found. No root in that span \
    is an error: there is no rate to report.
    """:
      """
    找出 -0.9999 至 1000 之间利率的全部变号处。该区间内没有根为错误：没有可报告的利率。
    """,
    "Spreadsheet XNPV.": "即电子表格的 XNPV。",
    """
    All sign changes for rates between -0.9999 and 1000 are found. No root in that span \
    is an error: there is no rate to report. Spreadsheet XIRR reports one root at most.
    """:
      """
    找出 -0.9999 至 1000 之间利率的全部变号处。该区间内没有根为错误：没有可报告的利率。电子表格的 XIRR 至多报告一个根。
    """,
    """
    Sign convention of spreadsheets: presentValue + payments + futureValue balance to \
    zero, money paid out is negative. A rate below 1e-12 in size uses the limit at zero.
    """:
      """
    符号约定同电子表格：presentValue、各期付款与 futureValue 合计为零，付出为负。利率绝对值低于 1e-12 时取零处的极限。
    """,
    "futureValue = -balloon. The root is unique; search between -0.99 and 10.":
      "futureValue = -balloon。根唯一；在 -0.99 至 10 之间求解。",
    "Payments at period ends, paid amounts negative; unrounded.": "期末付款，付出为负；不取整。",
    "Use expm1 and log1p for small rates.": "利率很小时用 expm1 与 log1p。",
    """
    Coupon dates are counted back from maturity by whole months (day cut to month \
    length, no end-of-month rule, no business days). E = days of the coupon period \
    (360/frequency for 30-360-us and actual-360, 365/frequency for actual-365), A = \
    days from the last coupon date to settlement, DSC = days from settlement to the \
    next (E - A for 30-360-us).
    """:
      """
    付息日自到期日按整月倒推（日期截至当月天数，无月末规则，无营业日调整）。E 为票息期天数（30-360-us 与 actual-360 为 \
    360/frequency，actual-365 为 365/frequency），A 为上一付息日至结算日的天数，DSC \
    为结算日至下一付息日的天数（30-360-us 为 E - A）。
    """,
    "Prices are per 100 of face.": "价格按每 100 面值。",
    "Durations and convexity always use compound discounting (k+w powers).":
      "久期与凸性始终用复利折现（k+w 次幂）。",
    "Search between -0.9*frequency and 10.": "在 -0.9*frequency 至 10 之间求解。",
    "Search between -1 and 10.": "在 -1 至 10 之间求解。",
    """
    Simple discounting inside a period, compounded over periods; search for the \
    discount rate index + discountMargin between -0.9 and 10.
    """:
      """
    期内用单利、期间用复利折现；折现率 index + discountMargin 在 -0.9 至 10 之间求解。
    """,
    "The obsolescence step is skipped when yearsRemaining is omitted.": "未给出 yearsRemaining 时不计贬值。",
    "Costs are spent in mid-year. multiplicative: 1-(1-f)(1-t)(1-e); additive: f+t+e.":
      "成本在年中支出。multiplicative：1-(1-f)(1-t)(1-e)；additive：f+t+e。",
    """
    weibull: remaining = scale/shape*Gamma(1/shape, \
    (age/scale)^shape)*exp((age/scale)^shape), upper incomplete gamma.
    """:
      """
    威布尔：remaining = scale/shape*Gamma(1/shape, \
    (age/scale)^shape)*exp((age/scale)^shape)，为上不完全伽马函数。
    """,
    "t = 1 ... years.": "t = 1 至 years。",
    "The hazard of a time after the last knot is the last hazard.": "最后一个结点之后的风险率取最后的风险率。",
    """
    An invalid generator is reported and the fractional probabilities are still those \
    of exp(fraction*Q). Eigenvalues of P on the closed negative real axis have no \
    principal logarithm: refused.
    """:
      """
    无效的生成元照样报告，年内概率仍为 exp(fraction*Q) 所得。P 的特征值位于闭的负实轴上时没有主对数：予以拒绝。
    """,
    """
    N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
    bivariate normal one.
    """:
      """
    N 为标准正态分布函数，N^-1 为其反函数，N2(a, b; r) 为二元正态分布函数。
    """,
    """
    N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
    bivariate normal one. Solve to a residual below 1e-10 of equity.
    """:
      """
    N 为标准正态分布函数，N^-1 为其反函数，N2(a, b; r) 为二元正态分布函数。求解至残差低于股权的 1e-10。
    """,
    "Loss given default and default are independent here; see credit.wrong-way-loss otherwise.":
      "此处违约损失率与违约相互独立；否则见 credit.wrong-way-loss。",
    "The cap is applied to the expected value.": "上限施于期望值。",
    """
    N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
    bivariate normal one. X and Y are standard normal. Default and sale are at the same \
    horizon; no discounting.
    """:
      """
    N 为标准正态分布函数，N^-1 为其反函数，N2(a, b; r) 为二元正态分布函数。X 与 Y 为标准正态。违约与变现在同一时点；不折现。
    """,
    """
    The probability used is max(defaultProbability, probabilityFloor). \
    defaultProbability = 1 gives K = max(0, LGD - bestEstimateLoss), correlation from \
    PD = 1 and maturityFactor 1; its expectedLoss uses bestEstimateLoss in place of \
    PD*LGD.
    """:
      """
    所用概率为 max(defaultProbability, probabilityFloor)。defaultProbability = 1 时 K = \
    max(0, LGD - bestEstimateLoss)，相关系数取 PD = 1，maturityFactor 为 1；expectedLoss 以 \
    bestEstimateLoss 代替 PD*LGD。
    """,
    """
    Class weights: corporate 1, investment-grade 0.75, small-medium 0.85, retail-small \
    0.75, defaulted 1.5 (China, in force 2024; change them by weightOverride).
    """:
      """
    类别权重：corporate 1、investment-grade 0.75、small-medium 0.85、retail-small \
    0.75、defaulted 1.5（中国，2024 年起施行；可用 weightOverride 更改）。
    """,
    """
    A pledged intellectual property right is no eligible collateral and leaves the \
    weight unchanged; a guarantee lowers it only when guarantorWeight is below the \
    class weight, otherwise it is ignored.
    """:
      """
    质押的知识产权不是合格担保物，不改变权重；保证仅在 guarantorWeight 低于类别权重时降低权重，否则不计。
    """,
    "The weight is not above 12.5.": "权重不高于 12.5。",
    "Capital earns the funding rate. Multiply by 10,000 for basis points.":
      "资本按资金成本获得收益。乘以 10,000 即为基点。",
    "Years are counted from the reporting date.": "年数自报告日起计。",
    "Weights apply to losses and not to inputs.": "权重施于损失而非输入。",
    """
    More than 30 days is strict (31 is stage 2); default counts from 90 days. The \
    probation holds while monthsSinceCured < curePeriodMonths.
    """:
      """
    超过 30 天为严格大于（31 天为第二阶段）；违约自 90 天起。monthsSinceCured < curePeriodMonths 期间仍在观察期。
    """,
    "No cash is received in the period.": "期内没有收到现金。",
    """
    creditImpaired counts as at least substandard; impairmentShare works only when \
    creditImpaired.
    """:
      """
    creditImpaired 至少为次级；impairmentShare 仅在 creditImpaired 时起作用。
    """,
    """
    At least substandard when defaultShareThisBank > 0.10 or defaultShareAllBanks > \
    0.20. A restructured asset is at least special-mention.
    """:
      """
    defaultShareThisBank > 0.10 或 defaultShareAllBanks > 0.20 时至少为次级。重组资产至少为关注。
    """,
    "Rounding half-up to 0.01.": "四舍五入至 0.01。",
    "No rounding.": "不取整。",
    """
    Gaussian figures need 1e-9 accuracy to be useful; the stated tolerance covers \
    quadrature for the t forms. A quantile is given only where the distribution \
    function is further than 1e-6 from confidence.
    """:
      """
    高斯数字须精确到 1e-9 才有用；所列容差容纳 t 形式的求积。仅当分布函数与 confidence 相差大于 1e-6 时给出分位数。
    """,
    """
    df(t) = exp(-riskFreeRate*t); mid_j is the middle of the quarter. Gaussian figures \
    should be accurate to 1e-6.
    """:
      """
    df(t) = exp(-riskFreeRate*t)；mid_j 为该季之中点。高斯数字应精确到 1e-6。
    """,
    "52 weeks a year; df(t) = exp(-riskFreeRate*t).": "每年 52 周；df(t) = exp(-riskFreeRate*t)。",
    "topCount above the number of names counts them all.": "topCount 大于个数时全部计入。",
    "Accrued premium is paid at default; default in the middle of the period.": "违约时支付应计费用；违约在期中。",
    "k = 1, 2, ...; default in mid-year, fee at the start of each year while the loan is alive.":
      "k = 1、2……；违约在年中，贷款存续期间费用在每年年初。",
    """
    N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
    bivariate normal one. The last two results show what separate models of value and \
    default would miss.
    """:
      """
    N 为标准正态分布函数，N^-1 为其反函数，N2(a, b; r) 为二元正态分布函数。最后两项表明价值与违约各自建模会遗漏什么。
    """,
  ]
}
