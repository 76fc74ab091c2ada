"""B4 by creditriskengine: its one-factor copula simulation, without antithetic pairs."""
import time
import numpy as np
from creditriskengine.portfolio.copula import simulate_single_factor

NAMES, PATHS = 200, 100_000
probability = np.array([0.005 * (1 + i % 10) for i in range(NAMES)])
exposure = np.array([float(1 + i % 3) for i in range(NAMES)])
severity = np.full(NAMES, 0.45)
begin, used = time.perf_counter(), time.process_time()
losses = simulate_single_factor(
    probability, severity, exposure, 0.2, n_simulations=PATHS, seed=1, antithetic=False)
seconds, used = time.perf_counter() - begin, time.process_time() - used
print(f"seconds {seconds:.6f}")
print(f"processor {used:.6f}")
print(f"mean {losses.mean():.6f}")
print(f"error {losses.std(ddof=1) / PATHS ** 0.5:.6f}")
print(f"quantile {np.quantile(losses, 0.999):.6f}")
