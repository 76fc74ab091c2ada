// Losses of a pool whose names default together through one normal factor. Included once for each
// instruction set.
#ifndef CVM_POOL_H
#define CVM_POOL_H

// Defaults of one name on a chunk of paths, even and odd apart: it defaults where the upper 52 bits
// of its draw are below the path's limit.
INLINE void name_losses(
    uint64_t key, uint64_t block, size_t blocks, double loss, uint64_t (*restrict limit)[CHUNK],
    double (*restrict total)[CHUNK]) {
  PAIRED
  for (size_t i = 0; i < blocks; i++) {
    uint64_t even, odd;
    philox_block(key, 0, 0, block + i, &even, &odd);
    // Both sides are below 2^53, so that signed comparison, which SIMD has, is right.
    total[0][i] += (int64_t)(even >> 12) < (int64_t)limit[0][i] ? loss : 0.0;
    total[1][i] += (int64_t)(odd >> 12) < (int64_t)limit[1][i] ? loss : 0.0;
  }
}

static void pool_losses(
    const cvm_pool *pool, uint64_t path, size_t paths, double *out) {
  uint64_t half[2][CHUNK], limit[2][CHUNK];
  double factor[2][CHUNK], total[2][CHUNK];
  for (size_t done = 0; done < paths; done += 2 * CHUNK) {
    size_t n = paths - done < 2 * CHUNK ? paths - done : 2 * CHUNK;
    size_t blocks = (n + 1) / 2;
    uint64_t block = (path + done) / 2;
    for (size_t i = 0; i < blocks; i++) {
      philox_block(pool->factor_key, 0, 0, block + i, &half[0][i], &half[1][i]);
    }
    for (int odd = 0; odd < 2; odd++) {
      normals_of_bits(blocks, half[odd], factor[odd]);
      for (size_t i = 0; i < blocks; i++) total[odd][i] = 0.0;
    }
    const uint64_t *key = pool->keys;
    const double *loss = pool->losses;
    for (size_t g = 0; g < pool->groups; g++) {
      const cvm_pool_group group = pool->group[g];
      for (int odd = 0; odd < 2; odd++) {
        for (size_t i = 0; i < blocks; i++) {
          // P(default | factor) = P(Z > (loading * factor - threshold) / own)
          double x = FMA(group.loading, factor[odd][i], -group.threshold) / group.own;
          double scaled = normal_above_one(x) * 0x1p52;
          // A whole number in [0, 2^52], read off the bits of 2^52 and itself.
          limit[odd][i] = bits_of(scaled + 0x1p52) - 0x4330000000000000u;
        }
      }
      for (size_t j = 0; j < group.names; j++) {
        name_losses(*key++, block, blocks, *loss++, limit, total);
      }
    }
    for (size_t i = 0; i < n; i++) out[done + i] = total[i & 1][i / 2];
  }
}

#endif
