"""Within: every character of a text leads to where it was written, however the scalar is written."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from actieplan.places import Location
from actieplan.reading import source
from actieplan.reading.within import stretch, written_at
from plan_snippets import found_in, plan_with

# --- laws over scalars written in every way ---------------------------------------------------------------

WORDS = st.text(st.sampled_from("ab é'\"\\:-#[|>\U0001f600"), min_size=1, max_size=6).map(
    lambda word: f"x{word.strip()}y"
)
LINES = st.lists(
    st.one_of(st.just(""), st.tuples(st.sampled_from(["", "", "  ", " \t"]), WORDS)), min_size=1, max_size=7
)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A `|` or `>` text: indented somehow, perhaps with an indicator, with blank lines and deeper ones."""
    sign, chomping, end = draw(st.sampled_from("|>")), draw(st.sampled_from(["", "-", "+"])), draw(LINE_ENDS)
    indent = draw(st.integers(1, 5))
    explicit = str(indent) if draw(st.booleans()) else ""
    lines = [
        draw(st.sampled_from(["", " " * indent])) if line == "" else " " * indent + "".join(line)
        for line in draw(LINES)
    ]
    comment = draw(st.sampled_from(["", "  # opmerking"]))
    last = draw(st.sampled_from(["", end, end + end + "  " + end]))
    return f"{sign}{explicit}{chomping}{comment}{end}{end.join(lines)}{last}"


@st.composite
def quoted(draw: st.DrawFn) -> str:
    """A quoted text over one line or several, with escapes and lines joined by a backslash."""
    sign, end = draw(st.sampled_from("'\"")), draw(LINE_ENDS)
    lines = []
    for line in draw(LINES):
        words = (
            "".join(line).replace("\\", "\\\\").replace('"', '\\"') if sign == '"' else "".join(line).replace("'", "''")
        )
        lines.append(
            words + (draw(st.sampled_from(["", "\\", "\\u00e9", "\\x41", "\\t", "\\n"])) if sign == '"' else "")
        )
    return sign + (end + "  ").join(lines).removesuffix("\\") + sign


@st.composite
def plain(draw: st.DrawFn) -> str:
    """Words without quotes, over one line or several."""
    lines = draw(st.lists(st.sampled_from(["een zin", "b\u00e9 twee", "c'est tout", "", "x"]), min_size=1, max_size=6))
    return (draw(LINE_ENDS) + draw(st.sampled_from(["  ", "     "]))).join(["begin", *lines])


def read_value(text: str) -> tuple[str, source.Source]:
    """What a plain loader reads for the key, and our reading of the same text."""
    try:
        loaded = yaml.load(text, yaml.CBaseLoader)
    except yaml.YAMLError:
        assume(False)
    assume(isinstance(loaded, dict) and isinstance(loaded["veld"], str) and loaded["veld"].strip())
    read = source.read("x", text.encode())
    assume(read.data is not None and read.data.get("veld") == loaded["veld"])
    return loaded["veld"], read


SCALARS = st.one_of(blocks(), quoted(), plain())


@given(SCALARS, st.sampled_from(["", "volgende: woorden\n"]))
def test_every_character_leads_to_itself(scalar: str, rest: str) -> None:
    text = f"eerst: een\nveld: {scalar}\n{rest}"
    value, read = read_value(text)
    assert read.data is not None
    written = written_at(text, read.data.values_at["veld"], value)
    assert len(written) == len(value)
    ends = [0, *(end for _, end in written)]
    for letter, (start, end), before in zip(value, written, ends, strict=False):
        assert before <= start <= end
        there = text[start:end]
        is_escape = there.startswith("\\") or there == "''"
        assert there == letter or is_escape or (letter in " \n" and not there.strip())


