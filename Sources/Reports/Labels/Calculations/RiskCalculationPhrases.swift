extension ChinesePhrases {
  /// Titles and meanings of the named calculations: credit, risk of a value, simulation, numerics.
  static let riskCalculations: [String: String] = [
    "Weibull term structure of default": "违约的威布尔期限结构",
    "Cumulative, marginal and conditional default probabilities by year from a Weibull survival curve.":
      "由威布尔生存曲线求各年累计、边际与条件违约概率。",
    "Piecewise constant hazard": "分段常数违约强度",
    "Survival and default probabilities under a hazard that is constant between knots.":
      "违约强度在节点之间不变时的生存与违约概率。",
    "Default probabilities from a rating transition matrix": "由评级转移矩阵求违约概率",
    "Powers of a one-year transition matrix, its generator and sub-annual probabilities.":
      "一年期转移矩阵的幂、生成元与不足一年的概率。",
    "Merton default probability": "默顿模型违约概率",
    "Distance to default, default probability, equity and debt value in the Merton model.":
      "默顿模型下的违约距离、违约概率、股权与债务价值。",
    "Asset value and volatility implied by equity": "由股权推出的资产价值与波动率",
    "Solves the two Merton equations for asset value and asset volatility.": "解默顿两方程，求资产价值与资产波动率。",
    "KMV default point and distance": "KMV 违约点与违约距离",
    "Default point from short and long debt, with the ratio and the lognormal distance to default.":
      "由短期与长期债务求违约点，并给出比值形式与对数正态形式的违约距离。",
    "First-passage default (Black-Cox)": "首次触及违约（Black–Cox）",
    "Probability that the asset value touches a flat barrier before the horizon.":
      "资产价值在期限之前触及水平界限的概率。",
    "Expected and unexpected loss of one exposure": "单笔敞口的预期损失与非预期损失",
    "Expected loss under independence and the standard deviation of loss.": "相互独立时的预期损失，以及损失的标准差。",
    "Loss given default from a collateral value distribution": "由押品价值分布求违约损失率",
    "Expected recovery, capped at the claim, when the sale value is lognormal with discount, cost and delay.":
      "处置价服从对数正态、有折扣、费用与等待时间时，以债权额为上限的预期回收。",
    "Recovery with a random time to sale": "处置时间随机时的回收",
    "Present value per unit of collateral when a buyer arrives at a constant rate before a deadline.":
      "买方以固定强度在期限之前出现时，单位押品的现值。",
    "Expected loss with collateral and default on one scenario": "押品与违约同处一景时的预期损失",
    "Expected loss when the collateral value and the borrower's asset factor are correlated.":
      "押品价值与借款人资产因子相关时的预期损失。",
    "Internal-ratings capital requirement": "内部评级法资本要求",
    "Basel risk-weight function for corporate, SME, mortgage, revolving and other retail exposures.":
      "公司、小企业、住房抵押、循环与其他零售敞口的巴塞尔风险权重函数。",
    "Standardized risk weight": "权重法风险权重",
    "Risk-weighted assets of a pledge loan under the standardized approach with an eligible guarantee.":
      "质押贷款在权重法下、有合格保证时的风险加权资产。",
    "Securitization standardized approach": "资产证券化标准法",
    "Risk weight of a tranche by attachment and detachment point.": "按起始点与分离点求档次的风险权重。",
    "Risk-based lending rate": "风险定价贷款利率",
    "Lowest loan rate that earns the hurdle return, with its parts.": "能赚得目标回报的最低贷款利率及其构成。",
    "Risk-adjusted return on capital": "风险调整资本回报率",
    "Return on capital of a loan after funding, cost, expected loss and tax.":
      "扣除资金成本、费用、预期损失与税后的贷款资本回报。",
    "IFRS 9 expected credit loss": "IFRS 9 预期信用损失",
    "Twelve-month and lifetime expected credit loss of a loan.": "贷款的十二个月与整个存续期预期信用损失。",
    "Scenario-weighted expected credit loss": "多情景加权预期信用损失",
    "Lifetime loss under weighted scenarios that multiply the default probabilities.":
      "各情景按倍数调整违约概率后，加权的存续期损失。",
    "IFRS 9 stage": "IFRS 9 阶段划分",
    "Stage of a loan from days past due, change in default probability and watch list.":
      "由逾期天数、违约概率变化与关注名单判断贷款所处阶段。",
    "Interest of a credit-impaired loan": "已发生信用减值贷款的利息",
    "Interest revenue on the net amount, gross accrual and unwinding of the allowance.":
      "按净额计的利息收入、按总额计提与准备的转回。",
    "Chinese five-class classification and provision": "五级分类与准备",
    "Risk class of a financial asset by days overdue, impairment share and borrower links, with the guideline provision.":
      "由逾期天数、减值比例与借款人关联判断风险分类，并给出指引规定的准备。",
    "Loan-loss reserve adequacy": "贷款损失准备充足性",
    "Coverage and loan provision ratios of a book by class against the regulatory floors.":
      "按分类计算拨备覆盖率与贷款拨备率，并与监管下限比较。",
    "Provision matrix": "准备矩阵",
    "Allowance for receivables by age band.": "按账龄计提的应收款项准备。",
    "Vasicek loss distribution": "Vasicek 损失分布",
    "Quantile, expected shortfall and standard deviation of the default rate of a large homogeneous pool.":
      "大型同质资产池违约率的分位数、预期短缺与标准差。",
    "Defaults in a homogeneous pool under a copula": "同质资产池的违约个数（连接函数）",
    "Exact distribution of the number of defaults of equal names under a one-factor Gaussian, t or double-t copula.":
      "单因子高斯、t 或双 t 连接函数下，相同债务人违约个数的精确分布。",
    "Joint default of two names": "两名债务人同时违约",
    "Probability that two names default together, Gaussian or t copula, with the default correlation.":
      "高斯或 t 连接函数下两名债务人同时违约的概率及违约相关系数。",
    "Break-even spread of a tranche on a homogeneous pool": "同质资产池档次的盈亏平衡利差",
    "Spread that equates premium and loss legs of a tranche under a one-factor copula.":
      "单因子连接函数下使档次保费端与损失端相等的利差。",
    "Nth-to-default spread": "第 n 个违约利差",
    "Break-even spread of a basket that pays on the nth default of equal names, Gaussian copula.":
      "相同债务人篮子在第 n 个违约时赔付的盈亏平衡利差，高斯连接函数。",
    "CreditRisk+ loss distribution": "CreditRisk+ 损失分布",
    "One-sector CreditRisk+ by recursion on integer exposure bands.": "按整数敞口带递推的单行业 CreditRisk+。",
    "Concentration of exposures": "敞口集中度",
    "Herfindahl index, effective number, largest shares and single-name limit.":
      "赫芬达尔指数、有效个数、最大占比与单一客户限额。",
    "Credit default swap": "信用违约互换",
    "Value and fair spread of a credit default swap with a flat hazard, mid-point rule.":
      "违约强度不变时信用违约互换的价值与公允利差，中点法。",
    "Fair guarantee fee": "公允担保费",
    "Yearly fee in advance that covers the expected claims of a guarantee on an amortizing loan.":
      "分期偿还贷款的担保，每年预收、足以弥补预期代偿的费率。",
    "Pool loss with collateral and default on one factor": "押品与违约同受一因子影响的资产池损失",
    "Expected loss, quantile and tranche loss of a granular pledge-loan pool whose default rate and collateral value share one factor.":
      "违约率与押品价值共用一个因子的细分质押贷款池的预期损失、分位数与档次损失。",
    "Value at risk and expected shortfall of a parametric loss": "参数损失的风险价值与预期短缺",
    "Upper-tail quantile and mean of a normal, Student t or lognormal loss.":
      "正态、学生 t 或对数正态损失的上尾分位数与均值。",
    "Lower tail of a lognormal value": "对数正态价值的下尾",
    "Quantile, tail mean and prudential haircut of a lognormal asset value.":
      "对数正态资产价值的分位数、尾部均值与审慎折扣。",
    "Value at risk and expected shortfall of discrete losses": "离散损失的风险价值与预期短缺",
    "Lower value at risk and coherent expected shortfall with a fractional atom.":
      "下风险价值与含部分原子的一致预期短缺。",
    "Euler risk allocation": "欧拉风险分配",
    "Splits standard deviation, value at risk and expected shortfall of a normal portfolio.":
      "分割正态组合的标准差、风险价值与预期短缺。",
    "Portfolio of correlated lognormal values": "相关对数正态价值的组合",
    "Exact mean and spread of a sum of lognormals with the Fenton-Wilkinson and comonotonic quantiles.":
      "对数正态之和的精确均值与离散，以及 Fenton–Wilkinson 与同单调分位数。",
    "Concentration of a portfolio": "组合集中度",
    "Herfindahl index, effective numbers, Gini coefficient and top shares.":
      "赫芬达尔指数、有效个数、基尼系数与前几名占比。",
    "Shapley split of a bundle": "捆绑权利的 Shapley 分割",
    "Splits the value of a bundle of rights by Shapley values of all sub-bundles.":
      "以全部子集的 Shapley 值分割一组权利的价值。",
    "Expected loss of an IP-pledged loan": "知识产权质押贷款的预期损失",
    "Loss given default and expected loss when the collateral is lognormal, costs money to sell and may be invalidated.":
      "押品服从对数正态、处置有费用且可能被宣告无效时的违约损失率与预期损失。",
    "Amortizing IP-pledged loan": "分期偿还的知识产权质押贷款",
    "Discounted expected loss, loss given default by year and break-even spread of a loan with yearly balances.":
      "各年余额已知的贷款的折现预期损失、逐年违约损失率与盈亏平衡利差。",
    "Wrong-way risk: one-factor default and collateral": "错向风险：违约与押品共用一因子",
    "Expected and stressed loss when default and collateral value share a systematic factor.":
      "违约与押品价值共受一个系统因子影响时的预期损失与压力损失。",
    "Structural default with correlated collateral": "押品相关的结构化违约",
    "Loan of a firm that defaults when its assets fall below its debt, secured by a patent correlated with the firm.":
      "资产低于债务即违约的企业，以与企业相关的专利作担保的贷款。",
    "Advance rate by quantile": "分位数可放款比例",
    "Largest loan per unit of appraised value that the sale proceeds cover with a given probability, allowing for invalidation.":
      "计入无效风险，使处置所得以给定概率覆盖的、每单位评估值的最高贷款。",
    "Reconciliation of indicated values": "各方法价值的协调",
    "Best linear unbiased combination of correlated value indications, with an optional cap on any weight.":
      "相关价值指示的最优线性无偏组合，可限制单项权重。",
    "Driver distribution": "驱动因素的分布",
    "Mean, standard deviation and quantiles of an input distribution.": "输入分布的均值、标准差与分位数。",
    "Lognormal or normal from two quantiles": "由两个分位数求对数正态或正态分布",
    "Fits a two-parameter law to a low and a high quantile.": "以一低一高两个分位数确定两参数分布。",
    "Copula dependence measures": "连接函数的相依度量",
    "Rank correlations and tail dependence of a Gaussian or t copula, and the correlation that gives a target.":
      "高斯或 t 连接函数的秩相关与尾部相依，以及达到目标所需的相关系数。",
    "Attainable correlation of lognormals": "对数正态可达到的相关系数",
    "Bounds of Pearson correlation between two lognormals and the normal correlation for a target.":
      "两个对数正态变量皮尔逊相关的上下界，以及达到目标所需的正态相关系数。",
    "Nearest correlation matrix": "最近的相关矩阵",
    "Closest correlation matrix in the Frobenius norm to a symmetric matrix.":
      "按弗罗贝尼乌斯范数与对称矩阵最近的相关矩阵。",
    "Iman-Conover reordering": "Iman–Conover 重排",
    "Reorders samples so that their rank correlation approaches a target, without changing any marginal.":
      "重排样本使秩相关接近目标，而不改变任何边际分布。",
    "Confidence interval of a simulated quantile": "模拟分位数的置信区间",
    "Order-statistic ranks that bracket a quantile, and its exact coverage.":
      "夹住分位数的次序统计量名次及其精确覆盖率。",
    "Distribution-free sample size (Wilks)": "与分布无关的样本量（Wilks）",
    "Draws needed so that an extreme order statistic bounds a share of the population.":
      "使极端次序统计量覆盖总体某一份额所需的抽样数。",
    "Tornado of a royalty stream": "许可费收益的龙卷风分析",
    "One-at-a-time sensitivity of a level-growth royalty value.": "固定增长许可费价值的逐一敏感性。",
    "Sobol indices of a royalty value": "许可费价值的 Sobol 指数",
    "First-order and total variance shares of independent drivers of value = sales*royalty*(1-tax)*annuity(rate).":
      "价值 = sales*royalty*(1-tax)*annuity(rate) 中各独立驱动因素的一阶与总方差份额。",
    "Simulated royalty value": "模拟的许可费价值",
    "Monte Carlo discounted royalty value with uncertain sales, royalty and rate joined by a Gaussian or t copula.":
      "销售额、费率与折现率不确定且以高斯或 t 连接函数相连的许可费现值蒙特卡洛模拟。",
    "Shapley effects of a linear model": "线性模型的 Shapley 效应",
    "Variance shares of correlated Gaussian inputs of a linear value model.": "线性价值模型中相关高斯输入的方差份额。",
    "Univariate summary": "单变量汇总",
    "Mean, standard deviation, lag-1 autocorrelation, skewness and excess kurtosis.":
      "均值、标准差、一阶自相关、偏度与超额峰度。",
    "Linear regression": "线性回归",
    "Least squares on a polynomial or on given regressors.": "对多项式或给定自变量的最小二乘。",
    "Non-linear regression": "非线性回归",
    "Least squares for growth and decay models from a starting point.": "自初值出发的增长与衰减模型最小二乘。",
    "Normal distribution": "正态分布",
    "Distribution function, upper tail, log tail and quantiles of the standard normal.":
      "标准正态的分布函数、上尾、对数尾与分位数。",
    "Bivariate normal distribution": "二元正态分布",
    "P(X <= a, Y <= b) of correlated standard normals.": "相关标准正态的 P(X <= a, Y <= b)。",
    "Student t distribution": "学生 t 分布",
    "Distribution function and quantile with any positive degrees of freedom.": "任意正自由度的分布函数与分位数。",
    "Incomplete gamma and beta functions": "不完全伽马与贝塔函数",
    "Regularised upper incomplete gamma Q(a, x) and incomplete beta I_y(p, q).":
      "正则化上不完全伽马 Q(a, x) 与不完全贝塔 I_y(p, q)。",
    "Gauss quadrature rules": "高斯求积公式",
    "Nodes and weights of Gauss-Legendre, Laguerre and Hermite rules.": "高斯–勒让德、拉盖尔与埃尔米特公式的节点与权重。",
    "Sample quantiles": "样本分位数",
    "Sample quantiles of Hyndman-Fan types 1 and 4 to 9.": "Hyndman–Fan 第 1 型与第 4 至 9 型样本分位数。",
    "Association and normality statistics": "相关与正态性统计量",
    "Pearson, Spearman and Kendall correlations of two samples and the Jarque-Bera statistic of the first.":
      "两样本的皮尔逊、斯皮尔曼与肯德尔相关，以及第一样本的 Jarque–Bera 统计量。",
  ]
}
