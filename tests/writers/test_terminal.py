"""The timeline in the terminal: within its width, in its columns, and deaf to what an author writes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from actieplan import editions
from actieplan.analysis.placing import compute
from actieplan.analysis.timeline import Timeline
from actieplan.datum import in_words
from actieplan.model import Plan
from actieplan.writers.terminal import draw, lines, plain
from actieplan.writers.terminal.words import wrapped
from actieplan.writers.timeline_text import lines_of
from generated_plans import Raw, raw_plans
from maximal_plan import maximal

WIDTHS = (80, 100, 120, 200)
HOSTILE = (
    "\x1b[2J\x1b]0;titel\x07", "█◆ ◀▶ ·│", "日本語のとても長いタイトル" * 9, "e\u0301" * 90, "👩\u200d⚕️" * 40,
    "a" * 500, "\u202eomgekeerd\u2066", "[bold]vet[/bold]", "\t\n\r", "שלום עולם " * 20, "\u00ad\u200b\U000e0041", "",
)  # fmt: skip
any_plan = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@any_plan
@given(raw_plans(), st.integers(40, 200))
def test_no_line_is_wider_than_the_terminal(raw: Raw, width: int) -> None:
    assert too_wide(timeline(raw), width) == []


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("width", [40, 80, 113, 200])
def test_no_hostile_line_is_wider_than_the_terminal(words: str, width: int) -> None:
    fase = {"titel": words, "spoor": words, "periode": "mei 2025", "mijlpalen": [{"titel": words}]}
    raw = plan_of({"titel": words, "fasen": [fase, {"titel": words, "periode": "mei 2024"}]})
    raw["strategische_doelstellingen"][0]["operationele_doelstellingen"][0] |= {"titel": words}
    assert too_wide(timeline(raw), width, title=words) == []


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_no_line_of_a_real_plan_is_wider_than_the_terminal(real_plans: dict[int, Plan], jaar: int) -> None:
    drawn = compute(real_plans[jaar])
    assert [width for width in range(40, 221) if too_wide(drawn, width)] == []


@any_plan
@given(raw_plans(), st.integers(40, 200))
def test_every_label_is_told_whole(raw: Raw, width: int) -> None:
    timeline_ = timeline(raw)
    drawn = [line.plain for line in lines(timeline_, width)]
    beside = chart_width(drawn)
    labels = squeezed("".join(line[:-beside] for line in drawn if is_chart(line[-beside:])))
    told = squeezed(" ".join(drawn))
    for group in timeline_.groups:
        assert squeezed(plain(group.titel)) in told
        for row in group.rows:
            assert squeezed(plain(row.titel)) in told or squeezed(plain(row.titel)) in labels
            for bar in (bar for lane in row.lanes for bar in lane.bars):
                assert squeezed(plain(bar.label)) in labels


@any_plan
@given(raw_plans(), st.integers(40, 200))
def test_every_milestone_is_told_in_words(raw: Raw, width: int) -> None:
    timeline_ = timeline(raw)
    told = squeezed(" ".join(line.plain for line in lines(timeline_, width)))
    for group in timeline_.groups:
        for row in group.rows:
            drawn = [mark for lane in row.lanes for mark in lane.marks]
            for mark in (*drawn, *row.marks_before, *row.marks_after, *row.unplaced):
                assert squeezed(plain(mark.named)) in told


@any_plan
@given(raw_plans(), st.integers(40, 200))
def test_every_bar_stands_in_its_columns(raw: Raw, width: int) -> None:
    timeline_ = timeline(raw)
    drawn = [line.plain for line in lines(timeline_, width)]
    beside = chart_width(drawn)
    half = beside // 24
    rows = [line[-beside:] for line in drawn if is_chart(line[-beside:]) and set(line[-beside:]) - set(" ·")]
    bars = [line.bar for g in timeline_.groups for row in g.rows for line in lines_of(row)]
    assert len(rows) == len(bars)
    for row, bar in zip(rows, bars, strict=True):
        filled = {at for at, cell in enumerate(row) if cell in "█◀▶"}
        columns = range(bar.first * half, (bar.last + 1) * half) if bar else range(0)
        assert filled <= set(columns)
        assert all(row[at] in "█◀▶◆◇●○" for at in columns)
        if bar:
            assert row[columns[0]] in "◀◆◇●○" or not bar.began_before
            assert row[columns[-1]] in "▶◆◇●○" or not bar.goes_on_after


@pytest.mark.parametrize("width", WIDTHS)
def test_the_months_stand_above_their_columns(width: int) -> None:
    drawing = [line.plain for line in lines(timeline(PLAN), width)]
    header = drawing[0]
    phase = next(line for line in drawing if "Op weg" in line)
    half = (header.index("Feb") - header.index("Jan")) // 2
    assert phase.index("█") == header.index("Mrt")
    assert phase.rindex("◆") == header.index("Jun") + 2 * half - 1


def test_a_drawing_of_eighty_columns() -> None:
    assert [line.plain.rstrip() for line in lines(timeline(PLAN), 80)] == [
        "2025             Jan Feb Mrt Apr Mei Jun Jul Aug Sep Okt Nov Dec",
        "",
        "1.1  doel",
        "Actie",
        "  Noord – Op weg ·   ·   ███████████████◆·   ·   ·   ·   ·   ·",
        "  Vroeg          ◀███·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
        "  Laat           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ███▶",
        "  ◀ Vroeg (november 2024 - januari 2025)",
        "  ▶ Laat (december 2025 - maart 2026)",
        "  ◆ 30 jun: inhuldiging",
        "  voor 2025: Noord – vergadering (9 september 2024)",
        "  zonder vaste datum: Noord – gebeurtenis: start (onmiddellijk)",
        "",
        "█ gepland; ◆ op een vaste dag; ◀ begonnen voor 2025; ▶ loopt door na 2025",
    ]


def test_a_long_label_goes_on_below_itself() -> None:
    raw = plan_of({"fasen": [{"titel": "een naam van een fase die nergens in past", "periode": "februari 2025"}]})
    assert [line.plain.rstrip() for line in lines(timeline(raw), 80)][4:6] == [
        "  Een naam van een fase die     ·   ████·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
        "    nergens in past             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
    ]


@pytest.mark.parametrize(
    ("day", "drawn"),
    [
        pytest.param(date(2025, 1, 1), "│   ·   ████·   ·   ·   ·   ·   ·   ·   ·   ·", id="new year"),
        pytest.param(date(2025, 4, 15), "·   ·   ████·│  ·   ·   ·   ·   ·   ·   ·   ·", id="the fifteenth"),
        pytest.param(date(2025, 4, 16), "·   ·   ████· │ ·   ·   ·   ·   ·   ·   ·   ·", id="the sixteenth"),
        pytest.param(date(2025, 12, 31), "·   ·   ████·   ·   ·   ·   ·   ·   ·   ·   ·  │", id="new year's eve"),
        pytest.param(date(2025, 3, 3), "·   ·   ████·   ·   ·   ·   ·   ·   ·   ·   ·", id="behind a bar"),
        pytest.param(date(2024, 4, 15), "·   ·   ████·   ·   ·   ·   ·   ·   ·   ·   ·", id="another year"),
    ],
)
def test_a_day_is_a_line(day: date, drawn: str) -> None:
    raw = plan_of({"fasen": [{"titel": "een fase van een maand en meer", "periode": "maart 2025"}]})
    shown = [line.plain for line in lines(timeline(raw), 80, day=day)]
    assert shown[4][-48:].rstrip() == drawn
    assert shown[-1] == ("█ gepland" if day.year == 2024 else f"█ gepland; │ {in_words(day)}")


@pytest.mark.parametrize("formulier", editions.NAMES)
@pytest.mark.parametrize("width", [80, 120, 200])
def test_a_plan_with_all_fields_is_drawn_as_its_golden_text(
    golden: Callable[[str, str], None], formulier: str, width: int
) -> None:
    drawn = lines(compute(maximal(formulier)), width, title="Een plan", day=date(2025, 5, 20))
    golden(f"timeline-{width}.txt", "".join(f"{line.plain.rstrip()}\n" for line in drawn))


@pytest.mark.parametrize(
    ("words", "room", "further", "expected"),
    [
        pytest.param("een twee drie", 8, None, ["een twee", "drie"], id="between words"),
        pytest.param("een twee drie", 8, 3, ["een twee", "dri", "e"], id="less room after the first line"),
        pytest.param("meewerken", 9, 3, ["meewerken"], id="a word that just fits"),
        pytest.param("meewerkend", 9, None, ["meewerken", "d"], id="a word that does not"),
        pytest.param("meewerkend", 6, 3, ["meewer", "ken", "d"], id="a word over lines of two widths"),
        pytest.param("日本語", 5, None, ["日本", "語"], id="wide characters take two cells"),
        pytest.param("e\u0301e\u0301e", 2, None, ["e\u0301e\u0301", "e"], id="accents take none"),
        pytest.param("", 5, None, [""], id="nothing"),
    ],
)
def test_words_are_broken_by_what_they_take_on_screen(
    words: str, room: int, further: int | None, expected: list[str]
) -> None:
    assert wrapped(words, room, further) == expected


def test_two_milestones_in_one_column_stand_beside_each_other_in_order() -> None:
    mijlpalen = [{"titel": "een", "datum": "20 mei 2025"}, {"titel": "twee", "datum": "eind mei 2025"}]
    raw = plan_of({"fasen": [{"titel": "fase", "periode": "mei 2025", "mijlpalen": mijlpalen}]})
    (drawn,) = [line.plain for line in lines(timeline(raw), 80) if line.plain.startswith("  Fase")]
    assert "██◆◇" in drawn


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("a\x1b[31mb", "a [31mb", id="no escape sequence"),
        pytest.param("a\x07b\x9b2Jc", "a b 2Jc", id="no control character"),
        pytest.param("a\u202eb", "a b", id="no turned reading direction"),
        pytest.param("een\ntwee", "een twee", id="one line"),
        pytest.param("a\u00ad\u200b\ufeff\U000e0041b", "a b", id="nothing invisible"),
        pytest.param("ruïne – ‘naïef’ €5 日本 שלום", "ruïne – ‘naïef’ €5 日本 שלום", id="letters stay"),
    ],
)
def test_words_do_not_steer_the_terminal(words: str, shown: str) -> None:
    assert plain(words) == shown


def test_markup_in_a_plan_is_shown_and_not_obeyed() -> None:
    titel = "[bold red]vet[/] :tada: [link=https://x.be]hier[/link] \x1b]8;;https://x.be\x07"
    out = io.StringIO()
    raw = plan_of({"titel": titel, "start": "2025-01-01", "einde": "2025-12-31", "fasen": []}) | {"titel": titel}
    Console(file=out, width=200, force_terminal=True, color_system="truecolor").print(draw(timeline(raw), 200))
    text = out.getvalue()
    assert "[bold red]vet[/] :tada: [link=" in text
    assert re.findall("\x1b[^\\[]", text) == []


def test_a_plan_without_a_year_is_drawn_without_actions() -> None:
    assert [line.plain.split()[0] for line in lines(compute(Plan()), 80) if line.plain.strip()] == ["0", "█"]


# --- plans ------------------------------------------------------------------------------------------------


def plan_of(actie: Raw) -> Raw:
    goal = {"nummer": "1.1", "titel": "doel", "acties": [{"id": "actie", "titel": "Actie", **actie}]}
    goals = [{"nummer": "1", "titel": "doel", "operationele_doelstellingen": [goal]}]
    return {"jaar": "2025", "strategische_doelstellingen": goals}


PLAN = plan_of(
    {
        "fasen": [
            {
                "titel": "op weg",
                "spoor": "Noord",
                "periode": "maart-juni 2025",
                "mijlpalen": [
                    {"titel": "inhuldiging", "datum": "30 juni"},
                    {"titel": "vergadering", "datum": "9 september 2024"},
                    {"titel": "start", "wanneer": "onmiddellijk", "soort": "gebeurtenis"},
                ],
            },
            {"titel": "vroeg", "periode": "november 2024 - januari 2025"},
            {"titel": "laat", "periode": "december 2025 - maart 2026"},
        ]
    }
)


def too_wide(drawn: Timeline, width: int, title: str = "") -> list[str]:
    """The lines that do not fit."""
    return [line.plain for line in lines(drawn, width, title=title) if cell_len(line.plain) > width]


def chart_width(drawn: list[str]) -> int:
    """The cells of the year, which end every line of the chart."""
    return len(drawn[0]) - drawn[0].index("J")


def is_chart(cells: str) -> bool:
    return len(cells) % 24 == 0 and re.fullmatch("[ ·█◀▶◆◇●○]+", cells) is not None and cells[0] != " "


def timeline(raw: Raw) -> Timeline:
    return compute(Plan.model_validate(raw, context={"jaar": int(raw["jaar"])}))


def squeezed(words: str) -> str:
    return "".join(words.split())
