// Kernels over arrays of doubles, and the counter-based random numbers behind every simulation.
//
// Each kernel is compiled for several instruction sets; one is chosen at run time. All of them use
// + - * / sqrt and explicit fused multiply-add only, so every instruction set gives the same bits.
// Nothing here allocates; arrays may be of any length, and the output may be the input unless
// stated otherwise.
#ifndef CVECTORMATH_H
#define CVECTORMATH_H

#include <stddef.h>
#include <stdint.h>

// MARK: - Instruction sets

enum {
  CVM_BASELINE = 0,  // what the compiler assumes: SSE2 on x86-64, NEON on arm64
  CVM_V3 = 1,        // x86-64-v3: AVX2 and fused multiply-add
  CVM_V4 = 2,        // x86-64-v4: AVX-512, in its full width
};

// The instruction set in use. At first use the best one of this machine is taken, or, if lower,
// the one that the environment names: PLEDGE_INSTRUCTION_SET=baseline|v3|v4.
int cvm_instruction_set(void);

// Takes an instruction set, or the best one below it that this machine has; returns the one taken.
int cvm_use_instruction_set(int wanted);

// MARK: - Random bits
//
// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
// The key stands for seed and item. The counter holds path (two words), step (one word) and block
// (one word); one block makes two draws, so draw j of a (path, step) is half j mod 2 of block j/2.

void cvm_philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

// The key of an item under a seed: half a Philox block, counter = item, key = seed.
uint64_t cvm_key(uint64_t seed, uint64_t item);

// One draw: 64 random bits.
uint64_t cvm_bits(uint64_t key, uint64_t path, uint32_t step, uint64_t draw);

// `(k + 1/2) / 2^52` with k the upper 52 of the bits: never 0, never 1, symmetric about 1/2.
double cvm_uniform_of_bits(uint64_t bits);

// The standard normal of one draw, by inverse distribution.
double cvm_normal_of_bits(uint64_t bits);

// Draws `first ..< first + count` of one path and step.
void cvm_bits_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, uint64_t *out);
void cvm_uniforms_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out);
void cvm_normals_along(
    uint64_t key, uint64_t path, uint32_t step, uint64_t first, size_t count, double *out);

// Draws `first ..< first + count` of one step on paths `path ..< path + paths`: `count` rows of
// `paths` numbers, row after row.
void cvm_uniforms_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out);
void cvm_normals_across(
    uint64_t key, uint64_t path, size_t paths, uint32_t step, uint64_t first, size_t count,
    double *out);

// MARK: - Elementary functions over arrays

void cvm_exp(size_t count, const double *x, double *y);        // within 1 ulp
void cvm_expm1(size_t count, const double *x, double *y);      // within 2 ulp
void cvm_log(size_t count, const double *x, double *y);        // within 1 ulp
// Standard normal distribution function P(Z <= x), and its complement P(Z > x): within 2 ulp, tails
// included.
void cvm_normal_below(size_t count, const double *x, double *y);
void cvm_normal_above(size_t count, const double *x, double *y);
// The x with P(Z <= x) = p: relative error below 5e-16, tails included; -inf at 0, +inf at 1, NaN outside.
void cvm_normal_quantile(size_t count, const double *p, double *x);

// The same functions for one number, bit for bit.
double cvm_exp1(double x);
double cvm_expm11(double x);
double cvm_log1(double x);
double cvm_normal_below1(double x);
double cvm_normal_above1(double x);
double cvm_normal_quantile1(double p);

// MARK: - Fused steps

// One step of a multiplicative walk: `value *= exp(drift + volatility * z)`. The exponent is held
// within +-700. `value` and `z` must not overlap.
void cvm_walk(size_t count, double drift, double volatility, const double *z, double *value);

// `total += x`; the two must not overlap.
void cvm_add(size_t count, const double *x, double *total);

// Sums of `x - centre` and of its square.
void cvm_moments(size_t count, const double *x, double centre, double *sum, double *square);

