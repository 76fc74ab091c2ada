// Kernels over arrays of doubles.
#ifndef CVECTORMATH_H
#define CVECTORMATH_H
int cvm_instruction_set(void);
#endif
