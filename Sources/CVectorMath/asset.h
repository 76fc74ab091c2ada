// Values of one asset on a block of paths. Included once for each instruction set.
#ifndef CVM_ASSET_H
#define CVM_ASSET_H

#include "draws.h"

// Steps at which each path still earns: how many of the falling `standing` its uniform is below.
INLINE void steps_standing(
    const cvm_asset *asset, size_t count, const double *restrict uniform,
    uint32_t *restrict stands) {
  for (size_t i = 0; i < count; i += 8) {
    uint64_t steps[8] = {0};
    for (size_t t = 0; t < asset->steps; t++) {
      const double standing = asset->standing[t];
      for (size_t l = 0; l < 8; l++) steps[l] += uniform[i + l] < standing;
    }
    for (size_t l = 0; l < 8; l++) stands[i + l] = (uint32_t)steps[l];
  }
}

// Orders places by what they hold, the most first, in as many passes over bytes as it takes.
INLINE void order_by_most(
    size_t count, const uint32_t *restrict amounts, size_t most, uint16_t *restrict order) {
  uint16_t other[CHUNK];
  uint16_t *from = order, *to = other;
  for (size_t i = 0; i < count; i++) from[i] = (uint16_t)i;
  for (unsigned shift = 0; shift < 32 && most >> shift; shift += 8) {
    uint16_t begin[257] = {0};
    const uint32_t top = most >> shift < 255 ? (uint32_t)(most >> shift) : 255u;
    // What holds byte b begins after all that hold more.
    for (size_t i = 0; i < count; i++) begin[top - (amounts[i] >> shift & 255u) + 1]++;
    for (size_t b = 0; b < top; b++) begin[b + 1] += begin[b];
    for (size_t i = 0; i < count; i++) {
      to[begin[top - (amounts[from[i]] >> shift & 255u)]++] = from[i];
    }
    uint16_t *swap = from;
    from = to;
    to = swap;
  }
  if (from != order) memcpy(order, from, count * sizeof *order);
}

#ifndef HAS_VECTOR_KERNELS

INLINE void walk_and_earn(
    size_t count, double drift, double common, double apart, double weight,
    const double *restrict factor, const double *restrict own, double *restrict walked,
    double *restrict value) {
  PAIRED
  for (size_t i = 0; i < count; i++) {
    double x = FMA(common, factor[i], FMA(apart, own[i], walked[i] + drift));
    walked[i] = x;
    value[i] = FMA(weight, power2(x), value[i]);
  }
}

#endif

// One step on paths that stand: the walk of the logarithm, to base 2, and what it earns.
INLINE void asset_step(
    const cvm_asset *asset, size_t t, size_t count, const double *restrict factor,
    const double *restrict own, const double *restrict growth, double *restrict walked,
    double *restrict value) {
  const double scale = asset->volatility[t] * log2_e;
  const double common = scale * asset->loading, apart = scale * asset->residual;
  const double spread = asset->spread ? asset->spread[t] * log2_e : 0.0;
  const double drift = asset->drift[t] * log2_e, weight = asset->weight[t];
  if (spread != 0.0) {
    PAIRED
    for (size_t i = 0; i < count; i++) walked[i] = FMA(spread, growth[i], walked[i]);
  }
  walk_and_earn(count, drift, common, apart, weight, factor, own, walked, value);
}

