// Draws and normals with AVX2, for x86-64-v3 and above: the same numbers as the plain loops of
// draws.h, made eight at a time. Included once for each instruction set.
#ifndef CVM_AVX2_H
#define CVM_AVX2_H

#include <immintrin.h>

#define HAS_VECTOR_KERNELS 1

// Each hot loop is a function of its own, so that it has all registers for its constants.
#define HOT static __attribute__((noinline))

// MARK: - Philox on eight paths, a 32-bit word a lane
//
// A product of 32-bit words takes 64 bits, so the even and the odd lanes are multiplied apart. Their
// upper words are put together by one shuffle, which swaps the middle lanes of each half; the lower
// words come from a multiplication of their own, in place. Words that meet have then been swapped
// equally often.

// The first products of each path: all that a path's draws depend on it by.
struct path_words {
  uint64_t path_high;            // upper word, the same for all
  _Alignas(32) uint32_t upper[CHUNK];  // in the order of the lanes
  _Alignas(32) uint32_t lower[CHUNK];  // the same, middle lanes swapped
};

#define LANES(a, b, which) \
  _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(a), _mm256_castsi256_ps(b), which))

// Upper words of the products, middle lanes swapped.
INLINE __m256i upper_words(__m256i x, __m256i multiplier) {
  __m256i even = _mm256_mul_epu32(x, multiplier);
  __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(x, 32), multiplier);
  return LANES(even, odd, 0xDD);
}

// Paths `path + order[i]`, or `path + i` without an order; all of one upper word.
INLINE void take_paths(
    struct path_words *words, uint64_t path, const uint16_t *order, size_t count) {
  words->path_high = path >> 32;
  const __m256i multiplier = _mm256_set1_epi32((int)PHILOX_MULTIPLIER_0);
  const __m256i base = _mm256_set1_epi32((int)(uint32_t)path);
  // Chosen so that draws come out in the order of the paths.
  const __m256i lanes = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  __m256i next = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  for (size_t i = 0; i < count; i += 8) {
    __m256i place =
        order ? _mm256_cvtepu16_epi32(_mm_loadu_si128((const __m128i *)(order + i))) : next;
    next = _mm256_add_epi32(next, _mm256_set1_epi32(8));
    __m256i x = _mm256_permutevar8x32_epi32(_mm256_add_epi32(base, place), lanes);
    __m256i even = _mm256_mul_epu32(x, multiplier);
    __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(x, 32), multiplier);
    _mm256_store_si256(
        (__m256i *)(words->upper + i),
        _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA));
    _mm256_store_si256((__m256i *)(words->lower + i), LANES(even, odd, 0x88));
  }
}

#define WORD(x) _mm256_set1_epi32((int)(uint32_t)(x))

