// What every instruction set offers to the dispatcher.
#ifndef CVM_KERNELS_H
#define CVM_KERNELS_H

#include "CVectorMath.h"

struct cvm_kernels {
  void (*bits_along)(uint64_t, uint64_t, uint32_t, uint64_t, size_t, uint64_t *);
  void (*uniforms_along)(uint64_t, uint64_t, uint32_t, uint64_t, size_t, double *);
  void (*normals_along)(uint64_t, uint64_t, uint32_t, uint64_t, size_t, double *);
  void (*uniforms_across)(uint64_t, uint64_t, size_t, uint32_t, uint64_t, size_t, double *);
  void (*normals_across)(uint64_t, uint64_t, size_t, uint32_t, uint64_t, size_t, double *);
  void (*exp)(size_t, const double *, double *);
  void (*expm1)(size_t, const double *, double *);
  void (*log)(size_t, const double *, double *);
  void (*normal_below)(size_t, const double *, double *);
  void (*normal_above)(size_t, const double *, double *);
  void (*normal_quantile)(size_t, const double *, double *);
  void (*walk)(size_t, double, double, const double *, double *);
  void (*add)(size_t, const double *, double *);
  void (*moments)(size_t, const double *, double, double *, double *);
  void (*asset_values)(
      const cvm_asset *, uint64_t, size_t, const double *, size_t, double *);
  void (*asset_given_factor)(
      const cvm_asset_given *, size_t, const double *, size_t, double *, double *);
  void (*sobol_bits)(const uint32_t *, uint32_t, size_t, uint64_t, uint32_t *);
  void (*sobol_uniforms)(const uint32_t *, uint32_t, size_t, uint64_t, double *);
  void (*pool_losses)(const cvm_pool *, uint64_t, size_t, double *);
};

extern const struct cvm_kernels cvm_kernels_baseline;
#if defined(__x86_64__)
extern const struct cvm_kernels cvm_kernels_v3;
extern const struct cvm_kernels cvm_kernels_v4;
#endif

#endif
