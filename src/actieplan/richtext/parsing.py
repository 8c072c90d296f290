"""Rich text: from the Markdown of a plan to blocks and runs.

Known: paragraphs, headings, bullets and numbered lists at any depth, **bold**, *italic*, links and footnotes.
Everything else (HTML, images, tables, code) is no part of a plan and stays the words that were typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from actieplan.richtext.tree import (
    Block,
    BulletList,
    ListItem,
    Note,
    Paragraph,
    Run,
    SubHeading,
    Table,
    is_safe_address,
    paragraph,
    plain_text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Footnotes stand in the run that refers to them."""
    if _MARKUP.search(markdown) is None:
        parts = (_SPACES.sub(" ", part).strip(" ") for part in _BLANK_LINE.split(markdown))
        return tuple(Paragraph((Run(part),)) for part in parts if part)
    tokens = _parser().parse(markdown.replace("\x00", ""), {})
    if any(token.level >= _MOST_NESTED - 1 for token in tokens):  # the parser drops what is deeper
        return tuple(map(paragraph, filter(None, map(str.strip, markdown.splitlines()))))
    body, definitions = _split_notes(tokens)
    notes = _Footnotes(definitions)
    return (*_Builder(notes).blocks(body), *notes.unshown())


# --- how it is done ---------------------------------------------------------------------------------------

_MARKUP = re.compile(r"[*_\[\]<>`\\^~!&\r]|  \n|^[ \t]*(?:[-+#]|[0-9]+[.)])|(?:https?://|www\.)", re.MULTILINE)
"""Every sign that Markdown knows: most texts of a plan have none, and are not worth a parser."""
_SPACES = re.compile(r"[ \t\n]+")
_WIDE = re.compile(r"[ \t]{2,}|\t")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_MOST_NESTED = 100
"""How deep the parser goes, where a list and its item are one each."""
_DEEPEST = _MOST_NESTED // 2
_DEPTH_OF_A_NOTE = 6
"""As many lists: eight notes may stand in each other, fewer among lists; writers go as deep as the text does."""
_MOST_REPEATED = 20_000
_LENGTH_OF_A_MARK = 20
"""In characters: what the notes of one text may add by being shown again, and what a mark adds by itself."""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": _MOST_NESTED}
    parser = MarkdownIt("commonmark", options)
    parser.disable(["code", "fence", "html_block", "html_inline", "image", "reference", "hr", "blockquote",
                    "lheading", "backticks", "entity"])  # fmt: skip
    parser.use(footnote_plugin, inline=False)
    parser.disable("footnote_tail")  # it loses notes that nothing refers to
    parser.validateLink = is_safe_address  # type: ignore[method-assign]
    return parser


def _split_notes(tokens: Sequence[Token]) -> tuple[list[Token], list[_Definition]]:
    """The tokens of the text itself, and those of each footnote."""
    body: list[Token] = []
    definitions: list[_Definition] = []
    into = [body]
    for token in tokens:
        if token.type == "footnote_reference_open":
            definitions.append(_Definition(token.meta["label"], []))
            into.append(definitions[-1].tokens)
        elif token.type == "footnote_reference_close":
            into.pop()
        else:
            into[-1].append(token)
    return body, definitions


class _Definition(NamedTuple):
    """A footnote as it was typed: `[^label]: words`."""

    label: str
    tokens: list[Token]


class _Shown(NamedTuple):
    """A footnote as it is shown, and how much it adds to where it stands."""

    note: Note
    length: int
    depth: int


class _Footnotes:
    """The footnotes of one text: each is built once, and what would grow without end stays as it was typed."""

    def __init__(self, definitions: Sequence[_Definition]) -> None:
        self._definitions = definitions
        self._first = {each.label: each for each in reversed(definitions)}
        self._built: dict[str, _Shown] = {}
        self._open: set[str] = set()
        self._left = _MOST_REPEATED

    def referred_to(self, label: str, depth: int) -> Run:
        """The note in a run, or the mark as it was typed: in the note itself, too deep, or repeated too much."""
        inside = depth + _DEPTH_OF_A_NOTE
        shown = self._repeated(self._built[label], inside) if label in self._built else self._new(label, inside)
        return Run(f"[^{label}]") if shown is None else Run("", note=shown)

    def unshown(self) -> tuple[Block, ...]:
        """The notes that no mark shows, as they were typed: no words of an author are lost."""
        return tuple(
            block
            for each in self._definitions
            if each.label not in self._built or each is not self._first[each.label]
            for block in _as_definition(each.label, _Builder(self, _DEEPEST).blocks(each.tokens))
        )

    def _new(self, label: str, depth: int) -> Note | None:
        tokens = self._first[label].tokens
        lists = max((token.level for token in tokens), default=0) // 2
        if label in self._open or depth + lists > _DEEPEST:
            return None
        self._open.add(label)
        blocks = _Builder(self, depth).blocks(tokens)
        self._open.remove(label)
        note = Note(label, blocks)
        self._built[label] = _Shown(note, len(plain_text(blocks)) + _LENGTH_OF_A_MARK, _depth(blocks))
        return note

    def _repeated(self, shown: _Shown, depth: int) -> Note | None:
        if depth + shown.depth > _DEEPEST or shown.length > self._left:
            return None
        self._left -= shown.length
        return shown.note


