"""The real yaml-language-server with our schema: what an author sees in VS Code while writing a plan."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from lsp_client import MISSING, WHY_MISSING, Editor

from actieplan.cli import init, schema
from actieplan.exports import json_schema
from actieplan.reading import source
from tests_support import PLANS, ROOT, SMALL_PLAN, run

pytestmark = pytest.mark.skipif(MISSING, reason=WHY_MISSING)

MODELINE = f"# yaml-language-server: $schema={schema.FILE_NAME}\n"
MEANINGS = yaml.safe_load((ROOT / "templates" / "velden.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schema in it, as `actieplan init` leaves it."""
    made: Path = tmp_path_factory.mktemp("plans")
    schema.write_beside(made / "plan.yaml")
    return made


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    with Editor(folder) as opened:
        yield opened


def messages_of(part: Any) -> set[str]:
    """Every message that stands in a schema."""
    if isinstance(part, dict):
        own = {part["errorMessage"]} if isinstance(part.get("errorMessage"), str) else set()
        return own.union(*map(messages_of, part.values()))
    return set().union(*map(messages_of, part)) if isinstance(part, list) else set()


MESSAGES = messages_of(json_schema.build())


# --- plans without mistakes -------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_a_real_plan_has_no_finding(editor: Editor, plan: Path) -> None:
    assert editor.squiggles(MODELINE + plan.read_text(encoding="utf-8")) == []


def test_the_workspace_may_name_the_schema_instead_of_the_plan(folder: Path) -> None:
    with Editor(folder, {"schemas": {schema.FILE_NAME: "*.yaml"}}) as editor:
        for plan in PLANS:
            assert editor.squiggles(plan.read_text(encoding="utf-8")) == []
        assert len(editor.squiggles("formulier: 2O25\n" + SMALL_PLAN.partition("\n")[2])) == 1


@pytest.mark.parametrize(
    ("good", "other"),
    [
        ("organisatie: ELZ Voorbeeld", "organisatie: 1.10"),
        ("titel: Actieplan ELZ Voorbeeld", "titel: 2025"),
        ("titel: Actieplan ELZ Voorbeeld", "titel: true"),
        ("jaar: 2025", 'jaar: "2025"'),
        ("jaar: 2025", "jaar: 2025\nbeleidsperiode: nee"),
        ("jaar: 2025", "jaar: 2025\nbeleidsperiode: 12:30"),
        ("jaar: 2025", "jaar: 2025\nbeleidsperiode:\nstatus:\nversies:\ncapaciteit:"),
        ("jaar: 2025", "jaar: 2025\ncapaciteit:\n  vte: 2.6\n  netwerking: 45%"),
        ("jaar: 2025", "jaar: 2025\ncapaciteit:\n  vte: 2,6\n  netwerking: 45,5 %"),
        ("jaar: 2025", "jaar: 2025\nversies:\n  - versie: 1.0\n    datum: 2025-03-31\n    beschrijving: 1"),
        ("jaar: 2025", "jaar: 2025\nversies:\n  - versie: 1.10\n    datum: 2025\n    beschrijving: ja"),
        ("nummer: 1.1\n", "nummer: 1.10\n"),
        ("nummer: 1.1\n", 'nummer: "1.1"\n'),
        ("id: een\n", "id: 2025\n"),
        ("periode: januari-maart 2025", "periode: 2025"),
        ("periode: januari-maart 2025", "periode: 1 Januari t/m 31 MAART 2025"),
        ("- dit\n", "- 12\n"),
        ("omschrijving: Wat we doen.", "omschrijving: 2025"),
        ("omschrijving: Wat we doen.", "omschrijving: |\n              Wat we doen.\n\n              - en meer"),
        ("waarom: Omdat het nodig is.", "waarom: {nog_te_bepalen: {wacht_op: een}}"),
        ("doelgroepen: Iedereen.", "doelgroepen: [jong, oud, 65]"),
        ("doelgroepen: Iedereen.", "doelgroepen: {tekst: Iedereen., vervolg: [{plan: 2026}]}"),
        ("datum: 31 maart 2025", "datum: eind februari"),
    ],
    ids=lambda text: text.splitlines()[-1].strip(),
)
def test_a_text_in_any_form_that_the_plan_reads_is_fine(editor: Editor, good: str, other: str) -> None:
    assert good in SMALL_PLAN
    text = SMALL_PLAN.replace(good, other, 1)
    assert source.read("plan.yaml", text.encode()).diagnostics == []
    assert editor.squiggles(MODELINE + text) == []


