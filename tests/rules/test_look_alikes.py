"""Texts: structure that the eye sees and the program does not, and signs that nobody sees."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
import yaml

from actieplan import checking, fixing
from actieplan.diagnostics import Severity
from actieplan.outline import survey
from actieplan.rules import texts
from plan_snippets import found_in, plan_with
from tests_support import PLANS, SMALL_PLAN

ORDINARY = yaml.safe_load((Path(__file__).parent / "ordinary_texts.yaml").read_text(encoding="utf-8"))
BULLET = "\uf0b7"
SOFT = "\u00ad"


def plan(text: str) -> str:
    """A plan file with this text, over several lines, as the description of its action."""
    lines = "".join(f"              {line}\n" for line in text.splitlines())
    assert "            omschrijving: Wat we doen.\n" in SMALL_PLAN
    return SMALL_PLAN.replace("            omschrijving: Wat we doen.\n", f"            omschrijving: |\n{lines}")


def places(text: str) -> list[tuple[str, int, int]]:
    """The code, line and column within the text of what is found about it."""
    found = [each for each in found_in(plan(text)) if each.code.startswith("AP5")]
    spans = [(each.code, each.location.span) for each in found]
    return [(code, span.start.line - 16, span.start.column - 14) for code, span in spans if span is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dit:\n• een\n· twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="bullets of Word"),
        pytest.param(f"Dit:\n{BULLET} een", [("AP510", 2, 1)], id="a bullet of a symbol font"),
        pytest.param("Dit:\no\teen", [("AP510", 2, 1)], id="an o and a tab"),
        pytest.param("Dit:\n– een\n– twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="dashes below each other"),
        pytest.param("Dit doen we\n– samen met de stad – elk jaar.", [], id="one dash is a thought"),
        pytest.param("Dit doen we\no zo graag.", [], id="an o is a word"),
        pytest.param("Dit:\na) een\nb) twee", [("AP511", 2, 1), ("AP511", 3, 1)], id="letters"),
        pytest.param("Dit:\n1.1 een\n1.2 twee", [("AP511", 2, 1), ("AP511", 3, 1)], id="numbers of two levels"),
        pytest.param("Dit hoort bij doelstelling\n1.1 van het plan.", [], id="a number where a line was wrapped"),
        pytest.param("Dit:\no  een\no  twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="an o and spaces"),
        pytest.param("Dit:\n§ een\n§ twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="paragraph signs"),
        pytest.param("Zie ook\n§ 3 van de tekst.", [], id="one paragraph sign is a reference"),
        pytest.param("- een\n- • twee", [("AP510", 2, 3)], id="a bullet behind a dash"),
        pytest.param("– een punt dat\n  doorloopt\n– twee", [("AP510", 1, 1), ("AP510", 3, 1)], id="wrapped dashes"),
        pytest.param("Dit:\n(1) een\n(2) twee", [("AP511", 2, 1), ("AP511", 3, 1)], id="numbers in parentheses"),
        pytest.param("1.1\tZorg\n1.2\tWelzijn", [("AP511", 1, 1), ("AP511", 2, 1)], id="a number and a tab"),
        pytest.param("9.30 onthaal\n10.15 start\n11.00 einde", [("AP513", 1, 1)], id="hours are not numbers"),
        pytest.param("Wie\tWat\nStad\tbus", [("AP512", 1, 4)], id="a table with tabs is one finding"),
        pytest.param("a\tb\nc\td\n\nEen zin.\n\ne\tf\ng\th", [("AP512", 1, 2), ("AP512", 6, 2)], id="two tables"),
        pytest.param("Wie\tWat\tWanneer", [("AP512", 1, 4)], id="a row of three"),
        pytest.param("Wat\twe doen.", [], id="one tab is a wide space"),
        pytest.param("-\teen\n-\ttwee\n\n1.\teen\n2.\ttwee", [], id="tabs behind signs of a list"),
        pytest.param("Een zin.\n\tingesprongen\n\tnog een", [], id="tabs that indent"),
        pytest.param("de stad\nhet OCMW\nde scholen van de streek", [("AP513", 1, 1)], id="a list in small letters"),
        pytest.param("Stad Leuven\nOCMW\nHuis van het Kind\n- een", [("AP513", 1, 1)], id="short lines above a list"),
        pytest.param("Wij gaan in Leuven\nOp bezoek bij de\nPartners", [], id="a line that goes on"),
        pytest.param("Een zin.\nPagina 3 van 18\nNog een.", [("AP504", 2, 1)], id="a page number is one finding"),
        pytest.param("We doen **dit en\ndat.", [("AP515", 1, 9)], id="bold that nobody ends"),
        pytest.param("We doen dit** en\n*dat niet.", [("AP515", 1, 12), ("AP515", 2, 1)],
                     id="an end without a beginning"),
        pytest.param("**een\n\ntwee**", [("AP515", 1, 1)], id="bold over two paragraphs is one mistake"),
        pytest.param("- **een\n- *twee*\n- **drie**", [("AP515", 1, 3)], id="each item by itself"),
        pytest.param("| **a | b* |\n|---|---|\n| c | d |", [("AP515", 1, 3)], id="each cell by itself"),
        pytest.param("** doen ** alles, en **vet**tekst en half**vet**.",
                     [("AP515", 1, 1), ("AP515", 1, 9), ("AP515", 1, 27), ("AP515", 1, 42)],
                     id="pairs that are half within words or between spaces"),
        pytest.param("half**vet**woord en *A*ctie, 2**3 en a*b*c",
                     [("AP515", 1, 5), ("AP515", 1, 10), ("AP515", 1, 21)],
                     id="each pair within a word, and no sums"),
        pytest.param("**zo*", [("AP515", 1, 1)], id="signs that do not match"),
        pytest.param("(*zo en “**zus", [("AP515", 1, 2), ("AP515", 1, 10)], id="behind a bracket and a quote"),
        pytest.param("3*4*5 en collega*s en burger*s, *.docx en a * b", [], id="stars within and between words"),
        pytest.param("De kost* is hoog.\n\n* bullet\n\n*exclusief btw", [], id="a note behind a word"),
        pytest.param("De kost* en de prijs*.\n\n*exclusief btw\n*inclusief vervoer", [], id="two notes of stars"),
        pytest.param("kost* en prijs**\n\n** met btw", [], id="two notes"),
        pytest.param("\\*zo en \\**zus", [], id="escaped"),
        pytest.param("![**foto](x.png)", [("AP514", 1, 1)], id="stars in a picture"),
        pytest.param("**Stad Leuven\nOCMW Leuven\nHuis", [("AP515", 1, 1)], id="a spot has one finding"),
        pytest.param("Be\u200bvragen\nvan\ufeff allen.", [("AP516", 1, 3), ("AP516", 2, 4)], id="no width"),
        pytest.param("\u2060\u200bx en y\u200c", [("AP516", 1, 1), ("AP516", 1, 9)], id="several signs as one"),
        pytest.param("👩\u200d👧 ❤\ufe0f\u200d🔥 نمی\u200cخواهم ไทย\u200bไทย क्\u200dष", [],
                     id="no width where it is needed"),
        pytest.param("Stad Leuven\nOCMW Leuven\nHuis van het Kind", [("AP513", 1, 1)], id="a list without marks"),
        pytest.param("We bevragen alle organisaties en\nvatten samen wat ze zeggen, zodat\nwe verder kunnen.", [],
                     id="wrapped text"),
        pytest.param("We ~~doen~~, en ~~laten~~.", [("AP514", 1, 4), ("AP514", 1, 17)], id="each strike-through once"),
        pytest.param("A&nbsp;en <h2>B</h2>", [("AP514", 1, 2), ("AP514", 1, 11), ("AP514", 1, 16)],
                     id="signs and tags of HTML"),
        pytest.param("R&D, zorg&welzijn; x<y>z, \\<b> en <www.elz.example>", [], id="what is not HTML"),
        pytest.param("• een", [("AP510", 1, 1)], id="one bullet"),
        pytest.param("Zie ![foto](x.png) en\n~~weg~~", [("AP514", 1, 5), ("AP514", 2, 1)],
                     id="a picture and strike-through"),
        pytest.param("Als x < 3 en y > 2, dan\nniet.", [], id="smaller than"),
        pytest.param("We doen **dit** en *dat*,\n2*3*4 en collega*s.", [], id="signs in pairs, and within words"),
        pytest.param(f"Eerste{SOFT}lijn\nvan allen.", [("AP518", 1, 7)], id="a soft hyphen"),
        pytest.param("- een\n- twee\n\n1. een\n2) twee\n\n| a | b |\n|---|---|\n| c | d |", [], id="what is known"),
    ],
)  # fmt: skip
def test_what_the_eye_sees_is_reported_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_look_like_nothing(text: str) -> None:
    assert [(family.kind.code, text[slice(*found.within)]) for family, found in texts.look_alikes(text)] == []


@pytest.mark.parametrize("width", [30, 45, 60, 75, 90])
def test_words_of_approved_plans_look_like_nothing_wherever_lines_end(width: int) -> None:
    plain = [text for file in checking.check(PLANS).files if file.plan for path, text in survey(file.plan).texts
             if path[-1] == "tekst" and "\n" not in text.strip("\n")]  # fmt: skip
    assert len(plain) > 150
    wrapped = [f"{textwrap.fill(text, width, break_long_words=False)}\n" for text in plain]
    found = [(family.kind, text[slice(*each.within)]) for text in wrapped for family, each in texts.look_alikes(text)]
    assert [(kind.code, words) for kind, words in found if kind.severity is not Severity.INFO] == []


def test_there_are_many_ordinary_texts() -> None:
    assert len(ORDINARY) > 60


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        pytest.param("Dit:\n• een\n  · twee\n•drie", "Dit:\n- een\n  - twee\n- drie", id="bullets"),
        pytest.param("Dit:\n– een\n– twee", "Dit:\n- een\n- twee", id="dashes"),
        pytest.param("- een\n- • twee", "- een\n- twee", id="a bullet behind a dash"),
        pytest.param("Be\u200bvragen\nvan \ufeffallen.", "Bevragen\nvan allen.", id="no width"),
        pytest.param("Wie\tWat\nStad\tbus", "| Wie | Wat |\n| --- | --- |\n| Stad | bus |", id="a table"),
        pytest.param(
            "Dit:\nx\t\ty|z\n\ta\t",
            "Dit:\n| x |  | y\\|z |\n| --- | --- | --- |\n|  | a |  |",
            id="empty cells and a pipe",
        ),
        pytest.param(
            "Dit:\n\tWie\tWat\nStad\ta\tb",
            "Dit:\n|  | Wie | Wat |\n| --- | --- | --- |\n| Stad | a | b |",
            id="a header with an empty first cell",
        ),
        pytest.param(
            "Een\tTwee\tDrie\nStad\t\t\n\t\tb\nOCMW\ta\t",
            "| Een | Twee | Drie |\n| --- | --- | --- |\n| Stad |  |  |\n|  |  | b |\n| OCMW | a |  |",
            id="rows with empty first and last cells",
        ),
        pytest.param(
            "Wie\tWat\t\nStad\t\tb",
            "| Wie | Wat |  |\n| --- | --- | --- |\n| Stad |  | b |",
            id="a header with an empty last cell",
        ),
        pytest.param("a\tb\tc\nd\te", "| a | b | c |\n| --- | --- | --- |\n| d | e |", id="a short row"),
        pytest.param("a\tb\nc\td\te", "a\tb\nc\td\te", id="a row longer than the header"),
        pytest.param("- x\n  a\tb\n  c\td", "- x\n  a\tb\n  c\td", id="no table in an item"),
        pytest.param("**a\tb**\nc\td", "**a\tb**\nc\td", id="a look over two cells"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_fix_changes_the_named_signs_and_nothing_else(text: str, fixed: str, end: str) -> None:
    after = fixing.fix("2025.yaml", plan(text).replace("\n", end).encode()).after
    assert after == plan(fixed).replace("\n", end)
    assert fixing.fix("2025.yaml", after.encode()).after == after


ITEMS = {
    "a bullet": ("- • een", ["AP035"], "- een"),
    "a bullet in quotes": ('- "• een"', ["AP510"], '- "een"'),
    "a bullet of a symbol font": (f"- {BULLET} een", ["AP035"], "- een"),
    "an o and a tab": ("- o\teen", ["AP035"], "- een"),
    "a dash may be a sign of the words": ("- – 5 graden", ["AP035"], "- – 5 graden"),
    "an alias is one finding": ("- *zo", ["AP021"], "- *zo"),
    "a star in quotes": ('- "*zo"', ["AP515"], '- "*zo"'),
    "bold": ("- We doen **dit", ["AP515"], "- We doen **dit"),
    "no width": ("- We be\u200bzoeken", ["AP516"], "- We bezoeken"),
    "a number": ("- 1. een", [], "- 1. een"),
    "hashes without a heading": ('- "##een"', ["AP525"], '- "##een"'),
    "a letter": ("- a) een", [], "- a) een"),
    "a text": ("- |\n                  Dit:\n                  • een", ["AP510"],
               "- |\n                  Dit:\n                  - een"),
}  # fmt: skip


@pytest.mark.parametrize(("item", "codes", "fixed"), ITEMS.values(), ids=ITEMS.keys())
def test_an_item_of_a_list(item: str, codes: list[str], fixed: str) -> None:
    assert SMALL_PLAN.count("                - dit\n") == 1
    text = SMALL_PLAN.replace("- dit", item)
    assert [each.code for each in found_in(text) if each.code != "AP302"] == codes
    assert fixing.fix("2025.yaml", text.encode()).after == SMALL_PLAN.replace("- dit", fixed)


@pytest.mark.parametrize(("length", "codes"), [(200, []), (201, ["AP517"])])
def test_a_title_may_have_two_hundred_characters(length: int, codes: list[str]) -> None:
    title = "a" * length
    for text in (
        plan_with(f"titel: {title}"),
        plan_with(doelstelling=f"titel: {title}"),
        plan_with(actie=f"titel: {title}"),
        plan_with(f"hoofdstukken: [{{titel: {title}, tekst: Een zin.}}]"),
    ):
        found = found_in(text)
        assert [each.code for each in found if each.code.startswith("AP5")] == codes
