"""The law of texts: the visible words, in order, are the author's, in every kind of document; notes apart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from hypothesis import HealthCheck, example, given, settings
from lxml import etree
from lxml import html as lxml_html

from actieplan.documents.document import Document, Heading, Section
from actieplan.richtext import Block, BulletList, ListItem, Note, Paragraph, Run, Table
from actieplan.writers import docx, markdown
from actieplan.writers.docx.ooxml import W
from actieplan.writers.heading_levels import HeadingLevels
from actieplan.writers.html.blocks import Blocks
from generated_texts import trees
from written_markdown import fold, lists, shown_apart

SIGNS = {f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
def test_in_word(blocks: tuple[Block, ...]) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(document(*blocks), created=datetime(2025, 1, 1, tzinfo=UTC)))) as parts:
        body, notes = (etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("document", "footnotes"))
    assert fold("".join(in_runs(body))) == fold("Kop" + said(blocks))
    assert fold("".join(in_runs(notes))) == fold("".join(said(note.blocks) for note in notes_of(blocks)))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
def test_in_html(blocks: tuple[Block, ...]) -> None:
    page = Blocks(HeadingLevels.of((), title=1))
    body = lxml_html.fromstring(f"<div>{page.stacked(blocks)}</div>")
    notes = lxml_html.fromstring(f"<div>{page.notes_at_the_end()}</div>")
    for mark in [*body.iter("sup"), *(link for link in notes.iter("a") if link.text == "↩")]:
        mark.clear(keep_tail=True)  # type: ignore[call-arg]
    assert fold("".join(map(str, body.itertext()))) == fold(said(blocks))
    assert fold("".join(map(str, notes.itertext()))) == fold("".join(said(note.blocks) for note in notes_of(blocks)))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
@example((BulletList((ListItem((Paragraph((Run("\u00a0"),)), Paragraph((Run("*"),))), "10."),)),))
def test_in_markdown(blocks: tuple[Block, ...]) -> None:
    body, notes = shown_apart(markdown.write(document(*blocks)))
    assert body == fold("Kop" + said(blocks))
    assert notes == fold("".join(said(note.blocks) for note in notes_of(blocks)))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
def test_numbers_in_markdown_are_those_of_the_author(blocks: tuple[Block, ...]) -> None:
    wanted = [item.number and item.number[:-1] for each in lists_of(blocks) for item in each]
    assert lists(markdown.write(document(*blocks)).partition("\n[^1]:")[0]) == wanted


# --- the author's words -----------------------------------------------------------------------------------


def said(blocks: Sequence[Block]) -> str:
    """All words in order, without those of notes."""
    return "".join(map(_of_block, blocks))


def _of_block(block: Block) -> str:
    match block:
        case BulletList():
            return "".join(said(item.blocks) for item in block.items)
        case Table():
            return "".join(_of_runs(cell) for row in (block.header, *block.rows) for cell in row)
        case _:
            return _of_runs(block.runs)


def _of_runs(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def notes_of(blocks: Sequence[Block]) -> list[Note]:
    """The notes in the order of their first marks."""
    notes: dict[int, Note] = {}
    for block in blocks:
        for run in () if isinstance(block, BulletList | Table) else block.runs:
            if run.note is not None:
                notes.setdefault(id(run.note), run.note)
    return list(notes.values())


def lists_of(blocks: Sequence[Block]) -> Iterator[list[ListItem]]:
    """The items of all lists, in the order in which they begin."""
    for block in blocks:
        if isinstance(block, BulletList):
            for item in block.items:
                yield [item]
                yield from lists_of(item.blocks)


# --- what is seen -----------------------------------------------------------------------------------------


def document(*blocks: Block) -> Document:
    return Document("Titel", "Naam", "", (), 2025, (Section((Heading(1, "Kop", "kop"), *blocks)),))


def in_runs(root: etree._Element) -> Iterator[str]:
    """The words of all runs, without the numbers of notes."""
    for run in root.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is None or style.get(f"{W}val") != "FootnoteReference":
            yield from (node.text or "" if node.tag == f"{W}t" else SIGNS.get(str(node.tag), "") for node in run)