// An asset whose income walks, wears out, and may be lost.
//
// Income at step t is `income * exp(drift + volatility * shock)`, starting from 1, where
// `shock = loading * factor + residual * own`. The asset earns `weight[t] * income` at each step
// until it is lost: it stands at step t when its uniform is below `standing[t]`. What it is worth
// is multiplied by `exp(-wait * E)`, E a standard exponential, when `wait` is above 0. Where
// `spread` is given, the exponent of step t has `spread[t] * Z` besides, Z one standard normal for
// the whole path: growth that is uncertain as such.
typedef struct {
  uint64_t key;              // of seed and asset
  size_t steps;
  const double *drift;       // per step: log growth less half the variance
  const double *volatility;  // per step, of the log
  const double *weight;      // per step: share of income kept x obsolescence x discount factor
  const double *standing;    // per step: probability that the right still stands, not rising
  double loading;            // on the common factor, in [-1, 1]
  double residual;           // sqrt(1 - loading^2)
  double wait;               // discount rate x mean time to sale
  const double *spread;      // per step: deviation of log growth of a whole path; may be null
} cvm_asset;

// Values of one asset on paths `path ..< path + paths`. `factor` holds `steps` rows of `stride`
// numbers, the common factor on these paths; it may be null when `loading` is 0. Draws used: step
// 0, draw t for the own shock of step t; step 1, draw 0 for the loss, draw 1 for the wait and draw 2
// for the growth of the path.
void cvm_asset_values(
    const cvm_asset *asset, uint64_t path, size_t paths, const double *factor, size_t stride,
    double *value);

// An asset as it is expected to be, given the common factor on a path.
typedef struct {
  size_t steps;
  const double *drift;      // per step: log growth of the expected income where the factor is 0
  const double *volatility; // per step: of the log, on the factor
  const double *weight;     // per step: as in cvm_asset
  const double *standing;   // per step: as in cvm_asset
  const double *square;     // per step: mean square of the asset's own part of income, whose mean is 1
  double wait;              // as in cvm_asset
} cvm_asset_given;

// Adds the mean and the variance of an asset's value, given the factor on each path, to `mean` and
// `variance`. `factor` holds `steps` rows of `stride` numbers.
void cvm_asset_given_factor(
    const cvm_asset_given *asset, size_t paths, const double *factor, size_t stride, double *mean,
    double *variance);

// Names of one probability of default and one dependence on the factor.
typedef struct {
  size_t names;
  double threshold;  // the normal quantile of the probability; -inf for none, +inf for certain
  double loading;    // on the common factor
  double own;        // sqrt(1 - loading^2), above 0
} cvm_pool_group;

typedef struct {
  size_t groups;
  const cvm_pool_group *group;
  const uint64_t *keys;    // of seed and name, group by group
  const double *losses;    // what is lost when the name defaults
  uint64_t factor_key;
} cvm_pool;

// Losses of a pool on paths `path ..< path + paths`, `path` even. A name defaults where
// `loading * factor + own * Z < threshold`; its draw on path p is draw p of its stream at path 0,
// step 0, and so is the factor's.
void cvm_pool_losses(const cvm_pool *pool, uint64_t path, size_t paths, double *out);

// MARK: - Sobol points

enum { CVM_SOBOL_DIMENSIONS = 1111 };

// Direction numbers of one dimension, 32 of them, most significant bit first.
void cvm_sobol_directions(size_t dimension, uint32_t out[32]);

// Coordinates of points `first ..< first + count` of the sequence, natural (not Gray) order, as
// 32-bit fractions. `scramble` 0 leaves them as they are; any other word is an Owen scrambling by
// hashing (Laine & Karras 2011 with the constants of Vegdahl, as in Burley, JCGT 9(4), 2020).
void cvm_sobol_bits(
    const uint32_t directions[32], uint32_t first, size_t count, uint64_t scramble, uint32_t *out);

// The same as uniforms in (0, 1): 32 bits of the point, then, when scrambled, 20 bits of a hash.
void cvm_sobol_uniforms(
    const uint32_t directions[32], uint32_t first, size_t count, uint64_t scramble, double *out);

// MARK: - Threads

// Calls `body(context, worker)` for worker 0 ..< workers, one thread each, and waits for all. The
// caller's thread is worker 0; a thread that cannot be made has its share run by the caller.
void cvm_on_threads(int workers, void (*body)(void *context, int worker), void *context);

// The counter before one is added to it; safe from any thread.
int64_t cvm_take(int64_t *counter);

// The counter as it stands.
int64_t cvm_peek(int64_t *counter);

// How many processors this process may use.
int cvm_processors(void);

#endif
