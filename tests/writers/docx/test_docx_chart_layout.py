"""The layout of the timeline: everything has a place, nothing overlaps, no text is cut."""

from __future__ import annotations

import pytest
from docx_sample import LONG_WORD, bar, mark
from hypothesis import given, settings
from hypothesis import strategies as st

from actieplan.analysis.timeline import COLUMNS, Bar, Certainty, Mark
from actieplan.writers.docx.chart_layout import Columns, Line, bar_lines, mark_lines
from actieplan.writers.docx.textwidth import lines_needed, text_width

COLUMN = Columns(510, 80)
LABELS = st.one_of(
    st.text(alphabet="abcdef wij", max_size=80), st.just(LONG_WORD), st.sampled_from(["", "Fase 1: oproep"])
)


def spans(lines: list[Line]) -> list[list[tuple[int, int, str, str]]]:
    """What stands on each line."""
    return [[(each.first, each.last, each.kind, each.text) for each in line.in_order()] for line in lines]


def texts(lines: list[Line]) -> str:
    """All words of the lines."""
    return " ".join(each.text for line in lines for each in line.spans)


def test_a_bar_keeps_its_text_inside_when_it_fits() -> None:
    assert spans(bar_lines([bar("uitvoering", 2, 9)], COLUMN)) == [[(2, 9, "bar", "uitvoering")]]


def test_a_narrow_bar_has_its_text_in_the_free_columns_after_it() -> None:
    (line,) = spans(bar_lines([bar("samenwerkingsmogelijkheden", 2, 2)], COLUMN))
    assert line[0] == (2, 2, "bar", "")
    assert line[1][0] == 3
    assert line[1][2:] == ("label", "samenwerkingsmogelijkheden")


def test_a_narrow_bar_at_the_end_of_the_year_has_its_text_before_it() -> None:
    (line,) = spans(bar_lines([bar("samenwerkingsmogelijkheden", 23, 23)], COLUMN))
    assert [kind for _, _, kind, _ in line] == ["label", "bar"]
    assert line[0][1] == 22


def test_a_narrow_bar_between_others_goes_to_a_line_of_its_own() -> None:
    bars = [bar("voor", 0, 9), bar("samenwerkingsmogelijkheden", 10, 10), bar("na", 11, 23)]
    assert len(bar_lines(bars, COLUMN)) > 1


def test_a_bar_that_reaches_outside_the_year_says_so() -> None:
    (line,) = spans(bar_lines([bar("uitvoering", 0, 23, before=True, after=True)], COLUMN))
    assert line == [(0, 23, "bar", "◀ uitvoering ▶")]


def test_a_bar_without_a_name_says_its_months() -> None:
    assert texts(bar_lines([bar("", 0, 23), bar("", 4, 5)], COLUMN)).split() == ["jan–dec", "mrt"]


def test_a_milestone_stands_in_its_column_with_its_text_after_it() -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 3)], COLUMN))
    assert (span[0], span[3]) == (3, "◆ ingehuldigd (1 mei)")


def test_a_milestone_at_the_end_of_the_year_has_its_text_before_it() -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 23)], COLUMN))
    assert (span[1], span[3]) == (23, "ingehuldigd (1 mei) ◆")


@pytest.mark.parametrize("certainty", [each for each in Certainty if each is not Certainty.DAY])
def test_a_milestone_without_a_day_has_another_sign(certainty: Certainty) -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 3, certainty)], COLUMN))
    assert not span[3].startswith("◆")


def test_a_milestone_outside_the_year_is_not_drawn() -> None:
    assert mark_lines([mark("vroeger", None)], COLUMN) == []


BARS = st.lists(
    st.tuples(LABELS, st.integers(0, 23), st.integers(0, 23)).map(lambda b: bar(b[0], min(b[1:]), max(b[1:]))),
    max_size=8,
)
MARKS = st.lists(st.tuples(LABELS, st.integers(0, 23)).map(lambda m: mark(*m)), max_size=8)


@settings(deadline=None)
@given(BARS, MARKS)
def test_nothing_overlaps_and_nothing_leaves_the_year(bars: list[Bar], marks: list[Mark]) -> None:
    for line in [*bar_lines(bars, COLUMN), *mark_lines(marks, COLUMN)]:
        taken = [column for span in line.spans for column in range(span.first, span.last + 1)]
        assert len(taken) == len(set(taken))
        assert not taken or (min(taken) >= 0 and max(taken) < COLUMNS)


@settings(deadline=None)
@given(BARS, MARKS)
def test_every_bar_and_milestone_is_drawn_once_with_all_its_words(bars: list[Bar], marks: list[Mark]) -> None:
    drawn = bar_lines(bars, COLUMN)
    found = sorted((span.first, span.last) for line in drawn for span in line.spans if span.kind == "bar")
    assert found == sorted((each.first, each.last) for each in bars)
    assert all(" ".join(each.label.split()) in texts(drawn) for each in bars)
    assert all(" ".join(each.label.split()) in texts(mark_lines(marks, COLUMN)) for each in marks)


def test_a_wider_text_is_wider() -> None:
    assert 0 < text_width("i", 10) < text_width("W", 10) < text_width("WW", 10)


def test_an_accent_does_not_widen_a_letter() -> None:
    assert text_width("é", 10) == text_width("e", 10)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("", 100, 1), ("een", 1000, 1), ("een twee drie", 700, 2), ("samenwerkingsmogelijkheden", 500, None)],
)
def test_lines_needed(text: str, width: float, expected: int | None) -> None:
    assert lines_needed(text, width, 8) == expected