// Both draws of one block on each path, rounded up to whole vectors.
HOT void draws_of(
    const struct path_words *words, uint64_t key, uint32_t step, uint64_t block, size_t count,
    uint64_t *restrict even, uint64_t *restrict odd) {
  const __m256i m0 = WORD(PHILOX_MULTIPLIER_0), m1 = WORD(PHILOX_MULTIPLIER_1);
  uint32_t key0[10], key1[10];
  for (uint32_t r = 0; r < 10; r++) {
    key0[r] = (uint32_t)key + r * PHILOX_WEYL_0;
    key1[r] = (uint32_t)(key >> 32) + r * PHILOX_WEYL_1;
  }
  // What the first two rounds make of step, block and the paths' upper word is one for all paths.
  uint64_t of_step = (uint64_t)step * PHILOX_MULTIPLIER_1;
  uint32_t word0 = (uint32_t)(of_step >> 32) ^ (uint32_t)words->path_high ^ key0[0];
  uint64_t of_word0 = (uint64_t)word0 * PHILOX_MULTIPLIER_0;
  const __m256i first2 = WORD((uint32_t)block ^ key1[0]);
  const __m256i second0 = WORD((uint32_t)of_step ^ key0[1]);
  const __m256i second2 = WORD((uint32_t)(of_word0 >> 32) ^ key1[1]);
  const __m256i third2 = WORD((uint32_t)of_word0 ^ key1[2]);
  for (size_t i = 0; i < count; i += 8) {
    __m256i c2 = _mm256_xor_si256(_mm256_load_si256((const __m256i *)(words->upper + i)), first2);
    __m256i c3 = _mm256_load_si256((const __m256i *)(words->lower + i));
    __m256i c0 = _mm256_xor_si256(upper_words(c2, m1), second0);
    __m256i c1 = _mm256_mullo_epi32(c2, m1);
    c2 = _mm256_xor_si256(c3, second2);
    __m256i next0 = _mm256_xor_si256(_mm256_xor_si256(upper_words(c2, m1), c1), WORD(key0[2]));
    __m256i next2 = _mm256_xor_si256(upper_words(c0, m0), third2);
    c1 = _mm256_mullo_epi32(c2, m1);
    c3 = _mm256_mullo_epi32(c0, m0);
    c0 = next0;
    c2 = next2;
#pragma clang loop unroll(full)
    for (int r = 3; r < 9; r++) {
      next0 = _mm256_xor_si256(_mm256_xor_si256(upper_words(c2, m1), c1), WORD(key0[r]));
      next2 = _mm256_xor_si256(_mm256_xor_si256(upper_words(c0, m0), c3), WORD(key1[r]));
      c1 = _mm256_mullo_epi32(c2, m1);
      c3 = _mm256_mullo_epi32(c0, m0);
      c0 = next0;
      c2 = next2;
    }
    // In the last round the lower words are swapped as well, to stand beside the upper ones.
    __m256i even0 = _mm256_mul_epu32(c0, m0);
    __m256i odd0 = _mm256_mul_epu32(_mm256_srli_epi64(c0, 32), m0);
    __m256i even1 = _mm256_mul_epu32(c2, m1);
    __m256i odd1 = _mm256_mul_epu32(_mm256_srli_epi64(c2, 32), m1);
    c0 = _mm256_xor_si256(_mm256_xor_si256(LANES(even1, odd1, 0xDD), c1), WORD(key0[9]));
    c1 = LANES(even1, odd1, 0x88);
    c2 = _mm256_xor_si256(_mm256_xor_si256(LANES(even0, odd0, 0xDD), c3), WORD(key1[9]));
    c3 = LANES(even0, odd0, 0x88);
    _mm256_storeu_si256((__m256i *)(even + i), _mm256_unpacklo_epi32(c0, c1));
    _mm256_storeu_si256((__m256i *)(even + i + 4), _mm256_unpackhi_epi32(c0, c1));
    _mm256_storeu_si256((__m256i *)(odd + i), _mm256_unpacklo_epi32(c2, c3));
    _mm256_storeu_si256((__m256i *)(odd + i + 4), _mm256_unpackhi_epi32(c2, c3));
  }
}

// MARK: - Quantiles by rows

// Where the row of each t begins, in bytes; what lies beyond the rows gets the first one.
INLINE void rows_of(__m256d t, uint64_t *offset) {
  const __m256d least = _mm256_set1_pd(CVM_QUANTILE_LEAST);
  const int rest = 52 - CVM_QUANTILE_PIECES - 6;  // a row has 2^6 bytes
  __m256i bits = _mm256_castpd_si256(_mm256_max_pd(t, least));
  __m256i row = _mm256_and_si256(_mm256_srli_epi64(bits, rest), _mm256_set1_epi64x(~63ll));
  _mm256_store_si256((__m256i *)offset, row);
}

