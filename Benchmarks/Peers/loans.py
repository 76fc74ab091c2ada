"""B7: a table of loans, from CSV to CSV.

  loans.py generate ROWS FILE       a table of loans, the same for the same number of rows
  loans.py numpy FILE OUTPUT        NumPy and pandas, vectorised over the loans
  loans.py quantlib FILE ROWS OUTPUT  QuantLib, the first rows, one bond each
  loans.py measure PLEDGE ROWS RUNS   what the program and the two above take, in lines "name value"

Schedule in whole fen, first instalment, total interest, effective rate, present value at 2.5 % a
year and lifetime expected loss, as `pledge run FILE --funding "2.5% annual"` has them.
"""
import csv
import os
import subprocess
import sys
import tempfile
import time

import numpy as np
import pandas as pd

FUNDING = 0.025
HEADINGS = ["name", "principal", "rate", "drawn", "term", "repayment", "every",
            "defaultIntensity", "lossGivenDefault"]
WORDS = {1: "monthly", 3: "quarterly", 6: "half-yearly", 12: "annual"}


def generate(rows, file):
    rng = np.random.Generator(np.random.SFC64(20260630))
    months = rng.choice([1, 1, 1, 3, 6], rows)
    term = months * np.maximum(1, rng.integers(6, 61, rows) // months)
    table = pd.DataFrame({
        "name": [f"loan {i}" for i in range(rows)],
        "principal": [f"{p} CNY" for p in rng.integers(50, 20_000, rows) * 1000],
        "rate": [f"{r / 100:.2f}% {WORDS[m]}" for r, m in zip(rng.integers(250, 900, rows), months)],
        "drawn": (np.datetime64("2022-01-01") + rng.integers(0, 1500, rows)).astype(str),
        "term": [f"{t} months" for t in term],
        "repayment": rng.choice(["annuity", "equal principal", "bullet"], rows, p=[0.6, 0.2, 0.2]),
        "every": [f"{m} month{'s' if m > 1 else ''}" for m in months],
        "defaultIntensity": [f"{h / 100:.2f}% per year" for h in rng.integers(20, 600, rows)],
        "lossGivenDefault": [f"{g}%" for g in rng.integers(20, 90, rows)],
    }, columns=HEADINGS)
    table.to_csv(file, index=False)


def leading(column):
    """The number before the first space or percent sign."""
    return column.str.extract(r"^([0-9.]+)", expand=False).astype(float).to_numpy()


def round_half_up(x):
    return np.floor(x + 0.5)


def month_day(month, day_of_month):
    first = month.astype("datetime64[D]")
    length = (month + 1).astype("datetime64[D]") - first
    return first + np.minimum(day_of_month, length - 1)


def in_numpy(file, output):
    table = pd.read_csv(file, dtype=str)
    principal = round_half_up(100 * leading(table["principal"]))
    rate = leading(table["rate"]) / 100
    drawn = table["drawn"].to_numpy().astype("datetime64[D]")
    every = leading(table["every"]).astype(int)
    periods = leading(table["term"]).astype(int) // every
    hazard = leading(table["defaultIntensity"]) / 100
    share = leading(table["lossGivenDefault"]) / 100
    kind = pd.Categorical(table["repayment"], ["annuity", "equal principal", "bullet"]).codes
    # The longest first, so that the loans still alive are a slice.
    order = np.argsort(-periods, kind="stable")
    principal, rate, drawn, every, periods, hazard, share, kind = (
        a[order] for a in (principal, rate, drawn, every, periods, hazard, share, kind))
    i = rate * every / 12
    level = round_half_up(principal * i / -np.expm1(-periods * np.log1p(i)))
    wanted = np.where(kind == 1, round_half_up(principal / periods), 0.0)
    month = drawn.astype("datetime64[M]")
    offset = drawn - month.astype("datetime64[D]")
    balance, day = principal.copy(), drawn.copy()
    n = len(principal)
    interest_sum, value, loss, total, slope = (np.zeros(n) for _ in range(5))
    first, survival, power = np.zeros(n), np.ones(n), np.ones(n)
    v = 1 / (1 + i)
    for k in range(1, periods.max() + 1):
        a = slice(0, np.searchsorted(-periods, -k, side="right"))
        end = month_day(month[a] + k * every[a], offset[a])
        due = round_half_up(balance[a] * i[a])
        part = np.where(kind[a] == 0, level[a] - due, wanted[a])
        part = np.clip(part, 0, balance[a])
        part = np.where(periods[a] == k, balance[a], part)
        paid = due + part
        if k == 1:
            first[a] = paid
        interest_sum[a] += due
        after = np.exp(-hazard[a] * ((end - drawn[a]).astype(float) / 365))
        loss[a] += balance[a] * (survival[a] - after)
        survival[a] = after
        value[a] += paid * np.exp(-np.log1p(FUNDING) * ((end - drawn[a]).astype(float) / 365))
        power[a] *= v[a]
        total[a] += paid * power[a]
        slope[a] += k * paid * power[a]
        balance[a] -= part
    v -= (total - principal) / slope * v
    effective = np.expm1(12 / every * np.log(1 / v))
    back = np.empty(n, dtype=int)
    back[order] = np.arange(n)
    pd.DataFrame({
        "name": table["name"], "status": "ok", "currency": "CNY",
        "firstInstalment": (first / 100)[back], "totalInterest": (interest_sum / 100)[back],
        "effectiveRate": [f"{rate:.6f}%" for rate in (100 * effective)[back]],
        "presentValue": (value / 100)[back], "expectedLoss": (loss * share / 100)[back],
    }).to_csv(output, index=False, float_format="%.2f")


def in_quantlib(file, rows, output):
    import QuantLib as ql
    frequencies = {1: ql.Monthly, 3: ql.Quarterly, 6: ql.Semiannual, 12: ql.Annual}
    counter = ql.Actual365Fixed()
    with open(file, newline="", encoding="utf-8") as text, \
            open(output, "w", newline="", encoding="utf-8") as out:
        answers = csv.writer(out)
        answers.writerow(["name", "status", "currency", "firstInstalment", "totalInterest",
                          "effectiveRate", "presentValue", "expectedLoss"])
        for number, row in enumerate(csv.DictReader(text)):
            if number == rows:
                break
            principal = float(row["principal"].split()[0])
            rate = float(row["rate"].split("%")[0]) / 100
            drawn = ql.DateParser.parseISO(row["drawn"])
            every = int(row["every"].split()[0])
            periods = int(row["term"].split()[0]) // every
            hazard = float(row["defaultIntensity"].split("%")[0]) / 100
            share = float(row["lossGivenDefault"].split("%")[0]) / 100
            ql.Settings.instance().evaluationDate = drawn
            schedule = ql.Schedule(
                drawn, drawn + ql.Period(every * periods, ql.Months), ql.Period(every, ql.Months),
                ql.NullCalendar(), ql.Unadjusted, ql.Unadjusted, ql.DateGeneration.Forward, False)
            if row["repayment"] == "annuity":
                notionals = list(ql.sinkingNotionals(
                    ql.Period(every * periods, ql.Months), frequencies[every], rate, principal))
            elif row["repayment"] == "bullet":
                notionals = [principal] * periods
            else:
                notionals = [principal * (periods - k) / periods for k in range(periods)]
            bond = ql.AmortizingFixedRateBond(
                0, notionals[:periods], schedule, [rate], ql.Thirty360(ql.Thirty360.BondBasis))
            curve = ql.YieldTermStructureHandle(
                ql.FlatForward(drawn, FUNDING, counter, ql.Compounded, ql.Annual))
            bond.setPricingEngine(ql.DiscountingBondEngine(curve))
            value = bond.NPV()
            effective = bond.bondYield(
                ql.BondPrice(100.0, ql.BondPrice.Clean), ql.Thirty360(ql.Thirty360.BondBasis),
                ql.Compounded, ql.Annual)
            default = ql.FlatHazardRate(drawn, ql.QuoteHandle(ql.SimpleQuote(hazard)), counter)
            days = list(schedule)
            loss = share * sum(notionals[k] * default.defaultProbability(start, end)
                               for k, (start, end) in enumerate(zip(days, days[1:])))
            flows = [(flow.date(), flow.amount()) for flow in bond.cashflows()]
            first = sum(amount for day, amount in flows if day == flows[0][0])
            interest = sum(amount for _, amount in flows) - principal
            answers.writerow([row["name"], "ok", "CNY", f"{first:.2f}", f"{interest:.2f}",
                              f"{100 * effective:.6f}%", f"{value:.2f}", f"{loss:.2f}"])


def cost(runs, *command):
    """The least seconds on the wall, of processors, and the most MiB, of several runs."""
    best = (float("inf"), float("inf"), 0)
    for _ in range(runs):
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        peak = 0
        # What the system tells a parent of its child's peak counts the parent's own at the fork.
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            try:
                with open(f"/proc/{process.pid}/status") as status:
                    peak = max([peak] + [int(line.split()[1]) for line in status
                                         if line.startswith("VmHWM")])
            except OSError:
                pass
            time.sleep(0.01)
        _, status, used = os.wait4(process.pid, 0)
        assert status == 0, command
        best = (min(best[0], time.perf_counter() - begin),
                min(best[1], used.ru_utime + used.ru_stime), max(best[2], peak / 1024))
    return best


def measure(pledge, rows, runs):
    sample = 1000
    with tempfile.TemporaryDirectory() as folder:
        table, answers = f"{folder}/loans.csv", f"{folder}/answers.csv"
        generate(rows, table)

        def ours(threads):
            return cost(runs, pledge, "run", table, "--funding", "2.5% annual", "--output", answers,
                        "--threads", str(threads))

        def peer(*arguments):
            return cost(1, sys.executable, __file__, *arguments)

        costs = {"two": ours(2), "one": ours(1), "numpy": peer("numpy", table, answers)}
        start, some = (peer("quantlib", table, count, answers) for count in ("0", str(sample)))
    # Reading the first rows costs little; the start of Python is taken off before it is scaled up.
    costs["quantlib"] = [(q - s) * rows / sample for q, s in zip(some[:2], start)] + [some[2]]
    for name, (seconds, processor, peak) in costs.items():
        print(f"{name}Seconds {seconds:.6f}")
        print(f"{name}Processor {processor:.6f}")
        print(f"{name}Peak {peak:.1f}")


if __name__ == "__main__":
    what = sys.argv[1]
    if what == "measure":
        measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
        sys.exit()
    if what == "generate":
        generate(int(sys.argv[2]), sys.argv[3])
        sys.exit()
    begin = (time.perf_counter(), time.process_time())
    if what == "numpy":
        in_numpy(sys.argv[2], sys.argv[3])
    else:
        in_quantlib(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    print(f"seconds {time.perf_counter() - begin[0]:.6f}")
    print(f"processor {time.process_time() - begin[1]:.6f}")
