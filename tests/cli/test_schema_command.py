"""`schema`, and the schema that `init` puts beside a plan, as their users meet them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from actieplan.cli.schema import FILE_NAME
from actieplan.exports import json_schema, key_list
from tests_support import run

MODELINE = f"# yaml-language-server: $schema={FILE_NAME}"


def test_the_schema_goes_to_a_file_in_a_folder(tmp_path: Path) -> None:
    done = run("schema", "-o", ".", cwd=tmp_path)
    assert done.returncode == 0
    assert FILE_NAME in done.stdout.decode()
    assert (tmp_path / FILE_NAME).read_bytes() == json_schema.write().encode()


def test_the_schema_goes_to_the_file_that_is_named_over_an_older_one(tmp_path: Path) -> None:
    (tmp_path / "eigen.json").write_text("{}")
    assert run("schema", "--output", "eigen.json", cwd=tmp_path).returncode == 0
    assert json.loads((tmp_path / "eigen.json").read_text(encoding="utf-8")) == json_schema.build()


def test_the_list_of_fields_can_go_to_a_file_too(tmp_path: Path) -> None:
    assert run("schema", "--markdown", "-o", "velden.md", cwd=tmp_path).returncode == 0
    assert (tmp_path / "velden.md").read_bytes() == key_list.write().encode()


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    done = run("schema", "-o", "bestand/schema.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "kan niet geschreven worden" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize("formulier", ["2024", "2025"])
def test_init_puts_the_schema_beside_the_plan_and_names_it_in_the_plan(tmp_path: Path, formulier: str) -> None:
    done = run("init", "nieuw/2026.yaml", "--formulier", formulier, cwd=tmp_path)
    assert done.returncode == 0
    assert f"nieuw{os.sep}{FILE_NAME}" in done.stdout.decode()
    assert (tmp_path / "nieuw" / FILE_NAME).read_bytes() == json_schema.write().encode()
    head = (tmp_path / "nieuw" / "2026.yaml").read_text(encoding="utf-8").partition("\nformulier:")[0]
    assert MODELINE in head.splitlines()


def test_init_renews_an_older_schema_but_follows_no_link_elsewhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("van iemand anders")
    (tmp_path / FILE_NAME).symlink_to(elsewhere)
    assert run("init", "2026.yaml", cwd=tmp_path).returncode == 0
    assert elsewhere.read_text() == "van iemand anders"
    assert not (tmp_path / FILE_NAME).is_symlink()


def test_a_schema_that_cannot_be_written_spoils_no_plan(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    done = run("init", "2026.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "2026.yaml").is_file()
    assert "schema" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
