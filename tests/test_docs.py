"""The docs: generated pages are fresh, links lead somewhere, and the README's commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import manual_tables
from actieplan.exports import key_list
from actieplan.model import Plan
from actieplan.reports import rule_pages
from tests_support import ROOT

PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
PROGRAM = Path(sys.executable).with_name("actieplan")


def test_there_are_pages() -> None:
    assert len(PAGES) >= 8


@pytest.mark.parametrize(("page", "content"), [("rules.md", rule_pages.page("nl")), ("velden.md", key_list.write())])
def test_a_generated_page_is_fresh(page: str, content: str) -> None:
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == content, "run: python3 tasks.py docs"


def test_the_tables_of_the_manual_are_those_of_the_tested_examples() -> None:
    manual = manual_tables.PAGE.read_text(encoding="utf-8")
    assert manual_tables.renewed(manual) == manual, "run: python3 tasks.py docs"
    for name, table in manual_tables.TABLES.items():
        assert f"<!-- tabel: {name} -->\n\n{table()}\n" in manual
        assert manual_tables.renewed(manual.replace(table(), "| oud |\n")) == manual


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_manual_names_every_field() -> None:
    manual = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    names = {name for model in key_list._nodes() for name in model.model_fields}
    assert "strategische_doelstellingen" in names
    assert Plan in key_list._nodes()
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", manual)) == []


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "handleiding.md"], ids=lambda page: page.name)
def test_every_command_that_the_docs_name_exists(page: Path) -> None:
    named = set(re.findall(r"^\$? ?actieplan (\w+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    shown = subprocess.run([PROGRAM, "--help"], capture_output=True, check=True, text=True, encoding="utf-8").stdout
    assert named
    assert named <= set(re.findall(r"^  (\w+)", shown, re.MULTILINE))
