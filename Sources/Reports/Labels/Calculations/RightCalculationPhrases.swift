extension ChinesePhrases {
  /// Titles and meanings of the named calculations: lives, renewal, citations, options, scores, damages.
  static let rightCalculations: [String: String] = [
    "Bass diffusion forecast": "Bass 扩散预测",
    "Yearly adoptions, cumulative adoptions and the sales peak of the Bass model.":
      "Bass 模型的年度采用数、累计采用数与销售高峰。",
    "Bass model fit": "Bass 模型拟合",
    "Estimates innovation, imitation and potential from yearly sales by non-linear or ordinary least squares.":
      "以非线性或普通最小二乘法，由年度销量估计创新、模仿系数与市场潜量。",
    "Logistic and Gompertz growth curves": "逻辑斯蒂与冈珀茨增长曲线",
    "Adoption shares of S-curves and the 10-90 % time.": "S 形曲线的采用份额与 10–90 % 时间。",
    "Successive generations (Norton-Bass)": "更替代际（Norton–Bass）",
    "Sales of two technology generations with substitution.": "两代技术相互替代时的销量。",
    "Exponential obsolescence": "指数衰减",
    "Half-life, mean life and present value of an income that decays exponentially until the right expires.":
      "半衰期、平均寿命，以及指数衰减至权利到期的收益现值。",
    "Weibull survival": "威布尔生存",
    "Mean, median, mode, survival, hazard and remaining life of a Weibull life.":
      "威布尔寿命的均值、中位数、众数、生存率、风险率与剩余寿命。",
    "Iowa symmetrical survivor curve": "艾奥瓦对称生存曲线",
    "Survivor shares of Iowa types S1 to S4, exact as a Beta survival function.":
      "艾奥瓦 S1 至 S4 型的生存率，以 Beta 生存函数精确表示。",
    "Survival estimation with censoring": "含删失的生存估计",
    "Kaplan-Meier curve with Greenwood errors and a Weibull fit for right-censored lapse data.":
      "右删失失效数据的 Kaplan–Meier 曲线（Greenwood 误差）与威布尔拟合。",
    "Economic life": "经济寿命",
    "Expected least of the legal, contract and a random technology life.":
      "法定寿命、合同期限与随机技术寿命三者最小值的期望。",
    "Technology cycle time": "技术循环周期",
    "Median age of the cited patents with quartiles.": "所引专利年龄的中位数与四分位数。",
    "Statutory term in China": "中国法定保护期",
    "Day on which an intellectual property right ends and the time left.": "知识产权终止之日与剩余时间。",
    "Drug patent term compensation in China": "中国药品专利权期限补偿",
    "Extra term for a new-drug patent after marketing approval.": "新药上市许可后给予专利的补偿期限。",
    "Patent grant-delay compensation in China": "中国专利权授权延迟期限补偿",
    "Days added to an invention patent granted late.": "发明专利授权延迟所补偿的天数。",
    "Patent annual fees in China": "中国专利年费",
    "Fee schedule from a valuation date to the end of the term, with reduction and present value.":
      "自评估基准日至期限届满的年费表，含减缴与现值。",
    "Renewal survival": "续展存活率",
    "Share of a cohort still in force after each renewal fee.": "每次缴纳维持费后仍有效的同批专利份额。",
    "Value distribution from renewals": "由续展推出的价值分布",
    "Mean, quantiles and concentration of patent value implied by a renewal model.":
      "续展模型所隐含的专利价值均值、分位数与集中度。",
    "Renewal model estimation": "续展模型估计",
    "Maximum likelihood of the renewal model from lapse counts.": "由失效数以极大似然估计续展模型。",
    "Patent as an option to renew (Pakes)": "作为续展期权的专利（Pakes）",
    "Dynamic programme of a patent whose return can vanish, persist or be improved by learning.":
      "收益可能消失、持续或因学习而提高的专利的动态规划。",
    "Renewal option on a random-walk return": "收益随机游走的续展期权",
    "Value of a patent whose return follows a geometric random walk and which may lapse at every fee.":
      "收益服从几何随机游走、每次缴费可放弃的专利价值。",
    "Concentration of lognormal patent values": "对数正态专利价值的集中度",
    "Skewness figures of a lognormal value distribution.": "对数正态价值分布的偏斜度量。",
    "Pareto tail index (Hill)": "帕累托尾部指数（Hill）",
    "Hill estimate of the tail index of the largest values.": "最大若干价值的尾部指数 Hill 估计。",
    "Lognormal fit to value classes": "由价值分组拟合对数正态",
    "Maximum likelihood of a lognormal from counts per value class.": "由各价值组的个数以极大似然拟合对数正态。",
    "Patent value from the stock-market reaction": "由股价反应求专利价值",
    "Filtered value of a grant from the abnormal return around its announcement (KPSS).":
      "由公告前后异常收益滤出的专利授权价值（KPSS）。",
    "Tobin's q equation": "托宾 Q 方程",
    "Log value equation with R&D, patent and citation intensities and their semi-elasticities.":
      "含研发、专利与引证强度的对数价值方程及其半弹性。",
    "Knowledge stock": "知识存量",
    "Perpetual-inventory stock of R&D, patents or citations.": "用永续盘存法计算研发、专利或引证的存量。",
    "Generality and originality": "通用性与原创性",
    "Dispersion of citing (generality) or cited (originality) classes with the small-sample correction.":
      "施引类别（通用性）或被引类别（原创性）的分散程度，含小样本修正。",
    "Citation truncation correction": "引证截断修正",
    "Scales citations observed so far by the share of the citation-lag distribution that has passed.":
      "按引证滞后分布中已过去的部分，放大至今观察到的引证数。",
    "Black-Scholes-Merton value and Greeks": "Black–Scholes–Merton 价值与希腊值",
    "European option on an asset with a continuous payout, with its sensitivities.":
      "有连续派息资产的欧式期权及其敏感性。",
    "Implied volatility": "隐含波动率",
    "Volatility at which the Black-Scholes-Merton value equals a price.":
      "使 Black–Scholes–Merton 价值等于价格的波动率。",
    "Patent as a delay option": "作为延迟期权的专利",
    "Black-Scholes-Merton value of the right to develop a patented product, with the cost of delay 1/life, against immediate development.":
      "开发专利产品之权利的 Black–Scholes–Merton 价值，延迟成本为 1/寿命，并与立即开发比较。",
    "Binomial tree": "二叉树",
    "European or American option on a Cox-Ross-Rubinstein or Leisen-Reimer tree with a stated number of steps.":
      "按给定步数在 Cox–Ross–Rubinstein 或 Leisen–Reimer 树上计算的欧式或美式期权。",
    "American option, converged": "美式期权（收敛值）",
    "Value of an option that may be exercised at any time until expiry, converged in the time step.":
      "到期前可随时行权的期权价值，时间步长已收敛。",
    "Perpetual investment option": "永续投资期权",
    "Value and trigger of an infinite-lived option to invest, with an optional hazard of losing the right.":
      "无限期投资期权的价值与触发点，可含权利灭失的风险率。",
    "Perpetual option with uncertain cost": "成本不确定的永续期权",
    "McDonald-Siegel option when project value and investment cost are both random.":
      "项目价值与投资成本均随机时的 McDonald–Siegel 期权。",
    "Option on a right that can be invalidated": "可被宣告无效的权利上的期权",
    "Black-Scholes-Merton call under three explicit conventions for the hazard of invalidation.":
      "无效风险率三种明确约定下的 Black–Scholes–Merton 看涨期权。",
    "Merton jump diffusion": "默顿跳跃扩散",
    "European option with lognormal jumps (trial or litigation shocks).": "含对数正态跳跃（试验或诉讼冲击）的欧式期权。",
    "Compound option (Geske)": "复合期权（Geske）",
    "Option on an option: pay the first cost for the right to pay the second.":
      "期权的期权：支付第一笔成本以取得支付第二笔的权利。",
    "Three-stage compound call": "三阶段复合看涨期权",
    "Sequential investment with three outlays, each giving the right to the next.":
      "三笔支出的序贯投资，每笔取得进入下一阶段的权利。",
    "Exchange option (Margrabe)": "交换期权（Margrabe）",
    "Right to give up one asset for another.": "以一项资产换取另一项资产的权利。",
    "Single-barrier option": "单障碍期权",
    "Option that starts or dies when the asset touches a level, with a rebate.":
      "资产触及某一水平时生效或失效的期权，可有补偿。",
    "One-step project tree with an option": "一步项目树与期权",
    "Risk-neutral one-period value of deferring or expanding a project.": "延迟或扩大项目的一期风险中性价值。",
    "Delay option on a right with an expiry": "有期限权利的延迟期权",
    "American option to invest when the protected cash flow ends at the patent's expiry and the right may be lost.":
      "受保护的现金流随专利到期终止、且权利可能灭失时的美式投资期权。",
    "American option by simulation (Longstaff-Schwartz)": "模拟法美式期权（Longstaff–Schwartz）",
    "Least-squares Monte Carlo value of an option with a number of exercise dates a year.":
      "每年若干行权日的期权，以最小二乘蒙特卡洛求值。",
    "Patent-protected R&D project (Schwartz 2004)": "受专利保护的研发项目（Schwartz 2004）",
    "Value of a research project with uncertain cost and cash flow, catastrophic failure and abandonment.":
      "成本与现金流不确定、可能灾难性失败且可放弃的研发项目价值。",
    "Analytic hierarchy process": "层次分析法",
    "Priority weights and consistency ratio of a pairwise comparison matrix.": "两两比较矩阵的优先权重与一致性比率。",
    "Entropy weights and TOPSIS": "熵权与 TOPSIS",
    "Objective criteria weights from entropy and closeness of each alternative to the ideal.":
      "由熵求客观准则权重，并求各方案与理想解的贴近度。",
    "Fuzzy comprehensive evaluation": "模糊综合评价",
    "Weighted-average fuzzy evaluation with a grade score.": "加权平均模糊评价及等级得分。",
    "Hierarchical indicator score": "分层指标得分",
    "Weighted score of a two-level indicator tree with missing items re-weighted inside their group.":
      "两层指标体系的加权得分，缺项在组内重新分配权重。",
    "Kendall concordance of experts": "专家意见的肯德尔协调系数",
    "Agreement of raters over ranked objects with tie correction.": "评分者对排序对象的一致程度，含同分修正。",
    "Competitive impact and patent asset index": "竞争影响力与专利资产指数",
    "Technology relevance times market coverage per patent family and their sum over live families.":
      "各专利族技术相关性乘以市场覆盖度，及有效专利族之和。",
    "Reasonable royalty": "合理许可费",
    "Royalty on an apportioned base with an adjusted comparable rate.": "分摊后的计费基数乘以调整后的可比费率。",
    "Lost profits with market share": "按市场份额计算的利润损失",
    "Profits lost on the patentee's share of infringing sales and a royalty on the rest.":
      "侵权销量中权利人份额所失利润，其余部分按许可费计。",
    "Price erosion": "价格侵蚀",
    "Profit lost because infringement forced the price down, with constant-elasticity demand.":
      "侵权迫使降价所失利润，需求弹性不变。",
    "Prejudgment interest": "判决前利息",
    "Carries yearly damages to the judgment with simple or compound interest.": "把各年损害按单利或复利计至判决日。",
    "Damages award in China": "中国侵权赔偿",
    "Base of damages, punitive multiple and statutory range under Chinese law, with the Pudong regime.":
      "中国法律下的赔偿基数、惩罚性倍数与法定赔偿区间，含浦东规则。",
    "Value of enforcing a right": "维权价值",
    "Expected award less staged costs that are paid only while the case is alive.":
      "预期赔偿减去仅在案件存续时支付的分阶段费用。",
    "Settlement range with a validity challenge": "有无效挑战时的和解区间",
    "Litigation tree with an inter-partes challenge, punitive increase and a bargaining solution.":
      "含无效程序、惩罚性加重与讨价还价解的诉讼树。",
    "Top-down license rate for essential patents": "标准必要专利的自上而下费率",
    "Share of an aggregate royalty burden by essential families, adjusted by regional strength.":
      "必要专利族在总费率中的份额，按地区强度调整。",
  ]
}
