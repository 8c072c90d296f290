"""Columns: as wide as their share, and wide enough for the words above them where the others can spare it."""

from __future__ import annotations

import io
import zipfile

import organisation
import pytest
from docx_sample import MOMENT, W, full_timeline, of
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from actieplan.documents.document import Cell, Document, Table, TimelineChart
from actieplan.richtext import paragraph
from actieplan.writers.docx import write
from actieplan.writers.docx.grid import shared_out, widened


@given(
    st.lists(st.integers(1, 40), min_size=1, max_size=8),
    st.lists(st.floats(0, 3000), max_size=8),
    st.sampled_from([5000, 9638, 14570]),
)
def test_a_column_that_gets_more_takes_it_from_those_that_have_more_than_they_need(
    shares: list[int], least: list[float], width: int
) -> None:
    least = least[: len(shares)]
    before = shared_out(width, shares, len(shares))
    after = widened(before, least)
    assert sum(after) == sum(before) == width
    needs = [*least, *[0.0] * (len(shares) - len(least))]
    if after != before:
        assert all(has >= need for has, need in zip(after, needs, strict=True))
        assert all(has >= was or has >= max(need, 500) for has, was, need in zip(after, before, needs, strict=True))


def test_a_column_that_is_wide_enough_keeps_its_width() -> None:
    assert widened([5000, 2000, 2638], [4000, 2000, 1000]) == [5000, 2000, 2638]
    assert widened([5000, 1000], [0, 1500]) == [4500, 1500]
    assert widened([5000, 1000], [5000, 4000]) == [5000, 1000]


def columns(document: Document, house_style: bytes | None = None) -> list[int]:
    with zipfile.ZipFile(io.BytesIO(write(document, created=MOMENT, house_style=house_style))) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    return [int(each.get(f"{W}w", "0")) for each in root.iter(f"{W}gridCol")]


def test_the_name_of_a_column_has_room_for_its_longest_word_more_so_in_an_unknown_font() -> None:
    names = ("Doelstelling", "Nieuw", "Weggelaten", "Verplaatst", "Gewijzigd")
    table = Table(names, (tuple(Cell((paragraph("1"),)) for _ in names),), (40, 2, 2, 2, 2))
    ours, theirs = columns(of(table)), columns(of(table), organisation.packed(organisation.parts()))
    assert ours[2] > len("Weggelaten") * 90
    assert theirs[2] > ours[2] * 1.1


@pytest.mark.parametrize(
    ("house_style", "month"),
    [
        pytest.param(None, "September", id="our own letters"),
        pytest.param(organisation.packed(organisation.parts()), "Sep", id="letters that may be wider"),
    ],
)
def test_the_name_of_a_month_is_one_that_fits(house_style: bytes | None, month: str) -> None:
    document = of(TimelineChart(full_timeline()), landscape=True)
    with zipfile.ZipFile(io.BytesIO(write(document, created=MOMENT, house_style=house_style))) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    words = {each.text for each in root.iter(f"{W}t")}
    assert month in words
    assert len(words & {"September", "Sep"}) == 1
