"""The timeline in Word: a table that can be read, edited and repeated over pages."""

from __future__ import annotations

from docx_sample import W, bar, body, full_timeline, mark, row, timeline, words
from lxml import etree

from actieplan.analysis.timeline import Lane, Timeline
from actieplan.documents.document import TimelineChart


def chart(*lanes: Lane, tone: int = 0) -> etree._Element:
    return body(TimelineChart(timeline(row(*lanes), tone=tone)), landscape=True)


def test_repeats_its_months_on_every_page() -> None:
    first, *others = chart(Lane("", (bar("a", 0, 5),), ())).iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert [words(cell) for cell in first][1:4] == ["Actie", "Januari", "Februari"]
    assert all(each.find(f"{W}trPr/{W}tblHeader") is None for each in others)


def test_has_a_column_for_every_half_month() -> None:
    assert len(list(chart().iter(f"{W}gridCol"))) == 25


def test_a_bar_is_a_coloured_cell_over_its_columns() -> None:
    root = chart(Lane("", (bar("uitvoering", 4, 9),), ()))
    cell = next(each for each in root.iter(f"{W}tc") if words(each) == "uitvoering")
    span, shade = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}shd")
    assert span is not None
    assert shade is not None
    assert span.get(f"{W}val") == "6"


def test_bars_have_the_colour_of_their_goal() -> None:
    fills = [
        {each.get(f"{W}fill") for each in chart(Lane("", (bar("x", 0, 9),), ()), tone=tone).iter(f"{W}shd")}
        for tone in (0, 1)
    ]
    assert fills[0] != fills[1]


def test_an_action_and_its_tracks_stand_beside_their_lines() -> None:
    lanes = (Lane("spoor A", (bar("a", 0, 5),), (mark("m", 3),)), Lane("spoor B", (bar("b", 0, 5),), ()))
    names = [words(each[1] if each[0].tag == f"{W}trPr" else each[0]) for each in chart(*lanes).iter(f"{W}tr")]
    assert names[2:] == ["De Digivanspoor A", "", "spoor B"]


def test_an_action_without_anything_in_the_year_is_named_all_the_same() -> None:
    assert "De Digivan" in words(chart())


def test_every_word_is_in_it() -> None:
    found = words(body(TimelineChart(full_timeline()), landscape=True))
    expected = (
        "voorbereiding", "samenwerkingsmogelijkheden onderzoeken", "uitvoering", "allereerste", "allerlaatste",
        "spoor A", "spoor B", "operationele doelstelling 6.1", "Zonder lanen",
    )  # fmt: skip
    assert [each for each in expected if each not in found] == []


def test_a_year_without_actions_is_only_its_months() -> None:
    assert len(list(body(TimelineChart(Timeline(2025, ()))).iter(f"{W}tr"))) == 1
