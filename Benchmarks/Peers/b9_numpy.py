"""B9: what one start of Python with NumPy takes, from the outside; best of five after one warm-up."""
import subprocess
import sys
import time

times = []
for _ in range(6):
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import numpy"], check=True)
    times.append(time.perf_counter() - begin)
print(f"seconds {min(times[1:]):.6f}")
