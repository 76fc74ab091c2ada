"""B5 by QuantLib: MCAmericanEngine (Longstaff-Schwartz), pseudo-random, cubic regression."""
import time
import QuantLib as ql

PATHS, DATES = 100_000, 50
today = ql.Date(30, 6, 2026)
ql.Settings.instance().evaluationDate = today
count = ql.Actual365Fixed()
process = ql.BlackScholesMertonProcess(
    ql.QuoteHandle(ql.SimpleQuote(36.0)),
    ql.YieldTermStructureHandle(ql.FlatForward(today, 0.0, count)),
    ql.YieldTermStructureHandle(ql.FlatForward(today, 0.06, count)),
    ql.BlackVolTermStructureHandle(ql.BlackConstantVol(today, ql.NullCalendar(), 0.2, count)))
option = ql.VanillaOption(
    ql.PlainVanillaPayoff(ql.Option.Put, 40.0), ql.AmericanExercise(today, today + 365))
option.setPricingEngine(ql.MCAmericanEngine(
    process, "pseudorandom", timeSteps=DATES, antitheticVariate=False, requiredSamples=PATHS,
    seed=42, polynomOrder=3, nCalibrationSamples=8192))
begin, used = time.perf_counter(), time.process_time()
value = option.NPV()
seconds, used = time.perf_counter() - begin, time.process_time() - used
print(f"seconds {seconds:.6f}")
print(f"processor {used:.6f}")
print(f"mean {value:.6f}")
print(f"error {option.errorEstimate():.6f}")
