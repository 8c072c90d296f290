"""Where the templates are: the forms' editions, the Word house style, the page frames."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def templates_folder() -> Path:
    """The packaged folder, or the checkout's when the package runs from one."""
    packaged = Path(__file__).parent / "templates"
    if packaged.is_dir():
        return packaged
    return Path(__file__).parents[2] / "templates"