def _as_definition(label: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    mark = Run(f"[^{label}]: ")
    if blocks and isinstance(blocks[0], Paragraph):
        return (Paragraph(_merged((mark, *blocks[0].runs))), *blocks[1:])
    return (Paragraph((mark,)), *blocks)


def _depth(blocks: Sequence[Block]) -> int:
    """How deep lists and notes stand in each other."""
    return max(map(_depth_of, blocks), default=0)


def _depth_of(block: Block) -> int:
    if isinstance(block, BulletList):
        return 1 + max((_depth(item.blocks) for item in block.items), default=0)
    if isinstance(block, Table):
        return 0
    return max((_DEPTH_OF_A_NOTE + _depth(run.note.blocks) for run in block.runs if run.note is not None), default=0)


class _Builder:
    """Turns a flat run of tokens into nested blocks; `depth` is that of the lists and notes around them."""

    def __init__(self, notes: _Footnotes, depth: int = 0) -> None:
        self.notes = notes
        self.depth = depth

    def blocks(self, tokens: Sequence[Token]) -> tuple[Block, ...]:
        out: list[Block] = []
        at = 0
        while at < len(tokens):
            end = _closing(tokens, at)
            inside, token = tokens[at + 1 : end], tokens[at]
            match token.type:
                case "paragraph_open":
                    out.append(Paragraph(self.runs(inside)))
                case "heading_open":
                    out.append(SubHeading(int(token.tag[1:]), self.runs(inside)))
                case "bullet_list_open" | "ordered_list_open":
                    out.append(BulletList(self.items(inside, int(token.attrs.get("start", 1)))))
            at = end + 1
        return tuple(out)

    def items(self, tokens: Sequence[Token], first: int) -> tuple[ListItem, ...]:
        out: list[ListItem] = []
        inner = _Builder(self.notes, self.depth + 1)
        at = 0
        while at < len(tokens):
            end = _closing(tokens, at)
            number = f"{first + len(out)}{tokens[at].markup}" if tokens[at].markup in ".)" else None
            out.append(ListItem(inner.blocks(tokens[at + 1 : end]), number))
            at = end + 1
        return tuple(out)

    def runs(self, tokens: Sequence[Token]) -> tuple[Run, ...]:
        look = Run("")
        out: list[Run] = []
        titles: list[object] = []
        for token in (child for inline in tokens for child in inline.children or ()):
            match token.type:
                case "text" | "text_special":
                    out.append(look._replace(text=token.content))
                case "softbreak":
                    out.append(look._replace(text=" "))
                case "hardbreak":
                    out.append(look._replace(text="\n"))
                case "strong_open" | "strong_close":
                    look = look._replace(bold=token.nesting == 1)
                case "em_open" | "em_close":
                    look = look._replace(italic=token.nesting == 1)
                case "link_open":
                    look, titles = look._replace(link=str(token.attrs["href"])), [*titles, token.attrs.get("title")]
                case "link_close":
                    look = look._replace(link=None)
                    if title := titles.pop():
                        out.append(look._replace(text=f" ({title})"))
                case "footnote_ref":
                    out.append(self.notes.referred_to(token.meta["label"], self.depth))
        return _merged(out)


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The index of the token that closes the one at `at` (itself when it opens nothing)."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of the same look as one, with white space as in any Markdown: one space."""
    out: list[Run] = []
    filled = (run for run in runs if run.text or run.note is not None)
    for (_, _, _, is_note), alike in groupby(filled, key=_look):
        first, *others = alike
        if is_note:
            out += [first, *others]
        else:
            out.append(first._replace(text=_WIDE.sub(" ", "".join(run.text for run in (first, *others)))))
    return tuple(out)


def _look(run: Run) -> tuple[bool, bool, str | None, bool]:
    """What neighbouring runs must share to be one; footnotes never are."""
    return run.bold, run.italic, run.link, run.note is not None
