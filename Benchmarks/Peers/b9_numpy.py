"""B9: what one start of Python with NumPy takes, from the outside; best of five after one warm-up."""
import resource
import subprocess
import sys
import time



def used():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


times, processor = [], []
for _ in range(6):
    begin, before = time.perf_counter(), used()
    subprocess.run([sys.executable, "-c", "import numpy"], check=True)
    times.append(time.perf_counter() - begin)
    processor.append(used() - before)
print(f"seconds {min(times[1:]):.6f}")
print(f"processor {min(processor[1:]):.6f}")
