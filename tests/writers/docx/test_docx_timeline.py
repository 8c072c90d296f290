"""The timeline in Word: a table that can be read, edited and repeated over pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date

import docx_sample as sample
import pytest
from docx_sample import W, bar, body, full_timeline, mark, row, timeline, words
from hypothesis import HealthCheck, given, settings
from lxml import etree

from actieplan.analysis.placing import compute
from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import COLUMNS, Bar, Certainty, Lane, Timeline
from actieplan.documents.document import TimelineChart
from actieplan.model import Plan
from actieplan.writers.docx import write
from actieplan.writers.docx.chart_cells import columns_before
from actieplan.writers.docx.ooxml import writable
from actieplan.writers.timeline_text import any_derived, legend
from generated_plans import Raw, raw_plans

any_plan = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
DAY_COLOR = "B3261E"


# --- reading ------------------------------------------------------------------------------------------------


def chart(*lanes: Lane, tone: int = 0) -> etree._Element:
    return body(TimelineChart(timeline(row(*lanes), tone=tone)), landscape=True)


def drawn(year: Timeline, day: date | None = None) -> etree._Element:
    """The body of a document with this timeline alone."""
    document = sample.of(TimelineChart(year), landscape=True)
    with zipfile.ZipFile(io.BytesIO(write(document, created=sample.MOMENT, day=day))) as package:
        return etree.fromstring(package.read("word/document.xml"))[0]


def of_plan(raw: Raw) -> Timeline:
    return compute(Plan.model_validate(raw, context={"jaar": int(raw["jaar"])}))


def cells(element: etree._Element) -> list[etree._Element]:
    """The cells of a row."""
    return element.findall(f"{W}tc")


def value(element: etree._Element, path: str, default: str = "") -> str:
    """The value of a property, in Word's own namespace: `tcPr/gridSpan`."""
    found = element.find("/".join(W + tag for tag in path.split("/")))
    return default if found is None else found.get(f"{W}val", "on")


def span(cell: etree._Element) -> int:
    """How many columns of the grid a cell covers."""
    return int(value(cell, "tcPr/gridSpan", "1"))


def stays(element: etree._Element) -> bool:
    """Whether a row is kept on the page of the next one: every paragraph of it says so, the first one too."""
    kept = [value(each, "pPr/keepNext", "0") not in {"0", "false"} for each in element.iter(f"{W}p")]
    assert len(set(kept)) == 1, "half a row"
    return kept[0]


def flat(text: str) -> str:
    """The text as it can be written, with single spaces."""
    return " ".join(writable(text).split())


def day_edges(element: etree._Element) -> set[int]:
    """Before which columns of the year a row has the line of a day."""
    found, at = set(), -1
    for cell in cells(element):
        for side, column in (("left", at), ("right", at + span(cell))):
            edge = cell.find(f"{W}tcPr/{W}tcBorders/{W}{side}")
            if edge is not None and edge.get(f"{W}color") == DAY_COLOR:
                found.add(column)
        at += span(cell)
    return found


# --- laws ---------------------------------------------------------------------------------------------------


@any_plan
@given(raw_plans())
def test_every_row_has_the_same_grid(raw: Raw) -> None:
    (table,) = drawn(of_plan(raw), date(2025, 8, 20)).iter(f"{W}tbl")
    widths = [int(each.get(f"{W}w", "")) for each in table.iter(f"{W}gridCol")]
    assert len(widths) == COLUMNS + 1
    for element in table.iter(f"{W}tr"):
        at = 0
        for cell in cells(element):
            width = cell.find(f"{W}tcPr/{W}tcW")
            assert width is not None
            assert int(width.get(f"{W}w", "")) == sum(widths[at : at + span(cell)])
            at += span(cell)
        assert at == COLUMNS + 1


@any_plan
@given(raw_plans())
def test_every_bar_and_every_milestone_has_its_words_whole_in_one_cell(raw: Raw) -> None:
    year = of_plan(raw)
    for day in (None, date(year.jaar, 6, 10)):
        said = [flat(words(cell)) for cell in drawn(year, day).iter(f"{W}tc")]
        for lane in (lane for group in year.groups for each in group.rows for lane in each.lanes):
            assert all(any(flat(each.label) in cell for cell in said) for each in lane.bars)
            for each in lane.marks:
                sign = SIGNS[each.certainty]
                assert any(flat(each.named) in cell and sign in cell[:1] + cell[-1:] for cell in said)


