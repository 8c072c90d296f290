"""The command line: parse, call, print, exit. The only room that reads clock, environment and terminal."""

import gc

gc.set_threshold(50_000, 20, 100)
"""A command is short and makes many small values that live to its end: looking for garbage so often costs a tenth."""
