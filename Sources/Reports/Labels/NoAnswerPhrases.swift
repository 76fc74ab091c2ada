extension ChinesePhrases {
  /// Why a calculation has no answer, and the rules of single calculations.
  static let noAnswers: [String: String] = [
    // No answer
    "{} abscissae do not go with {} responses": "{} 个自变量值与 {} 个响应值不相配",
    "a flow of {} is not in {}": "一笔 {} 的现金流不属于 {}",
    "a limit is not a number": "有一个界限不是数",
    "a limit of the integral is not a number": "积分的一个界限不是数",
    "a limit, the correlation or the degrees of freedom are out of range":
      "界限、相关系数或自由度超出范围",
    "a logarithm needs a square matrix": "取对数须为方阵",
    "a minimum needs an interval with lower end below upper end":
      "求最小值的区间，下端须小于上端",
    "a row of {} flows with {} changes of sign is too long to search for every rate":
      "{} 笔现金流变号 {} 次，过长，无法求出全部收益率",
    "a schedule needs a period": "计划须有期间",
    "an instalment does not fit: {}": "某期还款额无法安排：{}",
    "flows need a finite amount and a finite time each": "每笔现金流须有有限的金额与时间",
    "no rate from -99.99 % to 100000 % makes the present value zero":
      "在 -99.99 % 至 100000 % 之间，没有使现值为零的利率",
    "places out of 0…30": "小数位数超出 0…30",
    "rate and growth must be above -100 % and periods not negative":
      "利率与增长率须高于 -100 %，期数不得为负",
    "the annuity is beyond the range of numbers": "年金超出数值范围",
    "the annuity never balances": "此年金无法平衡",
    "the comparisons are beyond the range of numbers": "比较值超出数值范围",
    "the cost is beyond the range of a grid": "成本超出网格范围",
    "the cost is too far from what can be spent before the expiry":
      "成本与到期前所能投入的相差过远",
    "the cost takes {} years to spend, which no grid holds": "成本须 {} 年投完，网格无法容纳",
    "the first stage has no critical value within a number's range":
      "第一阶段在数值范围内没有临界值",
    "the second stage has no critical value": "第二阶段没有临界值",
    "the fit has no derivatives at its end": "拟合在终点没有导数",
    "the fit left the region where the model has values": "拟合越出了模型有值的区域",
    "the fit needs more finite residuals at the start than coefficients":
      "拟合起点处的有限残差数须多于系数个数",
    "the flows have no value after tax": "现金流税后没有价值",
    "the function is finite nowhere on the grid": "函数在网格上处处不为有限的数",
    "the incomplete gamma function needs a positive order and limit":
      "不完全伽马函数的阶与界限须为正数",
    "the instalment does not fit": "还款额无法安排",
    "the likelihood has no curvature at its maximum": "似然函数在最大值处没有曲率",
    "the likelihood has no maximum inside the model's range":
      "似然函数在模型范围内没有最大值",
    "the likelihood has no maximum within a number's range": "似然函数在数值范围内没有最大值",
    "the likelihood is flat: the counts do not fix the model":
      "似然函数平坦：计数不足以确定模型",
    "the loan earns no interest on any day of payment": "贷款在各付款日均无利息",
    "the matrix exponential overflows": "矩阵指数溢出",
    "the matrix has an eigenvalue on the negative real axis or at zero, so no principal logarithm":
      "矩阵有位于负实轴或零的特征值，因此没有主对数",
    "the matrix is singular": "矩阵奇异",
    "the method reads “{}” in a form that it does not declare": "方法以未声明的形式读取“{}”",
    "the minimum needs a start at which the function is finite":
      "求最小值的起点处函数须为有限的数",
    "the model does not vary or is not finite": "模型没有变化，或不是有限的数",
    "the price at a changed assumption: {}": "改变假设后的定价：{}",
    "the right side has {} rows for {} equations": "右端有 {} 行，而方程有 {} 个",
    "the right side has {} values for {} equations": "右端有 {} 个值，而方程有 {} 个",
    "the row needs a positive and a negative flow": "现金流须有正有负",
    "the schedule has no further period": "计划没有更多期间",
    "the system needs one finite residual for each unknown at the start":
      "方程组在起点处须为每个未知数给出一个有限的残差",
    "the transform takes {} values, not {}": "变换需要 {} 个值，而不是 {} 个",
    "implied assets": "隐含资产",
    "Powell's hybrid method": "Powell 混合法",
    // Rules
    "must be {} numbers for {}": "应为 {} 个数（{}）",
    "must be absorbing: default ends in default": "违约应为吸收状态：违约后仍为违约",
    "must be fewer units or fewer names: the work is beyond its bound":
      "单位数或名称数应更少：计算量超出上限",
    "must be from -100 % to 100 % and not below that of a better rating":
      "应在 -100 % 至 100 % 之间，且不低于更优评级者",
    "must be given unless shape and scale are": "未给出 shape 与 scale 时必须给出",
    "must be omitted, and scale too, with a remaining life":
      "给出剩余年限时不得给出，scale 亦然",
    "must be the only one given of correlation, kendallTarget and spearmanTarget":
      "correlation、kendallTarget、spearmanTarget 只能给出一个",
    "must be those of a law with two ends: rates of a normal or lognormal law are refused":
      "应为两端有界的分布的参数：不接受正态或对数正态分布的利率",
    "must give a probability of default of 1e-12 or more": "所得违约概率应不低于 1e-12",
    "must give an unconditional loss given default of 1e-9 or more":
      "所得无条件违约损失率应不低于 1e-9",
    "must have a balance after {}": "在 {} 之后应有余额",
    "must have a cap with this lender": "在此贷款人处应有上限",
    "must have a fixing in force on the day of drawdown {}": "提款日 {} 应有生效的定价",
    "must have an answer ({})": "应有解（{}）",
    "must have a present value of zero at some rate from -99.99 % to 100000 %":
      "在 -99.99 % 至 100000 % 之间，应有使现值为零的利率",
    "must hold whole numbers": "应全为整数",
    "must make the default point above 0": "应使违约点大于 0",
    "must not be below {} {}": "应不低于 {} {}",
    "must not be below the actual price": "应不低于实际价格",
    "must not be below the floor {}": "应不低于下限 {}",
    "must not be given with {}": "不得与 {} 同时给出",
    "must not be listed twice": "不得重复列出",
    "must have at least 1 entry": "应至少有 1 项",
    "must be an input of this method": "应为此方法的输入之一",
    "given twice: {}": "重复给出：{}",
  ]
}
