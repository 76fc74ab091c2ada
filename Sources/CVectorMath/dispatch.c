#include "CVectorMath.h"
int cvm_instruction_set(void) { return 0; }
