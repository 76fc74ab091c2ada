// x86-64-v4: AVX-512 in its full width.
#include "kernels.h"

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)

#include "front.h"

#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4,no-prefer-256-bit"))), apply_to = function)

#define KERNELS cvm_kernels_v4
#include "arrays.h"

#pragma clang attribute pop

#endif
