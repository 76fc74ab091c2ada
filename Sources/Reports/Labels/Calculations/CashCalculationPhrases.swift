extension ChinesePhrases {
  /// Titles and meanings of the named calculations: dates, cash flows, loans.
  static let cashCalculations: [String: String] = [
    "Day count and year fraction": "计日方式与年分数",
    "Days and year fraction between two dates under a named convention.": "按指定惯例计算两日之间的天数与年分数。",
    "Business-day adjustment": "营业日调整",
    "Rolls a date to a business day.": "把日期顺延或提前到营业日。",
    "Business days between dates": "两日之间的营业日",
    "Counts open days and finds the date some business days away.": "计数营业日，并求若干营业日之后的日期。",
    "Schedule of payment dates": "付款日程表",
    "Dates at equal month steps between two dates, with stub and business-day rules.":
      "两日之间按等月间隔排列的日期，含零头期与营业日规则。",
    "Month arithmetic": "月份推算",
    "Adds months and years to a date with the end-of-month rule.": "按月末规则对日期加月与加年。",
    "Net present value": "净现值",
    "Present value of a row of cash flows at equal steps.": "等间隔现金流的现值。",
    "Internal rate of return, all roots": "内部收益率（全部根）",
    "Every rate at which equal-step cash flows have zero value.": "使等间隔现金流净现值为零的每一个利率。",
    "Net present value on dates": "按日期计算的净现值",
    "Present value of dated cash flows, actual/365.": "带日期现金流的现值，实际天数/365。",
    "Internal rate of return on dates": "按日期计算的内部收益率",
    "Every yearly rate at which dated cash flows have zero value, actual/365.":
      "使带日期现金流净现值为零的每一个年利率，实际天数/365。",
    "Modified internal rate of return": "修正内部收益率",
    "Rate of return with separate financing and reinvestment rates.": "融资利率与再投资利率分列时的收益率。",
    "Level payment (PMT)": "每期等额付款（PMT）",
    "Payment per period that balances present and future value.": "使现值与终值平衡的每期付款额。",
    "Future value (FV)": "终值（FV）",
    "Value after the last period of a lump sum and level payments.": "一笔本金与等额付款在末期之后的价值。",
    "Present value (PV)": "现值（PV）",
    "Value now of level payments and a final value.": "等额付款与期末金额的现值。",
    "Number of periods (NPER)": "期数（NPER）",
    "Number of periods that balances an annuity.": "使年金平衡的期数。",
    "Rate of an annuity (RATE)": "年金利率（RATE）",
    "Rate per period of a loan repaid in level payments.": "等额还款贷款的每期利率。",
    "Interest and principal of payments (IPMT, PPMT, CUMIPMT)": "付款中的利息与本金（IPMT、PPMT、CUMIPMT）",
    "Interest and principal of one payment and of a span of payments of a level loan.":
      "等额还款贷款某一期及某一段期间付款中的利息与本金。",
    "Nominal, effective and continuous rates": "名义利率、实际利率与连续利率",
    "Converts a yearly rate between compounding rules.": "在不同计息方式之间换算年利率。",
    "Bond price, duration and convexity from yield": "由收益率求债券价格、久期与凸性",
    "Clean and dirty price, accrued interest, durations and convexity of a fixed-rate bond.":
      "固定利率债券的净价、全价、应计利息、久期与凸性。",
    "Bond yield from price": "由价格求债券收益率",
    "Yield of a fixed-rate bond from its clean price.": "由净价求固定利率债券的收益率。",
    "Duration and convexity of any flows": "任意现金流的久期与凸性",
    "Present value, Macaulay and modified duration and convexity of dated flows at a yield.":
      "给定收益率下带日期现金流的现值、麦考利久期、修正久期与凸性。",
    "Weighted average life": "加权平均期限",
    "Principal-weighted mean time of repayment.": "以本金为权重的平均还款时间。",
    "Zero-volatility spread": "零波动利差",
    "Constant spread over a zero curve that returns the price.": "在零息曲线之上使价格吻合的固定利差。",
    "Discount margin of a floating note": "浮息债券的折现利差",
    "Margin over a flat index that returns the price of an amortizing floating note.":
      "在平坦指数之上使分期偿还浮息债券价格吻合的利差。",
    "Equal-instalment (annuity) schedule": "等额本息还款表",
    "Equal instalments, with optional interest-only start and balloon, rounded to the fen with the last instalment clearing.":
      "等额本息，可有只付息期与尾款，取整到分，末期结清。",
    "Equal-principal schedule": "等额本金还款表",
    "Equal principal parts with interest on the falling balance.": "每期本金相等，利息按递减余额计。",
    "Interest-only loan repaid at maturity": "按期付息、到期还本",
    "Interest by actual days on given payment dates, principal on the last date.":
      "在给定付息日按实际天数付息，最后一日还本。",
    "Custom principal schedule": "自定还本计划",
    "Interest on the balance under a given list of principal payments.": "在给定的还本金额表下按余额计息。",
    "Debt sculpted to a coverage ratio": "按偿债覆盖率安排的债务",
    "Debt capacity and principal so that debt service is cash flow divided by the target ratio.":
      "使还本付息等于现金流除以目标覆盖率的债务规模与还本额。",
    "Floating interest on the loan prime rate": "以贷款市场报价利率为基准的浮动利息",
    "Interest of a bullet loan on LPR plus a spread, with reset rule, floor and cap.":
      "到期还本贷款按 LPR 加点计息，含重定价规则、下限与上限。",
    "Tiered pricing": "分档定价",
    "Blended rate and yearly interest when the rate depends on the size of the loan.":
      "利率随贷款规模分档时的综合利率与年利息。",
    "All-in rate of a loan with fees": "含费用的贷款综合利率",
    "Periodic, nominal and effective yearly rate of the borrower's cash flows after an up-front fee.":
      "扣除前端费用后借款人现金流的每期、名义与实际年利率。",
    "True rate of a flat-fee instalment plan": "固定手续费分期的真实利率",
    "Rate hidden in a plan that charges a fixed share of the original amount each month.":
      "每月按原始金额收取固定比例的分期计划所隐含的利率。",
    "Partial prepayment": "部分提前还款",
    "New instalment or shorter term after part of an annuity loan is paid early.":
      "等额本息贷款部分提前偿还后的新月供或缩短的期限。",
    "Full early repayment": "全部提前还款",
    "Amount that clears a loan on a given day.": "在某一天结清贷款的金额。",
    "Revolving line": "循环额度",
    "Interest on what is drawn and commitment fee on what is not.": "已用部分计息，未用部分收承诺费。",
    "Loan-to-value covenant and margin call": "质押率约定与追加担保",
    "Tests the loan-to-value covenant and sizes the cure by cash or by new collateral.":
      "检验质押率约定，并算出以现金或新押品补足的数额。",
    "Lending value of collateral": "押品贷款价值",
    "Prudent value of the right at sale, after volatility, discount, cost and senior claims.":
      "扣除波动、折扣、费用与优先债权后，处置时的审慎价值。",
    "Debt service, interest and loan life cover": "偿债、利息与贷款期覆盖率",
    "Coverage ratios of a loan against the cash flow that serves it.": "偿还现金流对贷款的各项覆盖率。",
    "Interest and fee subsidy": "贴息与贴费",
    "Public subsidy of interest and guarantee fee; the defaults are the Jinshan district rule of 2024.":
      "利息与担保费的公共补贴；默认值为金山区 2024 年规则。",
    "Penalty interest": "罚息",
    "Interest on overdue principal and on unpaid interest.": "逾期本金与欠付利息的利息。",
    "Risk sharing by pool, insurer, guarantor and bank": "资金池、保险人、担保人与银行的风险分担",
    "Splits a row of losses by fixed shares with total caps and a fuse on one party.":
      "按固定比例分担一列损失，设总额上限与某一方的熔断。",
    "Compensation of a bank by bands of the non-performing ratio": "按不良率区间的银行损失补偿",
    "Public compensation of net loss that starts above one non-performing ratio and stops at another.":
      "净损失在不良率超过一线后开始补偿、超过另一线后停止。",
    "Legal limits of a financing guarantee company": "融资担保公司的法定限额",
    "Room for a new guarantee under the legal multiples of net assets.": "按净资产法定倍数求新增担保的余量。",
    "Registrability of a patent pledge": "专利质押的可登记性",
    "Tests a patent pledge against the twelve grounds on which registration is refused.":
      "对照不予登记的十二种情形检验专利质押。",
    "Largest loan under a lender's template": "贷款人规则下的最高贷款额",
    "Loan cap by kind of right and lender template, with absolute and tenor limits.":
      "按权利类别与贷款人规则求贷款上限，含金额与期限限制。",
    "Fixing of the loan prime rate": "贷款市场报价利率的形成",
    "Trimmed mean of the panel's quotes, rounded to the nearest 5 basis points.":
      "报价行报价去除最高最低后的均值，取整到最近 5 个基点。",
    "Renewal without repayment of principal": "无还本续贷",
    "Schedule event of a loan renewed on its due date: no cash, new rate, accrued interest settled.":
      "贷款到期日续贷的事件：无本金收付、新利率、结清应计利息。",
  ]
}