@given(SCALARS, st.data())
def test_a_span_covers_exactly_the_words(scalar: str, data: st.DataObject) -> None:
    text = f"eerst: een\nveld: {scalar}\nlaatst: woorden\n"
    value, read = read_value(text)
    words = [found.span() for found in re.finditer(r"[xyabé]+", value)]
    assume(words)
    start, end = data.draw(st.sampled_from(words))
    place = read.narrowed(read.located(Location("x", ("veld",), within=(start, end))))
    assert place.span is not None
    line = read.lines.line(place.span.start.line)
    if place.span.start.line != place.span.end.line:
        assert line.endswith("\\")  # the word itself is written on two lines
        return
    there = line[place.span.start.column - 1 : place.span.end.column - 1]
    assert there == value[start:end] or "\\" in there
    assert place.excerpt[place.span.start.column - place.excerpt_column :].startswith(there)


# --- ways of writing one text -----------------------------------------------------------------------------

WRITTEN = {
    "plain": ("veld: een twee", (1, 11)),
    "plain, over two lines": ("veld: een\n  twee", (2, 3)),
    "single quotes with a quote before it": ("veld: 'een''s twee'", (1, 15)),
    "double quotes with an escape before it": (r'veld: "een\u00e9 twee"', (1, 18)),
    "double quotes, a line joined by a backslash": ('veld: "een \\\n  twee"', (2, 3)),
    "a block": ("veld: |\n  een\n  twee", (3, 3)),
    "a block with a blank line": ("veld: |\n  een\n\n  twee", (4, 3)),
    "a block that says how deep it is": ("veld: |2\n     een\n  twee", (3, 3)),
    "a folded block": ("veld: >-\n    een\n    twee", (3, 5)),
    "a folded block with a deeper line": ("veld: >\n  een\n    diep\n  twee", (4, 3)),
    "a block with the line ends of Windows": ("veld: |\r\n  een\r\n  twee\r\n", (3, 3)),
    "an item of a list on one line": ("veld: [een, drie twee]", (1, 18)),
}


@pytest.mark.parametrize(("text", "place"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_word_is_found_where_it_is_written(text: str, place: tuple[int, int]) -> None:
    read = source.read("x", text.encode())
    assert read.data is not None
    value = read.data["veld"]
    path = ("veld", 1) if isinstance(value, list) else ("veld",)
    words = value[1] if isinstance(value, list) else value
    assert isinstance(words, str)
    found = read.narrowed(Location("x", path, within=(words.index("twee"), words.index("twee") + 4))).span
    assert found is not None
    assert found.start == place
    assert found.end == (place[0], place[1] + 4)


def test_a_part_beyond_the_text_is_nowhere() -> None:
    assert stretch([(0, 1), (1, 2)], 1, 3) is None
    assert stretch([], 0, 0) is None
    assert stretch([(0, 1), (1, 2)], 2, 2) == (2, 2)


def test_a_value_that_was_replaced_while_reading_keeps_its_own_place() -> None:
    read = source.read("x", b'veld: "een\\u202e twee"\n')
    whole = read.located(Location("x", ("veld",), within=(4, 8)))
    assert read.narrowed(whole) == whole


# --- findings ---------------------------------------------------------------------------------------------

BLOCK = """\
inleiding: |  # actieplan: negeer AP504
  Pagina 1 van 9
hoofdstukken:
  - titel: Meer
    tekst: |
      Regel een.
      Pagina 3 van 18
      Een zin.[^1] Nog een.[^1]

      Pagina 4 van 18
"""


def test_every_occurrence_is_reported_at_its_own_line() -> None:
    text = plan_with() + BLOCK
    first = text.splitlines().index("inleiding: |  # actieplan: negeer AP504") + 1
    places = [
        (found.code, found.location.span.start.line - first, found.location.span.start.column)
        for found in found_in(text)
        if found.location.span is not None and found.code != "AP302"
    ]
    assert places == [("AP504", 6, 7), ("AP505", 7, 15), ("AP505", 7, 28), ("AP504", 9, 7)]


def test_a_question_of_the_form_is_pointed_at_with_its_own_signs() -> None:
    text = plan_with() + "inleiding: >\n  Wat ga\n  je wel\n  doen?\n\n  Langsgaan.\n"
    (found,) = (each for each in found_in(text) if each.code == "AP502")
    assert found.location.span is not None
    (first, column), (last, end) = found.location.span
    assert (last - first, column, end) == (2, 3, 8)
