"""B2 in NumPy: plain draws, as many as bring the standard error to 0.1 % of the mean."""
import time
import numpy as np
import portfolio_model as model
from b1_numpy import simulate

LOAN = 0.9 * model.expected()
pilot = np.minimum(simulate(20_000, 7), LOAN)
paths = int(np.ceil((pilot.std(ddof=1) / (0.001 * pilot.mean())) ** 2))
begin, used = time.perf_counter(), time.process_time()
recovery = np.minimum(simulate(paths, 1), LOAN)
seconds, used = time.perf_counter() - begin, time.process_time() - used
print(f"seconds {seconds:.6f}")
print(f"processor {used:.6f}")
print(f"paths {paths}")
print(f"mean {recovery.mean():.6f}")
print(f"error {recovery.std(ddof=1) / paths ** 0.5:.6f}")
