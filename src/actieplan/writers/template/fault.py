"""The one error of a template: where it is wrong, and what to do."""

from __future__ import annotations

from pathlib import Path

from actieplan.text import Text


class TemplateFaultError(Exception):
    """A mistake in a template, in the words of both languages; `line` is None where the whole file is meant."""

    def __init__(self, file: Path, line: int | None, words: Text) -> None:
        self.place = f"{file}:{line}" if line else str(file)
        self.words = words
        super().__init__(f"{self.place}: {words.en}")
