// The loops over arrays: one text, compiled once for each instruction set. The file that includes
// it defines KERNELS, the name of the table at its end.

// Two vectors a turn: each constant that does not fit the registers is loaded once for both.
#define PAIRED _Pragma("clang loop interleave_count(2)")

#include "asset.h"
#include "draws.h"
#include "pool.h"
#include "sobol.h"

// MARK: - Draws

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
  struct path_words words;
  uint64_t half[2][CHUNK];
  for (size_t done = 0; done < paths;) {
    size_t n = paths_together(path + done, paths - done);
    take_paths(&words, path + done, 0, n);
    for (size_t row = 0; row < count;) {
      uint64_t draw = first + row;
      draws_of(&words, key, step, draw / 2, n, half[0], half[1]);
      for (size_t odd = draw & 1; odd < 2 && row < count; odd++, row++) {
        double *to = out + row * paths + done;
        if (normal) {
          normals_of_bits(n, half[odd], to);
        } else {
          for (size_t i = 0; i < n; i++) to[i] = uniform_of_bits(half[odd][i]);
        }
      }
    }
    done += n;
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
  for (size_t done = 0; done < count; done += CHUNK) {
    size_t n = count - done < CHUNK ? count - done : CHUNK;
    normal_quantiles(n, p + done, x + done);
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

const struct cvm_kernels KERNELS = {
    bits_along,   uniforms_along,     normals_along,      uniforms_across,       normals_across,
    array_exp,    array_expm1,        array_log,          array_normal_below,    array_normal_above,
    array_normal_quantile, walk, add, moments, asset_values, asset_given_factor, sobol_bits, sobol_uniforms, pool_losses,
};
