"""A fix keeps what the author means: each row is a piece of a plan, and the same piece after `--fix`."""

from __future__ import annotations

import pytest

from actieplan import fixing
from tests_support import SMALL_PLAN

WHY = "            waarom: Omdat het nodig is.\n"
STATUS = "            status: {}\n" + WHY
MADE = {
    "a comment stays behind the sign of a block": (
        WHY,
        "            waarom: Om twee redenen: zie lijst  # intern\n              - een\n",
        "            waarom: |  # intern\n              Om twee redenen: zie lijst\n              - een\n",
    ),
    "a text of two lines above a list": (
        WHY,
        "            waarom: Om twee redenen:\n              en nog een:\n              - een\n",
        "            waarom: |\n              Om twee redenen:\n              en nog een:\n              - een\n",
    ),
    "a list at the column of its text": (
        WHY,
        "            waarom: Om twee redenen\n            - een\n            - twee\n",
        "            waarom: |\n              Om twee redenen\n              - een\n              - twee\n",
    ),
    "a list at the column of its text, which ends in a colon": (
        WHY,
        "            waarom: Om twee redenen:  # intern\n            - een\n            - twee\n",
        "            waarom: |  # intern\n              Om twee redenen:\n              - een\n              - twee\n",
    ),
    "a text below its field with a colon": (
        WHY,
        "            waarom:  # intern\n              Eerste zin: dit\n              Tweede zin.\n",
        "            waarom: |  # intern\n              Eerste zin: dit\n              Tweede zin.\n",
    ),
    "a missing space before a text with a colon": (
        WHY,
        "            waarom:Een op de drie: veel\n",
        '            waarom: "Een op de drie: veel"\n',
    ),
    "a tab before the first line below a bar": (
        WHY,
        "            waarom: |\n              \t- een\n              - twee\n",
        "            waarom: |\n              - een\n              - twee\n",
    ),
    "a tab before every line below a bar": (
        WHY,
        "            waarom: |\n\t- een\n\t\t- twee\n\n\t- drie\n",
        "            waarom: |\n              - een\n              \t- twee\n\n              - drie\n",
    ),
    "a bar without its space": (WHY, WHY.replace(": ", ":|\n              "), WHY.replace(": ", ": |\n              ")),
    "a field on the line of the one that holds it": (
        "            trekker:\n              wie: zorgraad",
        "            trekker: wie: zorgraad",
        "            trekker:\n              wie: zorgraad",
    ),
    "the first of several fields on the line of the one that holds them": (
        "            scope:\n              wel:\n                - dit\n",
        "            scope: wel:\n                - dit\n",
        "            scope:\n              wel:\n                - dit\n",
    ),
    "an apostrophe within single quotes": (
        "titel: De eerste actie",
        "titel: 'Leuven's actie'",
        'titel: "Leuven\'s actie"',
    ),
    "a comma behind a quoted word": (
        "titel: De eerste actie",
        'titel: "Samen", zegt de stad',
        "titel: '\"Samen\", zegt de stad'",
    ),
    "a curly quote that closes a straight one": (
        "titel: De eerste actie",
        'titel: "Samen: de stad”  # zo',
        'titel: "Samen: de stad"  # zo',
    ),
    "a straight quote that closes a curly one": (
        "titel: De eerste actie",
        'titel: “Samen: de stad"',
        'titel: "Samen: de stad"',
    ),
    "a table below its field": (
        WHY,
        "            waarom:\n              | a | b |\n              |---|---|\n",
        "            waarom: |\n              | a | b |\n              |---|---|\n",
    ),
    "bullets of Word at the column of their text": (
        WHY,
        "            waarom: Om twee redenen\n            • een\n            • twee\n",
        "            waarom: |\n              Om twee redenen\n              - een\n              - twee\n",
    ),
    "words in brackets": (
        WHY,
        "            waarom: [nog na te vragen]\n",
        '            waarom: "[nog na te vragen]"\n',
    ),
    "two quoted names": (
        "titel: De eerste actie",
        'titel: "Digibus" en "Digivan"',
        'titel: \'"Digibus" en "Digivan"\'',
    ),
    "three quoted names": (
        "titel: De eerste actie",
        'titel: "Ja" "nee" "misschien"',
        'titel: \'"Ja" "nee" "misschien"\'',
    ),
    "two names in single quotes": (
        "titel: De eerste actie",
        "titel: 'Bus' en 'Van'",
        "titel: \"'Bus' en 'Van'\"",
    ),
    "quotes within quotes": (
        "titel: De eerste actie",
        'titel: "De "Digivan" rijdt"',
        "titel: 'De \"Digivan\" rijdt'",
    ),
    "curly quotes before a colon": (
        "titel: De eerste actie",
        "titel: “Digibus”: de start",
        'titel: "“Digibus”: de start"',
    ),
    "low curly quotes before a colon": (
        "titel: De eerste actie",
        "titel: „Digibus” en ‘Van’: de start  # ooit",
        'titel: "„Digibus” en ‘Van’: de start"  # ooit',
    ),
    "a hard space behind the colon, and an invisible character in the words": (
        "titel: De eerste actie",
        "titel:\u00a0Route 5-\u200b6",
        "titel: Route 5-6",
    ),
    "an invisible character in a name": ("titel: De eerste", "ti\u200btel: De eerste", "titel: De eerste"),
    "a swapped pair of letters": (WHY, STATUS.format("aferond"), STATUS.format("afgerond")),
}
LEFT = {
    "a negation": (WHY, STATUS.format("niet afgerond")),
    "a negating prefix": (WHY, STATUS.format("onafgerond")),
    "another prefix": ("wie: zorgraad", "wie: zorgraad\n              rol: [medetrekkend]"),
    "a question mark": (WHY, STATUS.format("afgerond?")),
    "a hesitation": (WHY, STATUS.format("bijna afgerond")),
    "a hour behind a day": ("datum: 31 maart 2025", "datum: 2025-03-31 14:30"),
    "a hour behind a day in words": ("datum: 31 maart 2025", "datum: 31 maart 2025 om 14u30"),
    "a weekday that contradicts the date": ("datum: 31 maart 2025", "datum: dinsdag 31 maart 2025"),
    "a remark behind an apostrophe": (WHY, "            waarom: 't Is nodig # intern: bel An\n"),
    "a remark behind an at sign": (WHY, "            waarom: @home is nodig # intern\n"),
    "a remark behind a colon": (WHY, "            waarom: Fase 1: voorbereiding # intern\n"),
    "a remark behind curly quotes": (WHY, "            waarom: “Fase 1: voorbereiding” # intern\n"),
    "a remark behind two quoted words": (WHY, '            waarom: "Samen" zegt de stad: "zorg" # intern\n'),
    "a remark above another line": (WHY, "            waarom: %zorg: 50% # intern\n              verder\n"),
    "comments in a list at the column of its text": (
        WHY,
        "            waarom: Om twee redenen\n            # en dit\n            - een  # intern\n",
    ),
    "a remark in a list at the column of its text": (
        WHY,
        "            waarom: Om twee redenen # intern\n            - een\n",
    ),
    "a remark behind a missing space and a colon": (WHY, "            waarom:Een op drie: veel # intern\n"),
    "a remark behind a line that a text goes on below": (WHY, "            waarom: Zie # 3\n              en meer\n"),
    "tabs between columns below a bar": (WHY, "            waarom: |\n\tJan\tFeb\n\t1\t2\n"),
    "tabs before some lines below a bar": (
        WHY,
        "            waarom: |\n              \t- een\n              - twee\n              \t- drie\n",
    ),
    "dashes of Word at the column of their text": (
        WHY,
        "            waarom: Om twee redenen\n            – een\n            – twee\n",
    ),
    "a text pasted at the edge": (WHY, "            waarom:\n            Eerst dit.\n\n            Dan: dat.\n"),
    "two fields on a line": (WHY, f"{WHY.rstrip()} opmerking: nog na te lezen\n"),
    "two fixed fields on a line": (WHY, f"{WHY}            start: 1 maart 2025, einde: juni 2025\n"),
    "what is to be decided, on the line of its field": (WHY, "            waarom: nog_te_bepalen: overleg\n"),
    "a list in brackets": (WHY, "            waarom: [dit, dat]\n"),
    "an item on the line of its field": (WHY, "            waarom: - een\n              - twee\n"),
    "words behind a bar": (WHY, "            waarom: | Omdat\n"),
    "a comment at the edge, within a text below a bar": (
        WHY,
        "            waarom: |\n              Omdat\n# intern\n              het nodig is\n",
    ),
    "a line of a text with a colon, below its field": (WHY, "            waarom:\n            Omdat: het nodig is\n"),
    "comments in the list below a text": (
        WHY,
        "            waarom: Om twee redenen:\n              - een  # intern\n              # en dit\n",
    ),
    "a dash in front of a number within a text": (
        WHY,
        "            waarom: Wat\n              -5 graden\n           x: 1\n",
    ),
    "a dash that opens a line of a text": (WHY, "            waarom: Wat\n              – zie: x\n           x: 1\n"),
}


def fixed(old: str, new: str, *, end: str = "\n") -> str:
    assert old in SMALL_PLAN
    return fixing.fix("plan.yaml", SMALL_PLAN.replace(old, new, 1).replace("\n", end).encode()).after


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_what_a_fix_makes(name: str, end: str) -> None:
    old, wrong, right = MADE[name]
    assert fixed(old, wrong, end=end) == SMALL_PLAN.replace(old, right, 1).replace("\n", end)


@pytest.mark.parametrize("name", LEFT)
def test_what_is_a_question_is_left(name: str) -> None:
    old, wrong = LEFT[name]
    assert fixed(old, wrong) == SMALL_PLAN.replace(old, wrong, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_came_along_from_markdown_leaves_line_ends_of_one_kind(end: str) -> None:
    text = f"```yaml\n{SMALL_PLAN}```\n".replace("\n", end)
    after = fixing.fix("plan.yaml", text.encode()).after
    assert after != text
    assert after.replace(end, "") == after.replace("\r", "").replace("\n", "")
