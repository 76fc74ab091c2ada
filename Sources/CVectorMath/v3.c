// x86-64-v3: AVX2 and fused multiply-add.
#include "kernels.h"

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)

#include "front.h"

#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)

#define KERNELS cvm_kernels_v3
#include "arrays.h"

#pragma clang attribute pop

#endif
