// Rows of the normal quantile; see quantile_rows.c.
#ifndef CVM_QUANTILE_ROWS_H
#define CVM_QUANTILE_ROWS_H

// Pieces of an octave, as a power of two, octaves, and the probability where they begin.
enum {
  CVM_QUANTILE_PIECES = 5,
  CVM_QUANTILE_OCTAVES = 12,
  CVM_QUANTILE_ROWS = (CVM_QUANTILE_OCTAVES << CVM_QUANTILE_PIECES) + 1,
};
#define CVM_QUANTILE_LEAST 0x1p-13

extern const double cvm_quantile_rows[CVM_QUANTILE_ROWS][8];

// (2^f - 1) / f for |f| <= 1/2, lowest power first; each four times, a vector ready to be used.
extern const double cvm_power2_terms[11][4];

#endif
