"""The document of changes: drawn and written like that of a plan, and never over anything that was edited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.documents.comparison import Comparison
    from actieplan.rendering import Format


def format_of(output: Path) -> Format:
    """The format that the name of the output says; stops with a sentence when it says none."""
    from actieplan.rendering import SUFFIXES

    by_suffix = {suffix: kind for kind, suffix in SUFFIXES.items() if kind != "svg"}
    kind = by_suffix.get(output.suffix.lower())
    if kind is None:
        known = ", ".join(by_suffix)
        terminal.stop(
            say(f"{output}: geef het document van de wijzigingen een naam op {known}",
                f"{output}: give the document of changes a name that ends in {known}")
        )  # fmt: skip
    return kind


def write(comparison: Comparison, output: Path, *, draft: bool, force: bool, house_style: bytes | None = None) -> bool:
    """Draw the changes and write them; whether every letter of them is in what was written.

    Stops with a sentence when they cannot be drawn or written.
    """
    from actieplan import rendering
    from actieplan.cli.missing_letters import tell_missing
    from actieplan.cli.overwriting import write_over
    from actieplan.cli.render_once import source_date
    from actieplan.cli.targets import refused
    from actieplan.cli.writing import RefusedError
    from actieplan.documents import wijzigingen
    from actieplan.office import OfficeError
    from actieplan.reports.safe import one_line

    kind = format_of(output)
    for why in refused([output], [comparison.before_name, comparison.after_name], ()).values():
        terminal.stop(f"{output}: {why.in_lang(LANG)}")
    document = wijzigingen.build(comparison, draft=draft)
    missing: list[str] = []
    moment = source_date() or rendering.moment_of(comparison.after)
    finish = rendering.Finish(moment, house_style, on_missing=missing.append)
    try:
        write_over(output, rendering.draw(document, kind, finish), kind, force=force)
    except (RefusedError, OfficeError) as refusal:
        terminal.stop(f"{output}: {refusal.words.in_lang(LANG)}")
    print(one_line(str(output)))
    for letters in missing:
        sides = (comparison.after_name, comparison.after), (comparison.before_name, comparison.before)
        tell_missing(output, letters, *sides)
    return not missing
