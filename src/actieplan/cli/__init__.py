"""The command line: parse, call, print, exit. The only room that reads clock, environment and terminal.

A command is short, and what it makes lives to its end: looking for garbage on the way costs a tenth of its time,
and once more on the way out another tenth.
"""

import atexit
import gc

gc.set_threshold(50_000, 20, 100)
atexit.register(gc.freeze)
