// Made by Tests/NumericalMethodsTests/References/kernel_coefficients.py.
#include "quantile_rows.h"

#define FOUR_TIMES(x) {x, x, x, x}

const _Alignas(32) double cvm_power2_terms[11][4] = {
    FOUR_TIMES(0x1.62e42fefa39efp-1),  FOUR_TIMES(0x1.ebfbdff82c598p-3),
    FOUR_TIMES(0x1.c6b08d704a0c2p-5),  FOUR_TIMES(0x1.3b2ab6fba1ddap-7),
    FOUR_TIMES(0x1.5d87fe78a5276p-10), FOUR_TIMES(0x1.430913096fd9fp-13),
    FOUR_TIMES(0x1.ffcbfc670dcd4p-17), FOUR_TIMES(0x1.62bfd47773353p-20),
    FOUR_TIMES(0x1.b524fae627834p-24), FOUR_TIMES(0x1.e6063f7217bc6p-28),
    FOUR_TIMES(0x1.e9d3fe3952179p-32),
};
