// GSL as one Swift module. GSL's algorithm handles are mutable globals, which Swift 6 refuses;
// each one in use has an accessor here. The error handler stores the reason instead of aborting.
#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fft_complex.h>
#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_interp.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_multiroots.h>
#include <gsl/gsl_permutation.h>
#include <gsl/gsl_poly.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_spline.h>
#include <gsl/gsl_statistics.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

// Last failure on this thread, as GSL reported it. A variable inside a function, because Swift
// emits inline functions of a header but not its variables.
static inline const char **cgsl_reason(void) {
  static _Thread_local const char *reason;
  return &reason;
}
static inline void cgsl_remember(const char *reason, const char *file, int line, int code) {
  (void)file;
  (void)line;
  (void)code;
  *cgsl_reason() = reason;
}
static inline void cgsl_install_handler(void) { gsl_set_error_handler(&cgsl_remember); }
static inline const char *cgsl_last_reason(void) { return *cgsl_reason(); }
static inline void cgsl_forget(void) { *cgsl_reason() = 0; }
static inline const char *cgsl_version(void) { return gsl_version; }

static inline const gsl_root_fsolver_type *cgsl_root_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_min_fminimizer_type *cgsl_min_brent(void) { return gsl_min_fminimizer_brent; }
static inline const gsl_multimin_fminimizer_type *cgsl_multimin_simplex(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}
static inline const gsl_multimin_fdfminimizer_type *cgsl_multimin_bfgs(void) {
  return gsl_multimin_fdfminimizer_vector_bfgs2;
}
static inline const gsl_multiroot_fsolver_type *cgsl_multiroot_hybrids(void) {
  return gsl_multiroot_fsolver_hybrids;
}
static inline const gsl_interp_type *cgsl_interp_linear(void) { return gsl_interp_linear; }
static inline const gsl_interp_type *cgsl_interp_cspline(void) { return gsl_interp_cspline; }
static inline const gsl_interp_type *cgsl_interp_steffen(void) { return gsl_interp_steffen; }
static inline const gsl_interp_type *cgsl_interp_akima(void) { return gsl_interp_akima; }
static inline const gsl_integration_fixed_type *cgsl_fixed_legendre(void) {
  return gsl_integration_fixed_legendre;
}
static inline const gsl_integration_fixed_type *cgsl_fixed_hermite(void) {
  return gsl_integration_fixed_hermite;
}
static inline const gsl_integration_fixed_type *cgsl_fixed_laguerre(void) {
  return gsl_integration_fixed_laguerre;
}
static inline const gsl_integration_fixed_type *cgsl_fixed_jacobi(void) {
  return gsl_integration_fixed_jacobi;
}
static inline const gsl_rng_type *cgsl_rng_mt19937(void) { return gsl_rng_mt19937; }
static inline const gsl_rng_type *cgsl_rng_taus2(void) { return gsl_rng_taus2; }
static inline const gsl_qrng_type *cgsl_qrng_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_multifit_nlinear_type *cgsl_nlinear_trust(void) {
  return gsl_multifit_nlinear_trust;
}

// A generator of GSL's whose bits come from elsewhere: 64 of them at each call of `next`.
typedef struct {
  unsigned long long (*next)(void *context);
  void *context;
} cgsl_bit_source;
static inline unsigned long cgsl_bit_source_get(void *state) {
  cgsl_bit_source *source = (cgsl_bit_source *)state;
  return (unsigned long)(source->next(source->context) >> 32);
}
static inline double cgsl_bit_source_get_double(void *state) {
  cgsl_bit_source *source = (cgsl_bit_source *)state;
  return ((double)(source->next(source->context) >> 12) + 0.5) * 0x1p-52;
}
static inline void cgsl_bit_source_set(void *state, unsigned long seed) {
  (void)state;
  (void)seed;
}
static inline const gsl_rng_type *cgsl_rng_bit_source(void) {
  static const gsl_rng_type type = {
      "bit source", 0xFFFFFFFFUL, 0, sizeof(cgsl_bit_source), &cgsl_bit_source_set,
      &cgsl_bit_source_get, &cgsl_bit_source_get_double};
  return &type;
}

#endif
