"""Runs with findings made by hand: none, one, many, a mistake of YAML, a missing file, hostile words."""

from __future__ import annotations

from actieplan.changes import Change, Deed
from actieplan.diagnostics import Diagnostic, Related, Severity
from actieplan.places import Location, Path, Position, Span
from actieplan.reports.run import Run
from actieplan.text import Text, same

HOSTILE = (
    "\n::error::x\r##[error]y %0A \x1b]0;z\x07\u202e\u2028\u009b31m \ufffe"
    " <b>&amp;]]></b> | @team #1 [a](http://b.c) ~~"
)
"""Words that try to be a command, an escape sequence, markup or a line of their own."""


def place(
    line: int, column: int, excerpt: str, length: int, file: str = "plannen/2025.yaml", path: Path = ()
) -> Location:
    """A stretch within one line of a file."""
    return Location(file, path, span=Span(Position(line, column), Position(line, column + length)), excerpt=excerpt)


UNKNOWN_KEY = Diagnostic(
    "AP101",
    Severity.ERROR,
    Text("het formulier kent hier geen veld `tietel`", "the form knows no field `tietel` here"),
    Text("bedoelt u `titel`?", "did you mean `titel`?"),
    place(3, 1, "tietel: Actieplan", 6, path=("tietel",)),
    fix=(Change("plan/tietel", Deed.RENAMED, "tietel", "titel"),),
)
TWICE = Diagnostic(
    "AP020",
    Severity.ERROR,
    Text("het veld `jaar` staat er twee keer", "the field `jaar` stands here twice"),
    Text("verwijder één van de twee", "delete one of the two"),
    place(9, 1, "jaar: 2026", 4),
    related=(Related(place(4, 1, "jaar: 2025", 4), Text("hier staat het de eerste keer", "it stands here first")),),
)
MISSED = Diagnostic(
    "AP206",
    Severity.WARNING,
    Text("mijlpaal “Klaar” (30 juni) valt buiten haar fase", "mijlpaal “Klaar” (30 juni) falls outside its fase"),
    Text("verbeter de datum", "mend the date"),
    place(40, 28, "                    datum: 30 juni", 7, path=("acties", 0, "fasen", 0, "mijlpalen", 0, "datum")),
    related=(Related(place(37, 26, "                periode: april-mei", 9), Text("de periode", "the period")),),
)
REMARK = Diagnostic(
    "AP204",
    Severity.INFO,
    Text("actie “Digivan”: 1 van de 3 fasen zonder mijlpaal", "actie “Digivan”: 1 of 3 phases without a mijlpaal"),
    Text("voeg er een toe als dat kan", "add one if you can"),
    place(52, 9, "      - titel: Slot", 5, path=("acties", 0, "fasen", 2)),
)
MISSING = Diagnostic(
    "AP040",
    Severity.ERROR,
    Text("dit bestand of deze map bestaat niet", "this file or folder does not exist"),
    Text("bedoelt u `plannen/2025.yaml`?", "did you mean `plannen/2025.yaml`?"),
    Location("plannen/2052.yaml"),
)
SLIP = Diagnostic(
    "AP011",
    Severity.ERROR,
    Text("hier staat een tab", "there is a tab here"),
    Text("spring in met spaties", "indent with spaces"),
    Location("plannen/2025.yaml", span=Span(Position(7, 3), Position(9, 1)), excerpt="  \twaarom: |"),
)
ATTACK = Diagnostic(
    "AP102",
    Severity.ERROR,
    same(f"`{HOSTILE}` is geen keuze"),
    same(HOSTILE),
    place(2, 5, f"a: ##[error]{HOSTILE.replace(chr(10), ' ')}", 3, f"::error::{HOSTILE}/a:b\udcff.yaml", (HOSTILE, 0)),
    related=(Related(place(1, 1, "::error::x", 2, " ::error::x.yaml"), same(HOSTILE)),),
)

RUNS = {
    "none": Run((), ("plannen/2024.yaml", "plannen/2025.yaml")),
    "one": Run((UNKNOWN_KEY,), ("plannen/2025.yaml",)),
    "many": Run((UNKNOWN_KEY, TWICE, MISSED, REMARK), ("plannen/2024.yaml", "plannen/2025.yaml"), suppressed=2),
    "syntax-error": Run((SLIP,), ("plannen/2025.yaml",)),
    "missing-file": Run((MISSING,), ("plannen/2052.yaml",)),
    "hostile": Run((ATTACK,), (ATTACK.location.file, " ::error::x.yaml")),
}


def crowd(errors: int, warnings: int, infos: int) -> Run:
    """A run with many findings, each on a line of its own."""
    numbers = {UNKNOWN_KEY: errors, MISSED: warnings, REMARK: infos}
    found = [each for each, number in numbers.items() for _ in range(number)]
    moved = (each._replace(location=place(at, 1, "x: y", 1), related=()) for at, each in enumerate(found, 1))
    return Run(tuple(moved), ("plannen/2025.yaml",))
