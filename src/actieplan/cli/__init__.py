"""The command line: parse, call, print, exit. The only room that reads clock, environment and terminal.

A command is short, and what it makes lives to its end: looking for garbage on the way costs a tenth of its time,
and once more on the way out another tenth. Looking through all installed packages for plugins of pydantic, of which
a plan has no use, costs as much again.
"""

import atexit
import gc
import os

gc.set_threshold(50_000, 20, 100)
atexit.register(gc.freeze)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
