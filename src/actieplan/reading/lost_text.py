"""Lost text: what valid YAML leaves out of a text, or joins to another line, without a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from actieplan.diagnostics import Kind
from actieplan.reading.comment_signs import is_comment
from actieplan.reading.corrected import shortened
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import LINE_END, ODD_SPACES, Extent, Lines, indent_of


class Place(NamedTuple):
    """Where a value stands: the field it belongs to, itself or as an item of its list.

    `items` are those before it in its list; None when it is the value of a field. `key_at` is where its key is.
    """

    field: str | None = None
    items: Sequence[object] | None = None
    in_brackets: bool = False
    is_value: bool = False
    key_at: Extent = (0, 0)


_BLANKS = frozenset({" ", "\t"})
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#")
_DASH_WORD = re.compile(r"-[^\W\d_]")
_OTHER_DASHES = frozenset("–—•·")
_OTHER_DASH = re.compile(r"[–—•·][ \t]")
_BULLET = re.compile(r"[•·][ \t]+")
_LIST_SIGN = re.compile(r"[ \t]*(?P<sign>[-*•])(?:[ \t]+\S|[^\W\d_])")
_NUMBERED = re.compile(r"[ \t]*(?P<sign>\d{1,2}[.)])[ \t]+\S")


class LostText:
    """Looks at the values of a text one by one, and adds what was found to a list."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self.text = text
        self.found = found
        self._lines: Lines | None = None

    @property
    def lines(self) -> Lines:
        """Where the lines of the text begin; worked out when it is first needed."""
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def in_plain(self, extent: Extent, place: Place) -> bool:
        """Report the ways in which an unquoted text loses words without a syntax error."""
        start, end = extent
        comment = _COMMENT.match(self.text, end) if self.text[end : end + 1] in _BLANKS else None
        if comment is not None and not is_comment(self.text, end, comment.end() - 1, place.field):
            sign = comment.end() - 1
            self.report_unquoted(losing.CUT_OFF, sign, lost=shortened(self._rest_of_line(sign)))
        if self.text[start] in _OTHER_DASHES and _OTHER_DASH.match(self.text, start):
            is_item = place.items is not None
            self._report_dashes(losing.OTHER_DASH, extent, _OTHER_DASH, is_item=is_item, sign=self.text[start])
            return True
        if self.text[start] == "-" and _DASH_WORD.match(self.text, start):
            self._report_dashes(losing.DASH_WITHOUT_SPACE, extent, _DASH_WORD)
            return True
        if self.text[start] == "-" and ODD_SPACES.match(self.text, start + 1):
            from actieplan.reading.slips.odd_spaces import odd_spaces

            self.found.append(odd_spaces(self.text, [(start + 1, start + 2)]))
            return True
        if place.in_brackets and place.items is not None:
            item = self.text[start:end]
            opened, closed = item.count("("), item.count(")")
            before = str(place.items[-1]) if place.items else ""
            is_first = before.count("(") == before.count(")")
            if opened > closed or (closed > opened and is_first):
                self._report(losing.FLOW_UNBALANCED, extent, item=shortened(item))
                return True
        return False

    def in_empty(self, extent: Extent, place: Place) -> Extent | None:
        """`{vte: 2,6}` is a vte of 2 and a key `6` without a value; of `titel: #1` nothing is left: what is lost."""
        if place.in_brackets and place.is_value:
            self._report(losing.FLOW_WITHOUT_VALUE, place.key_at, key=place.field or "")
            return extent
        sign = self.text.find("#", extent[0], extent[0] + 80)
        gap = self.text[extent[0] : sign] if sign >= 0 else "\n"
        if gap.strip(" \t") or is_comment(self.text, extent[0], sign, place.field, is_empty=place.is_value):
            return None
        lost = self._rest_of_line(sign)
        self.report_unquoted(losing.CUT_OFF, sign, lost=shortened(lost))
        return sign, sign + len(lost)

    def in_folded(self, extent: Extent, place: Place, *, block: bool) -> None:
        """A line that begins with a dash inside a text whose lines are joined: a list item that got lost."""
        start, end = extent
        if self.text.find("\n", start, end) < 0 and self.text.find("\r", start, end) < 0:
            return
        from actieplan.reading.slips.form_fields import LISTS

        if place.is_value and place.field in LISTS:
            return  # the shape is wrong: a list should begin here
        lines = Lines(self.text[start:end])
        first = 2 if block else 1
        is_numbered = _NUMBERED.match(lines.line(min(first, len(lines.starts)))) is not None
        for before, number in pairwise(range(first, len(lines.starts) + 1)):
            line = lines.line(number)
            found = _LIST_SIGN.match(line) or (_NUMBERED.match(line) if is_numbered else None)
            if found is None or not lines.line(before).strip():
                continue
            if block and indent_of(line) != indent_of(lines.line(before)):
                continue
            at = start + lines.starts[number - 1] + found.start("sign")
            self._report(losing.FOLDED_LIST, (at, at + 1), line=shortened(line.strip()))
            return

    def in_path(self, extent: Extent) -> None:
        """Report a Windows path in double quotes of which YAML takes a part for signs of its own."""
        from actieplan.reading.slips.windows_paths import path_in_quotes

        found = path_in_quotes(self.text, extent)
        if found is not None:
            self.found.append(found)

    def report_unquoted(self, kind: Kind, index: int, **params: object) -> None:
        """A text of which YAML takes a part for a sign of its own: the hint shows it in quotes."""
        from actieplan.reading.slips.quoting import quoted_line

        corrected = quoted_line(self.lines, index)
        self.found.append(Found(kind, (index, index + 1), params, corrected=corrected))

    def _report(self, kind: Kind, extent: Extent, **params: object) -> None:
        self.found.append(Found(kind, extent, params))

    def _report_dashes(
        self, kind: Kind, extent: Extent, dash: re.Pattern[str], *, is_item: bool = False, **params: object
    ) -> None:
        """A text that was to be a list: when each of its lines begins with the same sign, each becomes an item.

        In an item of a list, a bullet is one sign too many.
        """
        lines = Lines(self.text[extent[0] : extent[1]])
        starts = [
            extent[0] + start + indent_of(lines.line(number))
            for number, start in enumerate(lines.starts, 1)
            if lines.line(number).strip()
        ]
        mend = tuple(Edit(start, start + 1, "-" if kind is losing.OTHER_DASH else "- ") for start in starts)
        is_sure, hint = all(dash.match(self.text, start) for start in starts), None
        if is_item and kind is losing.OTHER_DASH:
            bullet, hint = _BULLET.match(self.text, *extent), losing.ITEM_HAS_A_SIGN
            is_sure = bullet is not None and len(starts) == 1
            mend = (Edit(*bullet.span(), ""),) if bullet is not None else ()
        found = Found(kind, (extent[0], extent[0] + 1), params, hint, mend=mend if is_sure else (), is_sure=is_sure)
        self.found.append(found)

    def _rest_of_line(self, index: int) -> str:
        end = LINE_END.search(self.text, index)
        return self.text[index : end.start() if end else None].rstrip()