// Quantiles of four upper tails, each from its row, signed by the top bits of `side`.
INLINE __m256d quantiles_of_rows(__m256d t, const uint64_t *offset, __m256i side) {
  const char *rows = (const char *)cvm_quantile_rows -
                     (bits_of(CVM_QUANTILE_LEAST) >> (52 - CVM_QUANTILE_PIECES) << 6);
  const double *row0 = (const double *)(rows + offset[0]);
  const double *row1 = (const double *)(rows + offset[1]);
  const double *row2 = (const double *)(rows + offset[2]);
  const double *row3 = (const double *)(rows + offset[3]);
  const __m256i ones = _mm256_set1_epi64x((1ll << (52 - CVM_QUANTILE_PIECES)) - 1);
  __m256i last = _mm256_or_si256(_mm256_castpd_si256(t), ones);
  __m256d u = _mm256_sub_pd(
      _mm256_castsi256_pd(_mm256_add_epi64(last, _mm256_set1_epi64x(1))), t);
  __m256d u2 = _mm256_mul_pd(u, u), u4 = _mm256_mul_pd(u2, u2);
  __m256d half[2];
#pragma clang loop unroll(full)
  for (int h = 0; h < 2; h++) {
    // Four rows of four numbers become four columns.
    __m256d a = _mm256_load_pd(row0 + 4 * h), b = _mm256_load_pd(row1 + 4 * h);
    __m256d c = _mm256_load_pd(row2 + 4 * h), d = _mm256_load_pd(row3 + 4 * h);
    __m256d ac = _mm256_permute2f128_pd(a, c, 0x20), bd = _mm256_permute2f128_pd(b, d, 0x20);
    __m256d low = _mm256_fmadd_pd(_mm256_unpackhi_pd(ac, bd), u, _mm256_unpacklo_pd(ac, bd));
    ac = _mm256_permute2f128_pd(a, c, 0x31);
    bd = _mm256_permute2f128_pd(b, d, 0x31);
    __m256d high = _mm256_fmadd_pd(_mm256_unpackhi_pd(ac, bd), u, _mm256_unpacklo_pd(ac, bd));
    half[h] = _mm256_fmadd_pd(high, u2, low);
  }
  __m256d x = _mm256_fmadd_pd(half[1], u4, half[0]);
  const __m256i sign = _mm256_set1_epi64x((long long)0x8000000000000000u);
  return _mm256_xor_pd(x, _mm256_castsi256_pd(_mm256_andnot_si256(side, sign)));
}

// Quantiles of whole vectors whose rows are known.
HOT void quantiles_from_rows(
    size_t count, const double *restrict t, const uint64_t *restrict offset,
    const uint64_t *restrict side, double *restrict z) {
#pragma clang loop unroll_count(2)
  for (size_t i = 0; i < count; i += 4) {
    __m256i sides = _mm256_loadu_si256((const __m256i *)(side + i));
    _mm256_storeu_pd(z + i, quantiles_of_rows(_mm256_load_pd(t + i), offset + i, sides));
  }
}

// The smaller tails of draws, their rows, and the smallest of all.
HOT double rows_of_bits(
    size_t count, const uint64_t *restrict bits, double *restrict t, uint64_t *restrict offset) {
  __m256d least = _mm256_set1_pd(0.5);
#pragma clang loop unroll_count(2)
  for (size_t i = 0; i < count; i += 4) {
    __m256i draw = _mm256_loadu_si256((const __m256i *)(bits + i));
    __m256i above = _mm256_cmpgt_epi64(_mm256_setzero_si256(), draw);
    __m256i mantissa = _mm256_srli_epi64(_mm256_xor_si256(draw, above), 12);
    __m256d one = _mm256_castsi256_pd(
        _mm256_or_si256(mantissa, _mm256_set1_epi64x(0x3FF0000000000000)));
    __m256d smaller = _mm256_sub_pd(one, _mm256_set1_pd(1.0 - 0x1p-53));
    least = _mm256_min_pd(least, smaller);
    _mm256_store_pd(t + i, smaller);
    rows_of(smaller, offset + i);
  }
  double of[4];
  _mm256_storeu_pd(of, least);
  double first = of[0] < of[1] ? of[0] : of[1], second = of[2] < of[3] ? of[2] : of[3];
  return first < second ? first : second;
}

// Those that lie beyond the rows, a few in ten thousand.
HOT void quantiles_beyond_rows(size_t count, const double *t, const uint64_t *side, double *z) {
#pragma clang loop vectorize(disable)
  for (size_t i = 0; i < count; i++) {
    if (!(t[i] >= CVM_QUANTILE_LEAST)) z[i] = signed_by(quantile_beyond(t[i]), side[i]);
  }
}

