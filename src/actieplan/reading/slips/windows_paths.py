r"""Windows paths: `"C:\nieuw\team"` in double quotes, where `\n` is a line end and `\t` a tab."""

from __future__ import annotations

import re

from actieplan.reading.corrected import whole
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import Extent
from actieplan.text import Text

_PATH = re.compile(r"(?:(?<![^\W\d_])[A-Za-z]:|(?<!\S)\\\\(?:\\\\)?[\w.-]+)(?:\\[^\s\"<>|]*)+")
r"""What begins as `C:\` or `\\server\`."""
_ESCAPE = re.compile(r"\\(?:\\|(?P<sign>[0abtnvfreNL_P]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))")
_BACKSLASHES = re.compile(r"\\{1,2}")
_MEANINGS = {
    "n": Text("een regeleinde", "a line end"),
    "r": Text("een regeleinde", "a line end"),
    "t": Text("een tab", "a tab"),
    "_": Text("een harde spatie", "a hard space"),
}
_CODE = Text("een teken met die code", "a character with that code")


def path_in_quotes(text: str, extent: Extent) -> Found | None:
    """The finding about the first path in a text in double quotes that loses something; None when none does."""
    start, end = extent
    for path in _PATH.finditer(text, start + 1, end - 1):
        escapes = [escape for escape in _ESCAPE.finditer(text, *path.span()) if escape["sign"]]
        if not escapes:
            continue
        signs = list(dict.fromkeys(escape["sign"] for escape in escapes))
        meanings = list(dict.fromkeys(_MEANINGS.get(sign, _CODE) for sign in signs))
        params = {
            "escapes": Text(*(word.join(f"`\\{sign}`" for sign in signs) for word in (" en ", " and "))),
            "meanings": Text(" en ".join(each.nl for each in meanings), " and ".join(each.en for each in meanings)),
        }
        line = whole(_in_single_quotes(text[start + 1 : end - 1]))
        corrected = f"`{line}`" if line is not None else None
        return Found(losing.PATH_IN_QUOTES, escapes[0].span(), params, corrected=corrected)
    return None


def mended_path(text: str, opened: int, at: int) -> tuple[Edit, ...]:
    """What makes a whole path literal that a backslash in double quotes is part of; nothing when it is in no path."""
    end = len(text) if (line_end := text.find("\n", at)) < 0 else line_end
    for path in _PATH.finditer(text, opened + 1, end):
        if path.start() <= at < path.end():
            signs = _BACKSLASHES.finditer(text, *path.span())
            return tuple(Edit(sign.start(), sign.end(), "\\\\") for sign in signs if len(sign[0]) == 1)
    return ()


def _in_single_quotes(written: str) -> str:
    """What was typed between double quotes, in single ones; of what is already doubled one backslash is left."""
    words = re.sub(r"(?<!^)(?<!\s)\\\\", r"\\", written).replace('\\"', '"')
    return "'" + words.replace("'", "''") + "'"
