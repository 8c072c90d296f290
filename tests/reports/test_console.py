"""Console report: the caret stands under the spot, whatever stands before it, and nothing reaches the terminal raw."""

from __future__ import annotations

from actieplan import checking
from actieplan.reports import console
from actieplan.reports.run import Run
from actieplan.reports.safe import width
from actieplan.reports.severities import counted
from actieplan.text import Lang
from conftest import GoldenCheck


def report(text: str, lang: Lang = "nl", *, colour: bool = False) -> str:
    found = [d for d in checking.check_bytes("plan.yaml", text.encode()).diagnostics if d.code < "AP12"]
    return console.write(Run(tuple(found), ()), lang, colour=colour)


def caret_column(lines: list[str]) -> int:
    return width(next(line for line in lines if "^" in line).partition("^")[0])


def test_a_finding_shows_place_message_line_caret_and_hint(golden: GoldenCheck) -> None:
    golden("unknown-key.txt", report("tietel: Actieplan\n"))
    golden("unknown-key.en.txt", report("tietel: Actieplan\n", "en"))


def test_both_places_of_a_duplicate_key_are_shown(golden: GoldenCheck) -> None:
    golden("duplicate-key.txt", report("titel: Actieplan\njaar: 2025\ntitel: Nog een\n"))


def test_the_caret_stands_under_the_spot_behind_wide_and_combining_characters() -> None:
    for before in ("abc", "保健", "e\u0301e\u0301", "👩", "مرحبا"):
        lines = report(f"titel: {before} #3\n").splitlines()
        shown = next(line for line in lines if " | " in line)
        assert caret_column(lines) == width(shown.partition("#3")[0])


def test_a_long_line_is_cut_around_the_spot() -> None:
    lines = report(f"titel: {'woord ' * 200}#3 {'nog ' * 200}\n").splitlines()
    assert max(len(line) for line in lines if not line.startswith("  =")) < 140
    assert max(map(len, lines)) < 200  # the hint shows the corrected line
    shown = next(line for line in lines if " | " in line)
    assert caret_column(lines) == width(shown.partition("#3")[0])


def test_control_characters_of_a_plan_never_reach_the_terminal() -> None:
    out = report('titel: "a\\x1b]0;weg\\x07"\n\x1b[31mkey: 1\n')
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\\x1b" in out


def test_colour_is_added_only_when_asked() -> None:
    assert "\x1b[" not in report("tietel: x\n")
    assert "\x1b[31;1m" in report("tietel: x\n", colour=True)


def test_counts_are_in_words() -> None:
    found = checking.check_bytes("plan.yaml", b"tietel: x\n").diagnostics
    assert counted(found[:1], "nl") == "1 fout"
    assert counted([found[0], found[0]], "en") == "2 errors"
    assert counted([], "nl") == ""
