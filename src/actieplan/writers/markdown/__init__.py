"""Markdown as GitHub shows it, of a whole document."""

from actieplan.writers.markdown.page import write

__all__ = ["write"]
