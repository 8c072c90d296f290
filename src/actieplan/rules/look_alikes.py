"""Look-alikes: lines of a text that look like a list or a table and are words to the program.

A line is taken once: by the first kind in `Kind` that it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise, takewhile
from typing import Literal, NamedTuple

from actieplan.places import Path, Stretch
from actieplan.richtext import TypedParagraph, typed_paragraphs

Kind = Literal["page number", "bullet", "outside", "number", "tabs", "short"]


class LookAlike(NamedTuple):
    """Words that look like something: the kind, the sign or line that is pointed at, and the lines that it is about.

    `is_in_item` says that it is behind a sign that makes a list already.
    """

    kind: Kind
    within: Stretch
    lines: tuple[Stretch, ...]
    is_in_item: bool = False


class _Line(NamedTuple):
    """A line of words: its place, the words, how far they are indented, and what kind of line it is."""

    start: int
    end: int
    words: str
    column: int
    has_tabs: bool
    is_first: bool
    opened_by: str


def bullets(path: Path, text: str) -> Iterator[LookAlike]:
    """The bullets of Word in the text at a path: where lines would run on, and in an item, which has a sign already."""
    if "\n" in text:  # a text that is written with `|` ends with a line end
        yield from (each for each in look_alikes(text) if each.kind == "bullet")
    elif isinstance(path[-2], int) and (found := _BULLET.match(text)):
        yield LookAlike("bullet", found.span(), ((0, len(text)),), is_in_item=True)


@lru_cache(maxsize=256)
def look_alikes(text: str) -> tuple[LookAlike, ...]:
    """All look-alikes of a text, in order; no line is in two of them."""
    if _MAY_LOOK_LIKE.search(text) is None:
        return ()
    lines = list(_lines(text))
    found: list[LookAlike] = []
    for kind in _KINDS:
        new = list(kind(lines))
        found += new
        taken = {line for each in new for line in each.lines}
        lines = [line for line in lines if (line.start, line.end) not in taken]
    return tuple(sorted(found, key=lambda each: each.within))


def _lines(text: str) -> Iterator[_Line]:
    for paragraph in typed_paragraphs(text):
        if paragraph.opened_by != "cell":
            yield from _lines_of(text, paragraph)


def _lines_of(text: str, paragraph: TypedParagraph) -> Iterator[_Line]:
    for start, end in paragraph.lines:
        column = start - text.rfind("\n", 0, start) - 1
        has_tabs = "\t" in text[start - column : end]
        is_first = start == paragraph.lines[0][0]
        yield _Line(start, end, text[start:end], column, has_tabs, is_first, paragraph.opened_by if is_first else "")


def _runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Lines that are directly below each other, within a paragraph."""
    run: list[_Line] = []
    for line in lines:
        if run and (line.is_first or line.start - line.column != run[-1].end + 1):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


# --- what a line looks like -------------------------------------------------------------------------------

PAGE_NUMBER = r"(?:Pagina|Page) \d+ (?:van|of) \d+"
_PAGE_NUMBER = re.compile(PAGE_NUMBER)


def _page_numbers(lines: Iterable[_Line]) -> Iterator[LookAlike]:
    for line in lines:
        if _PAGE_NUMBER.fullmatch(line.words):
            yield _alone("page number", line, len(line.words))


SYMBOLS = "\uf020-\uf0ff"
"""The bullets of Word's symbol fonts, in the private use area."""
_BULLETS = f"•·▪■●○◦‣⁃∙◆❖➢➤{SYMBOLS}"
_DASHES = "–—§→⇒✓✔►▶□☐"
_BULLET = re.compile(rf"(?:[{_BULLETS}][ \t\u00a0]*|o(?:\t|[ \u00a0]{{2,}})[ \t\u00a0]*|§\t[ \t\u00a0]*)(?=\S)")
_DASH = re.compile(rf"(?P<sign>[{_DASHES}])(?!(?<=§)[ \t\u00a0]*\d)[ \t\u00a0]+(?=\S)")
"""A paragraph sign before a number is that of a law."""


