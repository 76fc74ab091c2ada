// The loops over arrays: one text, compiled once for each instruction set. The file that includes
// it defines KERNELS, the name of the table at its end.

#include "philox.h"
#include "scalar.h"
#include "sobol.h"

// Two vectors a turn: each constant that does not fit the registers is loaded once for both.
#define PAIRED _Pragma("clang loop interleave_count(2)")

// MARK: - Normals

// Places of the numbers beyond the centre, NaN among them; `where` has room for eight more.
INLINE size_t tails_among(size_t count, const double *restrict q, uint32_t *restrict where) {
  size_t tails = 0, i = 0;
#ifdef TAILS_BY_SHUFFLE
  // Four at a time: the comparison's bits choose how to move the places of the tails to the front.
  const __m256d edge = _mm256_set1_pd(0.425), sign = _mm256_set1_pd(-0.0);
  __m128i places = _mm_setr_epi32(0, 1, 2, 3);
  for (; i + 4 <= count; i += 4) {
    __m256d size = _mm256_andnot_pd(sign, _mm256_loadu_pd(q + i));
    int bits = _mm256_movemask_pd(_mm256_cmp_pd(size, edge, _CMP_NLE_UQ));
    __m128i order = _mm_load_si128((const __m128i *)to_the_front[bits]);
    _mm_storeu_si128((__m128i *)(where + tails), _mm_shuffle_epi8(places, order));
    tails += (size_t)__builtin_popcount((unsigned)bits);
    places = _mm_add_epi32(places, _mm_set1_epi32(4));
  }
#endif
  // Compared as whole numbers, which order as the magnitudes do, with NaN last.
  const uint64_t edge_bits = bits_of(0.425);
#pragma clang loop unroll_count(4)
  for (; i < count; i++) {
    where[tails] = (uint32_t)i;
    tails += bits_of(magnitude(q[i])) > edge_bits;
  }
  return tails;
}

// Quantiles of `1/2 + q` for a chunk: the centre for all, then the tails, gathered and spread.
// `p` holds the probabilities themselves where they may be too small for q to tell; else null.
INLINE void quantiles(
    size_t count, const double *restrict q, const double *restrict p, double *restrict z) {
  PAIRED
  for (size_t i = 0; i < count; i++) z[i] = quantile_centre(q[i]);
  uint32_t where[CHUNK + 8];
  double tail[CHUNK + 8], root[CHUNK + 8], side[CHUNK + 8];
  size_t tails = tails_among(count, q, where);
  for (size_t j = 0; j < tails; j++) {
    double centred = q[where[j]];
    side[j] = centred;
    tail[j] = p && centred < 0.0 ? p[where[j]] : 0.5 - magnitude(centred);
  }
  // Filled up to whole vectors, so that no element is left to scalar code.
  for (size_t j = tails; j < tails + 8; j++) side[j] = tail[j] = 0.05;
  double farthest = 0.0;
  for (size_t j = 0; j < tails; j += 8) {
    for (size_t l = j; l < j + 8; l++) {
      root[l] = __builtin_elementwise_sqrt(-(p ? log_one(tail[l]) : log_positive(tail[l], 0.0)));
      double x = quantile_tail(root[l]);
      tail[l] = side[l] < 0.0 ? -x : x;
    }
    for (size_t l = j; l < j + 8; l++) farthest = root[l] <= farthest ? farthest : root[l];
  }
  if (!(farthest <= 5.0)) {
    for (size_t j = 0; j < tails; j++) {
      if (root[j] <= 5.0) continue;
      double x = root[j] < __builtin_inf() ? quantile_far_tail(root[j]) : root[j];
      tail[j] = side[j] < 0.0 ? -x : x;
    }
  }
  for (size_t j = 0; j < tails; j++) z[where[j]] = tail[j];
}

INLINE void normals_of_bits(size_t count, const uint64_t *restrict bits, double *restrict z) {
  double q[CHUNK];
  for (size_t i = 0; i < count; i++) q[i] = centred_of_bits(bits[i]);
  quantiles(count, q, 0, z);
}

// MARK: - Draws

INLINE void blocks_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t block,
    uint64_t *restrict even, uint64_t *restrict odd) {
  PAIRED
  for (size_t i = 0; i < paths; i++) {
    uint64_t a, b;
    philox_block(key, path + i, step, block, &a, &b);
    even[i] = a;
    odd[i] = b;
  }
}

