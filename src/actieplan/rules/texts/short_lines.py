"""Short lines: lines that their author ended on purpose, and that will be joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from actieplan.diagnostics import Severity
from actieplan.prose import is_unfinished
from actieplan.richtext import TypedLine
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike, of_one_paragraph
from actieplan.text import Text

_SHORT = 60
_FEW = 3
_BEGINS = re.compile(r"""[\w"'“‘„«‹(\[*@€]""")


@look_alike(
    "AP513",
    Severity.INFO,
    title=Text("korte regels die één alinea worden", "short lines that become one paragraph"),
    message=Text(
        "deze {aantal} korte regels komen achter elkaar in één alinea",
        "these {aantal} short lines run on in one paragraph",
    ),
    hint=Text(
        "zet `- ` voor elke regel, of een lege regel ertussen",
        "put `- ` before every line, or an empty line between them",
    ),
    may=rf"(?:^[ ]*(?:\*{{1,3}}(?=[^\s*])|[^\s*-])[^\n]{{0,{_SHORT}}}+(?:\n|\Z)){{{_FEW}}}",
)
def short_lines_are_joined(typed: TypedText) -> Iterator[LookAlike]:
    """Lines of a list have a mark, or an empty line between them.

    Waarom: een regeleinde binnen een alinea is geen regeleinde in het document.
    Why: a line end within a paragraph is not a line end in the document.
    Fout (actie):
        omschrijving: |
          Stad Leuven
          OCMW Leuven
          Huis van het Kind
    Goed (actie):
        omschrijving: |
          - Stad Leuven
          - OCMW Leuven
          - Huis van het Kind
    """
    for run in of_one_paragraph(typed.plain):
        is_short = all(len(line.words) < _SHORT and _BEGINS.match(line.words) for line in run)
        if len(run) >= _FEW and is_short and _are_meant(run):
            yield LookAlike((run[0].start, run[0].end), tuple(run), {"aantal": len(run)})


def _are_meant(run: Sequence[TypedLine]) -> bool:
    """Whether lines end where their author wanted it.

    Each begins with a capital or a figure; or most end although the next word had its place on the line.
    """
    if any(is_unfinished(line.words) for line in run[:-1]):
        return False
    if not any(line.words.lstrip("*")[:1].islower() for line in run):
        return True
    width = max(len(line.words) for line in run)
    early = [len(line.words) + 1 + len(below.words.split(None, 1)[0]) <= width for line, below in pairwise(run)]
    return sum(early) >= max(len(early) - 1, 2)
