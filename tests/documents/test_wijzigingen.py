"""The document of changes: every change is in it, in words that need no colour; nothing changed is said too."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import UTC, datetime

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

import maximal_plan
from actieplan import rendering
from actieplan.analysis.diff import compare
from actieplan.changes import Deed
from actieplan.documents import wijzigingen
from actieplan.documents.comparison import Comparison, shown
from actieplan.documents.document import Document, Heading, Section, Table, TitleBlock
from actieplan.model import Plan
from actieplan.outline import survey
from actieplan.reports.diff import text
from actieplan.richtext import Paragraph, Run
from actieplan.text import comparable
from generated_plans import raw_plans
from single_changes import Raw, at, edits, plan_of
from tests_support import SMALL_PLAN

FINISH = rendering.Finish(datetime(2025, 1, 1, tzinfo=UTC))
SMALL: Raw = yaml.load(SMALL_PLAN, yaml.BaseLoader)
MAXIMAL: Raw = {
    "formulier": "2025",
    "jaar": "2025",
    **yaml.load(maximal_plan.FILE.read_text(encoding="utf-8"), yaml.BaseLoader),
}
ACTION = ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties", 0)


def comparison(before: Raw, after: Raw) -> Comparison:
    old, new = plan_of(before), plan_of(after)
    return Comparison(old, new, tuple(compare(old, new)), "oud.yaml", "nieuw.yaml")


def runs(document: Document) -> list[Run]:
    """The runs of all tables, in order."""
    tables = (block for block in document.blocks() if isinstance(block, Table))
    cells = (cell for table in tables for row in table.rows for cell in row)
    paragraphs = (block for cell in cells for block in cell.blocks if isinstance(block, Paragraph))
    return [run for paragraph in paragraphs for run in paragraph.runs]


def small_with(**fields: object) -> Raw:
    raw = deepcopy(SMALL)
    at(raw, ACTION).update(fields)
    return raw


def test_nothing_changed_is_said() -> None:
    drawn = rendering.draw(wijzigingen.build(comparison(SMALL, SMALL)), "markdown", FINISH).decode()
    assert wijzigingen.NOTHING in drawn
    assert "| Waar |" not in drawn


def test_every_single_edit_is_shown_before_and_after() -> None:
    count = 0
    for each in edits(MAXIMAL):
        compared = comparison(MAXIMAL, each.raw)
        drawn = runs(wijzigingen.build(compared))
        for change in (change for change in compared.changes if change.deed is Deed.EDITED):
            words = {"removed": "", "added": ""}
            for run in drawn:
                if run.revision:
                    words[run.revision] += run.text
            if isinstance(change.before, str) and isinstance(change.after, str) and len(change.after) < 60:
                assert shown(change.before) in words["removed"]
                assert shown(change.after) in words["added"]
                count += 1
    assert count > 100


def test_the_numbers_add_up() -> None:
    changed = small_with(titel="Anders", partners=["VIVEL"], waarom="- Omdat het nodig is.")
    del at(changed, ACTION)["samenwerking"]
    table = next(block for block in wijzigingen.build(comparison(SMALL, changed)).blocks() if isinstance(block, Table))
    assert table.header == ("Doelstelling", "Nieuw", "Weggelaten", "Verplaatst", "Gewijzigd")
    assert [run.text for cell in table.rows[-1][1:] for block in cell.blocks if isinstance(block, Paragraph)
            for run in block.runs] == ["1", "1", "–", "2"]  # fmt: skip


@pytest.mark.parametrize(
    ("years", "title"),
    [
        ((2025, 2025), "Wijzigingen in het actieplan 2025"),
        ((2024, 2025), "Wijzigingen van het actieplan 2024 naar 2025"),
    ],
)
def test_its_title_names_the_years(years: tuple[int, int], title: str) -> None:
    before, after = ({**SMALL, "jaar": str(year)} for year in years)
    assert wijzigingen.build(comparison(before, after)).title == title


def test_its_top_says_from_which_version_to_which() -> None:
    versies = [{"versie": "1.0", "datum": "19 oktober 2024", "beschrijving": "Eerste"}]
    (top, *_) = wijzigingen.build(comparison({**SMALL, "versies": versies}, SMALL)).blocks()
    assert isinstance(top, TitleBlock)
    assert top.facts == (("Van", "versie 1.0 van 19 oktober 2024 – oud.yaml"), ("Naar", "nieuw.yaml"))


def test_went_and_came_are_told_without_colour_in_every_format() -> None:
    document = wijzigingen.build(comparison(SMALL, small_with(titel="De tweede actie")))
    drawn = {kind: rendering.draw(document, kind, FINISH) for kind in ("docx", "html", "markdown")}
    for kind in ("html", "markdown"):
        assert "<del>De eerste actie</del>" in drawn[kind].decode()
        assert "<ins>De tweede actie</ins>" in drawn[kind].decode()
    body = parts_of(drawn["docx"])
    assert '<w:strike/><w:color w:val="9B1C1C"/></w:rPr><w:t>De eerste actie</w:t>' in body
    assert '<w:u w:val="single"/></w:rPr><w:t>De tweede actie</w:t>' in body


def parts_of(word_file: bytes) -> str:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(word_file)) as package:
        return package.read("word/document.xml").decode()


def test_an_action_that_went_is_under_its_goal_and_counted_there() -> None:
    before = deepcopy(SMALL)
    goal = at(before, ACTION[:-2])
    goal["acties"].append({**deepcopy(goal["acties"][0]), "id": "twee", "titel": "De tweede actie"})
    after = small_with(titel="De eerste actie, anders")
    at(after, ACTION[:-2])["titel"] = "Een operationele doelstelling, anders"
    document = wijzigingen.build(comparison(before, after))
    parts = [block.text for block in document.blocks() if isinstance(block, Heading) and block.level == 1]
    assert parts == ["Samenvatting", "Operationele doelstelling 1.1: Een operationele doelstelling, anders"]
    table = next(block for block in document.blocks() if isinstance(block, Table))
    counted = [
        run.text for run in runs(Document("", "", "", (), 2025, (Section((table._replace(rows=table.rows[:1]),)),)))
    ]
    assert counted[1:] == ["–", "1", "–", "2"]


def test_a_goal_that_came_has_a_line_for_each_field_of_its_actions() -> None:
    after = deepcopy(SMALL)
    goals = at(after, ACTION[:-4])["operationele_doelstellingen"]
    goals.append({**deepcopy(goals[0]), "nummer": "1.2", "titel": "Heel iets anders"})
    goals[1]["acties"][0]["id"] = "twee"
    lines = [run.text for run in runs(wijzigingen.build(comparison(SMALL, after))) if run.revision]
    assert "Acties:" in lines
    assert lines.index("Acties:") < lines.index("Titel: De eerste actie") < lines.index("Waarom: Omdat het nodig is.")
    assert max(map(len, lines)) < 200


def test_an_action_that_went_with_its_goal_is_under_the_name_of_that_goal() -> None:
    before = deepcopy(SMALL)
    goals = at(before, ACTION[:-4])["operationele_doelstellingen"]
    goals.append({**deepcopy(goals[0]), "nummer": "1.2", "titel": "Heel iets anders"})
    goals[1]["acties"][0]["id"] = "twee"
    document = wijzigingen.build(comparison(before, SMALL))
    parts = [block.text for block in document.blocks() if isinstance(block, Heading) and block.level == 1]
    assert parts == ["Samenvatting", "Operationele doelstelling 1.2: Heel iets anders"]


def test_the_real_plans_of_two_years_are_drawn(real_plans: dict[int, Plan]) -> None:
    old, new = real_plans[2024], real_plans[2025]
    document = wijzigingen.build(Comparison(old, new, tuple(compare(old, new))))
    assert len(rendering.draw(document, "markdown", FINISH)) > 10_000


AS_LABELS = {"id", "maanden", "type"}
"""What is not shown as it was typed."""


def new_words(before: Plan, after: Plan) -> set[str]:
    """Every word of letters and digits in the second plan that the first one does not hold."""
    old, new = (
        {
            word
            for path, text in survey(plan).texts
            if path[-1] not in AS_LABELS
            for word in comparable(text).split()
            if word.isalnum()
        }
        for plan in (before, after)
    )
    return new - old


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans(), raw_plans())
def test_every_word_that_came_or_went_is_in_the_changes(before: Raw, after: Raw) -> None:
    found = comparison(before, after)
    drawn = wijzigingen.build(found)
    shown_words = {"removed": set[str](), "added": set[str]()}
    for run in runs(drawn):
        if run.revision:
            shown_words[run.revision] |= set(re.split(r"[\s();:]+", run.text)) | set(run.text.split())
    names = comparable(" ".join(block.text for block in drawn.blocks() if isinstance(block, Heading)))
    for kind, words in (
        ("added", new_words(found.before, found.after)),
        ("removed", new_words(found.after, found.before)),
    ):
        for word in words:
            assert word in names or any(word in each for each in shown_words[kind]), (kind, word)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans(), raw_plans())
def test_the_terminal_has_a_line_for_each_change_without_keys_of_the_file(before: Raw, after: Raw) -> None:
    found = comparison(before, after)
    lines = text.write(found, "nl").splitlines()
    assert len([line for line in lines if line.startswith("  ")]) == len(found.changes)
    assert not any(key in line.split("{+")[0] for line in lines for key in ("strategische_", "toelichting_planning:"))