@any_plan
@given(raw_plans())
def test_every_bar_begins_and_ends_in_its_columns(raw: Raw) -> None:
    year = of_plan(raw)
    coloured = []
    for element in drawn(year).iter(f"{W}tr"):
        at = -1
        for cell in cells(element):
            style = next((value(each, "pPr/pStyle") for each in cell.iter(f"{W}p")), "")
            if style == "TijdslijnBalk":
                coloured.append((at, at + span(cell) - 1))
            at += span(cell)
    bars = [each for group in year.groups for row_ in group.rows for lane in row_.lanes for each in lane.bars]
    assert sorted(coloured) == sorted((each.first, each.last) for each in bars)


@any_plan
@given(raw_plans())
def test_the_legend_before_it_explains_every_sign(raw: Raw) -> None:
    year = of_plan(raw)
    explained = legend(year)[0 if any_derived(year) else 1 :]
    blocks = [each for each in drawn(year) if each.tag == f"{W}tbl" or words(each).strip()]
    assert [each.tag for each in blocks] == ([f"{W}p"] if explained else []) + [f"{W}tbl"]
    if explained:
        assert all(meaning in words(blocks[0]) for meaning in explained)
        assert value(blocks[0], "pPr/keepNext") == "1"


@any_plan
@given(raw_plans())
def test_no_row_is_split_and_no_goal_parts_from_its_first_action(raw: Raw) -> None:
    header, *others = drawn(of_plan(raw)).iter(f"{W}tr")
    assert value(header, "trPr/tblHeader") == "on"
    for element in (header, *others):
        assert value(element, "trPr/cantSplit") == "on"
    assert all(stays(each) for each in others if span(cells(each)[0]) == COLUMNS + 1)
    assert not others or not stays(others[-1])


@any_plan
@given(raw_plans())
def test_a_merged_name_begins_before_it_goes_on(raw: Raw) -> None:
    before = ""
    for element in drawn(of_plan(raw)).iter(f"{W}tr"):
        merge = value(cells(element)[0], "tcPr/vMerge")
        assert merge != "continue" or before in {"restart", "continue"}
        before = merge


# --- rows -----------------------------------------------------------------------------------------------------


def test_repeats_its_months_on_every_page() -> None:
    first, *others = chart(Lane("", (bar("a", 0, 5),), ())).iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert [words(cell) for cell in first][1:4] == ["Actie", "Januari", "Februari"]
    assert all(each.find(f"{W}trPr/{W}tblHeader") is None for each in others)


def test_a_bar_is_a_coloured_cell_over_its_columns() -> None:
    root = chart(Lane("", (bar("uitvoering", 4, 9),), ()))
    cell = next(each for each in root.iter(f"{W}tc") if words(each) == "uitvoering")
    assert value(cell, "tcPr/gridSpan") == "6"
    assert cell.find(f"{W}tcPr/{W}shd") is not None


def test_bars_have_the_colour_of_their_goal() -> None:
    fills = [
        {each.get(f"{W}fill") for each in chart(Lane("", (bar("x", 0, 9),), ()), tone=tone).iter(f"{W}shd")}
        for tone in (0, 1)
    ]
    assert fills[0] != fills[1]


def test_an_action_and_its_tracks_stand_beside_their_lines() -> None:
    lanes = (Lane("spoor A", (bar("a", 0, 5),), (mark("m", 3),)), Lane("spoor B", (bar("b", 0, 5),), ()))
    assert [words(cells(each)[0]) for each in chart(*lanes).iter(f"{W}tr")][2:] == ["De Digivanspoor A", "", "spoor B"]


def test_lanes_of_one_track_are_named_once() -> None:
    lanes = (Lane("spoor A", (bar("a", 0, 5),), ()), Lane("spoor A", (bar("b", 0, 5),), ()))
    names = [cells(each)[0] for each in chart(*lanes).iter(f"{W}tr")][2:]
    assert [words(each) for each in names] == ["De Digivanspoor A", ""]
    assert [value(each, "tcPr/vMerge") for each in names] == ["restart", "continue"]


def test_an_action_without_anything_in_the_year_says_so() -> None:
    (last,) = list(chart().iter(f"{W}tr"))[2:]
    assert [words(each) for each in cells(last)] == ["De Digivan", "geen periode of datum in 2025"]


def test_every_word_is_in_it() -> None:
    found = words(body(TimelineChart(full_timeline()), landscape=True))
    expected = (
        "voorbereiding", "samenwerkingsmogelijkheden onderzoeken", "uitvoering", "allereerste", "allerlaatste",
        "spoor A", "spoor B", "operationele doelstelling 6.1", "Zonder lanen",
    )  # fmt: skip
    assert [each for each in expected if each not in found] == []


