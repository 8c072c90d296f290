"""The law of documents: whatever an author writes is in every full document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from lxml import etree

from actieplan import editions, outline
from actieplan.datum import Datum
from actieplan.documents.document import Document, Section
from actieplan.documents.form import build
from actieplan.editions import Edition
from actieplan.model import Item, Lijst, Node, Plan, Tekst, Verwijzing
from actieplan.places import Path as PlanPath
from actieplan.richtext import Block, BulletList, Table, parse
from actieplan.writers import docx, html, markdown
from actieplan.writers.docx.ooxml import W
from actieplan.writers.not_text import replaced
from generated_plans import Raw, raw_plans
from maximal_plan import maximal
from written_markdown import fold, shown

REAL = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
NO_WORDS = {"id", "maanden"}


@pytest.mark.parametrize("formulier", editions.NAMES)
@pytest.mark.parametrize("with_prompts", [False, True], ids=["answers", "with prompts"])
def test_every_text_of_a_plan_with_all_fields_is_in_its_document(formulier: str, with_prompts: bool) -> None:
    plan = maximal(formulier)
    assert missing(plan, with_prompts=with_prompts) == []


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_every_text_of_a_real_plan_is_in_its_document(file: Path) -> None:
    assert missing(read(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader))) == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_every_text_of_any_plan_is_in_its_document(raw: Raw) -> None:
    assert missing(read(raw)) == []


@pytest.mark.parametrize("formulier", editions.NAMES)
def test_every_text_of_a_plan_with_all_fields_is_in_its_word_file(formulier: str) -> None:
    assert missing_in_word(maximal(formulier)) == []


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_every_text_of_a_real_plan_is_in_its_word_file(file: Path) -> None:
    assert missing_in_word(read(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader))) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_every_text_of_any_plan_is_in_its_word_file(raw: Raw) -> None:
    assert missing_in_word(read(raw)) == []


def test_the_plan_with_all_fields_has_all_fields() -> None:
    filled = {
        (type(entry.node), name)
        for entry in outline.survey(maximal("2024")).entries
        for name, field in type(entry.node).model_fields.items()
        if getattr(entry.node, name) != field.default
    }
    fields = {(node, name) for node in nodes(Plan) for name in node.model_fields}
    assert fields - filled == set()


@pytest.mark.parametrize("formulier", editions.NAMES)
@pytest.mark.parametrize(
    "words",
    [
        pytest.param("2,6 VTE", id="a number has a decimal comma"),
        pytest.param("45,5% van de totale personeelstijd", id="a percentage too"),
        pytest.param("12,5 dagen", id="the effort of a phase"),
        pytest.param("30 dagen", id="the effort of an action"),
        pytest.param("19 oktober 2024", id="an ISO date in words"),
        pytest.param("Status: Ter goedkeuring", id="the status of the plan"),
        pytest.param("→ Vervolg: actieplan 2026, operationele doelstelling 1.11 (misschien)", id="a deferral"),
        pytest.param("→ Vervolg: bij een volgende bestuurderswissel", id="a deferral in words"),
        pytest.param("Nog te bepalen – wacht op de nieuwe stadswebsite.", id="what is open waits for words"),
        pytest.param("Nog te bepalen – wacht op actie ‘De tweede actie’.", id="what is open waits for an action"),
        pytest.param("wacht op: actie ‘De tweede actie’", id="a reference to an action of the plan"),
        pytest.param("bouwt voort op: actie ‘elders-begonnen’ van het actieplan 2024", id="of another plan"),
        pytest.param("ondersteunt: operationele doelstelling 1.10 – Het tiende onderdoel", id="a reference to a goal"),
        pytest.param("hangt samen met: strategische doelstelling 2 van het actieplan 2026", id="to another's goal"),
        pytest.param("● Mijlpaal, Bestuur van de zomer (juni 2025): De goedkeuring", id="a milestone at a meeting"),
        pytest.param("◆ Deadline, 1 oktober 2024: Het begin", id="a deadline is named"),
        pytest.param("(afgerond; gerealiseerd: 3 oktober 2024)", id="what became of a milestone"),
        pytest.param("– Gebeurtenis, wanneer het regent: Een los moment", id="an event in free words"),
        pytest.param("Oktober 2024-maart 2025: De voorbereiding", id="a phase under its period"),
        pytest.param("Resultaat: het werden er 14", id="the result of an indicator"),
    ],
)
def test_what_is_no_plain_text_is_there_in_words(formulier: str, words: str) -> None:
    assert fold(words) in shown(markdown.write(build(maximal(formulier), editions.load(formulier))))


DEEP_LIST = "\n".join("   " * level + f"1. regel{level}" for level in range(30)) + "\n\nslot"
CHAIN_OF_NOTES = "begin[^1]\n\n" + "\n\n".join(f"[^{note}]: noot{note}x[^{note + 1}]" for note in range(1, 1500))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(DEEP_LIST, [*(f"regel{level}" for level in range(30)), "slot"], id="a deep list"),
        pytest.param(CHAIN_OF_NOTES, [f"noot{note}x" for note in range(1, 1500)], id="a long chain of notes"),
    ],
)
def test_every_word_of_a_text_that_nobody_writes_is_in_every_kind_of_document(text: str, words: list[str]) -> None:
    blocks = parse(text)
    document = Document("Titel", "Naam", "Organisatie", (), 2025, (Section(blocks),))
    with zipfile.ZipFile(io.BytesIO(docx.write(document, created=datetime(2025, 1, 1, tzinfo=UTC)))) as parts:
        word = "".join(parts.read(f"word/{name}.xml").decode() for name in ("document", "footnotes"))
    for seen in (word, markdown.write(document), html.write(document)):
        assert [each for each in words if each not in seen] == []


# --- the law ----------------------------------------------------------------------------------------------


def missing(plan: Plan, *, with_prompts: bool = False) -> list[str]:
    """What the document does not say; nothing, by the law."""
    edition = editions.load(plan.formulier)
    seen = shown(markdown.write(build(plan, edition, with_prompts=with_prompts))).casefold()
    return [words for words in expected(plan, edition) if fold(replaced(words)).casefold() not in seen]


def missing_in_word(plan: Plan) -> list[str]:
    """What the Word file does not say, by the words of its body and its footnotes."""
    edition = editions.load(plan.formulier)
    package = docx.write(build(plan, edition), created=datetime(2025, 1, 1, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        trees = [etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("document", "footnotes")]
    hyphens = {f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}
    paragraphs = [
        "".join(hyphens.get(str(each.tag), each.text or "") for each in p.iter(f"{W}t", *hyphens))
        for tree in trees
        for p in tree.iter(f"{W}p")
    ]
    seen = fold(" ".join(paragraphs)).casefold()
    return [words for words in expected(plan, edition) if fold(replaced(words)).casefold() not in seen]


def expected(plan: Plan, edition: Edition) -> Iterator[str]:
    """All words that the document must show."""
    for path, text in outline.survey(plan).texts:
        yield from words_of(plan, edition, path, text)
    for entry in outline.survey(plan).entries:
        yield from (str(value) for _, value in entry.node if isinstance(value, Datum))


def words_of(plan: Plan, edition: Edition, path: PlanPath, text: str) -> Iterator[str]:
    """How one text of the plan is to be seen: as it is, or what it stands for."""
    names = [segment for segment in path if isinstance(segment, str)]
    name, node = names[-1], node_at(plan, path)
    titles = {actie.id: actie.titel for actie in plan.acties()}
    match name:
        case _ if name in NO_WORDS:
            return
        case "vergadering":
            yield next(meeting.naam for meeting in plan.vergaderingen if meeting.id == text)
        case "wacht_op" | "naar" if text in titles:
            yield titles[text]
        case "naar" if isinstance(node, Verwijzing):
            yield from text.split("/")
        case "soort" if text == "mijlpaal":
            return
        case "type":
            yield edition.evaluatie_labels.get(text, "Impactevaluatie")
        case "wie":
            yield edition.wie_labels[text]
        case "tekst" if isinstance(node, Tekst | Lijst | Item):
            yield from (words for block in parse(text) for words in lines(block))
        case _:
            yield text


def lines(block: Block) -> Iterator[str]:
    """The words of each block of a rich text, footnotes apart."""
    if isinstance(block, BulletList):
        for item in block.items:
            for inner in item.blocks:
                yield from lines(inner)
        return
    cells = (cell for row in (block.header, *block.rows) for cell in row) if isinstance(block, Table) else [block.runs]
    for runs in cells:
        yield "".join(run.text for run in runs)
        for run in runs:
            for inner in run.note.blocks if run.note else ():
                yield from lines(inner)


def node_at(plan: Plan, path: PlanPath) -> Any:
    """The innermost node on a path."""
    here: Any = plan
    found: Any = plan
    for segment in path:
        here = here[segment] if isinstance(segment, int) else getattr(here, segment)
        found = here if isinstance(here, Node) else found
    return found


def nodes(node: type[Node]) -> set[type[Node]]:
    """A kind of node and all kinds that stand below it."""
    found: set[type[Node]] = set()
    waiting: list[Any] = [node]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Node):
            if kind not in found:
                found.add(kind)
                waiting += [field.annotation for field in kind.model_fields.values()]
        else:
            waiting += get_args(kind)
    return found


def read(raw: Raw) -> Plan:
    return Plan.model_validate(raw, context={"jaar": int(raw["jaar"])})
