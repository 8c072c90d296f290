"""The layout of the timeline: everything has a place, nothing overlaps, no text is cut."""

from __future__ import annotations

import pytest
from docx_sample import LONG_WORD, bar, mark
from hypothesis import given, settings
from hypothesis import strategies as st

from actieplan.analysis.timeline import COLUMNS, Bar, Certainty, Lane, Mark
from actieplan.writers.docx.chart_layout import bar_lines, mark_lines, parted, tracks
from actieplan.writers.docx.chart_lines import Columns, Line, Span
from actieplan.writers.textwidth import lines_needed, text_width

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
    assert line == [(0, 23, "bar", "◀\u00a0uitvoering\u00a0▶")]


def test_a_bar_without_a_name_says_its_months() -> None:
    assert texts(bar_lines([bar("", 0, 23), bar("", 4, 5)], COLUMN)).split() == ["jan–dec", "mrt"]


def test_a_milestone_stands_in_its_column_with_its_text_after_it() -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 3)], COLUMN))
    assert (span[0], span[3]) == (3, "◆\u00a0ingehuldigd (1 mei)")


def test_a_milestone_at_the_end_of_the_year_has_its_text_before_it() -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 23)], COLUMN))
    assert (span[1], span[3]) == (23, "ingehuldigd (1 mei)\u00a0◆")


@pytest.mark.parametrize("certainty", [each for each in Certainty if each is not Certainty.DAY])
def test_a_milestone_without_a_day_has_another_sign(certainty: Certainty) -> None:
    ((span,),) = spans(mark_lines([mark("ingehuldigd", 3, certainty)], COLUMN))
    assert not span[3].startswith("◆")


def test_a_sign_never_stands_alone_above_its_words() -> None:
    before = mark("beslissing", 11, Certainty.MEETING, "Bestuur van de zomer")
    beside = mark("samenwerking van zorg en", 19, Certainty.PERIOD, "eind oktober 2025")
    first, second = spans(mark_lines([before, beside, mark("klaar", 23, Certainty.PHASE)], COLUMN))
    assert max(last for _, last, _, _ in first) == 22, "one column is left"
    assert second == [(22, 23, "mark", "klaar\u00a0○")], "it is too narrow for the sign and the word"


def test_a_milestone_outside_the_year_is_not_drawn() -> None:
    assert mark_lines([mark("vroeger", None)], COLUMN) == []


def test_the_lanes_of_a_track_are_named_once() -> None:
    lanes = [Lane("", (bar("a", 0, 9),), ()), Lane("", (bar("b", 3, 9),), ()), Lane("Noord", (), (mark("m", 3),))]
    assert [(track.name, len(track.lines)) for track in tracks(lanes, COLUMN)] == [("", 2), ("Noord", 1)]


def test_a_lane_without_anything_has_a_line_all_the_same() -> None:
    assert [len(track.lines) for track in tracks([Lane("leeg", (), ())], COLUMN)] == [1]


def test_a_track_is_as_high_as_its_texts() -> None:
    lanes = [Lane("", (bar("evaluatie en bijsturing", 22, 23), bar("kort", 0, 5)), (mark("m", 3),))]
    (track,) = tracks(lanes, COLUMN)
    assert track.height(COLUMN) == 2 + 1


@pytest.mark.parametrize(
    ("span", "line", "expected"),
    [
        pytest.param(
            Span(0, 23, "bar", "werk"), 12, [Span(0, 11, "bar", "werk"), Span(12, 23, "bar", "")], id="through a bar"
        ),
        pytest.param(
            Span(0, 23, "bar", "voorbereiding"),
            1,
            [Span(0, 0, "bar", ""), Span(1, 23, "bar", "voorbereiding")],
            id="the words go where they fit",
        ),
        pytest.param(Span(2, 5, "bar", "voorbereidingen"), 4, None, id="not when they fit on neither side"),
        pytest.param(Span(2, 5, "bar", "werk"), 2, None, id="not at its begin"),
        pytest.param(Span(2, 5, "bar", "werk"), 6, None, id="not at its end"),
        pytest.param(Span(2, 5, "label", "werk"), 4, None, id="not through words"),
        pytest.param(Span(2, 5, "bar", "werk"), None, None, id="not without a line"),
    ],
)
def test_the_line_of_a_day_parts_bars(span: Span, line: int | None, expected: list[Span] | None) -> None:
    assert list(parted(span, line, COLUMN)) == (expected or [span])


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


@settings(deadline=None)
@given(BARS, st.integers(0, COLUMNS))
def test_a_parted_bar_is_the_same_bar(bars: list[Bar], line: int) -> None:
    for span in (span for each in bar_lines(bars, COLUMN) for span in each.spans):
        parts = parted(span, line, COLUMN)
        covered = [column for part in parts for column in range(part.first, part.last + 1)]
        assert covered == list(range(span.first, span.last + 1))
        assert "".join(part.text for part in parts) == span.text
        assert max(map(COLUMN.height_of, parts)) <= COLUMN.height_of(span)


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
