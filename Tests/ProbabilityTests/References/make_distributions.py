"""Reference values for the laws of Probability, by mpmath at 30 digits.

Run: python3 make_distributions.py > distributions.json
"""
import json
import mpmath as mp
import scipy
from scipy import stats

mp.mp.dps = 30
INF = mp.inf


def ncdf(z):
    return mp.erfc(-z / mp.sqrt(2)) / 2


def normal(m, s):
    m, s = mp.mpf(m), mp.mpf(s)
    return dict(pdf=lambda x: mp.npdf((x - m) / s) / s, cdf=lambda x: ncdf((x - m) / s),
                sf=lambda x: ncdf(-(x - m) / s), lo=-INF, hi=INF, mean=m, var=s**2, skew=mp.mpf(0),
                ppf=stats.norm(float(m), float(s)))


def lognormal(m, s):
    m, s = mp.mpf(m), mp.mpf(s)
    w = mp.e**(s**2)
    return dict(pdf=lambda x: mp.npdf((mp.log(x) - m) / s) / (s * x),
                cdf=lambda x: ncdf((mp.log(x) - m) / s), sf=lambda x: ncdf(-(mp.log(x) - m) / s),
                lo=mp.mpf(0), hi=INF, mean=mp.e**(m + s**2 / 2), var=(w - 1) * mp.e**(2 * m + s**2),
                skew=(w + 2) * mp.sqrt(w - 1), ppf=stats.lognorm(float(s), scale=float(mp.e**m)))


