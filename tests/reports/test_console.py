"""Console report: the caret stands under the spot, whatever stands before it, and nothing reaches the terminal raw."""

from __future__ import annotations

import pytest
from sample_runs import crowd

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


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        pytest.param("titel: ", 1, 8, id="plain"),
        pytest.param("titel: \t", 1, 9, id="a tab is one column"),
        pytest.param("titel: 保健", 1, 10, id="wide characters"),
        pytest.param("titel: e\u0301", 1, 10, id="a combining accent counts"),
        pytest.param("titel: 👩\u200d⚕\ufe0f", 1, 12, id="an emoji counts its code points"),
        pytest.param("titel: مرحبا", 1, 13, id="from right to left"),
        pytest.param("# een\r\n# twee\r\ntitel: ", 3, 8, id="CRLF"),
        pytest.param("# een\r# twee\rtitel: ", 3, 8, id="CR"),
        pytest.param("\ufefftitel: ", 1, 8, id="a byte order mark is no column"),
        pytest.param("a: x\u2028\ntitel: ", 2, 8, id="U+2028 ends no line"),
        pytest.param("a: x\x85\ntitel: ", 2, 8, id="U+0085 ends no line"),
        pytest.param("\n\n  \ntitel: ", 4, 8, id="empty lines"),
    ],
)
def test_a_place_is_that_of_an_editor_and_the_caret_stands_below_it(before: str, line: int, column: int) -> None:
    text = f"{before}x #3\n"
    found = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    (cut_off,) = [each for each in found if each.code == "AP030"]
    assert cut_off.location.span is not None
    assert cut_off.location.span.start == (line, column + 2)
    lines = console.write(Run((cut_off,), ()), "nl").splitlines()
    shown = next(each for each in lines if " | " in each)
    assert lines[0].startswith(f"plan.yaml:{line}:{column + 2}: ")
    assert caret_column(lines) == width(shown.partition("#3")[0])


def test_a_crowd_is_counted_and_the_heaviest_are_shown_in_their_order() -> None:
    run = crowd(50, 500, 500)
    lines = console.write(run._replace(diagnostics=run.diagnostics[::-1]), "nl").splitlines()
    heads = [line.split()[1] for line in lines if line.startswith("plannen/")]
    assert heads == ["waarschuwing"] * 150 + ["fout"] * 50
    assert lines[-1] == "nog 850 bevindingen; `--format json` geeft ze alle"


def test_the_last_finding_that_is_not_shown_is_one_finding() -> None:
    assert console.write(crowd(201, 0, 0), "en").splitlines()[-1].startswith("1 more finding; ")


def test_a_long_line_of_wide_characters_is_cut_by_columns() -> None:
    lines = report(f"titel: {'保健' * 150}#3 #4{'保健' * 150}\n").splitlines()
    shown = next(line for line in lines if " | " in line)
    assert width(shown) <= console.EXCERPT_WIDTH + 12
    assert caret_column(lines) == width(shown.partition("#4")[0])
