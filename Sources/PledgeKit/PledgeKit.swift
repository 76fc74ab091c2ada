// All public modules under one import, for users of the library.
@_exported public import Calculators
@_exported public import Finance
@_exported public import Jobs
@_exported public import Lending
@_exported public import Licensing
@_exported public import NumericalMethods
@_exported public import Probability
@_exported public import Reports
@_exported public import Valuation
