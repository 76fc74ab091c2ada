"""B1 in numba, compiled, parallel over blocks of paths; compile time is not counted."""
import math
import sys
import time
import numba
import numpy as np
import portfolio_model as model
from b1_numpy import figures

PATHS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
BLOCK = 512


@numba.njit(parallel=True, fastmath=True)
def simulate(paths, drift, common_share, own_share, weight, standing):
    assets, years = weight.shape
    totals = np.zeros(paths)
    blocks = (paths + BLOCK - 1) // BLOCK
    for b in numba.prange(blocks):
        start = b * BLOCK
        n = min(BLOCK, paths - start)
        common = np.empty((years, BLOCK))
        shock = np.empty(BLOCK)
        income = np.empty(BLOCK)
        alive = np.empty(BLOCK)
        for t in range(years):
            for i in range(n):
                common[t, i] = np.random.standard_normal()
        for a in range(assets):
            for i in range(n):
                alive[i] = np.random.random()
                income[i] = 1.0
            for t in range(years):
                for i in range(n):
                    shock[i] = np.random.standard_normal()
                for i in range(n):
                    income[i] *= math.exp(
                        drift[a] + common_share[a] * common[t, i] + own_share[a] * shock[i])
                    if alive[i] < standing[t]:
                        totals[start + i] += weight[a, t] * income[i]
    return totals


if __name__ == "__main__":
    sigma = np.array([model.volatility(a) for a in range(model.ASSETS)])
    weight = np.array([[model.weight(a, t) for t in range(model.YEARS)]
                       for a in range(model.ASSETS)])
    standing = np.array([model.standing(t) for t in range(model.YEARS)])
    arguments = (model.GROWTH - 0.5 * sigma**2, sigma * model.LOADING, sigma * model.RESIDUAL,
                 weight, standing)
    simulate(BLOCK, *arguments)
    begin, used = time.perf_counter(), time.process_time()
    totals = simulate(PATHS, *arguments)
    mean, deviation, quantiles, shortfall = figures(totals)
    seconds, used = time.perf_counter() - begin, time.process_time() - used
    error = deviation / PATHS ** 0.5
    assert abs(mean - model.expected()) < 4 * error, (mean, model.expected(), error)
    print(f"seconds {seconds:.6f}")
    print(f"processor {used:.6f}")
    print(f"mean {mean:.6f}")
