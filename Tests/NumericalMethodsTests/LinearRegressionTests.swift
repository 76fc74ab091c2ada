import NumericalMethods
import TestSupport
import Testing

/// Certified values: NIST Statistical Reference Datasets, linear regression.
@Suite struct LinearRegressionTests {
  static let longleyResponses: [Double] = [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655,
    69564, 69331, 70551,
  ]
  static let longley: [[Double]] = [
    [83.0, 234289, 2356, 1590, 107608, 1947], [88.5, 259426, 2325, 1456, 108632, 1948],
    [88.2, 258054, 3682, 1616, 109773, 1949], [89.5, 284599, 3351, 1650, 110929, 1950],
    [96.2, 328975, 2099, 3099, 112075, 1951], [98.1, 346999, 1932, 3594, 113270, 1952],
    [99.0, 365385, 1870, 3547, 115094, 1953], [100.0, 363112, 3578, 3350, 116219, 1954],
    [101.2, 397469, 2904, 3048, 117388, 1955], [104.6, 419180, 2822, 2857, 118734, 1956],
    [108.4, 442769, 2936, 2798, 120445, 1957], [110.8, 444546, 4681, 2637, 121950, 1958],
    [112.6, 482704, 3813, 2552, 123366, 1959], [114.2, 502601, 3931, 2514, 125368, 1960],
    [115.7, 518173, 4806, 2572, 127852, 1961], [116.9, 554894, 4007, 2827, 130081, 1962],
  ]

  @Test("Longley")
  func longleyCase() throws {
    let fit = try LinearRegression(
      design: Matrix(Self.longley.map { [1] + $0 }), responses: Self.longleyResponses)
    expect(
      fit.coefficients,
      equals: [
        -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683,
        -1.03322686717359, -0.511041056535807e-01, 1829.15146461355,
      ], within: 1e-12)
    expect(
      fit.standardErrors(),
      equals: [
        890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699,
        0.214274163161675, 0.226073200069370, 455.478499142212,
      ], within: 1e-13)
    expect(fit.residualSumOfSquares, equals: 836424.055505915, within: 1e-13)
    expect(fit.rSquared, equals: 0.995479004577296, within: 1e-13)
  }

  @Test("Filip: a polynomial of degree ten, all but singular")
  func filip() throws {
    let fit = try LinearRegression(polynomialOfDegree: 10, x: FilipData.x, y: FilipData.y)
    expect(
      fit.coefficients,
      equals: [
        -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372,
        -354.478233703349, -75.1242017393757, -10.8753180355343, -1.06221498588947,
        -0.670191154593408e-01, -0.246781078275479e-02, -0.402962525080404e-04,
      ], within: 1e-8)
    expect(
      fit.standardErrors(),
      equals: [
        298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927,
        15.2897178747400, 2.23691159816033, 0.221624321934227, 0.142363763154724e-01,
        0.535617408889821e-03, 0.896632837373868e-05,
      ], within: 1e-8)
    expect(fit.rSquared, equals: 0.996727416185620, within: 1e-10)
  }

  @Test("Wampler 1: an exact polynomial of degree five")
  func wampler() throws {
    let x = (0...20).map(Double.init)
    let y = x.map { x in 1 + x * (1 + x * (1 + x * (1 + x * (1 + x)))) }
    let fit = try LinearRegression(polynomialOfDegree: 5, x: x, y: y)
    expect(fit.coefficients, equals: [1, 1, 1, 1, 1, 1], within: 1e-9)
    #expect(fit.residualSumOfSquares < 1e-16)
  }

  @Test(
    "Wampler 2 to 5: no noise, then noise of 0.04, 4 and 400 times the signal",
    arguments: [
      (ratio: 0.1, scale: 0.0, digits: 1e-12), (1, 1, 1e-9), (1, 100, 1e-8), (1, 10_000, 1e-6),
    ])
  func wamplers(ratio: Double, scale: Double, digits: Double) throws {
    let errors: [Double] = [
      759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048,
      2048, -2048, 2523, -2048, 2048, -2048, 759,
    ]
    let x = (0...20).map(Double.init)
    let y = zip(x, errors).map { x, error in
      let u = ratio * x
      return 1 + u * (1 + u * (1 + u * (1 + u * (1 + u)))) + scale * error
    }
    let fit = try LinearRegression(polynomialOfDegree: 5, x: x, y: y)
    let certified = (0...5).map { compound(ratio - 1, Double($0)) }
    expect(fit.coefficients, equals: certified, within: digits)
    guard scale > 0 else { return }
    expect(
      fit.standardErrors().map { $0 / scale },
      equals: [
        2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752,
        0.112324854679312,
      ], within: 1e-11)
    expect(fit.residualSumOfSquares / (scale * scale), equals: 83554268.0000000, within: 1e-12)
  }