# --- mistakes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("good", "wrong", "mark", "message"),
    [
        pytest.param("jaar: 2025", "jaar: 2025\nbeleidsperide: x", "beleidsperide", "Het formulier kent hier geen veld",
                     id="unknown field"),
        pytest.param("periode: j", "sproor: x\n                periode: j", "sproor",
                     "Het formulier kent hier geen veld",
                     id="unknown field of a phase"),
        pytest.param("titel: Actieplan ELZ Voorbeeld", "titel:", "titel:", "Vul `titel` in. De titel van het plan",
                     id="left blank"),
        pytest.param("titel: Klaar\n", 'titel: "  "\n', "titel: \"", "Vul `titel` in. Wat er dan klaar is",
                     id="white space"),
        pytest.param("titel: Klaar\n                    datum", "datum", "- datum", "Vul `titel` in.",
                     id="missing in a milestone"),
        pytest.param("titel: Klaar", "titel: [Klaar]", "titel: [Klaar]", "Bij `titel` hoort één tekst",
                     id="list for a text"),
        pytest.param("samenwerking: Met VIVEL.", "samenwerking: [VIVEL]", "samenwerking",
                     "Bij `samenwerking` hoort één",
                     id="list for Markdown"),
        pytest.param("jaar: 2025", "jaar: 25", "jaar: 25", "Dit is geen goede waarde voor `jaar`: schrijf een jaartal",
                     id="year of two digits"),
        pytest.param("jaar: 2025", "jaar: vijfentwintig", "jaar:", "Dit is geen goede waarde voor `jaar`",
                     id="year in words"),
        pytest.param("nummer: 1.1\n", "nummer: 1\n", "nummer: 1\n        titel", "schrijf twee nummers met een punt",
                     id="number of one part"),
        pytest.param("id: een\n", "id: Een actie\n", "id: Een", "gebruik kleine letters, cijfers en koppeltekens",
                     id="id with capitals"),
        pytest.param("wie: zorgraad", "wie: zorgrad", "wie:", "Kies bij `wie` uit: `zorgraad`, `partner`, `samen`.",
                     id="unknown choice"),
        pytest.param("jaar: 2025", "jaar: 2025\nstatus: klaar", "status", "Kies bij `status` uit: `ontwerp`",
                     id="unknown choice that may be left open"),
        pytest.param("formulier: 2025", "formulier: 2023", "formulier",
                     "Een onbekend formulier. Er zijn: `2024`, `2025`",
                     id="unknown edition"),
        pytest.param("datum: 31 maart 2025", "datum: 30 februari 2025", "datum:", "Deze datum bestaat niet",
                     id="30 februari"),
        pytest.param("datum: 31 maart 2025", "datum: 2025-02-29", "datum:", "Deze datum bestaat niet",
                     id="no leap year"),
        pytest.param("datum: 31 maart 2025", "datum: binnenkort", "datum:", "Dit is geen datum die het plan kent",
                     id="no date"),
        pytest.param("datum: 31 maart 2025", "datum: 31.12", "datum:", "Dit is geen datum die het plan kent",
                     id="a number for a date"),
        pytest.param("periode: januari-maart 2025", "periode:", "periode:", "Vul `periode` in.", id="no period"),
        pytest.param("trekker:\n              wie: zorgraad", "trekker: zorgraad", "trekker",
                     "Bij `trekker` horen velden",
                     id="text for fields"),
        pytest.param("wie: zorgraad", "wie: partner", "trekker:", "Een trekker zonder naam",
                     id="leader without a name"),
        pytest.param("- dit\n", "-\n", "                -\n", "Achter dit streepje staat niets", id="empty item"),
        pytest.param("wel:\n                - dit\n", "wel:\n", "wel:", "Vul `wel` in.", id="empty scope"),
        pytest.param("              niet:\n                - dat\n", "", "scope:", "Vul `niet` in.", id="half a scope"),
        pytest.param("waarom: Omdat het nodig is.", "waarom:", "waarom", "Formulier 2025 vraagt `waarom`",
                     id="open question"),
        pytest.param("samenwerking: Met VIVEL.\n            ", "", "- id: een",
                     "Formulier 2025 vraagt `samenwerking` of",
                     id="open question that two fields answer"),
        pytest.param("datum: 31 maart 2025", "datum: 31 maart 2025\n                    wanneer: ooit", "wanneer: ooit",
                     "Een mijlpaal die meer dan eens valt", id="two dates"),
    ],
)  # fmt: skip
def test_a_mistake_is_underlined_on_its_line_and_explained_in_dutch(
    editor: Editor, good: str, wrong: str, mark: str, message: str
) -> None:
    assert good in SMALL_PLAN
    text = MODELINE + SMALL_PLAN.replace(good, wrong, 1)
    (found,) = editor.squiggles(text)
    assert message in found.message
    assert found.line == text[: text.index(mark)].count("\n") + 1 + mark.startswith("\n")
    assert found.message in MESSAGES


