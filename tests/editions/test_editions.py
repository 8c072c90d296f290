"""The editions of the form: loaded from data, complete, and true to the real plans."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from actieplan import editions, model
from actieplan.documents.answers import FIELDS
from actieplan.editions import MalformedEditionError, UnknownEditionError
from actieplan.model import Plan, is_empty
from actieplan.resources import templates_folder

EACH = pytest.mark.parametrize("name", editions.NAMES)


def test_every_form_file_is_an_edition_and_the_other_way_round() -> None:
    files = {path.stem for path in (templates_folder() / "formulieren").glob("*.yaml")}
    assert files == set(editions.NAMES)


@pytest.mark.parametrize("name", ["1999", "../formulieren/2024", ""])
def test_an_unknown_edition_is_refused_by_name(name: str) -> None:
    with pytest.raises(UnknownEditionError):
        editions.load(name)


def test_a_form_file_with_a_hole_says_which(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "formulieren").mkdir()
    (tmp_path / "formulieren" / "2024.yaml").write_text("chapters: []\n")
    monkeypatch.setattr(editions, "templates_folder", lambda: tmp_path)
    editions.load.cache_clear()
    with pytest.raises(MalformedEditionError, match=r"2024\.yaml.*tijdslijn"):
        editions.load("2024")
    editions.load.cache_clear()


@EACH
def test_every_question_is_about_a_field_that_can_be_answered(name: str) -> None:
    asked = [field for question in editions.load(name).questions for field in question.fields]
    assert set(asked) <= set(FIELDS)
    assert [field for field, times in Counter(asked).items() if times > 1] == []


@EACH
def test_what_is_required_exists_and_is_asked(name: str) -> None:
    edition = editions.load(name)
    kinds: dict[str, type[model.Node]] = {"plan": model.Plan, "actie": model.Actie, "trekker": model.Trekker}
    for kind, fields in edition.required.items():
        assert set(fields) <= set(kinds[kind].model_fields)
    assert all(edition.asks(field) for field in edition.required["actie"])
    assert all(edition.asks(f"trekker.{field}") for field in edition.required.get("trekker", ()))


@EACH
def test_every_chapter_shows_fields_of_the_plan(name: str) -> None:
    shown = {field for chapter in editions.load(name).chapters for field in chapter.all_fields}
    assert shown <= set(Plan.model_fields)


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        (
            "2024",
            "Korte omschrijving, Waarom?, Voor wie?, Wat?, Met wie?, Hoe?, Link, Wanneer?, Communicatie, Evaluatie",
        ),
        ("2025", "Wat?, Waarom?, Voor wie?, Met wie?, Hoe?, Evaluatie"),
    ],
)
def test_the_blocks_stand_in_the_order_of_the_form(name: str, labels: str) -> None:
    assert ", ".join(block.label for block in editions.load(name).blocks) == labels


@pytest.mark.parametrize(
    ("name", "boxes"),
    [
        ("2024", ["Proces evaluatie", "Resultaatgerichte evaluatie (Output)", "Impact evaluatie (Outcome)"]),
        ("2025", ["Procesevaluatie", "Resultaatgerichte evaluatie (Output)"]),
    ],
)
def test_the_boxes_of_the_evaluation_bear_the_official_labels(name: str, boxes: list[str]) -> None:
    assert list(editions.load(name).evaluatie_labels.values()) == boxes


@pytest.mark.parametrize(
    ("name", "field", "asked"),
    [
        pytest.param("2024", "link", True, id="2024 asks for links"),
        pytest.param("2025", "link", False, id="2025 does not"),
        pytest.param("2024", "fasen", False, id="2024 has steps, no phases"),
        pytest.param("2025", "fasen", True, id="2025 has phases"),
        pytest.param("2025", "start", False, id="2025 has no start date"),
        pytest.param("2025", "scope", True, id="a node of which a part is asked"),
        pytest.param("2025", "scope.wel", True, id="a part by itself"),
        pytest.param("2025", "communicatie", False, id="2025 has communication on the level of the plan"),
    ],
)
def test_a_form_knows_what_it_asks(name: str, field: str, asked: bool) -> None:
    assert editions.load(name).asks(field) is asked


@pytest.mark.parametrize(("name", "field"), [("2024", "inleiding"), ("2025", "netwerkorganisatie")])
def test_a_form_knows_what_it_asks_of_the_plan(name: str, field: str) -> None:
    assert editions.load(name).asks_of_plan(field)
    assert not editions.load(name).asks_of_plan("hoofdstukken")


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_the_real_plans_leave_no_required_field_empty(real_plans: dict[int, Plan], jaar: int) -> None:
    plan = real_plans[jaar]
    edition = editions.load(plan.formulier)
    assert [field for field in edition.required["plan"] if is_empty(getattr(plan, field))] == []
    for actie in plan.acties():
        assert [field for field in edition.required["actie"] if is_empty(getattr(actie, field))] == []
        for group in edition.one_of["actie"]:
            assert any(not is_empty(getattr(actie, field)) for field in group)
