// Elementary functions of one number, written without branches so that loops over them become
// vector code. Included once for each instruction set.
//
// Polynomials come from Tests/NumericalMethodsTests/References/kernel_coefficients.py.
#ifndef CVM_SCALAR_H
#define CVM_SCALAR_H

#include <stdint.h>
#include <string.h>

#include "quantile_rows.h"

// Numbers handled at a time: the scratch arrays of one step stay in the first-level cache.
enum { CHUNK = 256 };

#define FMA(a, b, c) __builtin_fma((a), (b), (c))
#define INLINE static inline __attribute__((always_inline))

static const double exp_terms[11] = {
    0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dfp-7,
    0x1.6c16c16c162d6p-10, 0x1.a01a01abe63b3p-13, 0x1.a01a01a6d7883p-16, 0x1.71de02372bdd3p-19,
    0x1.27e4db679bec4p-22, 0x1.af4ddddcf06d6p-26, 0x1.1f72fca58cc92p-29,
};
// (1 + 1.25 x) Q(x) exp(x^2/2) in powers of (x - 5)/(x + 5); Q is the normal upper tail.
static const double mills_terms[24] = {
    0x1.1d864303d4c84p-1, -0x1.41d8de9621f7ep-4, 0x1.402b0e173965dp-7, 0x1.0c13034c16872p-5,
    -0x1.705abcacd049fp-5, 0x1.2b35cdd1fb571p-5, -0x1.5b84cd890df48p-6, 0x1.1ea0ee8f15608p-7,
    -0x1.19cd4b6465979p-9, -0x1.8fcba335d25fap-16, 0x1.fda8d34581d89p-13, -0x1.1a1129ea8829bp-14,
    -0x1.d6d0b0f69880dp-17, 0x1.86ac0fa5397fbp-17, 0x1.5dbb4a525a988p-24, -0x1.c756e87dae773p-20,
    0x1.2b0fc82fd7b53p-23, 0x1.132a1494e7c9bp-22, -0x1.e79ae0e35a195p-26, -0x1.5c86d47aa21a8p-25,
    0x1.83d55590ae2e9p-29, 0x1.7ad4ef62bd5d6p-28, 0x1.9d29b0e987883p-34, -0x1.7589b979ff985p-32,
};
static const double mills_first_rest = 0x1.c7d2ea2e83af0p-55;

static const double log2_e = 0x1.71547652b82fep+0;
static const double ln2_high = 0x1.62e42fee00000p-1;  // 33 bits: times any exponent is exact
static const double ln2_low = 0x1.a39ef35793c76p-33;
static const double round_shift = 0x1.8p52;

INLINE uint64_t bits_of(double x) {
  uint64_t b;
  memcpy(&b, &x, 8);
  return b;
}
INLINE double double_of(uint64_t b) {
  double x;
  memcpy(&x, &b, 8);
  return x;
}
INLINE double magnitude(double x) { return double_of(bits_of(x) & 0x7FFFFFFFFFFFFFFFu); }

// 2^k for a whole k in [-1022, 1023], given k + round_shift.
INLINE double power_of_two(double shifted) {
  return double_of((bits_of(shifted) << 52) + 0x3FF0000000000000u);
}

// Polynomials are evaluated by Estrin's scheme: short chains of dependent operations keep the
// arithmetic units busy, where Horner's would leave them waiting.
#define PAIR(c, i, x) FMA((c)[(i) + 1], (x), (c)[i])
#define FOUR(c, i, x, x2) FMA(PAIR(c, (i) + 2, x), (x2), PAIR(c, i, x))
#define EIGHT(c, i, x, x2, x4) FMA(FOUR(c, (i) + 4, x, x2), (x4), FOUR(c, i, x, x2))

// e^r - 1 for |r| <= ln 2 / 2.
INLINE double small_expm1(double r) {
  double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  double top = FMA(exp_terms[10], r2, PAIR(exp_terms, 8, r));
  return FMA(r2, FMA(top, r8, EIGHT(exp_terms, 0, r, r2, r4)), r);
}

// e^x for |x| <= 708: no overflow, no underflow.
INLINE double exp_bounded(double x) {
  double shifted = FMA(x, log2_e, round_shift);
  double k = shifted - round_shift;
  double r = FMA(k, -ln2_low, FMA(k, -ln2_high, x));
  return (1.0 + small_expm1(r)) * power_of_two(shifted);
}