def test_several_mistakes_are_all_shown(editor: Editor) -> None:
    text = SMALL_PLAN.replace("jaar: 2025", "jaar: 25").replace("wie: zorgraad", "wie: ik").replace("- dit", "- [a]")
    assert [found.message[:20] for found in editor.squiggles(MODELINE + text)] == [
        "Dit is geen goede wa",
        "Bij `wel` hoort één ",
        "Kies bij `wie` uit: ",
    ]


def test_of_a_first_plan_the_editor_calls_blank_what_init_calls_blank(folder: Path, editor: Editor) -> None:
    done = run("init", "eerste.yaml", "--organisatie", "ELZ Voorbeeld", "--jaar", "2026", cwd=folder)
    blank = {int(line) for line in re.findall(r"regel +(\d+):", done.stdout.decode())}
    assert len(blank) > 10
    found = editor.squiggles((folder / "eerste.yaml").read_text(encoding="utf-8"), "eerste.yaml")
    assert {each.message for each in found} <= MESSAGES
    assert len(found) == len(blank)
    assert len(blank & {each.line for each in found}) >= len(blank) - 1


# --- completion -------------------------------------------------------------------------------------------

ACTIE = SMALL_PLAN[: SMALL_PLAN.index("            omschrijving")]
FASE = SMALL_PLAN[: SMALL_PLAN.index("                mijlpalen")]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        pytest.param("formulier: 2025\n|", {"organisatie", "titel", "jaar", "versies", "hoofdstukken"}, id="plan"),
        pytest.param("versies:\n  - |", {"versie", "datum", "beschrijving", "auteurs"}, id="version"),
        pytest.param("capaciteit:\n  |", {"vte", "netwerking", "toelichting"}, id="capacity"),
        pytest.param("strategische_doelstellingen:\n  - nummer: 1\n    |", {"titel", "soort"}, id="goal"),
        pytest.param(f"{ACTIE}            |", {"waarom", "scope", "trekker", "fasen", "evaluatie"}, id="action"),
        pytest.param(f"{ACTIE}            scope:\n              |", {"wel", "niet"}, id="scope"),
        pytest.param(f"{FASE}                |", {"stappen", "mijlpalen", "spoor"}, id="phase"),
        pytest.param(f"{FASE}                mijlpalen:\n                  - |", {"titel", "datum", "soort"},
                     id="milestone"),
        pytest.param(f"{ACTIE}            evaluatie:\n              - type: proces\n                |",
                     {"indicatoren", "toelichting"}, id="evaluation"),
        pytest.param(f"{ACTIE}            waarom:\n              |", {"tekst", "vervolg", "nog_te_bepalen"}, id="text"),
    ],
)  # fmt: skip
def test_the_fields_of_every_part_are_offered(editor: Editor, text: str, offered: set[str]) -> None:
    proposals = editor.proposals(MODELINE + text + "\n")
    labels = [proposal.label for proposal in proposals]
    assert offered <= set(labels)
    assert len(labels) == len(set(labels))
    assert all(proposal.insert.startswith(f"{proposal.label}:") for proposal in proposals if proposal.label in offered)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("status: |", ["ontwerp", "ter feedback", "ter goedkeuring", "goedgekeurd"]),
        ("formulier: |", ["2024", "2025"]),
        (f"{ACTIE}            trekker:\n              wie: |", ["zorgraad", "partner", "samen"]),
        (f"{ACTIE}            evaluatie:\n              - type: |", ["proces", "resultaat", "impact"]),
        (f"{ACTIE}            verwijzingen:\n              - naar: twee\n                soort: |",
         ["bouwt voort op", "wacht op", "ondersteunt", "hangt samen met"]),
        (f"{FASE}                mijlpalen:\n                  - soort: |", ["mijlpaal", "deadline", "gebeurtenis"]),
        ("titel: |", []),
        ("jaar: |", []),
        ("beleidsperiode: |", []),
    ],
    ids=["status", "formulier", "wie", "type", "soort", "mijlpaal", "a title", "a year", "words"],
)  # fmt: skip
def test_choices_are_offered_and_nothing_else(editor: Editor, text: str, offered: list[str]) -> None:
    assert [proposal.label for proposal in editor.proposals(MODELINE + text + "\n")] == offered


def written_out(text: str, insert: str) -> str:
    """The text with a snippet in it, as VS Code writes it: every line as far in as the one it stands on."""
    before, _, after = text.partition("|")
    indent = re.match(r" *", before.rpartition("\n")[2])
    assert indent is not None
    plain = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\}|\$\{\d+:([^}]*)\}|\$\d+", lambda stop: stop[1] or stop[2] or "x", insert)
    return before + plain.replace("\n", "\n" + indent[0]) + after


