"""Figures of the good rows of Models/Lending/loans.csv, by exact fractions and bisection.

Shares no code and no method with the package: interest and level instalments as exact ratios
rounded half up, the rate of return by bisection in 50 digits. Statuses of bad rows are written down.

  python3 Tests/References/loan-table.py > Models/Lending/loans-answers.csv
"""
import calendar
import csv
import re
import sys
from datetime import date
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 50
FUNDING = Decimal("0.025")
BAD = {"Bare rate": "missing-unit", "Uneven term": "out-of-range", "No such day": "bad-date",
       "Half a fen": "out-of-range", "Too much lost": "out-of-range", "Short row": "too-few-columns"}
PER_YEAR = {"monthly": 12, "quarterly": 4, "half-yearly": 2, "annual": 1}


def half_up(x):
    return int((x * 2 + 1) // 2)


def number(text):
    return Fraction(re.match(r"[0-9_.]+", text).group().replace("_", ""))


def percent(text):
    return number(text) / (10_000 if "bp" in text else 100)


def months(text):
    count, unit = text.split()
    return int(count) * {"month": 1, "quarter": 3, "year": 12}[unit.rstrip("s")]


def later(day, count):
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def figures(row):
    scale = 10_000 if "万元" in row["principal"] else 1
    principal = half_up(number(row["principal"]) * scale * 100)
    every, term = months(row["every"]), months(row["term"])
    per_year, periods = 12 // every, term // every
    quoted = PER_YEAR[row["rate"].split()[-1]]
    rate = percent(row["rate"])
    if quoted != per_year:
        growth = (1 + decimal(rate) / quoted) ** (Decimal(quoted) / per_year)
        # The nominal rate as the nearest double writes it.
        rate = Fraction(repr(float(per_year * (growth - 1))))
    i = rate / per_year
    drawn = date.fromisoformat(row["drawn"])
    if i:
        grown = (1 + i) ** periods
        level = half_up(principal * grown * i / (grown - 1))
    else:
        level = half_up(Fraction(principal, periods))
    balance, interest, paid, days, loss = principal, 0, [], [drawn], Decimal(0)
    hazard = decimal(percent(row["defaultIntensity"]))
    for k in range(1, periods + 1):
        due = half_up(balance * i)
        part = {"annuity": level - due, "equal principal": half_up(Fraction(principal, periods)),
                "bullet": 0}[row["repayment"]]
        part = balance if k == periods else max(0, min(part, balance))
        day = later(drawn, k * every)
        start, end = ((d - drawn).days for d in (days[-1], day))
        loss += balance * ((-hazard * start / 365).exp() - (-hazard * end / 365).exp())
        days.append(day)
        interest += due
        paid.append(due + part)
        balance -= part
    assert balance == 0 and sum(paid) == principal + interest
    low, high = Decimal(0), Decimal(1)
    for _ in range(150):
        middle = (low + high) / 2
        value = sum(p / (1 + middle) ** (k + 1) for k, p in enumerate(paid))
        low, high = (middle, high) if value > principal else (low, middle)
    effective = ((1 + low) ** per_year - 1) * 100 if interest else Decimal(0)
    value = sum(p / (1 + FUNDING) ** (Decimal((d - drawn).days) / 365)
                for p, d in zip(paid, days[1:]))
    fen = Decimal("0.01")
    share = decimal(percent(row["lossGivenDefault"]))
    return ["USD" if "USD" in row["principal"] else "CNY", Decimal(paid[0]).scaleb(-2),
            Decimal(interest).scaleb(-2),
            f"{effective.quantize(Decimal('0.000001'), ROUND_HALF_UP):f}%",
            (value / 100).quantize(fen, ROUND_HALF_UP),
            (loss * share / 100).quantize(fen, ROUND_HALF_UP)]


models = Path(__file__).parent.parent.parent / "Models" / "Lending"
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["name", "status", "currency", "firstInstalment", "totalInterest", "effectiveRate",
              "presentValue", "expectedLoss"])
with open(models / "loans.csv", newline="", encoding="utf-8") as text:
    for row in csv.DictReader(text):
        name = row["name"]
        shown = "'" + name if name[0] in "=+-@" else name
        if name in BAD:
            out.writerow([shown, BAD[name]] + [""] * 6)
        else:
            out.writerow([shown, "ok"] + figures(row))