  @Test("Norris: a line, two variables all but equal")
  func norris() throws {
    let y: [Double] = [
      0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
      668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0,
      998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
    ]
    let x: [Double] = [
      0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
      666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2,
      999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
    ]
    let fit = try LinearRegression(design: Matrix(x.map { [1, $0] }), responses: y)
    expect(fit.coefficients, equals: [-0.262323073774029, 1.00211681802045], within: 1e-12)
    expect(
      fit.standardErrors(), equals: [0.232818234301152, 0.429796848199937e-03], within: 1e-13)
    expect(fit.rSquared, equals: 0.999993745883712, within: 1e-14)
  }

  @Test("a regression through the origin (NoInt1)")
  func noIntercept() throws {
    let fit = try LinearRegression(
      design: Matrix((60...70).map { [Double($0)] }), responses: (130...140).map(Double.init))
    expect(fit.coefficients, equals: [2.07438016528926], within: 1e-14)
    expect(fit.standardErrors(), equals: [0.165289256198347e-01], within: 1e-14)
    expect(fit.residualSumOfSquares, equals: 127.272727272727, within: 1e-13)
  }

  @Test("a line written out: errors, robust errors, leverage, prediction")
  func line() throws {
    // x = −1, 0, 1: b₁ = Σxy/2, s² = RSS/1, h = 1/3 + x²/2, e = (1, −2, 1)/6 · second difference.
    let y = [1.0, 2, 4]
    let fit = try LinearRegression(design: Matrix([[1, -1], [1, 0], [1, 1]]), responses: y)
    expect(fit.coefficients, equals: [7.0 / 3, 1.5], within: 1e-14)
    expect(fit.residuals, equals: [1.0 / 6, -1.0 / 3, 1.0 / 6], within: 1e-13)
    expect(fit.leverages, equals: [5.0 / 6, 1.0 / 3, 5.0 / 6], within: 1e-14)
    expect(fit.standardErrors()[1], equals: (1.0 / 12).squareRoot(), within: 1e-13)
    // The slope is (e₃ − e₁)/2 in the disturbances: HC3 puts e/(1 − h) = 1 for both.
    expect(fit.standardErrors(.hc3)[1], equals: 0.5.squareRoot(), within: 1e-12)
    expect(fit.standardErrors(.hc0)[1], equals: (1.0 / 72).squareRoot(), within: 1e-12)
    expect(fit.standardErrors(.hc1)[1], equals: (3.0 / 72).squareRoot(), within: 1e-12)
    expect(fit.standardErrors(.hc2)[1], equals: (6.0 / 72).squareRoot(), within: 1e-12)
    let prediction = try fit.prediction(at: [1, 2], confidence: 0.5)
    expect(prediction.value, equals: 7.0 / 3 + 3, within: 1e-14)
    // t of one degree of freedom at three quarters is one.
    expect(
      prediction.high - prediction.value, equals: (1.0 / 6 * (1 + 1.0 / 3 + 2)).squareRoot(),
      within: 1e-12)
  }

  @Test("dependent columns, too few observations and too few distinct points are refused")
  func refused() {
    #expect(throws: InvalidInput.self) {
      try LinearRegression(
        design: Matrix([[1, 2, 3], [1, 3, 4], [1, 5, 6], [1, 1, 2]]), responses: [1, 2, 3, 5])
    }
    #expect(throws: InvalidInput.self) {
      try LinearRegression(design: Matrix([[1, 2], [1, 3]]), responses: [1, 2])
    }
    #expect(throws: InvalidInput.self) {
      try LinearRegression(polynomialOfDegree: 2, x: [1, 1, 2, 2], y: [1, 2, 3, 4])
    }
  }
}