def _bullets(lines: Sequence[_Line]) -> Iterator[LookAlike]:
    """Lines that begin with a bullet of Word; a dash and the like only when the line before or after does so too."""
    for line in lines:
        if found := _BULLET.match(line.words):
            yield _alone("bullet", line, found.end())
    for run in _of_dashes(lines):
        yield from (_alone("bullet", line, width) for line, width in run)


def _of_dashes(lines: Sequence[_Line]) -> Iterator[list[tuple[_Line, int]]]:
    """Two or more lines below each other that begin with the same dash; deeper lines go on with the one above."""
    run: list[tuple[_Line, int]] = []
    sign, last = "", -1
    for line in lines:
        found = _DASH.match(line.words) if not line.opened_by else None
        is_next = line.start - line.column == last + 1
        if found is not None and found["sign"] == sign and is_next:
            run.append((line, found.end()))
        elif found is None and is_next and run and not line.opened_by and line.column > run[-1][0].column:
            pass
        else:
            if len(run) > 1:
                yield run
            run = [(line, found.end())] if found is not None else []
        sign, last = found["sign"] if found is not None else sign, line.end
    if len(run) > 1:
        yield run


_POINT = re.compile(
    r"(?P<sign>\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\)|\([0-9]{1,2}\)|(?:[a-z]|[ivx]{2,4})\.|[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?)"
    r"[ \t\u00a0]+(?=\S)"
)
_HOUR = re.compile(r"[0-9]{1,2}\.[0-9]{2}")
_FIRST = re.compile(r"\(?[aA]\)|a\.|\(1\)")


def _numbers(lines: Sequence[_Line]) -> Iterator[LookAlike]:
    """Lines with numbering that the program does not know.

    One of them alone may be a line that was wrapped there, unless it is the first of a list; hours are no numbers.
    """
    found = [
        (line, point)
        for line in lines
        if not line.opened_by
        and (point := _POINT.match(line.words)) is not None
        and "\t" not in line.words[point.end() :]  # a table
    ]
    if all(_HOUR.fullmatch(point["sign"]) for _, point in found):
        found = []
    if len(found) < 2 and not (found and _FIRST.fullmatch(found[0][1]["sign"])):
        found = []
    for line, point in (*found, *_late_points(lines)):
        yield _alone("number", line, point.end("sign"))


_LATE_POINT = re.compile(r"(?P<sign>(?P<number>[0-9]{1,3})[.)])[ \t]+(?=\S)")


def _late_points(lines: Sequence[_Line]) -> Iterator[tuple[_Line, re.Match[str]]]:
    """Points that go on counting within a paragraph, where only a first point would open a list."""
    for run in _runs([line for line in lines if not line.opened_by]):
        points = [(line, point) for line in run if (point := _LATE_POINT.match(line.words))]
        if len(points) > 1 and all(int(a["number"]) + 1 == int(b["number"]) for (_, a), (_, b) in pairwise(points)):
            yield from points


def _tables(lines: Sequence[_Line]) -> Iterator[LookAlike]:
    """Lines below each other of which the words are apart by tabs, or one with several; one tab is a wide space."""
    for run in _runs([line for line in lines if not line.opened_by]):
        for has_tabs, group in groupby(run, lambda line: line.has_tabs):
            rows = list(group)
            between = [line for line in rows if "\t" in line.words]  # elsewhere tabs may be there to indent
            if has_tabs and between and (len(rows) > 1 or rows[0].words.count("\t") > 1):
                at = between[0].start + between[0].words.index("\t")
                yield LookAlike("tabs", (at, at + 1), tuple((row.start, row.end) for row in rows))
    yield from _tabs_in_items([line for line in lines if line.opened_by == "sign" and "\t" in line.words])


def _tabs_in_items(items: Sequence[_Line]) -> Iterator[LookAlike]:
    """Items with columns: two or more with a tab, or one with several. They are one mistake, without a sure remedy."""
    if len(items) > 1 or any(item.words.count("\t") > 1 for item in items):
        at = items[0].start + items[0].words.index("\t")
        yield LookAlike("tabs", (at, at + 1), tuple((item.start, item.end) for item in items), is_in_item=True)