// 2^x, infinite from 1024 on, and 2^-1022 for all that is below it.
INLINE double power2(double x) {
  x = x < -1022.0 ? -1022.0 : x;
  x = x > 1024.0 ? 1024.0 : x;
  double shifted = x + round_shift;
  double f = x - (shifted - round_shift);
  double c[11];
  for (int k = 0; k < 11; k++) c[k] = cvm_power2_terms[k][0];
  // Even and odd powers apart: two chains of dependent operations in place of one.
  double square = f * f;
  double even = FMA(FMA(FMA(FMA(FMA(c[10], square, c[8]), square, c[6]), square, c[4]), square, c[2]),
                    square, c[0]);
  double odd = FMA(FMA(FMA(FMA(c[9], square, c[7]), square, c[5]), square, c[3]), square, c[1]);
  double y = FMA(FMA(odd, f, even), f, 1.0);
  return double_of(bits_of(y) + (bits_of(shifted) << 52));
}

// p * 2^k for k in [-2044, 2046], rounding once where the result is not subnormal.
INLINE double scale(double p, double k) {
  double half = FMA(k, 0.5, round_shift);
  double rest = (k - (half - round_shift)) + round_shift;
  return p * power_of_two(half) * power_of_two(rest);
}

INLINE double exp_one(double x) {
  x = x < -746.0 ? -746.0 : x;
  x = x > 710.0 ? 710.0 : x;
  double k = FMA(x, log2_e, round_shift) - round_shift;
  double r = FMA(k, -ln2_low, FMA(k, -ln2_high, x));
  return scale(1.0 + small_expm1(r), k);
}

INLINE double expm1_one(double x) {
  double kept = x;
  x = x < -50.0 ? -50.0 : x;
  x = x > 710.0 ? 710.0 : x;
  double k = FMA(x, log2_e, round_shift) - round_shift;
  double r = FMA(k, -ln2_low, FMA(k, -ln2_high, x));
  double half = power_of_two((k - 1.0) + round_shift);
  double y = 2.0 * FMA(half, small_expm1(r), half - 0.5);
  // Below 2^-54 the function is its argument, sign of zero included.
  return magnitude(kept) < 0x1p-54 ? kept : y;
}

// ln x for positive normal x; `exponent` is added to the power of two.
// Algorithm of fdlibm's e_log.c (Sun Microsystems, 1993), below 1 ulp.
INLINE double log_positive(double x, double exponent) {
  uint64_t b = bits_of(x) + (0x3FF0000000000000u - 0x3FE6A09E00000000u);
  double k = (double_of((b >> 52) | 0x4330000000000000u) - (0x1p52 + 1023.0)) + exponent;
  double f = double_of((b & 0x000FFFFFFFFFFFFFu) + 0x3FE6A09E00000000u) - 1.0;
  double half_square = 0.5 * f * f;
  double s = f / (2.0 + f);
  double z = s * s, w = z * z;
  double even = w * FMA(w, FMA(w, 1.531383769920937332e-01, 2.222219843214978396e-01),
                        3.999999999940941908e-01);
  double odd = z * FMA(w, FMA(w, FMA(w, 1.479819860511658591e-01, 1.818357216161805012e-01),
                              2.857142874366239149e-01),
                       6.666666666666735130e-01);
  double rest = FMA(s, half_square + (even + odd), k * 1.90821492927058770002e-10);
  return FMA(k, 6.93147180369123816490e-01, f - (half_square - rest));
}

INLINE double log_one(double x) {
  int subnormal = x < 0x1p-1022;
  double y = log_positive(subnormal ? x * 0x1p54 : x, subnormal ? -54.0 : 0.0);
  y = x < __builtin_inf() ? y : x;  // infinity and NaN
  y = x == 0.0 ? -__builtin_inf() : y;
  return x < 0.0 ? __builtin_nan("") : y;
}

