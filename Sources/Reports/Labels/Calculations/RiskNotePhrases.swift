extension ChinesePhrases {
  /// What notes say of the conventions of calculations: market, options, risk and dates.
  static let riskNotes: [String: String] = [
    """
    Every factor moves the comparable to the subject: above 1 when the subject is \
    better. The median of an even count is the mean of the two middle values.
    """:
      """
    各系数把可比对象调整到评估对象：评估对象较优时大于 1。偶数个的中位数为中间两值的平均。
    """,
    """
    s is the sample standard deviation (n-1) of the logs; t is the Student quantile at \
    (1+confidence)/2.
    """:
      """
    s 为对数的样本标准差（n-1）；t 为 Student 分布在 (1+confidence)/2 处的分位数。
    """,
    "HC3: (X'X)^-1 X' diag(e_i^2/(1-h_i)^2) X (X'X)^-1.":
      "HC3 即 (X'X)^-1 X' diag(e_i^2/(1-h_i)^2) X (X'X)^-1。",
    "Two bidders: 2*exp(mu+sigma^2/2)*Phi(-sigma/sqrt(2)).":
      "两名竞买人：2*exp(mu+sigma^2/2)*Phi(-sigma/sqrt(2))。",
    """
    Parameters by distribution: fixed [value]; normal [mean, sd]; lognormal [mu, sigma] \
    of the log; triangular and pert [minimum, mode, maximum]; uniform [minimum, \
    maximum]. pert is a beta law on [minimum, maximum] with shapes \
    1+4(mode-minimum)/(maximum-minimum) and 1+4(maximum-mode)/(maximum-minimum).
    """:
      """
    各分布的参数：fixed [值]；normal [均值, 标准差]；lognormal 为对数的 [mu, sigma]；triangular 与 pert \
    [最小, 众数, 最大]；uniform [最小, 最大]。pert 为 [minimum, maximum] 上的贝塔分布，形状为 \
    1+4(mode-minimum)/(maximum-minimum) 与 1+4(maximum-mode)/(maximum-minimum)。
    """,
    "rho = -1 gives tail dependence 0, rho = 1 gives 1 for a t copula.":
      "t 连接函数：rho = -1 时尾部相依为 0，rho = 1 时为 1。",
    """
    The largest T gets the largest sample. Ties in samples keep any order because the \
    values are equal; spearman uses average ranks.
    """:
      """
    最大的 T 得最大的样本。样本相等时次序不论，因为值相同；spearman 用平均秩。
    """,
    """
    The drivers are independent, so the product form is exact; rates enter through the \
    annuity sum_k (1+rate)^-t_k with t_k by timing.
    """:
      """
    各变量独立，因此乘积形式是精确的；利率通过年金 sum_k (1+rate)^-t_k 起作用，t_k 按 timing。
    """,
    """
    Expected numbers are those of the exact distribution; a run of the stated paths \
    must lie within standardErrors times the stated standardError of each.
    """:
      """
    预期数字为精确分布的数字；所述路径数的一次运行须落在各自 standardErrors 个标准误之内。
    """,
    """
    The same seed and paths must give the same numbers on every machine and for any \
    thread count. standardError itself is not compared.
    """:
      """
    相同的种子与路径数在任何机器、任何线程数下须得相同的数字。standardError 本身不作比较。
    """,
    "A one-pass sum-of-squares variance fails the certified cases.": "一遍式平方和方差不能通过经认证的算例。",
    """
    Ill-conditioned problems (NIST Filip) must keep six digits: use QR or SVD on scaled \
    columns, not the normal equations.
    """:
      """
    病态问题（NIST Filip）须保持六位数字：对缩放后的各列用 QR 或 SVD，而不用正规方程。
    """,
    "rho = 1 gives Phi(min(a,b)); rho = -1 gives max(0, Phi(a)+Phi(b)-1).":
      "rho = 1 得 Phi(min(a,b))；rho = -1 得 max(0, Phi(a)+Phi(b)-1)。",
    """
    A stage's cost is paid only if all earlier stages succeeded; PV(cost_s) in \
    gatedValue is taken at the start of stage s: sum_(k<years) \
    cost/years*(1+rate)^-(k+0.5).
    """:
      """
    仅当此前各阶段均成功时才支付该阶段成本；gatedValue 中的 PV(cost_s) 取阶段 s 之初：sum_(k<years) \
    cost/years*(1+rate)^-(k+0.5)。
    """,
    "staticValue includes the launch cost paid on reaching launch whatever the outcome.":
      "staticValue 含到达上市时支付的上市成本，无论结果如何。",
    "volatility and maturity may be zero: the value is then max(0, +-(S exp(-qT) - K exp(-rT))).":
      "volatility 与 maturity 可为零：价值为 max(0, +-(S exp(-qT) - K exp(-rT)))。",
    """
    With zero volatility*sqrt(maturity) or zero exercisePrice: d1 = d2 = +infinity, \
    -infinity or (at equality) 0 with Phi(0) = 1/2; gamma and vega are 0.
    """:
      """
    volatility*sqrt(maturity) 或 exercisePrice 为零时：d1 = d2 = 正无穷、负无穷，或（相等时）0 且 Phi(0) \
    = 1/2；gamma 与 vega 为 0。
    """,
    """
    The value is exact for the given tree, including its discretization error. h is \
    Peizer-Pratt method 2.
    """:
      """
    价值对所给的树是精确的，含其离散误差。h 为 Peizer-Pratt 第二法。
    """,
    "Tolerance 1e-4 relative: the mean of Leisen-Reimer values at 1001 and 2001 steps or better.":
      "相对容差 1e-4：取 1001 步与 2001 步 Leisen-Reimer 价值的平均，或更好。",
    "Each term discounts with r_n: BSM(S, K, T, r_n, q, s_n).":
      "各项以 r_n 折现：BSM(S, K, T, r_n, q, s_n)。",
    "s = 0 gives max(0, Q1 S1 e^(-q1 T) - Q2 S2 e^(-q2 T)). No interest rate enters.":
      "s = 0 得 max(0, Q1 S1 e^(-q1 T) - Q2 S2 e^(-q2 T))。不涉及利率。",
    "The discrete shift lowers a down barrier and raises an up barrier.": "离散监测的平移使下障碍降低、上障碍升高。",
    "Same seed and paths give the same value on every machine and for any thread count.":
      "相同的种子与路径数在任何机器、任何线程数下得相同的价值。",
    """
    value is compared with the exact Bermudan value: |value - expected| <= \
    standardErrors*standardError + rel*expected; rel covers the suboptimal exercise \
    rule.
    """:
      """
    value 与精确的百慕大期权价值比较：|value - expected| <= standardErrors*standardError + \
    rel*expected；rel 容纳非最优的行权规则。
    """,
    """
    Investment and abandonment are decided continuously. If K has not reached zero at \
    patentLife the project pays terminalMultiple*C only when complete: an uncompleted \
    project is worth 0 at expiry.
    """:
      """
    投资与放弃连续决定。patentLife 时 K 未到零者，项目未完成即值 0；仅完成者得 terminalMultiple*C。
    """,
    """
    Tolerance 2 %: finite differences with extrapolation, or simulation with an exact \
    or bridge-corrected completion time.
    """:
      """
    容差 2 %：外推的有限差分，或以精确、桥校正的完成时间模拟。
    """,
    """
    The return of year a is r1*(1-decay)^(a-1), ln r1 ~ Normal(mu, sigma). A patent is \
    renewed at a fee age when the return of that year is at least the fee, and lapses \
    for good otherwise; ages without a fee are passed freely.
    """:
      """
    第 a 年的收益为 r1*(1-decay)^(a-1)，ln r1 ~ Normal(mu, \
    sigma)。缴费年龄当年收益不低于费用即续展，否则永久失效；没有费用的年龄自动通过。
    """,
    """
    V is non-decreasing in r1, so value quantiles are values at r1 quantiles. Return \
    and fee fall at the start of the year; year 1 is undiscounted.
    """:
      """
    V 对 r1 不减，因此价值分位数即 r1 分位数处的价值。收益与费用落在年初；第 1 年不折现。
    """,
    """
    An age whose threshold does not exceed the earlier maximum has lapse share 0; its \
    count must be 0 and drops out.
    """:
      """
    门槛不超过此前最大值的年龄，失效比例为 0；其计数须为 0 并略去。
    """,
    """
    The mean of the exponential in the transition from year a to a+1 uses \
    learningDecay^a. The learning draw of year a+1 is not floored at zero before the \
    maximum. Continuation after maxAge is zero, so the last threshold is the last fee \
    when it falls at maxAge.
    """:
      """
    自第 a 年至 a+1 年的转移中，指数分布的均值用 learningDecay^a。第 a+1 年的学习抽样在取最大之前不截为零。maxAge \
    之后的延续价值为零，因此最后的门槛为 maxAge 处的最后费用。
    """,
    """
    Return and fee fall at the start of the year. Without uncertainty the path is known \
    and the best lapse date is chosen (backward maximum with 0).
    """:
      """
    收益与费用落在年初。没有不确定性时路径已知，取最佳的失效时间（与 0 逐年倒推取最大）。
    """,
    "Cumulative probabilities are compared with confidence - 1e-12.":
      "累计概率与 confidence - 1e-12 比较。",
    """
    correlations are those of the logs. The Fenton-Wilkinson quantile is poor in the \
    lower tail for large sigma; simulate for haircuts.
    """:
      """
    correlations 为对数的相关系数。sigma 较大时 Fenton-Wilkinson 分位数在下尾较差；折扣请用模拟。
    """,
    "0 ln 0 = 0; top above the count gives 1.": "0 ln 0 = 0；top 大于个数时得 1。",
    """
    Zero volatility or horizon: lgdGivenValid = max(0, \
    1-(1-liquidationCost)*appraisedValue*exp(drift*horizon)/exposure).
    """:
      """
    波动率或期限为零：lgdGivenValid = max(0, \
    1-(1-liquidationCost)*appraisedValue*exp(drift*horizon)/exposure)。
    """,
    """
    An unattainable confidence is an answer (advanceRate 0, haircut 1), not an error. s \
    = confidence exactly counts as infeasible.
    """:
      """
    达不到的置信水平是答案（advanceRate 0、haircut 1）而非错误。s 恰等于 confidence 时视为不可行。
    """,
    """
    Uncapped weights may be negative; the scaling keeps proportions. The matrix must \
    also be invertible.
    """:
      """
    未设上限的权重可为负；缩放保持比例。矩阵还须可逆。
    """,
    "RI(1..10) = 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49.":
      "RI(1..10) 依次为 0、0、0.58、0.90、1.12、1.24、1.32、1.41、1.45、1.49。",
    "30-360-bond: d1 = 31 becomes 30; d2 = 31 becomes 30 when d1 is 30 after that.":
      "30-360-bond：d1 = 31 变为 30；此后 d1 为 30 时，d2 = 31 变为 30。",
    "30e-360: each 31 becomes 30.": "30e-360：每个 31 变为 30。",
    """
    30-360-us: if start is the last day of February, d1 becomes 30, and d2 too when end \
    is also the last day of February; then d2 = 31 becomes 30 when d1 >= 30; then d1 = \
    31 becomes 30.
    """:
      """
    30-360-us：start 为 2 月末日时 d1 变为 30，end 亦为 2 月末日时 d2 也变为 30；然后 d1 >= 30 时 d2 = 31 \
    变为 30；再然后 d1 = 31 变为 30。
    """,
    """
    30e-360-isda: 31 or last day of February becomes 30 at the start; the same at the \
    end, except a last day of February equal to termination.
    """:
      """
    30e-360-isda：起点的 31 或 2 月末日变为 30；终点亦然，但等于 termination 的 2 月末日除外。
    """,
    """
    none: every day is open; weekends: Monday to Friday; china-interbank: Monday to \
    Friday less public holidays plus make-up working weekends; china-exchange: the same \
    without make-up weekends. The two China calendars cover 2005-2026 (data file \
    china-calendar.csv) and refuse dates outside.
    """:
      """
    none：每日均为营业日；weekends：周一至周五；china-interbank：周一至周五减公众假日加调休工作日；china-exchange：同上但无\
    调休工作日。两种中国日历覆盖 2005-2026 年（数据文件 china-calendar.csv），其外的日期予以拒绝。
    """,
    """
    Step k is counted from the anchor (k*stepMonths from end or start), not from the \
    last date; a day that the month lacks becomes its last day. endOfMonth moves every \
    counted date to its month end when the anchor is one; start and end themselves stay.
    """:
      """
    第 k 步自锚定日起计（自 end 或 start 起 k*stepMonths \
    个月），而非自上一个日期；当月没有的日子取当月末日。锚定日为月末时，endOfMonth 把各推算日期移至月末；start 与 end 本身不动。
    """,
    """
    With firstDate, backward counting stops at firstDate (dates at or before it are \
    dropped), and forward counting starts from firstDate as anchor.
    """:
      """
    有 firstDate 时，倒推止于 firstDate（其当日及之前的日期略去），顺推以 firstDate 为锚定日。
    """,
    "Dates that fall together after adjustment are kept once.": "调整后重合的日期只保留一个。",
  ]
}
