r"""What a line can hold: bold and italic words, links and addresses, marks of footnotes, and the one escape.

One expression finds everything that may mean something, from left to right; what it does not find is words. Signs
count only at the edges of words, so that `3*4*5` and `\\server\map` stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actieplan.richtext.tree import Note, Run, is_safe_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    NoteOf = Callable[[str], Note | None]
    """The footnote of a label, or None when the mark is words."""

SPACES = re.compile(r"[ \t\r\n\f\v]+")
EDGE = r"""(?:^|(?<=[\s(\[{"'“”‘’„«»‹›–—]))"""
"""Where a word begins: only there a sign or an escape counts."""
_END = r"""(?=$|[\s.,;:!?()\[\]}"'“”‘’„«»‹›…–—/-])"""
"""Where a word ends, or the first part of a compound: `*ELZ*-werking`."""
_POINT = r"[0-9]{1,3}[.)](?=\s|$)"
_MAIL = r"[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
ESCAPE = re.compile(rf"{EDGE}\\(?=[*\[#\-|<]|{_POINT})", re.ASCII)
MARK = re.compile(r"\[\^([^\[\]\s^]+)\]")
LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*+\])*+)\]\("
    r"(?:<([^<>\s]*+)>|([^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+))\)"
)
ANGLE = re.compile(rf"{EDGE}<((?i:https?://|www\.|mailto:|tel:)[^\s<>]+|{_MAIL})>")
BARE = re.compile(
    rf"(?<![\w@/.+-])(?:(?i:https?://(?=\w)|www\.(?=[\w-]+\.\w))[^\s<>\[\]*|\\\"“”„«»{{}}^`]+|(?i:mailto:)?{_MAIL})"
)
_SIGNS = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("escape", ESCAPE.pattern),
            ("mark", r"\[\^[^\[\]\s^]+\]"),
            ("link", r"\["),
            ("angle", f"{EDGE}<"),
            ("bare", r"(?<![\w@/.+-])(?=[hHwWmM]|[\w.+-]++@)"),
            ("stars", r"(?<!\*)\*{1,3}(?!\*)"),
        )
    )
)
_PICTURE = re.compile(r"(?:^|\s)!$")
_MAY_MEAN = re.compile(r"[*\[<@\\]|http|www\.", re.IGNORECASE)
_OPENS = re.compile(rf"{EDGE}\*{{1,3}}(?=[^\s*])")
_CLOSES = re.compile(rf"(?<=[^\s*])\*{{1,3}}{_END}")
_CLOSING = ".,;:!?'’”»…()"


class _Stars(NamedTuple):
    number: int
    opens: bool
    closes: bool
    at: int


def inline(text: str, note_of: NoteOf = lambda _label: None) -> tuple[Run, ...]:
    """The runs of a line of text; `note_of` gives the footnote of a label."""
    words = SPACES.sub(" ", text).strip(" ")
    if _MAY_MEAN.search(words) is None:
        return (Run(words),) if words else ()
    return merged(_resolved(_pieces(words, note_of)))


def completed(address: str) -> str | None:
    """The address as a browser wants it, or None when a link must not lead there."""
    if address.lower().startswith("www."):
        address = f"https://{address}"
    elif re.fullmatch(_MAIL, address):
        address = f"mailto:{address}"
    return address if is_safe_address(address) and address.partition(":")[2].strip("/") else None


def bare_address(text: str, at: int = 0) -> str:
    """The address that begins at a place of a text, without the punctuation that closes a sentence; or nothing."""
    found = BARE.match(text, at)
    if found is None:
        return ""
    address, opened, closed = found[0], found[0].count("("), found[0].count(")")
    end = len(address)
    while end and address[end - 1] in _CLOSING:
        if address[end - 1] == ")":
            if closed <= opened:
                break
            closed -= 1
        end -= 1
    address = address[:end]
    return address if completed(address) else ""


def merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of the same look as one; a footnote is never one with its neighbour."""
    out: list[Run] = []
    parts: list[str] = []
    for run in runs:
        if not run.text and run.note is None:
            continue
        if parts and run.note is None and out[-1].note is None and out[-1][1:] == run[1:]:
            parts.append(run.text)
            continue
        if parts:
            out[-1] = out[-1]._replace(text="".join(parts))
        out.append(run)
        parts = [run.text]
    if parts:
        out[-1] = out[-1]._replace(text="".join(parts))
    return tuple(out)


# --- signs ------------------------------------------------------------------------------------------------


def _pieces(words: str, note_of: NoteOf, *, in_link: bool = False) -> list[Run | _Stars]:
    """The words between the signs, and what each sign means."""
    pieces: list[Run | _Stars] = []
    done = 0
    for sign in _taken(words, note_of, in_link=in_link):
        pieces += [Run(words[done : sign.start]), *sign.meant]
        done = sign.end
    return [*pieces, Run(words[done:])]


class _Sign(NamedTuple):
    """A stretch of the words that means something: what kind of sign it is, and the meaning."""

    kind: str | None
    start: int
    end: int
    meant: Sequence[Run | _Stars]


def _taken(words: str, note_of: NoteOf, *, in_link: bool = False) -> Iterator[_Sign]:
    """The signs of the words that mean something, from left to right."""
    done = at = 0
    last: list[Run] = []  # with words, of what is before
    while found := _SIGNS.search(words, at):
        start, (meant, end) = found.start(), _meaning(words, found, note_of, in_link=in_link)
        if meant is None or (done == start and _touches(last, meant)):
            at = max(end, start + 1) if meant is None else start + 1
        else:
            yield _Sign(found.lastgroup, start, end, meant)
            runs = [Run(words[done:start]), *(piece for piece in meant if isinstance(piece, Run))]
            last = [run for run in runs if run.text][-1:] or last
            done = at = end


def _touches(last: Sequence[Run], meant: Sequence[Run | _Stars]) -> bool:
    """Whether this would be a second link to the same address right behind the first: it stays words."""
    first = meant[0]
    if not isinstance(first, Run) or first.link is None:
        return False
    return any(run.link == first.link for run in last)


def _meaning(
    words: str, found: re.Match[str], note_of: NoteOf, *, in_link: bool
) -> tuple[Sequence[Run | _Stars] | None, int]:
    """What a sign means, or None when it is words; and where it ends."""
    at, kind = found.start(), found.lastgroup
    match kind:
        case "escape":
            return [Run(words[at + 1])], at + 2
        case "stars":
            opens, closes = _OPENS.match(words, at), _CLOSES.match(words, at)
            return [_Stars(len(found[0]), bool(opens), bool(closes), at)], found.end()
        case _ if in_link:
            return None, found.end()
        case "mark":
            note = note_of(found[0][2:-1])
            return (None if note is None else [Run("", note=note)]), found.end()
        case "link":
            return _link(words, at)
        case _:
            angle = ANGLE.match(words, at) if kind == "angle" else None
            address = angle[1] if angle else "" if kind == "angle" else bare_address(words, at)
            whole = completed(address)
            end = angle.end() if angle else at + len(address)
            return ([Run(address, link=whole)], end) if whole else (None, at + 1)


def _link(words: str, at: int) -> tuple[Sequence[Run | _Stars] | None, int]:
    found = LINK.match(words, at)
    if found is None or _PICTURE.search(words[max(at - 2, 0) : at]):
        return None, at + 1
    typed = found[2] or found[3] or ""
    address = completed(typed)
    if address is None:
        return None, at + 1
    shown = found[1].strip(" ")
    inner = _resolved(_pieces(shown, lambda _label: None, in_link=True)) if shown else [Run(typed)]
    return [run._replace(link=address) for run in inner], found.end()


def links(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the links of a paragraph of a text are that have words in brackets or an address in `<>`."""
    for sign in _taken(text[start:end], lambda label: Note(label, ())):
        if sign.kind in {"link", "angle"}:
            yield start + sign.start, start + sign.end


def _resolved(pieces: Sequence[Run | _Stars]) -> list[Run]:
    """The runs with their looks: stars are bold or italic in pairs, else words."""
    pair_of = _pairs(pieces)
    bold = italic = 0
    out: list[Run] = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, Run):
            out.append(piece._replace(bold=piece.bold or bold > 0, italic=piece.italic or italic > 0))
        elif index not in pair_of:
            out.append(Run("*" * piece.number, bold=bold > 0, italic=italic > 0))
        else:
            step = 1 if pair_of[index] > index else -1
            bold += step * (piece.number >= 2)
            italic += step * (piece.number != 2)
    return out


class Unpaired(NamedTuple):
    """Stars that belong to no others: where, and whether they would begin or end a look.

    One star alone is at the edge of a word; two may be within one, or between spaces.
    """

    start: int
    end: int
    opens: bool
    closes: bool


def unpaired(text: str, start: int, end: int) -> Iterator[Unpaired]:
    """The stars that are left over in a paragraph of a text. Those in the words of a link are not looked at."""
    pieces = _pieces(text[start:end], lambda label: Note(label, ()))
    pair_of = _pairs(pieces)
    for index, piece in enumerate(pieces):
        if isinstance(piece, _Stars) and index not in pair_of and (piece.opens or piece.closes or piece.number > 1):
            at = start + piece.at
            yield Unpaired(at, at + piece.number, piece.opens, piece.closes)


def _pairs(pieces: Sequence[Run | _Stars]) -> dict[int, int]:
    """Which stars belong together, the nearest ones first, by their places among the pieces; both ways."""
    pair_of: dict[int, int] = {}
    open_at: list[tuple[int, int]] = []
    waiting = {1: 0, 2: 0, 3: 0}
    for index, piece in enumerate(pieces):
        if isinstance(piece, Run):
            continue
        if piece.closes and waiting[piece.number]:
            while True:
                other, number = open_at.pop()
                waiting[number] -= 1
                if number == piece.number:
                    break
            pair_of[other], pair_of[index] = index, other
        elif piece.opens:
            open_at.append((index, piece.number))
            waiting[piece.number] += 1
    return pair_of
