"""Makes Sources/CVectorMath/quantile_rows.c: the normal quantile as polynomials, piece by piece.

Row r covers the probabilities t of the upper tail from (1 + j/32) 2^-(k+1) to the next, with r
counting these from 2^-13 up to 1/2; its polynomial of degree 7 is in u = end of the piece - t, which
is exact, so that near t = 1/2, where the quantile is small, nothing is lost. Chebyshev interpolation
in 40 digits; the error is at most 2e-18 of the quantile, before the coefficients are rounded.
mpmath 1.3.0. Run: python3 quantile_rows.py > ../../../Sources/CVectorMath/quantile_rows.c
"""
from statistics import NormalDist
from mpmath import mp, mpf, cos, pi, sqrt, erfc, exp

mp.dps = 40
OCTAVES, PIECES, DEGREE = 12, 32, 7


def quantile(t):
    """The x with P(Z > x) = t, by Newton's method."""
    if t == mpf(1) / 2:
        return mpf(0)
    x = mpf(-NormalDist().inv_cdf(float(t)))
    for _ in range(3):
        x += (erfc(x / sqrt(mpf(2))) / 2 - t) / (exp(-x * x / 2) / sqrt(2 * pi))
    return x


def polynomial(low, high):
    """Powers of u = high - t, lowest first; at the middle the first one is 0."""
    middle = high == mpf(1) / 2
    count = DEGREE if middle else DEGREE + 1
    nodes = [(high - low) / 2 * (1 + cos(pi * (2 * i + 1) / (2 * count))) for i in range(count)]
    terms = [quantile(high - u) / u if middle else quantile(high - u) for u in nodes]
    for j in range(1, count):  # divided differences
        for i in range(count - 1, j - 1, -1):
            terms[i] = (terms[i] - terms[i - 1]) / (nodes[i] - nodes[i - j])
    powers = [terms[-1]]
    for i in range(count - 2, -1, -1):
        powers = [mpf(0)] + powers
        for k in range(len(powers) - 1):
            powers[k] -= nodes[i] * powers[k + 1]
        powers[0] += terms[i]
    return ([mpf(0)] if middle else []) + powers


print("""// The normal quantile as polynomials of degree 7, piece by piece from the tail probability 2^-13
// up to 1/2, and a last row for 1/2 itself.
//
// Made by Tests/NumericalMethodsTests/References/quantile_rows.py.
#include "quantile_rows.h"

const _Alignas(64) double cvm_quantile_rows[CVM_QUANTILE_ROWS][8] = {""")
for k in range(OCTAVES, 0, -1):
    for j in range(PIECES):
        unit = mpf(2) ** (-k - 1) / PIECES
        row = polynomial(unit * (PIECES + j), unit * (PIECES + j + 1))
        print("    {" + ", ".join(float(c).hex() for c in row) + "},")
print("    {0},\n};")
