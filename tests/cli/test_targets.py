"""Targets: where documents go, and what is never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from actieplan.cli import targets
from actieplan.cli.order import Order

ORDER = Order(("plans",), ("docx",))


@pytest.mark.parametrize(
    ("source", "order", "expected"),
    [
        ("plans/2025.yaml", ORDER, "plans/2025.docx"),
        ("plans/2025.yaml", ORDER._replace(actie="digivan"), "plans/2025-digivan.docx"),
        ("plans/2025.yaml", ORDER._replace(output=Path("uit")), "uit/2025.docx"),
        ("plans/2025.yaml", ORDER._replace(output=Path("uit/bestuur.docx")), "uit/bestuur.docx"),
        ("plans/2025.yaml", ORDER._replace(output=Path("Bestuur.DOCX")), "Bestuur.DOCX"),
        ("<invoer>", ORDER, "actieplan.docx"),
        ("<stdin>", ORDER._replace(output=Path("uit")), "uit/actieplan.docx"),
    ],
    ids=["beside the plan", "one action", "folder", "file", "capitals", "standard input", "standard input, folder"],
)
def test_a_document_has_one_place(source: str, order: Order, expected: str) -> None:
    assert targets.target_of(source, "docx", order, 1) == Path(expected)


def test_what_a_template_makes_is_named_after_both() -> None:
    order = ORDER._replace(template=Path("sjablonen/bestuur.html.j2"), actie="een")
    assert targets.target_of("plans/2025.yaml", None, order, 1) == Path("plans/2025-een-bestuur.html")


@pytest.mark.parametrize(
    ("output", "documents"), [("uit.md", 1), ("-", 1), ("uit.docx", 2)], ids=["other form", "a dash", "two documents"]
)
def test_a_name_that_does_not_fit(output: str, documents: int) -> None:
    with pytest.raises(targets.MisfitError) as misfit:
        targets.target_of("2025.yaml", "docx", ORDER._replace(output=Path(output)), documents)
    assert misfit.value.words.nl.startswith(f"{output} past niet: ")


def test_documents_of_their_own_are_not_refused(tmp_path: Path) -> None:
    documents = [tmp_path / "a.docx", tmp_path / "b.docx"]
    assert targets.refused(documents, [str(tmp_path / "a.yaml")], [tmp_path / "stijl.docx"]) == {}


def test_what_a_document_is_made_from_is_never_its_place(tmp_path: Path) -> None:
    (tmp_path / "link.docx").symlink_to("stijl.docx")
    documents = [tmp_path / name for name in ("plan.yaml", "link.docx", "x.docx", "./y.docx", "map/../y.docx")]
    (tmp_path / "map").mkdir()
    told = targets.refused(documents, [str(tmp_path / "plan.yaml")], [tmp_path / "stijl.docx"])
    assert {path.relative_to(tmp_path).as_posix(): words.en.split()[1] for path, words in told.items()} == {
        "plan.yaml": "plan",
        "link.docx": "template",
        "y.docx": "plans",
        "map/../y.docx": "plans",
    }
