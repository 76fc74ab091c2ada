// Draws and normals, a chunk at a time, in plain loops; avx2.h has its own. Included once for each
// instruction set.
#ifndef CVM_DRAWS_H
#define CVM_DRAWS_H

#include "philox.h"
#include "scalar.h"

#ifndef HAS_VECTOR_KERNELS

// The counters' words of a chunk of paths.
struct path_words {
  uint64_t path_high;  // upper word, the same for all
  uint32_t lower[CHUNK];
};

// Paths `path + order[i]`, or `path + i` without an order; all of one upper word.
INLINE void take_paths(
    struct path_words *words, uint64_t path, const uint16_t *order, size_t count) {
  words->path_high = path >> 32;
  for (size_t i = 0; i < count; i++) {
    words->lower[i] = (uint32_t)path + (order ? order[i] : (uint32_t)i);
  }
}

// Both draws of one block on each path.
INLINE void draws_of(
    const struct path_words *words, uint64_t key, uint32_t step, uint64_t block, size_t count,
    uint64_t *restrict even, uint64_t *restrict odd) {
  PAIRED
  for (size_t i = 0; i < count; i++) {
    philox_block(
        key, words->path_high << 32 | words->lower[i], step, block, &even[i], &odd[i]);
  }
}

INLINE void normals_of_bits(size_t count, const uint64_t *restrict bits, double *restrict z) {
  for (size_t i = 0; i < count; i++) z[i] = normal_of_bits(bits[i]);
}

INLINE void normal_quantiles(size_t count, const double *p, double *z) {
  for (size_t i = 0; i < count; i++) z[i] = normal_quantile_one(p[i]);
}

#endif

// How many paths from `path` on share the upper word of their number, at most a chunk of them.
INLINE size_t paths_together(uint64_t path, size_t left) {
  uint64_t before_next = 0x100000000u - (path & 0xFFFFFFFFu);
  size_t n = left < CHUNK ? left : CHUNK;
  return n < before_next ? n : (size_t)before_next;
}

#endif
