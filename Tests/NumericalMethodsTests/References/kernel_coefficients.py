"""Coefficients of the polynomials in Sources/CVectorMath/kernels.h, with their errors.

Chebyshev interpolation in 60 digits, turned into powers and rounded to double.
mpmath 1.3.0. Run: python3 kernel_coefficients.py
"""
from mpmath import mp, mpf, cos, pi, exp, erfc, sqrt, taylor

mp.dps = 60


def fit(function, low, high, degree):
    """Powers of the variable, lowest first, from Chebyshev interpolation on [low, high]."""
    n = degree + 1
    nodes = [cos(pi * (2 * i + 1) / (2 * n)) for i in range(n)]
    values = [function((high - low) / 2 * t + (high + low) / 2) for t in nodes]
    weights = [2 * sum(values[i] * cos(j * pi * (2 * i + 1) / (2 * n)) for i in range(n)) / n
               for j in range(n)]
    weights[0] /= 2
    # Chebyshev polynomials as powers of t, then t as a linear function of the variable.
    slope, shift = 2 / (high - low), -(high + low) / (high - low)
    line = [shift, slope]

    def times(a, b):
        out = [mpf(0)] * (len(a) + len(b) - 1)
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                out[i + j] += x * y
        return out

    before, now = [mpf(1)], line
    total = [mpf(0)] * n
    for j in range(n):
        one = before if j == 0 else now
        for i, c in enumerate(one):
            total[i] += weights[j] * c
        if j >= 1:
            after = [2 * c for c in times(line, now)]
            for i, c in enumerate(before):
                after[i] -= c
            before, now = now, after
    return total


def show(name, coefficients, function, low, high):
    doubles = [float(c) for c in coefficients]
    low_part = float(coefficients[0] - mpf(doubles[0]))
    worst = mpf(0)
    for i in range(2001):
        x = low + (high - low) * i / 2000
        p = mpf(0)
        for c in reversed(doubles):
            p = p * x + mpf(c)
        p += low_part
        worst = max(worst, abs(p / function(x) - 1))
    print(f"// {name}: degree {len(doubles) - 1}, relative error {float(worst):.2e}, rest of the first {low_part.hex()}")
    for c in doubles:
        print(f"  {c.hex()},")


def second_order(r):
    """(e^r - 1 - r) / r^2."""
    if abs(r) < mpf("1e-3"):
        return sum(r**k / mp.factorial(k + 2) for k in range(20))
    return (exp(r) - 1 - r) / r**2


half = mp.log(2) / 2 + mpf("1e-6")
show("(e^r - 1 - r)/r^2", fit(second_order, -half, half, 10), second_order, -half, half)



def power2(f):
    """(2^f - 1) / f."""
    if abs(f) < mpf("1e-6"):
        return sum(mp.log(2)**(k + 1) * f**k / mp.factorial(k + 1) for k in range(12))
    return (mpf(2)**f - 1) / f


show("(2^f - 1)/f", fit(power2, mpf("-0.5"), mpf("0.5"), 10), power2, mpf("-0.5"), mpf("0.5"))

SLOPE, CENTRE = mpf("1.25"), mpf(5)


def mills(t):
    """(1 + 1.25 x) Q(x) exp(x^2/2) at x = 5 (1 + t)/(1 - t)."""
    x = CENTRE * (1 + t) / (1 - t)
    return (1 + SLOPE * x) * erfc(x / sqrt(mpf(2))) / 2 * exp(x * x / 2)


top = (mpf(39) - CENTRE) / (mpf(39) + CENTRE)
show("Mills ratio", fit(mills, mpf(-1), top, 23), mills, mpf(-1), top)
