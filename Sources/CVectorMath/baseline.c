// What the compiler assumes of the machine: SSE2 on x86-64 (fused multiply-add through the C
// library, correct on any processor), NEON on arm64.
#include "kernels.h"

#include <stdint.h>
#include <string.h>

#pragma clang fp contract(off)

#define KERNELS cvm_kernels_baseline
#include "arrays.h"
