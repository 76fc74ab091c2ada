extension ChinesePhrases {
  /// Titles and meanings of the named calculations: the income, cost and market approach, discount rates, probabilities.
  static let approachCalculations: [String: String] = [
    "Present value of a flow series": "一列现金流的现值",
    "Discounts a series of periodic flows with end, mid or start timing and an optional first part-period.":
      "按期末、期中或期初时点折现各期现金流，首期可不足一期。",
    "Dated net present value": "按日期计算的净现值",
    "Discounts flows on calendar dates (actual/365 fixed).": "按日历日期折现现金流（实际天数/365）。",
    "Finds every real rate above -100 % at which periodic flows have zero present value.":
      "求出高于 -100 % 且使各期现金流现值为零的每一个实数利率。",
    "Dated internal rate of return": "按日期计算的内部收益率",
    "Rate at which dated flows have zero net present value (actual/365 fixed).":
      "使带日期现金流净现值为零的利率（实际天数/365）。",
    "Rate linking reinvested inflows to financed outflows.": "连接再投资流入与融资流出的利率。",
    "Growing annuity": "增长年金",
    "Present value of a flow that grows at a constant rate for a number of periods or for ever.":
      "以固定比率增长若干期或永续的现金流的现值。",
    "Tax amortization benefit factor": "税务摊销收益系数",
    "Step-up factor for the tax relief a buyer gets by amortizing the asset.":
      "买方摊销资产所得税款节省的价值放大系数。",
    "Relief from royalty": "许可费节省法",
    "Values an intangible as the present value of the after-tax royalties its owner does not have to pay.":
      "以权利人免付的税后许可费现值作为无形资产的价值。",
    "Relief from royalty from a base revenue and a remaining life": "由基期收入与剩余寿命预测的许可费节省法",
    "Projects revenue with growth and obsolescence over a life that may end inside a year and values the royalty saved.":
      "在可能年中终止的寿命内按增长与衰减预测收入，对节省的许可费估值。",
    "Split-rate scorecard": "分成率综合评价",
    "Interpolates a revenue or profit split rate inside an industry range from weighted scores: m + (n-m)*D.":
      "以加权得分在行业区间内插出收入或利润分成率：m + (n-m)*D。",
    "Revenue split with decay": "逐期衰减的收入分成法",
    "Values a technology as a share of revenue that decays every period (收入提成率法).":
      "以逐期衰减的收入份额对技术估值（收入提成率法）。",
    "Entry fee plus level royalty": "入门费加固定提成",
    "Solves the constant running royalty whose present value equals a target value less an entry fee.":
      "求使提成现值等于目标价值减入门费的固定提成率。",
    "Tiered royalty and its equivalents": "分级提成及其等价形式",
    "Computes tiered running royalties with a minimum and a cap, their lump-sum equivalent and the equivalent flat rate.":
      "含最低额与上限的分级提成、其一次总付等价额与等价固定费率。",
    "Multi-period excess earnings": "多期超额收益法",
    "Values the residual asset after charges for all contributory assets (MPEEM).":
      "扣除全部贡献资产回报后，对剩余资产估值（MPEEM）。",
    "With-and-without method": "有无对比法",
    "Values an asset as the after-tax profit difference between having and not having it.":
      "以拥有与不拥有该资产的税后利润差额估值。",
    "Greenfield method": "新建法",
    "Values a license or right as the start-up business that owns nothing else.":
      "以除此之外一无所有的新建企业价值作为许可或权利的价值。",
    "Distributor method": "分销商法",
    "Values customer assets on the profit a distributor would earn.": "以分销商可得利润对客户资产估值。",
    "Premium profit and excess profit": "溢价利润与超额利润",
    "Values a right by the price premium and cost saving it gives per unit, less extra cost.":
      "以权利带来的单位溢价与成本节约减去额外成本估值。",
    "Excess income over an industry return": "超过行业回报的超额收益",
    "Values the income above a normal return on the capital employed, as an annuity.":
      "对超过所用资本正常回报的收益按年金估值。",
    "Income declining by a fixed amount": "按固定额递减的收益",
    "Present value of an income that falls by a constant amount a year and never below zero.":
      "每年减少固定额且不低于零的收益的现值。",
    "Equivalent-investment profit split": "约当投资分成法",
    "Splits profit between the technology owner and the user by their equivalent investments (约当投资分成法) and values the share.":
      "按技术方与使用方的约当投资分割利润，并对份额估值。",
    "Profit split": "利润分成法",
    "Values a right as a fixed share of the discounted profits.": "以折现利润的固定份额对权利估值。",
    "Technology factor method": "技术系数法",
    "Applies an industry factor and an individual strength index to the value of free cash flows.":
      "以行业系数与个别强度指数乘以自由现金流价值。",
    "Equivalent pre-tax discount rate": "等价税前折现率",
    "Solves the pre-tax rate that gives the post-tax value; a gross-up is shown for comparison.":
      "求得出税后价值的税前折现率；另列直接还原值以供比较。",
    "Real and nominal values": "实际值与名义值",
    "Converts a nominal rate and nominal flows into real ones; both discountings agree.":
      "把名义利率与名义现金流换算为实际值；两种折现结果一致。",
    "Valuation across two currencies": "跨两种货币的估值",
    "Values foreign-currency flows in home currency by interest parity.": "按利率平价以本币对外币现金流估值。",
    "Creative-labor multiplier method": "倍加系数法",
    "Replacement cost of self-developed technology (倍加系数法) and its value after age-life obsolescence.":
      "自主研发技术的重置成本（倍加系数法）及扣除年限贬值后的价值。",
    "Itemized reproduction or replacement cost": "分项复原或更新重置成本",
    "Adds up direct costs, overhead, capital cost during development, developer's profit and taxes.":
      "直接成本、间接费用、开发期资金成本、开发者利润与税费之和。",
    "Trended historical cost": "历史成本物价指数法",
    "Restates yearly costs by a price index, adds profit and opportunity cost and deducts obsolescence.":
      "以价格指数重述各年成本，加利润与机会成本，扣除贬值。",
    "Economic obsolescence by inutility": "利用率不足造成的经济性贬值",
    "Share of value lost because demand is below capacity.": "需求低于产能所损失的价值份额。",
    "Age-life obsolescence": "年限法贬值",
    "Obsolescence from age and expected remaining life, given directly or from a Weibull technology life.":
      "由已用年限与预计剩余年限求贬值，剩余年限可直接给出或取自威布尔技术寿命。",
    "Adjusted comparable transactions": "可比交易调整法",
    "Adjusts comparable prices by multiplicative factors and combines them.": "以乘法系数调整可比价格并合并。",
    "Quality-ratio method": "质量比值法",
    "Scales comparable prices by the ratio of quality scores.": "以质量得分之比调整可比价格。",
    "Royalty-rate statistics": "许可费率统计",
    "Quartiles, trimmed and geometric means and a log-scale confidence interval of observed royalty rates.":
      "观察到的许可费率的四分位数、截尾与几何均值及对数置信区间。",
    "Hedonic price regression": "特征价格回归",
    "Regresses log price on attributes and predicts a price with Duan smearing, robust errors and a prediction interval.":
      "对数价格对特征回归，并以 Duan 修正、稳健误差与预测区间给出价格。",
    "Rating and ranking method": "评分排序法",
    "Scales comparable royalties by the ratio of weighted scores.": "以加权得分之比调整可比许可费。",
    "Expected second-price auction revenue": "第二价格拍卖的预期收入",
    "Expected second-highest of independent lognormal private values.": "独立对数正态私人价值中第二高者的期望。",
    "Nash bargaining royalty": "纳什议价许可费",
    "Splits the profit of a license by outside options and bargaining weight.": "按外部选择与议价权重分割许可利润。",
    "Cost of equity by the capital asset pricing model": "资本资产定价模型的股权成本",
    "Risk-free rate plus beta times the equity premium plus size, specific and country premiums.":
      "无风险利率加贝塔乘以股权风险溢价，再加规模、特有与国家溢价。",
    "Build-up rate from scored risk classes": "风险累加法折现率",
    "Risk-free rate plus one premium per risk class; a premium is its cap times the weighted score.":
      "无风险利率加各类风险溢价；溢价等于上限乘以加权得分。",
    "Weighted average cost of capital": "加权平均资本成本",
    "After-tax weighted cost and its pre-tax gross-up.": "税后加权成本及其税前还原。",
    "WACC with weights from the value itself": "以价值自身定权重的加权平均资本成本",
    "Solves value and WACC together for a growing perpetuity with fixed debt.":
      "债务固定的增长永续年金，价值与加权平均资本成本联立求解。",
    "Weighted average return on assets": "加权平均资产回报率",
    "Reconciles asset returns with WACC and solves the return implied for goodwill.":
      "使各类资产回报与加权平均资本成本一致，求商誉的隐含回报。",
    "Unlever and relever beta": "贝塔去杠杆与再加杠杆",
    "Removes the peers' leverage from beta and adds the target's.": "去除可比公司的财务杠杆，加上目标公司的杠杆。",
    "Discount rate with a hazard of loss": "含灭失风险的折现率",
    "Adds an annual failure probability or a continuous hazard to a discount rate.":
      "在折现率上加年失败概率或连续风险率。",
    "Implied rate of a price": "价格隐含折现率",
    "Rate at which explicit flows and a growing terminal value equal a price.":
      "使明示现金流与增长终值等于价格的折现率。",
    "Expected present value": "期望现值",
    "Probability-weighted present value of uncertain amounts, times and rates.":
      "金额、时间与利率不确定时按概率加权的现值。",
    "Scenario-weighted discounted cash flow": "多情景加权现金流折现",
    "Scales and drifts base flows per scenario and gives mean, spread and downside of value.":
      "各情景缩放并漂移基准现金流，给出价值的均值、离散与下行。",
    "Risk-adjusted net present value of staged development": "分阶段研发的风险调整净现值",
    "Weights stage costs and the launch value by success probabilities, with and without the right to stop.":
      "以成功概率加权各阶段成本与上市价值，区分有无中止权。",
    "Validity probability after evidence": "取得证据后的有效概率",
    "Updates the probability that a right is valid by a sequence of independent findings.":
      "以一列独立认定更新权利有效的概率。",
    "Success rate with an interval": "成功率及其区间",
    "Posterior mean and credible interval of a success rate with a beta prior, and the Clopper-Pearson interval.":
      "Beta 先验下成功率的后验均值与可信区间，以及 Clopper–Pearson 区间。",
    "Expected value of perfect information": "完全信息的期望价值",
    "Best expected payoff with and without knowing the state.": "知与不知状态时的最优期望收益。",
  ]
}
