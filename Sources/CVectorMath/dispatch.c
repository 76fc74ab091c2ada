// Chooses the instruction set and calls its kernels.
#include "kernels.h"

#include <stdlib.h>
#include <string.h>

#include "philox.h"

#pragma clang fp contract(off)
#include "scalar.h"

// Chosen once, as one word: two threads that both come first store the same. Below 0: not chosen.
static int chosen = -1;

static int best(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return CVM_V4;
  if (__builtin_cpu_supports("x86-64-v3")) return CVM_V3;
#endif
  return CVM_BASELINE;
}

static int named(const char *name) {
  if (name && strcmp(name, "baseline") == 0) return CVM_BASELINE;
  if (name && strcmp(name, "v3") == 0) return CVM_V3;
  return CVM_V4;
}

int cvm_use_instruction_set(int wanted) {
  int most = best();
  int taken = wanted < most ? wanted : most;
  if (taken < CVM_BASELINE) taken = CVM_BASELINE;
  __atomic_store_n(&chosen, taken, __ATOMIC_RELAXED);
  return taken;
}

int cvm_instruction_set(void) {
  int now = __atomic_load_n(&chosen, __ATOMIC_RELAXED);
  return now >= 0 ? now : cvm_use_instruction_set(named(getenv("PLEDGE_INSTRUCTION_SET")));
}

static const struct cvm_kernels *kernels(void) {
  switch (cvm_instruction_set()) {
#if defined(__x86_64__)
    case CVM_V4: return &cvm_kernels_v4;
    case CVM_V3: return &cvm_kernels_v3;
#endif
    default: return &cvm_kernels_baseline;
  }
}

// MARK: - One number

void cvm_philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
  uint64_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint64_t both = (uint64_t)key[1] << 32 | key[0];
  PHILOX_ROUNDS(both)
  out[0] = (uint32_t)c0;
  out[1] = (uint32_t)c1;
  out[2] = (uint32_t)c2;
  out[3] = (uint32_t)c3;
}

uint64_t cvm_key(uint64_t seed, uint64_t item) {
  uint64_t even, odd;
  // The last word sets keys apart from draws, whose block is below 2^32 - 1.
  philox_block(seed, item, 0xFFFFFFFFu, 0xFFFFFFFFu, &even, &odd);
  return even;
}

uint64_t cvm_bits(uint64_t key, uint64_t path, uint32_t step, uint64_t draw) {
  uint64_t even, odd;
  philox_block(key, path, step, draw / 2, &even, &odd);
  return draw & 1 ? odd : even;
}

double cvm_uniform_of_bits(uint64_t bits) { return uniform_of_bits(bits); }
double cvm_normal_of_bits(uint64_t bits) { return normal_of_bits(bits); }
double cvm_exp1(double x) { return exp_one(x); }
double cvm_expm11(double x) { return expm1_one(x); }
double cvm_log1(double x) { return log_one(x); }
// Through the arrays' kernels, whose fused operations are single instructions.
double cvm_normal_below1(double x) {
  double y;
  kernels()->normal_below(1, &x, &y);
  return y;
}
double cvm_normal_above1(double x) {
  double y;
  kernels()->normal_above(1, &x, &y);
  return y;
}
double cvm_normal_quantile1(double p) {
  double x;
  kernels()->normal_quantile(1, &p, &x);
  return x;
}

// MARK: - Arrays

void cvm_bits_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, uint64_t *out) {
  kernels()->bits_along(key, path, step, first, count, out);
}
void cvm_uniforms_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out) {
  kernels()->uniforms_along(key, path, step, first, count, out);
}
void cvm_normals_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out) {
  kernels()->normals_along(key, path, step, first, count, out);
}
void cvm_uniforms_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out) {
  kernels()->uniforms_across(key, path, paths, step, first, count, out);
}
void cvm_normals_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out) {
  kernels()->normals_across(key, path, paths, step, first, count, out);
}
void cvm_exp(size_t count, const double *x, double *y) { kernels()->exp(count, x, y); }
void cvm_expm1(size_t count, const double *x, double *y) { kernels()->expm1(count, x, y); }
void cvm_log(size_t count, const double *x, double *y) { kernels()->log(count, x, y); }
void cvm_normal_below(size_t count, const double *x, double *y) {
  kernels()->normal_below(count, x, y);
}
void cvm_normal_above(size_t count, const double *x, double *y) {
  kernels()->normal_above(count, x, y);
}
void cvm_normal_quantile(size_t count, const double *p, double *x) {
  kernels()->normal_quantile(count, p, x);
}
void cvm_walk(size_t count, double drift, double volatility, const double *z, double *value) {
  kernels()->walk(count, drift, volatility, z, value);
}
void cvm_add(size_t count, const double *x, double *total) { kernels()->add(count, x, total); }
void cvm_moments(size_t count, const double *x, double centre, double *sum, double *square) {
  kernels()->moments(count, x, centre, sum, square);
}
void cvm_asset_values(
    const cvm_asset *asset, uint64_t path, size_t paths, const double *factor, size_t stride,
    double *value) {
  kernels()->asset_values(asset, path, paths, factor, stride, value);
}
void cvm_asset_given_factor(
    const cvm_asset_given *asset, size_t paths, const double *factor, size_t stride, double *mean,
    double *variance) {
  kernels()->asset_given_factor(asset, paths, factor, stride, mean, variance);
}
void cvm_pool_losses(const cvm_pool *pool, uint64_t path, size_t paths, double *out) {
  kernels()->pool_losses(pool, path, paths, out);
}
void cvm_sobol_bits(
    const uint32_t directions[32], uint32_t first, size_t count, uint64_t scramble, uint32_t *out) {
  kernels()->sobol_bits(directions, first, count, scramble, out);
}
void cvm_sobol_uniforms(
    const uint32_t directions[32], uint32_t first, size_t count, uint64_t scramble, double *out) {
  kernels()->sobol_uniforms(directions, first, count, scramble, out);
}