@pytest.mark.parametrize(
    ("text", "label", "fields"),
    [
        pytest.param(f"{ACTIE}            fasen:\n              - |", "nieuwe fase",
                     {"titel", "periode", "stappen", "mijlpalen"}, id="phase"),
        pytest.param(f"{FASE}                mijlpalen:\n                  - |", "nieuwe mijlpaal", {"titel", "datum"},
                     id="milestone"),
        pytest.param(f"{FASE}              - |", "nieuwe fase", {"titel", "periode", "stappen", "mijlpalen"},
                     id="second phase"),
        pytest.param(ACTIE.replace("- id: een\n            titel: De eerste actie\n", "- |"), "nieuwe actie",
                     {"id", "titel", "scope", "trekker", "fasen", "evaluatie"}, id="action"),
        pytest.param(f"{ACTIE}            evaluatie:\n              - |", "nieuwe evaluatie", {"type", "indicatoren"},
                     id="evaluation"),
        pytest.param("strategische_doelstellingen:\n  - |", "nieuwe strategische doelstelling",
                     {"nummer", "titel", "operationele_doelstellingen"}, id="goal"),
        pytest.param("versies:\n  - |", "nieuwe versie", {"versie", "datum"}, id="version"),
        pytest.param("|", "nieuw plan", {"formulier", "jaar", "strategische_doelstellingen"}, id="plan"),
    ],
)  # fmt: skip
def test_a_new_one_is_written_in_one_go(editor: Editor, text: str, label: str, fields: set[str]) -> None:
    (proposal,) = [each for each in editor.proposals(MODELINE + text + "\n") if each.label == label]
    result = source.read("plan.yaml", written_out(text, proposal.insert).encode())
    assert result.diagnostics == []
    last: Any = result.data
    while last:
        entries = last if isinstance(last, list) else list(last.values())
        if isinstance(last, dict) and fields <= last.keys():
            break
        last = next(entry for entry in reversed(entries) if isinstance(entry, dict | list))
    assert fields <= last.keys()


def test_a_new_plan_lacks_only_its_words(editor: Editor) -> None:
    (proposal,) = [each for each in editor.proposals(MODELINE + "|\n") if each.label == "nieuw plan"]
    found = editor.squiggles(MODELINE + written_out("|\n", proposal.insert))
    assert {each.message.partition(":")[0] for each in found} <= {
        "Een onbekend formulier. Er zijn",
        "Dit is geen datum die het plan kent",
        "Formulier 2025 vraagt `communicatie_doelgroepen`, maar er is niets ingevuld.",
        *(f"Dit is geen goede waarde voor `{field}`" for field in ("jaar", "nummer")),
    }


@pytest.mark.parametrize("label", ["dag: 31 maart 2025", "periode: maart-mei 2025"])
def test_a_date_can_be_filled_in_by_its_parts(editor: Editor, label: str) -> None:
    text = f"{MODELINE}{FASE}                mijlpalen:\n                  - titel: x\n                    datum: |\n"
    (proposal,) = [each for each in editor.proposals(text) if each.label == label]
    assert written_out(text, proposal.insert).endswith(f"datum: {label.partition(': ')[2]}\n")


# --- hover ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "title", "meaning"),
    [
        ("organi|satie: ELZ", "Actieplan", MEANINGS["Plan"]["organisatie"]),
        ("nu|mmer: 1\n", "Strategische doelstelling", MEANINGS["StrategischeDoelstelling"]["nummer"]),
        ("nu|mmer: 1.1\n", "Operationele doelstelling", MEANINGS["OperationeleDoelstelling"]["nummer"]),
        ("waa|rom:", "Actie", MEANINGS["Actie"]["waarom"]),
        ("sco|pe:", "Actie", MEANINGS["Actie"]["scope"]),
        ("ni|et:", "Scope", MEANINGS["Scope"]["niet"]),
        ("perio|de:", "Fase", MEANINGS["Fase"]["periode"]),
        ("dat|um:", "Mijlpaal", MEANINGS["Mijlpaal"]["datum"]),
        ("streef|doel:", "Indicator", MEANINGS["Indicator"]["streefdoel"]),
    ],
    ids=lambda value: value.strip() if "|" in value else "",
)
def test_a_field_is_explained_in_dutch(editor: Editor, place: str, title: str, meaning: str) -> None:
    text = SMALL_PLAN.replace(place.replace("|", ""), place, 1)
    assert "|" in text
    shown = editor.hover(MODELINE + text)
    assert meaning in re.sub(r"\\(.)", r"\1", shown)
    assert shown.startswith(f"#### {title}\n")


def test_the_schema_beside_a_plan_is_the_schema(folder: Path) -> None:
    assert json.loads((folder / schema.FILE_NAME).read_text(encoding="utf-8")) == json_schema.build()
    assert MODELINE in init.first_plan(
        folder / "plan.yaml", organisatie="x", jaar=2026, formulier="2025", today=date(2026, 1, 1)
    )
