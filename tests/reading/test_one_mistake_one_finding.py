"""One mistake is one finding, on the line where it was made; every other text of the plan is read."""

from __future__ import annotations

import pytest

from actieplan.diagnostics import Severity
from actieplan.reading import schema, source
from tests_support import SMALL_PLAN

FIELD = "            waarom: Omdat het nodig is.\n"
WRITTEN = {
    "a list at the column of its text": ("AP033", 2, "waarom: Omdat\n- dit\n- dat"),
    "a list around a comment": ("AP033", 2, "waarom: Omdat\n  - dit\n  # intern\n  - dat"),
    "bullets at the column of their text": ("AP033", 2, "waarom: Omdat\n• dit\n• dat"),
    "a colon above a list": ("AP014", 1, "waarom: Omdat:\n- dit\n- dat"),
    "a colon in the first of several lines": ("AP014", 2, "waarom:\n  Omdat: dit\n  En dat."),
    "a colon in the last of several lines": ("AP014", 3, "waarom:\n  Omdat dit.\n  En: dat"),
    "a hash within a text": ("AP030", 1, "waarom: Zie # 3\n  en verder"),
    "a comment at the edge of a block": ("AP060", 3, "waarom: |\n  Omdat\n# intern\n  dit"),
    "no space before a text with a colon": ("AP016", 1, "waarom:Een op drie: veel"),
    "no space before a bar": ("AP016", 1, "waarom:|\n  Omdat\n  dit"),
    "no space below the field": ("AP016", 2, "waarom:\n  tekst:Omdat"),
    "no colon above the text": ("AP036", 1, "waarom\n  Omdat"),
    "an arrow for a colon": ("AP036", 1, "waarom -> Omdat"),
    "a tab before the first line": ("AP011", 2, "waarom: |\n\tOmdat\n  dit"),
    "a tab before every line": ("AP011", 2, "waarom: |\n\tOmdat\n\tdit"),
    "a text behind a bar": ("AP015", 1, "waarom: | Omdat\n  dit"),
    "a table without a bar": ("AP015", 2, "waarom:\n  | a | b |\n  |---|---|"),
    "a list on the line of its field": ("AP015", 1, "waarom: - dit\n  - dat"),
    "words in brackets": ("AP015", 1, "waarom: [nog na te vragen]"),
    "a closing bracket in front": ("AP015", 1, "waarom: ] nog na te vragen"),
    "a comma behind a quoted word": ("AP013", 1, 'waarom: "Samen", zegt de stad'),
    "a curly quote that closes": ("AP012", 1, 'waarom: "Samen: de stad”'),
    "a text pasted at the edge": ("AP039", 2, "waarom:\nOmdat dit.\n\nEn dat: veel.\n\n- punt\n- punt"),
    "a text pasted at the edge below a bar": ("AP039", 2, "waarom: |\nOmdat dit: veel.\n\n- punt"),
    "a table at the edge below a bar": ("AP039", 2, "waarom: |\n| a | b |\n|---|---|"),
    "a line of signs": ("AP039", 2, "waarom: Omdat\n**** intern ****"),
    "a dash before a field": ("AP017", 1, "- waarom: Omdat"),
}
"""A field of an action with a mistake: the code of its finding, the line it is on, and how it was typed."""


def texts(data: object) -> list[str]:
    """The texts of a plan in order, without those of the field."""
    if isinstance(data, dict):
        return [text for key, value in data.items() if key != "waarom" for text in texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in texts(value)]
    return [str(data)]


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_mistake_is_one_finding_where_it_was_made(name: str, end: str) -> None:
    code, line, written = WRITTEN[name]
    indented = "".join(
        f"{' ' * 12 if each and not each.startswith(('#', chr(9))) else ''}{each}\n" for each in written.split("\n")
    )
    text = SMALL_PLAN.replace(FIELD, indented).replace("\n", end)
    read = source.read("plan.yaml", text.encode())
    found = [each for each in (*read.diagnostics, *schema.build(read).diagnostics) if each.severity is Severity.ERROR]
    assert [each.code for each in found] == [code]
    span = read.located(found[0].location).span
    assert span is not None
    assert span.start.line == SMALL_PLAN[: SMALL_PLAN.index(FIELD)].count("\n") + line
    assert texts(read.data) == texts(source.read("plan.yaml", SMALL_PLAN.encode()).data)
