// Philox4x32-10 on 64-bit lanes: each lane holds a 32-bit word in its low half; what the products
// leave in the high half is ignored by the next product.
#ifndef CVM_PHILOX_H
#define CVM_PHILOX_H

#include <stdint.h>

#define PHILOX_MULTIPLIER_0 0xD2511F53u
#define PHILOX_MULTIPLIER_1 0xCD9E8D57u
#define PHILOX_WEYL_0 0x9E3779B9u
#define PHILOX_WEYL_1 0xBB67AE85u

// Key of each round, low word in `k0`, high word in `k1`.
#define PHILOX_ROUND(key0, key1)                                     \
  {                                                                  \
    uint64_t p0 = (uint64_t)(uint32_t)c0 * PHILOX_MULTIPLIER_0;      \
    uint64_t p1 = (uint64_t)(uint32_t)c2 * PHILOX_MULTIPLIER_1;      \
    c0 = (p1 >> 32) ^ c1 ^ (key0);                                   \
    c1 = p1;                                                         \
    c2 = (p0 >> 32) ^ c3 ^ (key1);                                   \
    c3 = p0;                                                         \
  }

#define PHILOX_ROUNDS(key)                                                              \
  {                                                                                     \
    const uint32_t low = (uint32_t)(key), high = (uint32_t)((key) >> 32);               \
    PHILOX_ROUND(low, high)                                                             \
    PHILOX_ROUND(low + PHILOX_WEYL_0, high + PHILOX_WEYL_1)                             \
    PHILOX_ROUND(low + 2u * PHILOX_WEYL_0, high + 2u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 3u * PHILOX_WEYL_0, high + 3u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 4u * PHILOX_WEYL_0, high + 4u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 5u * PHILOX_WEYL_0, high + 5u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 6u * PHILOX_WEYL_0, high + 6u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 7u * PHILOX_WEYL_0, high + 7u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 8u * PHILOX_WEYL_0, high + 8u * PHILOX_WEYL_1)                   \
    PHILOX_ROUND(low + 9u * PHILOX_WEYL_0, high + 9u * PHILOX_WEYL_1)                   \
  }

// One block at (path, step, block): two draws.
static inline __attribute__((always_inline)) void philox_block(
    uint64_t key, uint64_t path, uint64_t step, uint64_t block, uint64_t *even, uint64_t *odd) {
  uint64_t c0 = path, c1 = path >> 32, c2 = step, c3 = block;
  PHILOX_ROUNDS(key)
  *even = (c1 << 32) | (c0 & 0xFFFFFFFFu);
  *odd = (c3 << 32) | (c2 & 0xFFFFFFFFu);
}

#endif
