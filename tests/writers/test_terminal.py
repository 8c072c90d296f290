"""The timeline in the terminal: within its width, in its columns, and deaf to what an author writes."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from actieplan.analysis.timeline import Timeline, compute
from actieplan.model import Plan
from actieplan.writers.terminal import draw, lines, plain
from generated_plans import Raw, raw_plans

WIDTHS = (80, 100, 120, 200)
any_plan = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@any_plan
@given(raw_plans(), st.integers(60, 200))
def test_no_line_is_wider_than_the_terminal(raw: Raw, width: int) -> None:
    assert [line.plain for line in lines(timeline(raw), width) if cell_len(line.plain) > width] == []


@any_plan
@given(raw_plans())
def test_every_milestone_is_told_in_words(raw: Raw) -> None:
    timeline_ = timeline(raw)
    told = squeezed(" ".join(line.plain for line in lines(timeline_, 100)))
    for group in timeline_.groups:
        for row in group.rows:
            drawn = [mark for lane in row.lanes for mark in lane.marks]
            for mark in (*drawn, *row.marks_before, *row.marks_after, *row.unplaced):
                assert squeezed(plain(mark.named)) in told


@pytest.mark.parametrize("width", WIDTHS)
def test_the_months_stand_above_their_columns(width: int) -> None:
    drawing = [line.plain for line in lines(timeline(PLAN), width)]
    header = drawing[0]
    phase = next(line for line in drawing if "op weg" in line)
    half = (header.index("Feb") - header.index("Jan")) // 2
    assert phase.index("█") == header.index("Mrt")
    assert phase.rindex("◆") == header.index("Jun") + 2 * half - 1


def test_a_drawing_of_eighty_columns() -> None:
    assert [line.plain.rstrip() for line in lines(timeline(PLAN), 80)] == [
        "2025                            Jan Feb Mrt Apr Mei Jun Jul Aug Sep Okt Nov Dec",
        "",
        "1.1  doel",
        "Actie",
        "  Noord – op weg                ·   ·   ███████████████◆·   ·   ·   ·   ·   ·",
        "  vroeg                         ◀███·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
        "  laat                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ███▶",
        "  ◆ 30 jun: inhuldiging",
        "  voor 2025: vergadering (9 september 2024)",
        "  zonder vaste datum: gebeurtenis: start (onmiddellijk)",
        "",
        "█ gepland; ◆ op een vaste dag; ◀ begonnen voor 2025; ▶ loopt door na 2025",
    ]


def test_two_milestones_in_one_column_stand_beside_each_other() -> None:
    mijlpalen = [{"titel": "een", "datum": "20 mei 2025"}, {"titel": "twee", "datum": "eind mei 2025"}]
    raw = plan_of({"fasen": [{"titel": "fase", "periode": "mei 2025", "mijlpalen": mijlpalen}]})
    (drawn,) = [line.plain for line in lines(timeline(raw), 80) if line.plain.startswith("  fase")]
    assert "██◇◆" in drawn


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("a\x1b[31mb", "a [31mb", id="no escape sequence"),
        pytest.param("a\x07b\x9b2Jc", "a b 2Jc", id="no control character"),
        pytest.param("a\u202eb", "a b", id="no turned reading direction"),
        pytest.param("een\ntwee", "een twee", id="one line"),
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


def timeline(raw: Raw) -> Timeline:
    return compute(Plan.model_validate(raw, context={"jaar": int(raw["jaar"])}))


def squeezed(words: str) -> str:
    return "".join(words.split())