// Whole blocks of one path: `2 * blocks` draws from draw `2 * block`.
INLINE void blocks_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t block, size_t blocks,
    uint64_t *restrict out) {
  PAIRED
  for (size_t i = 0; i < blocks; i++) {
    uint64_t a, b;
    philox_block(key, path, step, block + i, &a, &b);
    out[2 * i] = a;
    out[2 * i + 1] = b;
  }
}

// The next draws of one path, at most a chunk: how many, from `first`, in `bits + *skip`.
INLINE size_t next_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t left, uint64_t *bits,
    size_t *skip) {
  *skip = first & 1;
  size_t wanted = left < CHUNK - 2 ? left : CHUNK - 2;
  blocks_along(key, path, step, first / 2, (*skip + wanted + 1) / 2, bits);
  return wanted;
}

static void bits_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, uint64_t *out) {
  uint64_t bits[CHUNK];
  for (size_t done = 0, skip; done < count;) {
    size_t n = next_along(key, path, step, first + done, count - done, bits, &skip);
    memcpy(out + done, bits + skip, n * sizeof *out);
    done += n;
  }
}

static void uniforms_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out) {
  uint64_t bits[CHUNK];
  for (size_t done = 0, skip; done < count;) {
    size_t n = next_along(key, path, step, first + done, count - done, bits, &skip);
    for (size_t i = 0; i < n; i++) out[done + i] = uniform_of_bits(bits[skip + i]);
    done += n;
  }
}

static void normals_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out) {
  uint64_t bits[CHUNK];
  for (size_t done = 0, skip; done < count;) {
    size_t n = next_along(key, path, step, first + done, count - done, bits, &skip);
    normals_of_bits(n, bits + skip, out + done);
    done += n;
  }
}

INLINE void numbers_across(
    int normal, uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first,
    size_t count, double *out) {
  uint64_t half[2][CHUNK];
  for (size_t done = 0; done < paths; done += CHUNK) {
    size_t n = paths - done < CHUNK ? paths - done : CHUNK;
    for (size_t row = 0; row < count;) {
      uint64_t draw = first + row;
      blocks_across(key, path + done, n, step, draw / 2, half[0], half[1]);
      for (size_t odd = draw & 1; odd < 2 && row < count; odd++, row++) {
        double *to = out + row * paths + done;
        if (normal) {
          normals_of_bits(n, half[odd], to);
        } else {
          for (size_t i = 0; i < n; i++) to[i] = uniform_of_bits(half[odd][i]);
        }
      }
    }
  }
}

static void uniforms_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out) {
  numbers_across(0, key, path, paths, step, first, count, out);
}

static void normals_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out) {
  numbers_across(1, key, path, paths, step, first, count, out);
}

// MARK: - Elementary functions

static void array_exp(size_t count, const double *x, double *y) {
  PAIRED
  for (size_t i = 0; i < count; i++) y[i] = exp_one(x[i]);
}
static void array_expm1(size_t count, const double *x, double *y) {
  PAIRED
  for (size_t i = 0; i < count; i++) y[i] = expm1_one(x[i]);
}
static void array_log(size_t count, const double *x, double *y) {
  PAIRED
  for (size_t i = 0; i < count; i++) y[i] = log_one(x[i]);
}
static void array_normal_below(size_t count, const double *x, double *y) {
  PAIRED
  for (size_t i = 0; i < count; i++) y[i] = normal_above_one(-x[i]);
}
static void array_normal_above(size_t count, const double *x, double *y) {
  PAIRED
  for (size_t i = 0; i < count; i++) y[i] = normal_above_one(x[i]);
}

static void array_normal_quantile(size_t count, const double *p, double *x) {
  double q[CHUNK], z[CHUNK];
  for (size_t done = 0; done < count; done += CHUNK) {
    size_t n = count - done < CHUNK ? count - done : CHUNK;
    for (size_t i = 0; i < n; i++) q[i] = p[done + i] - 0.5;
    quantiles(n, q, p + done, z);
    memcpy(x + done, z, n * sizeof *x);
  }
}

// MARK: - Fused steps

static void walk(
    size_t count, double drift, double volatility, const double *restrict z,
    double *restrict value) {
  PAIRED
  for (size_t i = 0; i < count; i++) {
    double m = FMA(volatility, z[i], drift);
    m = m > 700.0 ? 700.0 : m;
    m = m < -700.0 ? -700.0 : m;
    value[i] *= exp_bounded(m);
  }
}

