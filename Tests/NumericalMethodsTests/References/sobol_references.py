"""Makes sobol_references.json: points of Sobol's sequence by SciPy, not scrambled.

Rows: index in Gray-code order, dimension, coordinate times 2^32. scipy 1.17.1, its qmc.Sobol.
Run: python3 sobol_references.py > sobol_references.json
"""
import json
import random
import warnings
from scipy.stats import qmc

warnings.simplefilter("ignore")
random.seed(1)
points = qmc.Sobol(1111, scramble=False, bits=32).random(4096)
picks = [(i, d) for i in (0, 1, 2, 3, 255, 256, 1000, 4095)
         for d in (0, 1, 2, 3, 39, 40, 41, 500, 1023, 1110)]
picks += [(random.randrange(4096), random.randrange(1111)) for _ in range(400)]
print(json.dumps([[i, d, int(points[i, d] * 2**32)] for i, d in picks]))