// A chunk of paths of one upper word, at most CHUNK.
INLINE void asset_chunk(
    const cvm_asset *asset, uint64_t path, size_t n, const double *factor, size_t stride,
    double *restrict out) {
  struct path_words words;
  uint64_t half[2][CHUNK];
  double uniform[CHUNK], wait[CHUNK], growth[CHUNK], own[CHUNK], common[CHUNK];
  double walked[CHUNK], value[CHUNK];
  uint32_t stands[CHUNK];
  uint16_t order[CHUNK];
  const size_t steps = asset->steps;
  // Whole vectors: places past the last path are worked on and forgotten.
  const size_t whole = (n + 7) & ~(size_t)7;
  take_paths(&words, path, 0, whole);
  draws_of(&words, asset->key, 1, 0, whole, half[0], half[1]);
  for (size_t i = 0; i < whole; i++) {
    uniform[i] = uniform_of_bits(half[0][i]);
    wait[i] = uniform_of_bits(half[1][i]);
    walked[i] = value[i] = 0.0;
  }
  if (!(asset->residual > 0.0)) memset(own, 0, whole * sizeof *own);
  if (!factor || whole > n) memset(common, 0, whole * sizeof *common);
  // A path that has lost its right earns nothing more: paths are ordered by how long they stand,
  // so that each step is for the first of them only.
  const int may_fall = steps > 0 && asset->standing[steps - 1] < 1.0;
  if (may_fall) {
    steps_standing(asset, whole, uniform, stands);
    order_by_most(n, stands, steps, order);
    for (size_t i = n; i < whole; i++) order[i] = 0;
    take_paths(&words, path, order, whole);
  }
  if (asset->spread) {
    draws_of(&words, asset->key, 1, 1, whole, half[0], half[1]);
    normals_of_bits(whole, half[0], growth);
  }
  size_t standing = n;
  for (size_t t = 0; t < steps; t++) {
    while (may_fall && standing > 0 && stands[order[standing - 1]] <= t) standing--;
    if (standing == 0) break;
    const size_t count = (standing + 7) & ~(size_t)7;
    // A walk that follows the factor alone needs no shocks of its own.
    if (asset->residual > 0.0) {
      if (t % 2 == 0) draws_of(&words, asset->key, 0, t / 2, count, half[0], half[1]);
      normals_of_bits(count, half[t % 2], own);
    }
    if (factor) {
      const double *row = factor + t * stride;
      if (may_fall) {
        for (size_t i = 0; i < standing; i++) common[i] = row[order[i]];
      } else {
        memcpy(common, row, n * sizeof *row);
      }
    }
    double kept[8];
    memcpy(kept, value + count - 8, sizeof kept);
    asset_step(asset, t, count, common, own, growth, walked, value);
    for (size_t i = standing; i < count; i++) value[i] = kept[i - (count - 8)];
  }
  for (size_t i = 0; i < n; i++) out[may_fall ? order[i] : i] = value[i];
  if (asset->wait > 0.0) {
    for (size_t i = 0; i < n; i++) {
      double m = asset->wait * log_positive(wait[i], 0.0);
      out[i] *= exp_bounded(m < -700.0 ? -700.0 : m);
    }
  }
}

static void asset_values(
    const cvm_asset *asset, uint64_t path, size_t paths, const double *factor, size_t stride,
    double *value) {
  for (size_t done = 0; done < paths;) {
    size_t n = paths_together(path + done, paths - done);
    asset_chunk(asset, path + done, n, factor ? factor + done : 0, stride, value + done);
    done += n;
  }
}

// Mean and variance of one asset given the factor. With `a` the expected income of a step times its
// weight and `b` the same times the mean square of its own part, the mean square of the value is the
// sum of `standing a (b + 2 sum of earlier b)`: own parts of two steps share what comes before the
// earlier, and the right stands at both when it stands at the later.
static void asset_given_factor(
    const cvm_asset_given *asset, size_t paths, const double *factor, size_t stride, double *mean,
    double *variance) {
  double walked[CHUNK], first[CHUNK], second[CHUNK], earlier[CHUNK];
  const double once = 1.0 / (1.0 + asset->wait), twice = 1.0 / (1.0 + 2.0 * asset->wait);
  for (size_t done = 0; done < paths; done += CHUNK) {
    size_t n = paths - done < CHUNK ? paths - done : CHUNK;
    for (size_t i = 0; i < n; i++) walked[i] = first[i] = second[i] = earlier[i] = 0.0;
    for (size_t t = 0; t < asset->steps; t++) {
      const double drift = asset->drift[t] * log2_e, common = asset->volatility[t] * log2_e;
      const double weight = asset->weight[t], standing = asset->standing[t];
      const double square = asset->square[t];
      const double *row = factor + t * stride + done;
      PAIRED
      for (size_t i = 0; i < n; i++) {
        double x = FMA(common, row[i], walked[i] + drift);
        walked[i] = x;
        double a = weight * power2(x), b = square * a;
        double stands = standing * a;
        first[i] += stands;
        second[i] = FMA(stands, FMA(2.0, earlier[i], b), second[i]);
        earlier[i] += b;
      }
    }
    for (size_t i = 0; i < n; i++) {
      double m = first[i] * once, v = FMA(-m, m, second[i] * twice);
      mean[done + i] += m;
      variance[done + i] += v > 0.0 ? v : 0.0;
    }
  }
}

#endif
