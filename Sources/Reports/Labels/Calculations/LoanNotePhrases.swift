extension ChinesePhrases {
  /// What notes say of the conventions of calculations: loans.
  static let loanNotes: [String: String] = [
    """
    All money arithmetic is exact on the decimal inputs as written (multiply before \
    dividing); each contractual amount is then rounded half-up (ties away from zero) to \
    0.01.
    """:
      """
    金额均按所写的十进制输入精确计算（先乘后除）；各合同金额再四舍五入至 0.01。
    """,
    "The last instalment repays exactly what is left, so the principal parts add up to the loan.":
      "最后一期恰好清偿余额，因此各期本金之和等于贷款。",
    """
    Interest of a period = round(balance before * annualRate / periodsPerYear). \
    Principal part = instalment - interest, never below 0 nor above the balance; in the \
    last period it is the whole balance (so the balloon is inside the last instalment).
    """:
      """
    每期利息 = round(期初余额 * annualRate / periodsPerYear)。本金 = 还款额减利息，不低于 \
    0、不高于余额；最后一期为全部余额（因此气球款在最后一期之内）。
    """,
    "Payments fall at period ends; no calendar.": "期末付款；不用日历。",
    """
    First day counts, last day does not. Use time.schedule to make the dates; interest \
    runs to the date given.
    """:
      """
    算头不算尾。日期可用 time.schedule 生成；计息至所给日期。
    """,
    "The schedule has one more period than principalPayments has entries.":
      "计划比 principalPayments 的项数多一期。",
    "Entries are rounded half-up to 0.01 before use.": "各项使用前四舍五入至 0.01。",
    "No rounding. A negative principal part is reported, not clipped.": "不取整。负的本金照样报告，不截为零。",
    """
    Interest is rounded once a period. A reset inside a period splits the accrual by \
    days; the new rate applies from the reset day.
    """:
      """
    每期利息取整一次。期内重定价按天数分段计息；新利率自重定日起适用。
    """,
    """
    A reference rate is in force from its own date until the next one. An anniversary \
    of 29 February falls on 28 February in common years.
    """:
      """
    参考利率自其日期起至下一个为止有效。2 月 29 日的周年日在平年为 2 月 28 日。
    """,
    "Floor and cap act on reference + spread; floor first, then cap.": "上下限施于参考利率加点之后；先下限，后上限。",
    "A principal equal to a limit belongs to the lower band.": "本金等于界限时属于较低一档。",
    """
    The payments are not negative, so the root is unique; it may be negative when less \
    is repaid than received.
    """:
      """
    付款不为负，因此根唯一；偿还少于所得时可为负。
    """,
    "The rates use the unrounded instalment.": "利率用未取整的还款额。",
    "A move counts from its own day. The sums are rounded once at the end.": "变动自其当日起计。合计最后取整一次。",
    "Equality is no breach. Amounts are not rounded.": "相等不算违约。金额不取整。",
    "N is the standard normal distribution function.": "N 为标准正态分布函数。",
    "The first cash flow is one year after the balance date.": "首笔现金流在余额日期的一年之后。",
    """
    An ineligible loan gets zero; that is an answer and no error. If fewer balances \
    than subsidyMonths are given, those given count.
    """:
      """
    不合格的贷款得零：这是答案而非错误。所给余额少于 subsidyMonths 时，按所给的计。
    """,
    "Simple interest over the whole span; periodic capitalisation is not modelled.":
      "整段用单利；不计定期结息。",
    """
    Party 0 pays each loss less what the others pay, so the parts add up to the loss; a \
    cap for party 0 is ignored. Its own share of a loss is the loss less the sum of the \
    other parties' rounded shares.
    """:
      """
    第 0 方承担每笔损失减去其他各方所付，因此各部分之和等于损失；第 0 方的上限不计。其在一笔损失中的自身份额为损失减其他各方取整后的份额。
    """,
    """
    The fuse is tested before each loss, with payments for earlier losses; it works \
    only when poolIndex, guaranteedBalance and fuseRatio are all given.
    """:
      """
    每笔损失之前按此前的支付检查熔断；仅当 poolIndex、guaranteedBalance 与 fuseRatio 全部给出时起作用。
    """,
    "A portfolio without non-performing loans gives a counted share of 0.": "没有不良贷款的组合，计入比例为 0。",
    "Rooms may be negative. groupOutstanding not given means equal to obligorOutstanding.":
      "余量可为负。未给出 groupOutstanding 即等于 obligorOutstanding。",
    """
    debt-beyond-life holds when debtEndDate is after rightExpiryDate; the same day is \
    allowed. co-owner-consent-missing needs coOwned and not coOwnersConsent. \
    same-day-invention and invalidation-pending are lifted by insistAfterNotice.
    """:
      """
    debtEndDate 晚于 rightExpiryDate 时 debt-beyond-life \
    成立；同日允许。co-owner-consent-missing 须 coOwned 且非 coOwnersConsent。same-day-invention \
    与 invalidation-pending 可因 insistAfterNotice 解除。
    """,
    """
    bank-of-communications: invention 0.25, utilityModel 0.15, trademark 0.50; absolute \
    limit CNY 10,000,000; tenor 3 years; other kinds are refused as input rightKind.
    """:
      """
    bank-of-communications：invention 0.25、utilityModel 0.15、trademark 0.50；绝对限额 \
    10,000,000 元；期限 3 年；其他种类按输入 rightKind 拒绝。
    """,
    """
    market-typical: invention 0.30, utilityModel 0.15, design 0.15, trademark 0.40, \
    copyright 0.30; no absolute limit; tenor 3 years. These are points inside the \
    reported market ranges, meant to be replaced by the lender's own.
    """:
      """
    market-typical：invention 0.30、utilityModel 0.15、design 0.15、trademark \
    0.40、copyright 0.30；没有绝对限额；期限 3 年。此为所报道市场区间内的取值，应换为贷款人自己的。
    """,
    "custom: needs customCap; limits not given do not bind.": "custom：须给出 customCap；未给出的限度不起作用。",
    "Exact decimal arithmetic; only one quote is dropped at each end even when several are equal.":
      "精确十进制计算；即使有多个相等，两端也各只去掉一个报价。",
  ]
}
