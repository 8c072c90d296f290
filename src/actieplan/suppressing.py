"""Suppressing: which findings are not reported, because a comment in the file or the choice of codes says so.

What is wrong with the file itself (AP0xx) is always reported: a file that could not be read whole was not checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from actieplan.diagnostics import Diagnostic, diagnose
from actieplan.places import Location
from actieplan.reading.comments import Comments, Ignored
from actieplan.reading.kinds import comments as kinds
from actieplan.text import Text

_ALWAYS = "AP0"
ACROSS_YEARS = "AP4"
"""Codes that are found only beside the plan of another year: a run without it cannot tell that a comment is idle."""


class Kept(NamedTuple):
    """The findings that are reported, and those that are not."""

    reported: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]


class Choice(NamedTuple):
    """Codes, or the beginnings of codes, to report (all when empty) and not to report; the longest match decides."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether findings with this code are reported."""
        if code.startswith(_ALWAYS):
            return True
        wanted = 0 if not self.select else _longest(self.select, code)
        unwanted = _longest(self.ignore, code)
        return wanted is not None and (unwanted is None or wanted > unwanted)


def _longest(prefixes: Sequence[str], code: str) -> int | None:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix.upper())), default=None)


def unknown(prefixes: Iterable[str]) -> list[str]:
    """Those with which no code begins: slips, that would select nothing and ignore nothing."""
    codes = _codes()
    return [prefix for prefix in prefixes if not any(code.startswith(prefix.upper()) for code in codes)]


def _codes() -> list[str]:
    from actieplan import rules
    from actieplan.reading import kinds as reading_kinds

    return [kind.code for kind in (*reading_kinds.KINDS, *rules.KINDS)]


def chosen(diagnostics: Sequence[Diagnostic], choice: Choice) -> Kept:
    """The findings divided by a choice of codes."""
    return Kept(
        tuple(found for found in diagnostics if choice.takes(found.code)),
        tuple(found for found in diagnostics if not choice.takes(found.code)),
    )


def commented(diagnostics: Sequence[Diagnostic], said: Comments) -> Kept:
    """The findings divided by the comments of their file, and a finding for each comment that suppresses nothing."""
    used: set[Ignored] = set()
    reported: list[Diagnostic] = []
    suppressed: list[Diagnostic] = []
    for found in diagnostics:
        matches = {each for each in said.ignored if _speaks_of(each, found)}
        used |= matches
        (suppressed if matches else reported).append(found)
    idle = [each for each in said.ignored if each not in used]
    codes = _codes() if idle else []
    judged = (each for each in idle if each.code not in codes or not each.code.startswith(ACROSS_YEARS))
    found_idle = (_idle(each, codes) for each in judged)
    return Kept(
        (*reported, *found_idle, *map(_not_understood, said.not_understood), *map(_in_text, said.in_texts)),
        tuple(suppressed),
    )


def _speaks_of(each: Ignored, found: Diagnostic) -> bool:
    span = found.location.span
    is_meant = span is not None and found.code == each.code and span.start.line == each.line
    return is_meant and not each.code.startswith(_ALWAYS)


def _idle(each: Ignored, codes: Sequence[str]) -> Diagnostic:
    """What is wrong with a comment that suppresses nothing; `codes` are all that there are."""
    code = each.code[:20]
    if each.code in codes:
        kind = kinds.NEVER_IGNORED if each.code.startswith(_ALWAYS) else kinds.IGNORES_NOTHING
        return diagnose(kind, each.location, {"code": code})
    found = diagnose(kinds.IGNORES_NOTHING, each.location, {"code": code})
    longer = next((known for known in codes if known.startswith(each.code)), "")
    if longer:
        return found._replace(
            message=Text(f"{code} is maar het begin van een code", f"{code} is only the beginning of a code"),
            hint=Text(f"schrijf de hele code, zoals {longer}", f"write the whole code, such as {longer}"),
        )
    near = get_close_matches(each.code[:20], codes, n=1)
    return found._replace(
        message=Text(f"de code {code} bestaat niet", f"there is no code {code}"),
        hint=Text(f"bedoelt u {near[0]}?", f"did you mean {near[0]}?") if near else found.hint,
    )


def _not_understood(place: Location, hint: Text | None = None) -> Diagnostic:
    start = place.span.start.column - place.excerpt_column if place.span else 0
    return diagnose(kinds.NOT_UNDERSTOOD, place, {"comment": place.excerpt[start:][:60].rstrip()}, hint=hint)


def _in_text(place: Location) -> Diagnostic:
    return _not_understood(place, _ABOVE_THE_FIELD)


_ABOVE_THE_FIELD = Text(
    "binnen een tekst is dit een deel van de tekst, dat gedrukt wordt; zet het op een eigen regel boven het veld:"
    " boven `omschrijving:`",
    "within a text this is part of the text, which is printed; put it on a line of its own above the field:"
    " above `omschrijving:`",
)