_FIRST_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"[.;:!?…][)\]\"'”’»]*$")


def _outside_items(lines: Sequence[_Line]) -> Iterator[LookAlike]:
    """Lines right below an item that go on with its sentence, and are not deeper than its sign: they leave the list."""
    for at, (above, line) in enumerate(pairwise(lines), 1):
        leaves = line.is_first and not line.opened_by and above.opened_by != "heading"
        if leaves and line.start - line.column == above.end + 1 and _goes_on(above.words, line.words):
            word = _FIRST_WORD.match(line.words)
            rest = takewhile(lambda below: not below.is_first, lines[at + 1 :])
            stretches = tuple((each.start, each.end) for each in (line, *rest))
            yield LookAlike("outside", (line.start, line.start + (word.end() if word else 1)), stretches)


def _goes_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    if _POINT.match(below) or "\t" in below:
        return False
    if _GOES_ON.search(above):
        return True
    return not _CLOSED.search(above) and (below[0].islower() or below[0].isdigit())


_SHORT = 60
_FEW = 3
_BEGINS = re.compile(r"""[\w"'“‘„«‹(\[*@€]""")
_GOES_ON = re.compile(
    r"(?:[,(–-]|\b(?:en|of|de|het|een|van|voor|met|in|op|te|om|aan|bij|door|naar|uit|over|dat|die|zodat|als|dan|ook|is|zijn))$",
    re.IGNORECASE,
)


def _short_lines(lines: Sequence[_Line]) -> Iterator[LookAlike]:
    """Three or more short lines that will be joined, and that were not wrapped there."""
    for run in _runs([line for line in lines if not line.opened_by]):
        is_short = all(len(line.words) < _SHORT and _BEGINS.match(line.words) for line in run)
        if len(run) >= _FEW and is_short and _are_meant(run):
            yield LookAlike("short", (run[0].start, run[0].end), tuple((line.start, line.end) for line in run))


def _are_meant(run: Sequence[_Line]) -> bool:
    """Whether lines end where their author wanted it.

    Each begins with a capital or a figure; or most end although the next word had its place on the line.
    """
    if any(_GOES_ON.search(line.words) for line in run[:-1]):
        return False
    if not any(line.words[0].islower() for line in run):
        return True
    width = max(len(line.words) for line in run)
    early = [len(line.words) + 1 + len(below.words.split(None, 1)[0]) <= width for line, below in pairwise(run)]
    return sum(early) >= max(len(early) - 1, 2)


def _alone(kind: Kind, line: _Line, width: int) -> LookAlike:
    """A look-alike of one line, of which the first letters are pointed at."""
    return LookAlike(kind, (line.start, line.start + width), ((line.start, line.end),), bool(line.opened_by))


_MAY_LOOK_LIKE = re.compile(
    r"\t|^[ ]*(?:[-*0-9.)#]+ +)?(?:"
    rf"[{_BULLETS}{_DASHES}]|o[ \u00a0]|\(?(?:[a-zA-Z]|[ivxIVX]{{2,5}})[.)]|\([0-9]|[0-9]{{1,2}}\.[0-9]|Pag)"
    r"|^[ ]*(?![-*][ ]|[0-9]{1,3}[.)][ ])\S[^\n]*\n[ ]*(?!1[.)])[0-9]{1,3}[.)][ ]"
    rf"|(?:^[ ]*[^\s*-][^\n]{{0,{_SHORT}}}(?:\n|\Z)){{{_FEW}}}"
    r"|^(?P<indent>[ ]*)(?:[-*]|[0-9]{1,3}[.)]|\[\^[^\n]*\]:)[ \t].*(?:\n(?P=indent)[ ]+.*)*+\n"
    r"(?!(?P=indent)[ ])[ ]*(?![-*#|]|[0-9]{1,3}[.)][ \t])\S",
    re.MULTILINE,
)
"""What every text with a look-alike has; most texts have none, and need not be read."""
_KINDS = (_page_numbers, _bullets, _outside_items, _numbers, _tables, _short_lines)
