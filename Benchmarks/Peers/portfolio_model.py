"""The portfolio of benchmark B1: 100 assets, 20 years. Same numbers as Sources/Work/Portfolio.swift."""
import math

ASSETS, YEARS = 100, 20
GROWTH, RATE, HAZARD = 0.03, 0.13, 0.04
LOADING = math.sqrt(0.3)
RESIDUAL = math.sqrt(0.7)


def volatility(asset):
    return 0.20 + 0.02 * (asset % 10)


def half_life(asset):
    return 4.0 + asset % 5


def weight(asset, year):
    """Royalties after tax of one unit of revenue: worn out by half-life, discounted."""
    t = year + 1
    return 1e6 * (1 + asset % 7) * 0.035 * 0.85 * 2.0 ** (-t / half_life(asset)) / (1 + RATE) ** t


def standing(year):
    return math.exp(-HAZARD * (year + 1))


def expected():
    return sum(weight(a, t) * standing(t) * math.exp(GROWTH * (t + 1))
               for a in range(ASSETS) for t in range(YEARS))
