"""Page numbers that came along from Word: AP504 reports them, and here they are not words of a list."""

from __future__ import annotations

import re

PAGE_NUMBER = r"(?:Pagina|Page) \d+ (?:van|of) \d+"
_ALONE = re.compile(PAGE_NUMBER)


def is_page_number(words: str) -> bool:
    """Whether a line is a page number and nothing else."""
    return _ALONE.fullmatch(words) is not None
