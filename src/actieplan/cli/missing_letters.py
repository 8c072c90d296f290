"""Missing letters: what is said of a PDF in which letters are that no installed font has."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from actieplan.cli import terminal
from actieplan.cli.language import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from actieplan.model import Plan

_MOST_LETTERS, _MOST_PLACES = 10, 3


def tell_missing(target: Path, letters: str, *plans: tuple[str, Plan]) -> None:
    """Names the letters that no font has, where each is in the plans (each with its file), and what can be done."""
    named = [_named(letter, plans) for letter in letters[:_MOST_LETTERS]]
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


def _named(letter: str, plans: Sequence[tuple[str, Plan]]) -> str:
    """The letter with its number and its places: `★` (U+2605) op plans/2025.yaml:27:20 (een/omschrijving)."""
    places = list(dict.fromkeys(place for file, plan in plans for place in _places(letter, file, plan)))
    more = len(places) - _MOST_PLACES
    shown = ", ".join(places[:_MOST_PLACES])
    others = _and_others(more) if more > 0 else ""
    number = f"`{letter}` (U+{ord(letter):04X})"
    return say(f"{number} op {shown}{others}", f"{number} at {shown}{others}") if shown else number


def _and_others(more: int) -> str:
    """How many places follow the ones that are shown."""
    if more == 1:
        return say(" en op 1 andere plaats", " and at 1 more place")
    return say(f" en op {more} andere plaatsen", f" and at {more} more places")


def _places(letter: str, file: str, plan: Plan) -> Iterator[str]:
    """Every place of a letter in a plan: where it is in the file, and in what."""
    from actieplan.checking import places_within
    from actieplan.outline import address, survey
    from actieplan.reports.concise import place

    found = [(path, (at, at + 1)) for path, text in survey(plan).texts for at in _indexes(letter, text)]
    for location in places_within(file, found):
        yield f"{place(location)} (`{address(plan, location.path)}`)"


def _indexes(letter: str, text: str) -> list[int]:
    """Where a text has a letter, or one that is drawn as that."""
    if text.isascii():
        return []
    drawn_as = (unicodedata.normalize("NFKD", each.casefold()) for each in text)
    return [at for at, (each, parts) in enumerate(zip(text, drawn_as, strict=True)) if letter in {each, *parts}]