static void add(size_t count, const double *restrict x, double *restrict total) {
  for (size_t i = 0; i < count; i++) total[i] += x[i];
}

// Eight running sums, added up in one order, whatever the width of a vector.
static void moments(size_t count, const double *x, double centre, double *sum, double *square) {
  double first[8] = {0}, second[8] = {0};
  size_t whole = count - count % 8;
  for (size_t i = 0; i < whole; i += 8) {
    for (size_t l = 0; l < 8; l++) {
      double d = x[i + l] - centre;
      first[l] += d;
      second[l] = FMA(d, d, second[l]);
    }
  }
  for (size_t i = whole; i < count; i++) {
    double d = x[i] - centre;
    first[i - whole] += d;
    second[i - whole] = FMA(d, d, second[i - whole]);
  }
  for (size_t half = 4; half > 0; half /= 2) {
    for (size_t l = 0; l < half; l++) {
      first[l] += first[l + half];
      second[l] += second[l + half];
    }
  }
  *sum = first[0];
  *square = second[0];
}

// One step of an asset on a chunk: the walk, and what it earns where it still stands.
INLINE void asset_step(
    const cvm_asset *asset, size_t t, size_t count, const double *restrict factor,
    const double *restrict own, const double *restrict uniform, const double *restrict growth,
    double *restrict income, double *restrict value) {
  const double common = asset->volatility[t] * asset->loading;
  const double apart = asset->volatility[t] * asset->residual;
  const double spread = asset->spread ? asset->spread[t] : 0.0;
  const double drift = asset->drift[t], weight = asset->weight[t], standing = asset->standing[t];
  PAIRED
  for (size_t i = 0; i < count; i++) {
    double m = FMA(common, factor[i], FMA(apart, own[i], FMA(spread, growth[i], drift)));
    m = m > 700.0 ? 700.0 : m;
    m = m < -700.0 ? -700.0 : m;
    double x = income[i] * exp_bounded(m);
    income[i] = x;
    value[i] = FMA(x, uniform[i] < standing ? weight : 0.0, value[i]);
  }
}

static void asset_values(
    const cvm_asset *asset, uint64_t path, size_t paths, const double *factor, size_t stride,
    double *value) {
  double income[CHUNK], uniform[CHUNK], own[CHUNK], none[CHUNK], growth[CHUNK];
  uint64_t half[2][CHUNK];
  for (size_t i = 0; i < CHUNK; i++) none[i] = own[i] = growth[i] = 0.0;
  for (size_t done = 0; done < paths; done += CHUNK) {
    size_t n = paths - done < CHUNK ? paths - done : CHUNK;
    blocks_across(asset->key, path + done, n, 1, 0, half[0], half[1]);
    double wait[CHUNK];
    for (size_t i = 0; i < n; i++) {
      uniform[i] = uniform_of_bits(half[0][i]);
      wait[i] = uniform_of_bits(half[1][i]);
      income[i] = 1.0;
      value[done + i] = 0.0;
    }
    if (asset->spread) {
      blocks_across(asset->key, path + done, n, 1, 1, half[0], half[1]);
      normals_of_bits(n, half[0], growth);
    }
    for (size_t t = 0; t < asset->steps; t++) {
      // A walk that follows the factor alone needs no shocks of its own.
      if (asset->residual > 0.0) {
        if (t % 2 == 0) blocks_across(asset->key, path + done, n, 0, t / 2, half[0], half[1]);
        normals_of_bits(n, half[t % 2], own);
      }
      const double *common = factor ? factor + t * stride + done : none;
      asset_step(asset, t, n, common, own, uniform, growth, income, value + done);
    }
    if (asset->wait > 0.0) {
      for (size_t i = 0; i < n; i++) {
        double m = asset->wait * log_positive(wait[i], 0.0);
        value[done + i] *= exp_bounded(m < -700.0 ? -700.0 : m);
      }
    }
  }
}

#include "pool.h"

const struct cvm_kernels KERNELS = {
    bits_along,   uniforms_along,     normals_along,      uniforms_across,       normals_across,
    array_exp,    array_expm1,        array_log,          array_normal_below,    array_normal_above,
    array_normal_quantile, walk, add, moments, asset_values, sobol_bits, sobol_uniforms, pool_losses,
};