@pytest.mark.parametrize("certainty", list(Certainty))
def test_a_sign_has_a_font_that_has_it(certainty: Certainty) -> None:
    root = chart(Lane("", (), (mark("vroeg", 0, certainty), mark("laat", 23, certainty))))
    signs = [run for run in root.iter(f"{W}r") if words(run) == SIGNS[certainty]]
    assert {value(run, "rPr/rStyle") for run in signs} == {"TijdslijnTeken"}
    assert len(signs) >= 2


def test_a_year_without_actions_is_only_its_months() -> None:
    assert len(list(body(TimelineChart(Timeline(2025, ()))).iter(f"{W}tr"))) == 1


# --- pages ----------------------------------------------------------------------------------------------------


def kept(*lanes: Lane) -> list[bool]:
    """Which rows of an action stay with the next."""
    return [stays(each) for each in list(chart(*lanes).iter(f"{W}tr"))[2:]]


def overlapping(count: int, spoor: str = "") -> tuple[Bar, ...]:
    """Bars that all need a line of their own."""
    return tuple(bar(f"{spoor} {number}", 0, 23) for number in range(count))


def test_an_action_stays_on_one_page() -> None:
    lanes = (Lane("A", overlapping(3), (mark("m", 3),)), Lane("B", overlapping(2), ()))
    assert kept(*lanes) == [True] * 5 + [False]


def test_of_an_action_too_high_for_a_page_each_track_stays_together() -> None:
    lanes = (Lane("A", overlapping(30), ()), Lane("B", overlapping(20), ()))
    assert kept(*lanes) == [True] * 29 + [False] + [True] * 19 + [False]


def test_a_track_too_high_for_a_page_is_spread_over_pages() -> None:
    assert kept(Lane("A", overlapping(60), ())) == [False] * 60


def test_two_actions_may_part() -> None:
    year = timeline(row(Lane("", (bar("a", 0, 5),), ())), row(Lane("", (bar("b", 0, 5),), ()), titel="Tweede"))
    assert [stays(each) for each in list(drawn(year).iter(f"{W}tr"))[2:]] == [False, False]


# --- the line of a day ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "columns"),
    [
        pytest.param(date(2025, 1, 1), 0, id="the first day"),
        pytest.param(date(2025, 1, 8), 0, id="the middle of a half month belongs to its begin"),
        pytest.param(date(2025, 1, 9), 1, id="past the middle"),
        pytest.param(date(2025, 1, 16), 1, id="the second half of a month"),
        pytest.param(date(2025, 2, 28), 4, id="the end of a short month"),
        pytest.param(date(2025, 12, 31), 24, id="the last day"),
    ],
)
def test_a_day_is_rounded_to_a_half_month(day: date, columns: int) -> None:
    assert columns_before(day) == columns


@pytest.mark.parametrize(
    ("day", "column", "name"),
    [
        pytest.param(date(2025, 1, 3), 0, "3 januari 2025", id="before all columns"),
        pytest.param(date(2025, 8, 20), 15, "20 augustus 2025", id="between two"),
        pytest.param(date(2025, 12, 30), 24, "30 december 2025", id="after all columns"),
    ],
)
def test_a_day_is_a_line_through_the_rows_and_named_below_the_months(day: date, column: int, name: str) -> None:
    year = timeline(row(Lane("", (bar("werk", 2, 21),), ())), row(Lane("", (), ())))
    _, named, goal, action, free = drawn(year, day).iter(f"{W}tr")
    assert words(named) == name
    assert value(named, "trPr/tblHeader") == "on"
    assert [day_edges(each) for each in (named, action, free)] == [{column}] * 3
    assert day_edges(goal) == ({column} if column else set()), "the goals stand over the first edge"


def test_the_legend_explains_the_line() -> None:
    root = drawn(timeline(row()), date(2025, 8, 20))
    assert "│ 20 augustus 2025, afgerond op een halve maand" in words(root)


@pytest.mark.parametrize("day", [None, date(2024, 12, 31), date(2026, 1, 1)])
def test_a_day_of_another_year_is_not_drawn(day: date | None) -> None:
    year = timeline(row(Lane("", (bar("werk", 2, 21),), ())))
    assert etree.tostring(drawn(year, day)) == etree.tostring(drawn(year))


def test_free_columns_are_cut_at_the_line() -> None:
    firsts = list(_firsts(list(drawn(timeline(row(Lane("", (), ()))), date(2025, 8, 20)).iter(f"{W}tr"))[-1]))
    assert firsts == [*range(0, 15, 2), 15, *range(16, 24, 2)]


def _firsts(element: etree._Element) -> Iterator[int]:
    at = 0
    for cell in cells(element)[1:]:
        yield at
        at += span(cell)
