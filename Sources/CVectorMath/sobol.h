// Points of Sobol's sequence, as they are or scrambled. Included once for each instruction set.
#ifndef CVM_SOBOL_H
#define CVM_SOBOL_H

#include "scalar.h"

INLINE uint32_t reversed(uint32_t x) {
  x = ((x & 0x55555555u) << 1) | ((x >> 1) & 0x55555555u);
  x = ((x & 0x33333333u) << 2) | ((x >> 2) & 0x33333333u);
  x = ((x & 0x0F0F0F0Fu) << 4) | ((x >> 4) & 0x0F0F0F0Fu);
  x = ((x & 0x00FF00FFu) << 8) | ((x >> 8) & 0x00FF00FFu);
  return (x << 16) | (x >> 16);
}

INLINE uint32_t owen_scrambled(uint32_t x, uint32_t seed) {
  x = reversed(x);
  x ^= x * 0x3d20adeau;
  x += seed;
  x *= (seed >> 16) | 1u;
  x ^= x * 0x05526c56u;
  x ^= x * 0x53a22864u;
  return reversed(x);
}

static void sobol_bits(
    const uint32_t *directions, uint32_t first, size_t count, uint64_t scramble, uint32_t *out) {
  // A point is the exclusive or of what its low eight bits and its other bits stand for.
  uint32_t low[256] = {0};
  for (int bit = 0; bit < 8; bit++) {
    uint32_t half = 1u << bit;
    for (uint32_t i = 0; i < half; i++) low[half + i] = low[i] ^ directions[bit];
  }
  for (size_t done = 0; done < count;) {
    uint32_t index = first + (uint32_t)done, begin = index & 255u, high = 0;
    for (int bit = 8; bit < 32; bit++) high ^= directions[bit] & (0u - ((index >> bit) & 1u));
    size_t n = 256 - begin < count - done ? 256 - begin : count - done;
    for (size_t i = 0; i < n; i++) out[done + i] = low[begin + i] ^ high;
    done += n;
  }
  if (scramble) {
    for (size_t i = 0; i < count; i++) out[i] = owen_scrambled(out[i], (uint32_t)scramble);
  }
}

// Digits past the 32nd of a scrambled point: a hash of the point, by the finaliser of MurmurHash3.
INLINE uint32_t further_digits(uint32_t point, uint32_t seed) {
  uint32_t h = point ^ seed;
  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;
  return h ^ (h >> 16);
}

static void sobol_uniforms(
    const uint32_t *directions, uint32_t first, size_t count, uint64_t scramble, double *out) {
  uint32_t point[CHUNK], rest[CHUNK];
  for (size_t done = 0; done < count; done += CHUNK) {
    size_t n = count - done < CHUNK ? count - done : CHUNK;
    sobol_bits(directions, first + (uint32_t)done, n, scramble, point);
    for (size_t i = 0; i < n; i++) {
      rest[i] = further_digits(point[i], (uint32_t)(scramble >> 32));
    }
    if (scramble) {
      for (size_t i = 0; i < n; i++) {
        out[done + i] = uniform_of_bits(((uint64_t)point[i] << 32) | rest[i]);
      }
    } else {
      for (size_t i = 0; i < n; i++) out[done + i] = ((double)point[i] + 0.5) * 0x1p-32;
    }
  }
}

#endif
