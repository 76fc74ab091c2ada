@_exported public import NumericalMethods
