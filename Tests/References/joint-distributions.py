"""Reference values for JointDistributionTests, with mpmath 1.3.0 at 30 digits.

Each probability is the integral over the first variable of its density times the conditional
distribution function of the others: another route than the code under test takes.
"""
from mpmath import mp, mpf, quad, ncdf, npdf, sqrt, inf, gamma, exp, linspace

mp.dps = 30


def normal2(a, b, r):
    s = sqrt(1 - r * r)
    centre = b / r if r else mpf(0)
    points = sorted({p for p in (mpf(-12), mpf(-6), mpf(-2), mpf(0), mpf(2), centre, centre - 4 * s, centre + 4 * s) if p < a})
    return quad(lambda x: npdf(x) * ncdf((b - r * x) / s), [mpf(-40)] + points + [a])


def normal3(a, b, c, ab, ac, bc):
    sb, sc = sqrt(1 - ab * ab), sqrt(1 - ac * ac)
    r = (bc - ab * ac) / (sb * sc)
    mp.dps = 18
    f = lambda x: npdf(x) * normal2((b - ab * x) / sb, (c - ac * x) / sc, r)
    value = quad(f, [p for p in (mpf(-9), mpf(-4), mpf(-2), mpf(0), mpf(1), mpf(2)) if p < a] + [a])
    mp.dps = 30
    return value


def t2(a, b, r, nu):
    density = lambda s: 2 * (nu / 2) ** (nu / 2) / gamma(nu / 2) * s ** (nu - 1) * exp(-nu * s * s / 2)
    mp.dps = 18
    value = quad(lambda s: density(s) * normal2(a * s, b * s, r), [0, 0.3, 0.7, 1, 1.5, 2.5, 5, 9])
    mp.dps = 30
    return value


m = mpf
for a, b, r in [("-1", "0.5", "0.2"), ("1.3", "-0.4", "-0.6"), ("-2", "-1.5", "0.9"), ("0.3", "0.35", "0.95"),
                ("-1.2", "1.25", "-0.97"), ("1", "1", "0.9999"), ("-5", "-4.5", "0.5"), ("2", "-3", "0.99")]:
    print("normal2", a, b, r, mp.nstr(normal2(m(a), m(b), m(r)), 20))
for v in [("-0.5", "0.3", "1", "0.2", "0.4", "0.6"), ("1", "-1", "0.5", "-0.5", "0.3", "-0.7"),
          ("0.1", "0.2", "0.3", "0.9", "0.85", "0.8")]:
    print("normal3", *v, mp.nstr(normal3(*map(m, v)), 17))
for v in [("-1", "0.5", "0.3", "4"), ("1", "-0.7", "-0.6", "2.5"), ("0.5", "0.6", "0.9", "10")]:
    print("t2", *v, mp.nstr(t2(*map(m, v)), 17))
