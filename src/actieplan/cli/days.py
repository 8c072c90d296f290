"""Days on the command line: `2025-03-31`."""

from __future__ import annotations

from datetime import date

import typer


def day(written: str) -> date:
    """The day that was typed; anything else is a command typed wrong."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter(f"'{written}'") from error
