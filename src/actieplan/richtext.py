"""Rich text: from the Markdown of a plan to blocks and runs.

Known: paragraphs, headings, bullets and numbered lists at any depth, **bold**, *italic*, links and footnotes.
Everything else (HTML, images, tables, code) is no part of a plan and stays the words that were typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


class Run(NamedTuple):
    r"""A stretch of text of one look. A line break is the text `\n`; `note` is a footnote's content."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    note: tuple[Block, ...] | None = None


class Paragraph(NamedTuple):
    """A paragraph of runs. `role` is what it is for: running text, a prompt of the form, a remark."""

    runs: tuple[Run, ...]
    role: str = "body"


class SubHeading(NamedTuple):
    """A heading that an author wrote inside a text; `level` 1 is the highest within that text."""

    level: int
    runs: tuple[Run, ...]


class ListItem(NamedTuple):
    """One item: its paragraphs and the lists below it."""

    blocks: tuple[Block, ...]


class BulletList(NamedTuple):
    """A list; `start` is the first number of a numbered one, None for bullets."""

    items: tuple[ListItem, ...]
    start: int | None = None


Block = Paragraph | SubHeading | BulletList


def paragraph(text: str, *, role: str = "body", bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of plain text, taken as it is."""
    return Paragraph((Run(text, bold=bold, italic=italic),), role)


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Footnotes stand in the run that refers to them."""
    if _MARKUP.search(markdown) is None:
        parts = (_SPACES.sub(" ", part).strip(" ") for part in _BLANK_LINE.split(markdown))
        return tuple(Paragraph((Run(part),)) for part in parts if part)
    tokens = _parser().parse(markdown.replace("\x00", ""), {})
    body, notes = _split_notes(tokens)
    return _Builder(notes).blocks(body)


def plain_text(blocks: Sequence[Block]) -> str:
    """All words of the blocks in reading order, without marks; footnotes in brackets."""
    return "\n".join(_words(block) for block in blocks)


# --- how it is done ---------------------------------------------------------------------------------------

_MARKUP = re.compile(r"[*_\[\]<>`\\^~!&\r]|  \n|^[ \t]*(?:[-+#]|[0-9]+[.)])|(?:https?://|www\.)", re.MULTILINE)
"""Every sign that Markdown knows: most texts of a plan have none, and are not worth a parser."""
_SPACES = re.compile(r"[ \t\n]+")
_WIDE = re.compile(r"[ \t]{2,}|\t")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    parser.disable(["code", "fence", "html_block", "html_inline", "image", "reference", "hr", "blockquote",
                    "lheading", "backticks", "entity"])  # fmt: skip
    parser.use(footnote_plugin, inline=False)
    parser.validateLink = _is_safe_link  # type: ignore[method-assign]
    return parser


def _is_safe_link(url: str) -> bool:
    try:
        return urlsplit(url.strip()).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False


def _split_notes(tokens: Sequence[Token]) -> tuple[list[Token], dict[int, list[Token]]]:
    """The tokens of the text itself, and those of each footnote by its id."""
    body: list[Token] = []
    notes: dict[int, list[Token]] = {}
    current: list[Token] | None = None
    for token in tokens:
        if token.type == "footnote_open":
            current = notes.setdefault(token.meta["id"], [])
        elif token.type == "footnote_close":
            current = None
        elif token.type in {"footnote_block_open", "footnote_block_close", "footnote_anchor"}:
            continue
        elif current is not None:
            current.append(token)
        else:
            body.append(token)
    return body, notes


class _Builder:
    """Turns a flat run of tokens into nested blocks."""

    def __init__(self, notes: dict[int, list[Token]], open_notes: frozenset[int] = frozenset()) -> None:
        self.notes = notes
        self.open_notes = open_notes

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
                case "bullet_list_open":
                    out.append(BulletList(self.items(inside)))
                case "ordered_list_open":
                    out.append(BulletList(self.items(inside), int(token.attrs.get("start", 1))))
            at = end + 1
        return tuple(out)

    def items(self, tokens: Sequence[Token]) -> tuple[ListItem, ...]:
        out: list[ListItem] = []
        at = 0
        while at < len(tokens):
            end = _closing(tokens, at)
            out.append(ListItem(self.blocks(tokens[at + 1 : end])))
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
                    out.append(self.footnote(token.meta))
        return _merged(out)

    def footnote(self, meta: dict[str, Any]) -> Run:
        number = meta["id"]
        if number in self.open_notes:  # a note that refers to itself
            return Run(f"[^{meta.get('label', number)}]")
        inner = _Builder(self.notes, self.open_notes | {number})
        return Run("", note=inner.blocks(self.notes.get(number, [])))


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
    for run in runs:
        if out and _look_alike(out[-1], run):
            out[-1] = run._replace(text=out[-1].text + run.text)
        elif run.text or run.note is not None:
            out.append(run)
    return tuple(run._replace(text=_WIDE.sub(" ", run.text)) if _WIDE.search(run.text) else run for run in out)


def _look_alike(one: Run, other: Run) -> bool:
    """Whether two runs can be one: the same look, and neither a footnote."""
    if one.note is not None or other.note is not None:
        return False
    return (one.bold, one.italic, one.link) == (other.bold, other.italic, other.link)


def _words(block: Block) -> str:
    if isinstance(block, BulletList):
        return "\n".join(plain_text(item.blocks) for item in block.items)
    return "".join(run.text if run.note is None else f" [{plain_text(run.note)}]" for run in block.runs)
