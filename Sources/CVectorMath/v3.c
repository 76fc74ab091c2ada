// x86-64-v3: AVX2 and fused multiply-add.
#include "kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)

#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)

#define KERNELS cvm_kernels_v3
#include "scalar.h"
#include "philox.h"
#include "avx2.h"
#include "arrays.h"

#pragma clang attribute pop

#endif
