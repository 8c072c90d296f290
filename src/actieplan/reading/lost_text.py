"""Lost text: what valid YAML leaves out of a text, or joins to another line, without a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from actieplan.bullet_signs import BULLETS, DASHES, MAY_BE_MEANT
from actieplan.diagnostics import Kind
from actieplan.reading.comment_signs import TO_THE_PROGRAM, is_comment
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
_SPACE = rf"(?:[ \t]|{ODD_SPACES.pattern})"
_DASHES = "".join(sign for sign in DASHES if sign not in f"{MAY_BE_MEANT}‐‑−§")
_OTHER_DASH = re.compile(rf"[{BULLETS}{_DASHES}]{_SPACE}+|o(?:\t|[ \u00a0]{{2}}){_SPACE}*")
"""A bullet or dash of a word processor before words; `o` is its hollow bullet when a tab or two spaces follow."""
_BULLET = re.compile(rf"(?:[{BULLETS}]|o(?=\t)){_SPACE}+")
_LIST_SIGN = re.compile(r"[ \t]*(?P<sign>[-*•])(?:[ \t]+\S|[^\W\d_])")
_NUMBERED = re.compile(r"[ \t]*(?P<sign>\d{1,2}[.)])[ \t]+\S")


_HASH_BELOW = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ ]+#")
_HEADING_OR_TAG = re.compile(r"[ ]*(?:#{2,}[ ]*[^\W_]|#[^\W_]|#[ ]+\d+[ ])")
_LEFT_OUT = re.compile(r"[ ]*#+[ ]*(?:-[ ]|[a-z_]+:(?:\s|$))")


def _may_be_words(line: str) -> bool:
    """Whether a line that begins with `#` holds words of a text rather than a remark, or a field that was left out."""
    if TO_THE_PROGRAM.match(line.lstrip()[1:]) or _LEFT_OUT.match(line):
        return False
    return _HEADING_OR_TAG.match(line) is not None


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
        if _HASH_BELOW.match(self.text, end) is not None:
            self._report_hash_below(extent, place)
        if place.is_value and self.text.find("#", place.key_at[1], start) >= 0:
            self._report_hash_above(extent, place)
        if (self.text[start] == "o" or self.text[start] > "\x7f") and _OTHER_DASH.match(self.text, start):
            self._report_other_dashes(extent, place)
            return True
        if self.text[start] == "-" and _DASH_WORD.match(self.text, start):
            self._report_dashes_without_space(extent)
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
        from actieplan.reading.slips.form_fields import LISTS, MAY_BE_LISTS

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
            begins_on_line = not block and LINE_END.search(self.text, place.key_at[1], start) is None
            is_list = place.is_value and place.field in MAY_BE_LISTS and begins_on_line
            params = {"line": shortened(line.strip()), "key": place.field}
            hint = losing.FIRST_ITEM_TOO if is_list else None
            self.found.append(Found(losing.FOLDED_LIST, (at, at + 1), params, hint))
            return
        if not block and self.text[start] not in "\"'" and place.is_value:
            self._report_joined(extent, place)

    def _report_joined(self, extent: Extent, place: Place) -> None:
        """Lines below a field that their author ended on purpose: a list without its dashes."""
        from actieplan.reading.slips.form_fields import MAY_BE_LISTS, TEXTS
        from actieplan.reading.slips.lines_of_list import are_a_list

        may_be_list = place.field in MAY_BE_LISTS
        if place.field not in TEXTS or LINE_END.search(self.text, place.key_at[1], extent[0]) is None:
            return
        words = [line.strip() for line in LINE_END.split(self.text[slice(*extent)])]
        if are_a_list(words, may_be_list=may_be_list):
            params = {"count": len(words), "name": place.field, "line": shortened(" ".join(words))}
            hint = losing.LIST_OF_LINES if may_be_list else None
            self.found.append(Found(losing.LINES_JOINED, (extent[0], extent[0] + 1), params, hint))

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

    def _report_hash_below(self, extent: Extent, place: Place) -> None:
        """A line with `#` right below a text, indented as its lines are: words that YAML takes for a comment."""
        start, end = extent
        below = self.lines.position(end).line + 1
        line = self.lines.line(below)
        indent, column = indent_of(line), self.lines.position(start).column - 1
        is_below_key = place.is_value and LINE_END.search(self.text, place.key_at[1], start) is not None
        if place.is_value and not is_below_key:
            column = self.lines.position(place.key_at[0]).column
        if indent >= column and _may_be_words(line):
            self._report_hash(below, place)

    def _report_hash_above(self, extent: Extent, place: Place) -> None:
        """A line such as `### Kop` or `#samensterk` between the name of a field and its text."""
        first, last = (self.lines.position(at).line for at in (place.key_at[1], extent[0]))
        column = self.lines.position(place.key_at[0]).column
        for number in range(first + 1, last):
            line = self.lines.line(number)
            if line.strip() and indent_of(line) >= column and _may_be_words(line):
                self._report_hash(number, place)
                return

    def _report_hash(self, number: int, place: Place) -> None:
        line = self.lines.line(number)
        sign = self.lines.starts[number - 1] + indent_of(line)
        name = place.field if place.is_value else None
        corrected = f"`{name}: |`" if name is not None else "`- |`"
        params = {"lost": shortened(line.strip())}
        self.found.append(Found(losing.CUT_OFF, (sign, sign + 1), params, losing.WORDS_BELOW_BAR, corrected=corrected))

    def _report_other_dashes(self, extent: Extent, place: Place) -> None:
        """A text that begins with a bullet: in an item of a list it is one sign too many, elsewhere a list was meant.

        Where the form has a text, its list goes below `|`; behind the name of its field there is no list at all.
        """
        from actieplan.reading.slips.form_fields import TEXTS_ONLY

        start = extent[0]
        is_text = place.is_value and place.field in TEXTS_ONLY
        is_below = LINE_END.search(self.text, place.key_at[1], start) is not None
        starts = self._starts_of_lines(extent)
        signs = [_OTHER_DASH.match(self.text, each) for each in starts]
        mend = [_as_dash(sign) for sign in signs if sign is not None]
        is_sure, hint, corrected = len(mend) == len(signs), None, None
        if place.items is not None:
            bullet, hint = _BULLET.match(self.text, *extent), losing.ITEM_HAS_A_SIGN
            is_sure = bullet is not None and len(starts) == 1
            mend = [Edit(*bullet.span(), "")] if bullet is not None else []
        elif is_text and (is_below or len(starts) > 1):
            hint, corrected, is_sure = losing.LIST_BELOW_BAR, f"`{place.field}: |`", is_sure and is_below
            colon = self.text.find(":", place.key_at[1], start) + 1
            mend = [Edit(colon, colon, " |"), *mend]
        elif is_text:
            is_sure, hint = False, losing.TEXT_BEGINS_WITH_SIGN
        params, sure = {"sign": self.text[start]}, tuple(mend) if is_sure else ()
        self.found.append(Found(losing.OTHER_DASH, (start, start + 1), params, hint, (), sure, is_sure, corrected))

    def _report_dashes_without_space(self, extent: Extent) -> None:
        """A text that was to be a list: when each of its lines begins with a dash, each becomes an item."""
        starts = self._starts_of_lines(extent)
        is_sure = all(_DASH_WORD.match(self.text, start) for start in starts)
        mend = tuple(Edit(start, start + 1, "- ") for start in starts) if is_sure else ()
        place = extent[0], extent[0] + 1
        self.found.append(Found(losing.DASH_WITHOUT_SPACE, place, mend=mend, is_sure=is_sure))

    def _starts_of_lines(self, extent: Extent) -> list[int]:
        """Where the words of each filled line of a text begin."""
        lines = Lines(self.text[extent[0] : extent[1]])
        return [
            extent[0] + start + indent_of(lines.line(number))
            for number, start in enumerate(lines.starts, 1)
            if lines.line(number).strip()
        ]

    def _rest_of_line(self, index: int) -> str:
        end = LINE_END.search(self.text, index)
        return self.text[index : end.start() if end else None].rstrip()


def _as_dash(sign: re.Match[str]) -> Edit:
    """The edit that puts a dash in the place of a sign; white space behind it that YAML does not know goes with it."""
    start, end = sign.span()
    return Edit(start, start + 1, "-") if sign[0][1:].strip(" ") == "" else Edit(start, end, "- ")
