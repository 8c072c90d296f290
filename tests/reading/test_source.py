"""Source: spans, laws of positions, limits; what is refused stands in `tests/cases/`."""

from __future__ import annotations

from pathlib import Path as FilePath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from actieplan.places import Path, Position, Span, Target
from actieplan.reading import source
from actieplan.reading.decoding import MAX_BYTES
from actieplan.reading.lines import Lines
from tests_support import PLANS

TEXT = """titel: Plan
versies:
  - versie: "1.0"
    auteurs: [An, Bert]
inleiding: |
  Regel een
  regel twee
capaciteit: {vte: 2}
"""


def shown(text: str, span: Span) -> str:
    """What a span covers, when it stands on one line."""
    line = text.splitlines()[span.start.line - 1]
    return line[span.start.column - 1 : span.end.column - 1]


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        (("titel",), "value", "Plan"),
        (("titel",), "key", "titel"),
        (("versies",), "key", "versies"),
        (("versies", 0, "versie"), "value", '"1.0"'),
        (("versies", 0, "auteurs", 1), "value", "Bert"),
        (("versies", 0), "value", "versie"),
        (("capaciteit", "vte"), "value", "2"),
        (("capaciteit", "vte"), "key", "vte"),
    ],
)
def test_a_span_covers_exactly_what_stands_at_its_path(path: Path, target: Target, expected: str) -> None:
    assert shown(TEXT, source.read("x", TEXT.encode()).span(path, target)) == expected


def test_a_path_that_is_not_there_gives_the_nearest_thing_above_it() -> None:
    read = source.read("x", TEXT.encode())
    assert shown(TEXT, read.span(("versies", 0, "datum"))) == "versie"
    assert shown(TEXT, read.span(("organisatie",))) == "titel"


def test_segments_that_the_model_added_are_passed_over() -> None:
    text = "niet:\n  - een\n  - twee\n"
    read = source.read("x", text.encode())
    assert shown(text, read.span(("niet", "punten", 1, "tekst"))) == "twee"


def test_lines_end_as_in_editors() -> None:
    lines = Lines("a\nb\r\nc\rd\u2028e\x85f")
    assert [lines.line(number) for number in (1, 2, 3, 4)] == ["a", "b", "c", "d\u2028e\x85f"]
    assert lines.position(8) == Position(4, 2)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_every_path_of_a_plan_has_a_position(plan: FilePath) -> None:
    text = plan.read_text(encoding="utf-8")
    read = source.read(plan.name, text.encode())
    assert read.diagnostics == []
    seen = 0
    for path in source.paths(read.data):
        if path:
            span = read.span(path, "key" if isinstance(path[-1], str) else "value")
            assert span.start < span.end
            if isinstance(path[-1], str):
                assert shown(text, span) == path[-1]
            seen += 1
    assert seen > 300


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_the_data_is_what_a_plain_loader_reads(plan: FilePath) -> None:
    text = plan.read_text(encoding="utf-8")
    read = source.read(plan.name, text.encode())
    assert read.data == without_blanks(yaml.load(text, yaml.BaseLoader))


def without_blanks(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_blanks(below) for key, below in value.items() if below != ""}
    return [without_blanks(below) for below in value] if isinstance(value, list) else value


def test_a_file_over_the_limit_is_not_parsed() -> None:
    found = source.read("x", b"titel: " + b"x" * MAX_BYTES).diagnostics
    assert [diagnostic.code for diagnostic in found] == ["AP004"]


def test_a_long_line_is_excerpted_around_the_spot() -> None:
    text = f"titel: {'x' * 5000} #3 {'y' * 5000}\n"
    read = source.read("x", text.encode())
    (only,) = read.diagnostics
    place = read.located(only.location)
    assert len(place.excerpt) <= 2 * source.EXCERPT_REACH
    assert place.span is not None
    assert place.excerpt[place.span.start.column - place.excerpt_column] == "#"


def test_reading_that_stops_after_too_many_mistakes_says_so() -> None:
    for count, stops in ((source.MAX_SLIPS - 1, False), (source.MAX_SLIPS, True), (source.MAX_SLIPS + 20, True)):
        read = source.read("x", b"titel: x\n" + b"".join(b"x%d: @y\n" % number for number in range(count)))
        *others, last = read.diagnostics
        assert len(read.diagnostics) == min(count, source.MAX_SLIPS)
        assert read.is_cut_short == stops
        assert ("verder is het bestand niet gelezen" in last.hint.nl) == stops
        assert ("was not read any further" in last.hint.en) == stops
        assert not any("niet gelezen" in each.hint.nl for each in others)


def test_a_mistake_after_which_nothing_can_be_read_says_so() -> None:
    read = source.read("x", b'auteurs: [An, "Bert\njaar: 2025')
    assert read.data is None
    assert [each.code for each in read.diagnostics] == ["AP012"]
    assert "verder is het bestand niet gelezen" in read.diagnostics[0].hint.nl


@given(st.binary(max_size=300))
def test_any_bytes_give_data_or_a_finding(raw: bytes) -> None:
    read = source.read("x", raw)
    assert read.data is not None or read.diagnostics


@given(st.text(st.sampled_from("ab:-# \n'\"[]{}&*!|>%@`,?\t0é\u2028"), max_size=60))
def test_any_text_of_yaml_signs_gives_data_or_a_finding_with_a_place(text: str) -> None:
    read = source.read("x", text.encode())
    assert read.data is not None or read.diagnostics
    for found in read.diagnostics:
        place = read.located(found.location)
        assert place.span is not None
        assert 1 <= place.span.start.line <= len(read.lines.starts)