INLINE void normals_of_bits(size_t count, const uint64_t *restrict bits, double *restrict z) {
  _Alignas(32) double t[CHUNK];
  _Alignas(32) uint64_t offset[CHUNK];
  size_t whole = count & ~(size_t)3;
  double least = rows_of_bits(whole, bits, t, offset);
  quantiles_from_rows(whole, t, offset, bits, z);
  if (least < CVM_QUANTILE_LEAST) quantiles_beyond_rows(whole, t, bits, z);
  for (size_t i = whole; i < count; i++) z[i] = normal_of_bits(bits[i]);
}

INLINE void normal_quantiles(size_t count, const double *p, double *z) {
  _Alignas(32) double t[CHUNK];
  _Alignas(32) uint64_t offset[CHUNK];
  uint64_t side[CHUNK];
  size_t whole = count & ~(size_t)3;
  for (size_t i = 0; i < whole; i++) {
    t[i] = p[i] < 0.5 ? p[i] : 1.0 - p[i];
    side[i] = p[i] < 0.5 ? 0 : 0x8000000000000000u;
  }
  for (size_t i = 0; i < whole; i += 4) rows_of(_mm256_load_pd(t + i), offset + i);
  for (size_t i = whole; i < count; i++) z[i] = normal_quantile_one(p[i]);
  quantiles_from_rows(whole, t, offset, side, z);
  quantiles_beyond_rows(whole, t, side, z);
}

// MARK: - Walk

// One step on whole vectors of paths that stand; see asset.h.
HOT void walk_and_earn(
    size_t count, double drift_one, double common_one, double apart_one, double weight_one,
    const double *restrict factor, const double *restrict own, double *restrict walked,
    double *restrict value) {
  const __m256d drift = _mm256_set1_pd(drift_one), common = _mm256_set1_pd(common_one);
  const __m256d apart = _mm256_set1_pd(apart_one), weight = _mm256_set1_pd(weight_one);
  const __m256d shift = _mm256_set1_pd(round_shift);
#define TERM(k) _mm256_load_pd(terms[k])
  const double(*terms)[4] = cvm_power2_terms;
  for (size_t i = 0; i < count; i += 4) {
    __m256d walk = _mm256_add_pd(_mm256_loadu_pd(walked + i), drift);
    walk = _mm256_fmadd_pd(apart, _mm256_loadu_pd(own + i), walk);
    walk = _mm256_fmadd_pd(common, _mm256_loadu_pd(factor + i), walk);
    _mm256_storeu_pd(walked + i, walk);
    // power2, its terms taken from memory by the operations themselves: there is no register left,
    // and the compiler, not knowing what the pointer is, keeps none for them.
    __asm__("" : "+r"(terms));
    __m256d x = _mm256_min_pd(_mm256_max_pd(walk, _mm256_set1_pd(-1022.0)), _mm256_set1_pd(1024.0));
    __m256d shifted = _mm256_add_pd(x, shift);
    __m256d f = _mm256_sub_pd(x, _mm256_sub_pd(shifted, shift));
    __m256d square = _mm256_mul_pd(f, f);
    __m256d even = _mm256_fmadd_pd(TERM(10), square, TERM(8));
    __m256d odd = _mm256_fmadd_pd(TERM(9), square, TERM(7));
    even = _mm256_fmadd_pd(even, square, TERM(6));
    odd = _mm256_fmadd_pd(odd, square, TERM(5));
    even = _mm256_fmadd_pd(even, square, TERM(4));
    odd = _mm256_fmadd_pd(odd, square, TERM(3));
    even = _mm256_fmadd_pd(even, square, TERM(2));
    odd = _mm256_fmadd_pd(odd, square, TERM(1));
    even = _mm256_fmadd_pd(even, square, TERM(0));
    __m256d y = _mm256_fmadd_pd(_mm256_fmadd_pd(odd, f, even), f, _mm256_set1_pd(1.0));
    __m256i scaled = _mm256_add_epi64(
        _mm256_castpd_si256(y), _mm256_slli_epi64(_mm256_castpd_si256(shifted), 52));
    _mm256_storeu_pd(
        value + i,
        _mm256_fmadd_pd(weight, _mm256_castsi256_pd(scaled), _mm256_loadu_pd(value + i)));
  }
#undef TERM
}

#endif
