"""Makes kernel_references.json: values of the kernels' functions, in 50 digits.

Each row: argument, then the value as a double and what the double leaves out.
mpmath 1.3.0. Run: python3 kernel_references.py > kernel_references.json
"""
import json
import random
from mpmath import mp, mpf, erfc, erfinv, exp, expm1, log, sqrt, ncdf, findroot

mp.dps = 50
random.seed(20260630)


def row(x, value):
    high = float(value)
    return [x, high, float(value - mpf(high))]


def spread(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def normal_above(x):
    return erfc(mpf(x) / sqrt(mpf(2))) / 2


def quantile(p):
    """x with P(Z <= x) = p, by Newton on the logarithm from a double's start."""
    import statistics
    if p > 0.5:
        # P(Z > x) = 1 - p, exact in 50 digits
        return -quantile_of(1 - mpf(p), -statistics.NormalDist().inv_cdf(p))
    start = statistics.NormalDist().inv_cdf(p) if p > 1e-300 else -38.0
    return quantile_of(mpf(p), start)


def quantile_of(p, start):
    x = mpf(start)
    for _ in range(8):
        value = normal_above(-x)
        density = exp(-x * x / 2) / sqrt(2 * mp.pi)
        x -= log(value / p) * value / density
    return x


arguments = {
    "exp": spread(-708, 709, 250) + spread(-1, 1, 250) + [0.0, 1.0, -1.0, 709.7, -708.3],
    "expm1": spread(-40, 709, 150) + spread(-1, 1, 250) + spread(-1e-6, 1e-6, 50) + [1e-300],
    "log": [2.0 ** e for e in spread(-1022, 1023, 200)] + spread(0.5, 2, 300)
    + [1.0, 5e-324, 1e-310, 1.7e308, 1 - 2**-53, 1 + 2**-52],
    "normalAbove": spread(-9, 37.5, 400) + spread(-1, 1, 200) + [0.0, 5.0, 8.3, -8.3],
    "normalQuantile": spread(0, 1, 250) + spread(0.05, 0.1, 60) + spread(0.9, 0.95, 60)
    + [10.0 ** e for e in spread(-300, -1, 120)] + [1 - 2.0 ** -k for k in range(2, 54)]
    + [0.075, 0.925, 2.0 ** -53],
}
functions = {
    "exp": lambda x: exp(mpf(x)), "expm1": lambda x: expm1(mpf(x)), "log": lambda x: log(mpf(x)),
    "normalAbove": normal_above, "normalQuantile": quantile,
}
print(json.dumps({
    "made by": "kernel_references.py, mpmath 1.3.0, 50 digits",
    **{name: [row(x, functions[name](x)) for x in xs] for name, xs in arguments.items()},
}).replace("], [", "],\n["))
