"""Missing letters: what is said of a PDF in which letters are that no installed font has."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from actieplan.cli import terminal
from actieplan.cli.language import say

if TYPE_CHECKING:
    from pathlib import Path

    from actieplan.model import Plan

_MOST_LETTERS, _MOST_PLACES = 10, 3


def tell_missing(target: Path, letters: str, *plans: Plan | None) -> None:
    """Names the letters that no font has, where each is in the plans, and what can be done."""
    named = [_named(letter, [plan for plan in plans if plan is not None]) for letter in letters[:_MOST_LETTERS]]
    if len(letters) > _MOST_LETTERS:
        more = len(letters) - _MOST_LETTERS
        named.append(say(f"en nog {more} andere", f"and {more} more"))
    listed = "; ".join(named)
    terminal.complain(
        say(
            f"{target}: geen PDF/A en geen PDF/UA, want geen enkel lettertype op deze computer heeft {listed}. Vervang "
            "zo'n teken door woorden, of installeer een lettertype dat het heeft (bijvoorbeeld uit de familie Noto)",
            f"{target}: not PDF/A and not PDF/UA, because no font on this computer has {listed}. Replace such a sign "
            "by words, or install a font that has it (of the Noto family, for example)",
        )
    )


def _named(letter: str, plans: list[Plan]) -> str:
    """The letter with its number and its places: `★` (U+2605) in een/omschrijving."""
    from actieplan.outline import address, survey

    places = list[str]()
    for plan in plans:
        places += [address(plan, path) for path, text in survey(plan).texts if _has(text, letter)]
    distinct = list(dict.fromkeys(places))
    more = len(distinct) - _MOST_PLACES
    shown = ", ".join(f"`{place}`" for place in distinct[:_MOST_PLACES])
    others = say(f" en op {more} andere plaatsen", f" and {more} more places") if more > 0 else ""
    number = f"`{letter}` (U+{ord(letter):04X})"
    return f"{number} in {shown}{others}" if shown else number


def _has(text: str, letter: str) -> bool:
    return letter in text or letter in unicodedata.normalize("NFKD", text.casefold())
