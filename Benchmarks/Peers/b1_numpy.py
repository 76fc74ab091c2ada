"""B1 in NumPy, vectorised over paths, in chunks that stay in the second-level cache."""
import sys
import time
import numpy as np
import portfolio_model as model

PATHS, CHUNK = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, 8_192


def simulate(paths, seed):
    rng = np.random.Generator(np.random.SFC64(seed))
    totals = np.zeros(paths)
    for start in range(0, paths, CHUNK):
        n = min(CHUNK, paths - start)
        common = rng.standard_normal((model.YEARS, n))
        shock, income, value, alive = np.empty(n), np.empty(n), np.empty(n), np.empty(n)
        for a in range(model.ASSETS):
            sigma = model.volatility(a)
            drift = model.GROWTH - 0.5 * sigma * sigma
            rng.random(out=alive)
            income.fill(1.0)
            value.fill(0.0)
            for t in range(model.YEARS):
                rng.standard_normal(out=shock)
                shock *= sigma * model.RESIDUAL
                shock += (sigma * model.LOADING) * common[t]
                shock += drift
                np.exp(shock, out=shock)
                income *= shock
                np.multiply(income, model.weight(a, t), out=shock)
                shock *= alive < model.standing(t)
                value += shock
            totals[start:start + n] += value
    return totals


def figures(totals):
    totals = np.sort(totals)
    worst = totals[: max(1, len(totals) // 100)]
    return totals.mean(), totals.std(ddof=1), np.quantile(totals, [0.01, 0.05, 0.5]), worst.mean()


if __name__ == "__main__":
    begin, used = time.perf_counter(), time.process_time()
    mean, deviation, quantiles, shortfall = figures(simulate(PATHS, 1))
    seconds, used = time.perf_counter() - begin, time.process_time() - used
    error = deviation / PATHS ** 0.5
    assert abs(mean - model.expected()) < 4 * error, (mean, model.expected(), error)
    print(f"seconds {seconds:.6f}")
    print(f"processor {used:.6f}")
    print(f"deviation {deviation / mean:.6f}")
    print(f"quantile {quantiles[0]:.6f}")
    print(f"shortfall {shortfall:.6f}")
    print(f"mean {mean:.6f}")