// P(Z > x) for x >= 0, each rounding error but the last carried along.
INLINE double normal_tail(double x) {
  x = x > 39.0 ? 39.0 : x;
  // t = (x - 5)/(x + 5)
  double t = (x - 5.0) / (x + 5.0);
  // Horner's scheme: terms cancel near t = -1, where Estrin's would lose a unit.
  double p = mills_terms[23];
  for (int i = 22; i >= 1; i--) p = FMA(p, t, mills_terms[i]);
  double inner = p * t;
  double high = mills_terms[0] + inner;
  double low = (inner - (high - mills_terms[0])) + (mills_first_rest + FMA(p, t, -inner));
  // quotient by 1 + 1.25 x
  double d = FMA(1.25, x, 1.0);
  double d_low = FMA(1.25, x, -(d - 1.0));
  double inverse = 1.0 / d;
  double q = high * inverse;
  double q_low = (FMA(-q, d, high) + FMA(-q, d_low, low)) * inverse;
  // exp(-x^2/2)
  double square = -0.5 * x * x;
  double square_low = FMA(-0.5 * x, x, -square);
  double k = FMA(square, log2_e, round_shift) - round_shift;
  double r_first = FMA(k, -ln2_high, square);
  double r = FMA(k, -ln2_low, r_first);
  double r_low = FMA(k, -ln2_low, r_first - r) + square_low;
  double e = small_expm1(r);
  double e_high = 1.0 + e;
  double e_low = FMA(r_low, e_high, e - (e_high - 1.0));
  double product = q * e_high;
  double product_low = FMA(q, e_high, -product) + FMA(q, e_low, q_low * e_high);
  return scale(product + product_low, k);
}

INLINE double normal_above_one(double x) {
  double tail = normal_tail(magnitude(x));
  double y = x < 0.0 ? 1.0 - tail : tail;
  return x != x ? x : y;
}

// Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
// Statistics 37 (1988), PPND16: tail, far tail.
static const double quantile_tail_a[8] = {
    1.42343711074968357734e+0, 4.63033784615654529590e+0, 5.76949722146069140550e+0, 3.64784832476320460504e+0,
    1.27045825245236838258e+0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
};
static const double quantile_tail_b[8] = {
    1.0, 2.05319162663775882187e+0, 1.67638483018380384940e+0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
};
INLINE double quantile_tail(double root) {
  double r = root - 1.6;
  double r2 = r * r, r4 = r2 * r2;
  return EIGHT(quantile_tail_a, 0, r, r2, r4) / EIGHT(quantile_tail_b, 0, r, r2, r4);
}

static const double quantile_far_tail_a[8] = {
    6.65790464350110377720e+0, 5.46378491116411436990e+0, 1.78482653991729133580e+0, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
};
static const double quantile_far_tail_b[8] = {
    1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
};
INLINE double quantile_far_tail(double root) {
  double r = root - 5.0;
  double r2 = r * r, r4 = r2 * r2;
  return EIGHT(quantile_far_tail_a, 0, r, r2, r4) / EIGHT(quantile_far_tail_b, 0, r, r2, r4);
}

// The x with P(Z > x) = t beyond the rows: t below 2^-13; NaN for what is no probability.
INLINE double quantile_beyond(double t) {
  double root = __builtin_elementwise_sqrt(-log_one(t));
  return root <= 5.0 ? quantile_tail(root)
                     : root < __builtin_inf() ? quantile_far_tail(root) : root;
}

// The x with P(Z > x) = t, t at most 1/2.
INLINE double quantile_above(double t) {
  if (!(t >= CVM_QUANTILE_LEAST)) return quantile_beyond(t);
  const int rest = 52 - CVM_QUANTILE_PIECES;
  uint64_t piece = bits_of(t) >> rest;
  const double *c = cvm_quantile_rows[piece - (bits_of(CVM_QUANTILE_LEAST) >> rest)];
  double u = double_of((piece + 1) << rest) - t;
  double u2 = u * u, u4 = u2 * u2;
  return EIGHT(c, 0, u, u2, u4);
}

// Takes the sign from the top bit of a draw: set above the middle, clear below.
INLINE double signed_by(double x, uint64_t side) {
  return double_of(bits_of(x) ^ (~side & 0x8000000000000000u));
}

// Quantile of any p: small p are taken as they are, so that they lose nothing.
INLINE double normal_quantile_one(double p) {
  double x = quantile_above(p < 0.5 ? p : 1.0 - p);
  return p < 0.5 ? -x : x;
}

// `(k + 1/2) / 2^52` with k the upper 52 bits.
INLINE double uniform_of_bits(uint64_t bits) {
  return double_of((bits >> 12) | 0x3FF0000000000000u) - (1.0 - 0x1p-53);
}

// The uniform of a draw or one less it, whichever is smaller; exact.
INLINE double smaller_of_bits(uint64_t bits) {
  return uniform_of_bits(bits >> 63 ? ~bits : bits);
}

INLINE double normal_of_bits(uint64_t bits) {
  return signed_by(quantile_above(smaller_of_bits(bits)), bits);
}

#endif