def uniform(a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    return dict(pdf=lambda x: 1 / (b - a), cdf=lambda x: (x - a) / (b - a),
                sf=lambda x: (b - x) / (b - a), lo=a, hi=b, mean=(a + b) / 2, var=(b - a)**2 / 12,
                skew=mp.mpf(0), ppf=stats.uniform(float(a), float(b - a)))


def triangular(a, c, b):
    a, c, b = map(mp.mpf, (a, c, b))

    def pdf(x):
        return 2 * (x - a) / ((b - a) * (c - a)) if x < c else 2 * (b - x) / ((b - a) * (b - c))

    def cdf(x):
        if x <= c:
            return (x - a)**2 / ((b - a) * (c - a)) if c > a else mp.mpf(0)
        return 1 - (b - x)**2 / ((b - a) * (b - c))

    var = (a * a + b * b + c * c - a * b - a * c - b * c) / 18
    skew = (mp.sqrt(2) * (a + b - 2 * c) * (2 * a - b - c) * (a - 2 * b + c)
            / (5 * (a * a + b * b + c * c - a * b - a * c - b * c)**mp.mpf('1.5')))
    return dict(pdf=pdf, cdf=cdf, sf=lambda x: 1 - cdf(x), lo=a, hi=b, mean=(a + b + c) / 3, var=var,
                skew=skew, knots=[c],
                ppf=stats.triang(float((c - a) / (b - a)), float(a), float(b - a)))


def beta(a, b, low=0, width=1):
    a, b, low, width = map(mp.mpf, (a, b, low, width))

    def unit(x):
        return (x - low) / width

    n = a + b
    return dict(pdf=lambda x: unit(x)**(a - 1) * (1 - unit(x))**(b - 1) / mp.beta(a, b) / width,
                cdf=lambda x: mp.betainc(a, b, 0, unit(x), regularized=True),
                sf=lambda x: mp.betainc(b, a, 0, 1 - unit(x), regularized=True),
                lo=low, hi=low + width, mean=low + width * a / n,
                var=width**2 * a * b / (n**2 * (n + 1)),
                skew=2 * (b - a) * mp.sqrt(n + 1) / ((n + 2) * mp.sqrt(a * b)),
                partial=lambda x: low * mp.betainc(a, b, 0, unit(x), regularized=True)
                + width * a / n * mp.betainc(a + 1, b, 0, unit(x), regularized=True),
                ppf=stats.beta(float(a), float(b), float(low), float(width)))


def pert(a, c, b):
    a, c, b = map(mp.mpf, (a, c, b))
    return beta(1 + 4 * (c - a) / (b - a), 1 + 4 * (b - c) / (b - a), a, b - a)


def exponential(r):
    r = mp.mpf(r)
    return dict(pdf=lambda x: r * mp.e**(-r * x), cdf=lambda x: -mp.expm1(-r * x),
                sf=lambda x: mp.e**(-r * x), lo=mp.mpf(0), hi=INF, mean=1 / r, var=1 / r**2,
                skew=mp.mpf(2), ppf=stats.expon(scale=float(1 / r)))


def raw(mean, second, third):
    var = second - mean**2
    return var, (third - 3 * mean * var - mean**3) / var**mp.mpf('1.5')


def weibull(k, s):
    k, s = mp.mpf(k), mp.mpf(s)
    m = [s**j * mp.gamma(1 + j / k) for j in (1, 2, 3)]
    var, skew = raw(*m)
    return dict(pdf=lambda x: k / s * (x / s)**(k - 1) * mp.e**(-(x / s)**k),
                cdf=lambda x: -mp.expm1(-(x / s)**k), sf=lambda x: mp.e**(-(x / s)**k),
                lo=mp.mpf(0), hi=INF, mean=m[0], var=var, skew=skew,
                ppf=stats.weibull_min(float(k), scale=float(s)))


def gamma(a, s):
    a, s = mp.mpf(a), mp.mpf(s)
    return dict(pdf=lambda x: (x / s)**(a - 1) * mp.e**(-x / s) / mp.gamma(a) / s,
                cdf=lambda x: mp.gammainc(a, 0, x / s, regularized=True),
                sf=lambda x: mp.gammainc(a, x / s, INF, regularized=True), lo=mp.mpf(0), hi=INF,
                mean=a * s, var=a * s**2, skew=2 / mp.sqrt(a),
                partial=lambda x: a * s * mp.gammainc(a + 1, 0, x / s, regularized=True),
                ppf=stats.gamma(float(a), scale=float(s)))


def student(nu, m, s):
    nu, m, s = map(mp.mpf, (nu, m, s))

    def upper(t):
        if t < 0:
            return 1 - upper(-t)
        return mp.betainc(nu / 2, mp.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True) / 2

    def pdf(x):
        t = (x - m) / s
        return (1 + t * t / nu)**(-(nu + 1) / 2) / (mp.sqrt(nu) * mp.beta(mp.mpf(1) / 2, nu / 2)) / s

    return dict(pdf=pdf, cdf=lambda x: upper(-(x - m) / s), sf=lambda x: upper((x - m) / s),
                lo=-INF, hi=INF, mean=m if nu > 1 else None,
                var=s**2 * nu / (nu - 2) if nu > 2 else None, skew=mp.mpf(0) if nu > 3 else None,
                ppf=stats.t(float(nu), float(m), float(s)))


def lomax(a, s):
    a, s = mp.mpf(a), mp.mpf(s)
    m = [s**j * mp.factorial(j) * mp.gamma(a - j) / mp.gamma(a) if a > j else None
         for j in (1, 2, 3)]
    var, skew = raw(*m) if a > 3 else (m[1] - m[0]**2 if a > 2 else None, None)
    return dict(pdf=lambda x: a / s * (1 + x / s)**(-a - 1), cdf=lambda x: -mp.expm1(-a * mp.log1p(x / s)),
                sf=lambda x: (1 + x / s)**-a, lo=mp.mpf(0), hi=INF, mean=m[0], var=var, skew=skew,
                ppf=stats.lomax(float(a), scale=float(s)))


def pareto(a, s):
    a, s = mp.mpf(a), mp.mpf(s)
    m = [a * s**j / (a - j) if a > j else None for j in (1, 2, 3)]
    var, skew = raw(*m) if a > 3 else (m[1] - m[0]**2 if a > 2 else None, None)
    return dict(pdf=lambda x: a / x * (s / x)**a, cdf=lambda x: -mp.expm1(a * mp.log(s / x)),
                sf=lambda x: (s / x)**a, lo=s, hi=INF, mean=m[0], var=var, skew=skew,
                ppf=stats.pareto(float(a), scale=float(s)))


def burr(a, g, s):
    a, g, s = map(mp.mpf, (a, g, s))
    m = [s**j * mp.gamma(1 + j / g) * mp.gamma(a - j / g) / mp.gamma(a) if a * g > j else None
         for j in (1, 2, 3)]
    var, skew = raw(*m) if a * g > 3 else (m[1] - m[0]**2 if a * g > 2 else None, None)
    return dict(pdf=lambda x: a * g / x * (x / s)**g * (1 + (x / s)**g)**(-a - 1),
                cdf=lambda x: -mp.expm1(-a * mp.log1p((x / s)**g)), sf=lambda x: (1 + (x / s)**g)**-a,
                lo=mp.mpf(0), hi=INF, mean=m[0], var=var, skew=skew,
                ppf=stats.burr12(float(g), float(a), scale=float(s)))


def inverse_gaussian(m, lam):
    m, lam = mp.mpf(m), mp.mpf(lam)

    def parts(x):
        r = mp.sqrt(lam / x)
        return ncdf(r * (x / m - 1)), mp.e**(2 * lam / m) * ncdf(-r * (x / m + 1))

    def sf(x):
        r = mp.sqrt(lam / x)
        return ncdf(-r * (x / m - 1)) - mp.e**(2 * lam / m) * ncdf(-r * (x / m + 1))

    return dict(pdf=lambda x: mp.sqrt(lam / (2 * mp.pi * x**3)) * mp.e**(-lam * (x - m)**2 / (2 * m * m * x)),
                cdf=lambda x: sum(parts(x)), sf=sf, lo=mp.mpf(0), hi=INF, mean=m, var=m**3 / lam,
                skew=3 * mp.sqrt(m / lam),
                ppf=stats.invgauss(float(m / lam), scale=float(lam)))


CONTINUOUS = [
    ("Normal", normal, [3, 2]), ("LogNormal", lognormal, [1, "0.5"]),
    ("LogNormal", lognormal, [-2, 2]), ("Uniform", uniform, [-1, 4]),
    ("Triangular", triangular, [2, 5, 12]), ("Triangular", triangular, [0, "0.03", "0.05"]),
    ("PERT", pert, [2, 5, 12]), ("PERT", pert, ["0.02", "0.04", "0.07"]),
    ("Beta", beta, [2, 3]), ("Beta", beta, ["0.3", "0.7"]), ("Beta", beta, [120, 45]),
    ("Exponential", exponential, ["0.25"]), ("Weibull", weibull, ["1.7", 8]),
    ("Weibull", weibull, ["0.6", 3]), ("Gamma", gamma, ["0.25", 16]), ("Gamma", gamma, [3, 2]),
    ("Gamma", gamma, [250, "0.1"]), ("StudentT", student, [4, 0, 1]),
    ("StudentT", student, ["2.5", 1, 3]), ("StudentT", student, [30, -2, "0.5"]),
    ("Lomax", lomax, ["2.5", 3]), ("Lomax", lomax, [4, 100]),
    ("SingleParameterPareto", pareto, ["1.8", 2]), ("SingleParameterPareto", pareto, [5, 10]),
    ("Burr", burr, [2, "1.5", 100]), ("Burr", burr, ["1.2", 4, 3]),
    ("InverseGaussian", inverse_gaussian, [2, 3]),
    ("InverseGaussian", inverse_gaussian, [5, "0.8"]),
    ("InverseGaussian", inverse_gaussian, [1, 400]),
]
LEVELS = ["1e-12", "1e-6", "0.001", "0.05", "0.3", "0.5", "0.7", "0.95", "0.999"]
UPPER = ["1e-12", "1e-6", "0.001"]


def text(x):
    return None if x is None else float(x)


def solve(law, function, target, start, sign):
    """Newton's method on the logarithm of a tail probability."""
    x = mp.mpf(start)
    for _ in range(200):
        p = function(x)
        step = sign * mp.log(p / target) * p / law["pdf"](x)
        new = x - step
        if new <= law["lo"]:
            new = (x + law["lo"]) / 2
        if new >= law["hi"]:
            new = (x + law["hi"]) / 2
        if abs(new - x) <= abs(x) * mp.mpf("1e-18"):
            return new
        x = new
    raise ValueError("no quantile")


def partial(law, x):
    if "partial" in law:
        return law["partial"](x)
    knots = [k for k in law.get("knots", []) if law["lo"] < k < x]
    middle = [mp.mpf(str(law["ppf"].ppf(p))) for p in (0.0001, 0.01, 0.2, 0.5, 0.8, 0.99)]
    points = [law["lo"]] + sorted(set(knots + [m for m in middle if law["lo"] < m < x])) + [x]
    return mp.quad(lambda t: t * law["pdf"](t), points)


def continuous():
    rows = []
    for name, maker, parameters in CONTINUOUS:
        law = maker(*parameters)
        points, quantiles, complements = [], [], []
        for p in ("1e-8", "0.01", "0.2", "0.5", "0.9", "0.999"):
            x = mp.mpf(float(law["ppf"].ppf(float(p))))
            points.append(dict(x=float(x), density=text(law["pdf"](x)), lower=text(law["cdf"](x)),
                               upper=text(law["sf"](x)), partial=text(partial(law, x))))
        for p in LEVELS:
            # The level is the binary number nearest to its decimal.
            level = mp.mpf(float(p))
            start = law["ppf"].ppf(float(p))
            quantiles.append(dict(p=float(p), x=text(solve(law, law["cdf"], level, start, 1))))
        for q in UPPER if law["hi"] == INF else []:
            level = mp.mpf(float(q))
            start = law["ppf"].isf(float(q))
            complements.append(dict(p=float(q), x=text(solve(law, law["sf"], level, start, -1))))
        rows.append(dict(law=name, parameters=[float(p) for p in parameters],
                         mean=text(law["mean"]), variance=text(law["var"]),
                         skewness=text(law["skew"]), points=points, quantiles=quantiles,
                         complements=complements))
    return rows


def count_rows():
    rows = []
    laws = [("Poisson", [4.2], stats.poisson(4.2)), ("Poisson", [900.5], stats.poisson(900.5)),
            ("Binomial", [20, 0.3], stats.binom(20, 0.3)),
            ("Binomial", [5000, 0.02], stats.binom(5000, 0.02)),
            ("NegativeBinomial", [3.5, 0.4], stats.nbinom(3.5, 0.4)),
            ("NegativeBinomial", [0.3, 0.05], stats.nbinom(0.3, 0.05))]

    def mass(name, parameters, k):
        a = mp.mpf(repr(parameters[0]))
        if name == "Poisson":
            return mp.e**(-a + k * mp.log(a) - mp.loggamma(k + 1))
        p = mp.mpf(repr(parameters[1]))
        if name == "Binomial":
            return mp.binomial(a, k) * p**k * (1 - p)**(a - k)
        return mp.gamma(k + a) / mp.gamma(a) / mp.factorial(k) * p**a * (1 - p)**k

    for name, parameters, frozen in laws:
        mean, var, skew = frozen.stats(moments="mvs")
        points = []
        masses = [mass(name, parameters, k) for k in range(int(frozen.isf(1e-12)) + 200)
                  if name != "Binomial" or k <= parameters[0]]
        for p in (0.001, 0.1, 0.5, 0.9, 0.9999):
            k = int(frozen.ppf(p))
            points.append(dict(x=float(k), mass=text(masses[k]), lower=text(mp.fsum(masses[:k + 1])),
                               upper=text(1 - mp.fsum(masses[:k + 1])),
                               partial=text(mp.fsum(j * m for j, m in enumerate(masses[:k + 1])))))
        quantiles = []
        for p in (1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 0.999999):
            total, k = mp.mpf(0), 0
            while True:
                total += masses[k]
                if total >= mp.mpf(p):
                    break
                k += 1
            quantiles.append(dict(p=p, x=float(k)))
        rows.append(dict(law=name, parameters=parameters, mean=float(mean), variance=float(var),
                         skewness=float(skew), points=points, quantiles=quantiles))
    return rows


print(json.dumps(dict(made_with=f"mpmath {mp.__version__}, SciPy {scipy.__version__}",
                      continuous=continuous(), counts=count_rows()), indent=1))
