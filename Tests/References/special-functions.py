"""Reference values for SpecialFunctionsTests, with mpmath 1.3.0 at 50 digits."""
from mpmath import betainc, gammainc, gamma, beta, sqrt, mp, mpf, inf, findroot

mp.dps = 50


def t(x, nu):
    x, nu = mpf(x), mpf(nu)
    tail = betainc(nu / 2, mpf(1) / 2, 0, nu / (nu + x * x), regularized=True) / 2
    return 1 - tail if x > 0 else tail


show = lambda *v: print(*v[:-1], mp.nstr(v[-1], 20))
for p, q, y in [(0.01, 0.02, 0.3), (4.7, 4.7, 0.25), (30, 7, 0.999), (1000, 300, 0.75), (200, 30, 0.85), (1000, 7, 0.99)]:
    show("beta", p, q, y, betainc(p, q, 0, mpf(y), regularized=True))
for a, x in [(1e-5, 0.5), (0.5, 3), (10, 25), (100, 90), (1e6, 1000000), (1e4, 10500)]:
    show("gammaQ", a, x, gammainc(a, x, inf, regularized=True))
for x, nu in [(-3, 4), (-8, 0.1), (-8, 1e6), (-1, 1e9), (0.001, 3.3), (-50, 10.7)]:
    show("t", x, nu, t(x, nu))
