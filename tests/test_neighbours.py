"""An action of the plan beside this one: by its title where that plan can be read, else by its id."""

from __future__ import annotations

from pathlib import Path

import pytest

import actieplan
from actieplan.checking import neighbours
from tests_support import ROOT, run

PLANS = ROOT / "plans"
BY_TITLE = "actie ‘ELZ Leuven ontmoet’ van het actieplan 2024"
BY_ID = "actie ‘elz-leuven-ontmoet’ van het actieplan 2024"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        pytest.param((PLANS / "2024.yaml").read_text(encoding="utf-8"), BY_TITLE, id="the plan is there"),
        pytest.param(None, BY_ID, id="there is none"),
        pytest.param("{", BY_ID, id="a broken one"),
        pytest.param(
            (PLANS / "2024.yaml").read_text(encoding="utf-8").replace("organisatie: ELZ Leuven", "organisatie: Noord"),
            BY_ID, id="one of another organisation",
        ),
    ],
)  # fmt: skip
def test_an_action_of_another_year(beside: str | None, words: str, tmp_path: Path) -> None:
    file = tmp_path / "2025.yaml"
    file.write_bytes((PLANS / "2025.yaml").read_bytes())
    if beside is not None:
        (tmp_path / "2024.yaml").write_text(beside, encoding="utf-8")
    plan = actieplan.load(file)
    page = actieplan.render(plan, "markdown", neighbours=neighbours(str(file), plan)).decode("utf-8")
    assert words in page


@pytest.mark.parametrize("is_template", [False, True], ids=["a format", "a template"])
def test_a_plan_of_the_same_run_is_known_wherever_it_is(is_template: bool, tmp_path: Path) -> None:
    files = [tmp_path / jaar / f"{jaar}.yaml" for jaar in ("2024", "2025")]
    for file in files:
        file.parent.mkdir()
        file.write_bytes((PLANS / file.name).read_bytes())
    template = tmp_path / "blad.md.j2"
    template.write_text("{% for each in document.sections %}{{ each.blocks | markdown }}{% endfor %}", encoding="utf-8")
    how = ["--template", str(template)] if is_template else ["--format", "markdown"]
    output = tmp_path / "uit"
    output.mkdir()
    result = run("render", *files, *how, "-o", output)
    assert result.returncode == 0, result.stderr.decode()
    pages = {page.name[:4]: page.read_text(encoding="utf-8") for page in output.iterdir()}
    assert sorted(pages) == ["2024", "2025"]
    assert BY_TITLE in pages["2025"]
