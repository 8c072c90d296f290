"""The house: imports run one way, sisters do not know each other, and only the command line touches the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests_support import ROOT

SOURCE = ROOT / "src" / "actieplan"
FLOORS = (
    {"resources", "stopgap"},
    {"text", "datum", "places", "widthless", "bullet_signs", "prose"},
    {"model", "changes", "likeness", "slug", "system_errors", "git"},
    {"diagnostics", "office", "revisions", "richtext", "misnamed"},
    {"outline", "editions"},
    {"reading", "rules", "analysis"},
    {"documents", "discovery", "exports", "suppressing"},
    {"reports", "writers", "checking"},
    {"rendering", "fixing"},
    {"cli"},
    {"__main__"},
)
"""From the ground up; a room imports only from itself and from lower floors."""
SISTERS_OF_ONE_FLOOR = {"reading", "rules", "analysis"}
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "templates" not in path.parts)


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def floor_of(room: str) -> int:
    return next(height for height, rooms in enumerate(FLOORS) if room in rooms)


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = node.module.split(".")
            if parts[0] == "actieplan":
                yield from parts[1:2] or [alias.name for alias in node.names if not alias.name.startswith("__")]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("actieplan."))


def test_there_is_a_house() -> None:
    assert len(MODULES) > 40


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    for other in imported_rooms(path):
        assert other == room or floor_of(other) < floor_of(room), f"{room} must not know {other}"


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) == "writers"], ids=lambda path: path.name)
def test_writers_know_the_document_tree_but_no_builder(path: Path) -> None:
    modules = {
        node.module
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    builders = {module for module in modules if module and module.startswith("actieplan.documents.")}
    assert builders <= {"actieplan.documents.document"}


@pytest.mark.parametrize(
    "path", [p for p in MODULES if room_of(p) != "cli"], ids=lambda path: path.relative_to(SOURCE).as_posix()
)
def test_nothing_below_the_command_line_prints_exits_or_reads_the_clock(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    attributes = {f"{node.value.id}.{node.attr}" for node in ast.walk(tree)
                  if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)}  # fmt: skip
    assert not called & {"print", "exit", "input", "eval", "exec"}
    if path.name in {"git.py", "office.py"}:  # they pass the environment on, with a few variables changed
        attributes.discard("os.environ")
    assert not attributes & {
        "date.today",
        "datetime.now",
        "sys.exit",
        "os.environ",
        "time.time",
        "sys.stdout",
    }
