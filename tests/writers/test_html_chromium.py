"""The page in a real Chromium: accessible in every look, by keyboard, without script, and on paper."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html_sample as sample
import pytest
from pypdf import PdfReader

import text_sample
from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import Document
from actieplan.model import Plan
from actieplan.writers.html import write
from maximal_plan import maximal

NPM = Path(__file__).parents[1] / "npm"
PICTURE = Path(__file__).parent / "golden" / "page-2025.png"
PAGES = ("2024", "2025", "2025-prompts", "2025-draft", "2025-action", "maximal-2024", "texts", "changes")
LOOKS = ("light", "dark", "phone", "print")
TOLERANCE = 6.0
"""How far the mean colour of blocks of a picture may be from the one that was looked at, of 255."""

Found = dict[str, Any]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, real_plans: dict[int, Plan]) -> dict[str, Path]:
    """A file of every sort of page."""
    folder = tmp_path_factory.mktemp("html")

    def of(plan: Plan, **how: Any) -> Document:
        return form.build(plan, editions.load(plan.formulier), **how)

    makers: dict[str, Callable[[], Document]] = {
        "2024": lambda: of(real_plans[2024]),
        "2025": lambda: of(real_plans[2025]),
        "2025-prompts": lambda: of(real_plans[2025], with_prompts=True),
        "2025-draft": lambda: of(real_plans[2025], draft=True),
        "2025-action": lambda: of(real_plans[2025], only="digivan"),
        "maximal-2024": lambda: of(maximal("2024"), with_prompts=True),
        "texts": text_sample.texts,
        "changes": text_sample.changes,
        "filter": sample.to_filter,
    }
    for name, make in makers.items():
        (folder / f"{name}.html").write_text(write(make()), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in makers}


def node(script: str, *arguments: str | Path) -> Any:
    """What one of the programs of the tests says, run by node with a Chromium; skips where one is missing."""
    chromium, program = shutil.which("chromium"), shutil.which("node")
    if chromium is None or program is None or not (NPM / "node_modules" / "playwright-core").is_dir():
        pytest.skip("chromium, node or npm's playwright-core is not installed (npm install in tests/npm)")
    command = [program, str(NPM / script), *map(str, arguments)]
    environment = {**os.environ, "CHROMIUM": chromium}
    done = subprocess.run(command, env=environment, check=False, capture_output=True, timeout=300, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout or "null")


# --- axe-core ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def inspections(pages: dict[str, Path]) -> dict[tuple[str, str], Found]:
    """What axe-core says of every page in every look."""
    results = node("axe.mjs", *(pages[name] for name in PAGES))
    return {(Path(each["file"]).stem, each["look"]): each for each in results}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_core_finds_nothing(inspections: dict[tuple[str, str], Found], name: str, look: str) -> None:
    found = inspections[name, look]
    assert found["rules"] > 20
    assert found["findings"] == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_no_wider_than_its_screen_and_asks_for_nothing(
    inspections: dict[tuple[str, str], Found], pages: dict[str, Path], name: str, look: str
) -> None:
    found = inspections[name, look]
    assert found["overflow"] <= 0
    assert found["asked"] == [pages[name].as_uri()]
    assert found["complaints"] == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"2025-action", "changes"}])
def test_the_words_of_the_drawing_stand_out(inspections: dict[tuple[str, str], Found], name: str, look: str) -> None:
    assert inspections[name, look]["contrast"] >= 4.5


def test_axe_core_would_find_something(pages: dict[str, Path]) -> None:
    broken = pages["2025-action"].with_name("broken.html")
    text = pages["2025-action"].read_text(encoding="utf-8")
    broken.write_text(text.replace('lang="nl-BE"', "").replace("h5", "h2", 1), encoding="utf-8")
    (found, *_) = node("axe.mjs", broken)
    assert any(finding.startswith("html-has-lang") for finding in found["findings"])


# --- the filter -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def visits(pages: dict[str, Path]) -> dict[str, Found]:
    """What is seen on a page with three actions, visit by visit."""
    found: dict[str, Found] = node("filter.mjs", pages["filter"], pages["2025"])
    return found


ALL = ["Actie een", "Actie twee", "Actie drie"]
GOALS = ["Doel 1", "Doel 1.1", "Doel 1.2", "Doel 2", "Doel 2.1", "Doel 2.2"]


@pytest.mark.parametrize(
    ("visit", "focus", "status", "actions", "address"),
    [
        pytest.param("the first tab", "Naar de inhoud", "Alle 3 acties", ALL, "", id="tab reaches the skip link"),
        pytest.param("the skip link", "inhoud", "Alle 3 acties", ALL, "#inhoud", id="which leads to the contents"),
        pytest.param("the second tab", "filter-goal", "Alle 3 acties", ALL, "", id="then the filter"),
        pytest.param(
            "an arrow",
            "filter-goal",
            "1 van 3 acties (doelstelling: Doel 1.1)",
            ["Actie een"],
            "?doel=doel-1-1",
            id="an arrow chooses a goal",
        ),
        pytest.param(
            "a letter",
            "filter-partner",
            "1 van 3 acties (partner: VIVEL)",
            ["Actie een"],
            "?partner=VIVEL",
            id="typing chooses a partner",
        ),
        pytest.param(
            "both",
            "filter-partner",
            "1 van 3 acties (doelstelling: Doel 1; partner: VIVEL)",
            ["Actie een"],
            "?doel=doel-1&partner=VIVEL",
            id="both at once",
        ),
        pytest.param(
            "nothing left",
            "filter-partner",
            "0 van 3 acties (doelstelling: Doel 2.2; partner: VIVEL)",
            [],
            "?doel=doel-2-2&partner=VIVEL",
            id="nothing that fits",
        ),
        pytest.param("all again", "Toon alles", "Alle 3 acties", ALL, "", id="the button shows all"),
    ],
)
def test_the_filter_works_by_keyboard(
    visits: dict[str, Found], visit: str, focus: str, status: str, actions: list[str], address: str
) -> None:
    found = visits[visit]
    assert (found["focus"], found["status"]) == (focus, status)
    assert (found["actions"], found["address"]) == (actions, address)


def test_the_choices_are_the_goals_and_the_partners_of_the_page(visits: dict[str, Found]) -> None:
    choices = visits["as it opens"]["choices"]
    assert choices == ["alle doelstellingen", *GOALS, "alle partners", "Stad", "VIVEL"]


def test_goals_without_an_action_that_is_shown_are_hidden_and_leave_the_contents(visits: dict[str, Found]) -> None:
    assert visits["a letter"]["goals"] == ["Doel 1", "Doel 1.1"]
    assert visits["a letter"]["contents"] == ["Acties", "Doel 1", "Doel 1.1", "Actie een"]
    assert visits["nothing left"]["goals"] == []
    assert visits["as it opens"]["goals"] == GOALS


def test_the_address_can_be_shared(visits: dict[str, Found]) -> None:
    assert visits["shared"]["actions"] == ["Actie een"]
    assert visits["shared"]["status"] == "1 van 3 acties (doelstelling: Doel 1; partner: VIVEL)"
    assert visits["shared wrongly"]["actions"] == ALL
    assert visits["a broken address"]["actions"] == ALL


def test_an_action_by_its_address_is_shown_although_it_does_not_fit(visits: dict[str, Found]) -> None:
    assert visits["an action by its address"]["actions"] == ["Actie een", "Actie drie"]


def test_without_script_all_is_there_and_no_filter(visits: dict[str, Found]) -> None:
    found = visits["without script"]
    assert found["status"] is None
    assert (found["actions"], found["goals"]) == (ALL, GOALS)
    assert found["words"] == visits["as it opens"]["words"]


def test_on_a_phone_the_contents_are_folded(visits: dict[str, Found]) -> None:
    assert visits["a phone"]["contents"] == []
    assert len(visits["as it opens"]["contents"]) == 10


def test_the_timeline_fits_from_1200_pixels_on_and_scrolls_on_a_phone(visits: dict[str, Found]) -> None:
    assert visits["1200 pixels"]["beyond"] == 0
    assert visits["375 pixels"]["beyond"] > 0


def test_no_visit_asks_for_anything_else_or_complains(visits: dict[str, Found]) -> None:
    assert len(visits) > 10
    assert {name: found["complaints"] for name, found in visits.items() if found["complaints"]} == {}
    assert {len(found["asked"]) for found in visits.values()} == {1}


# --- paper ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def printed(pages: dict[str, Path]) -> dict[str, PdfReader]:
    """Pages as they are printed, from a dark screen."""
    names = ("2025", "2025-draft", "filter")
    node("paper.mjs", *(f"{pages[name]}?partner=VIVEL" if name == "filter" else pages[name] for name in names))
    return {name: PdfReader(pages[name].with_suffix(".pdf")) for name in names}


def test_paper_is_numbered_and_has_neither_filter_nor_contents(printed: dict[str, PdfReader]) -> None:
    texts = [page.extract_text() for page in printed["2025"].pages]
    assert len(texts) > 10
    assert all(f"Pagina {number} van {len(texts)}" in text for number, text in enumerate(texts, 1))
    assert not any(re.search("Toon alles|Inhoud|Naar de inhoud|https?://|ONTWERP", text) for text in texts)


def test_the_timeline_lies_on_its_side_and_the_rest_stands(printed: dict[str, PdfReader]) -> None:
    wide = [page for page in printed["2025"].pages if page.mediabox.width > page.mediabox.height]
    assert 1 <= len(wide) <= 2
    assert "Tijdslijn" in wide[0].extract_text()
    assert "Digivan on tour" in wide[0].extract_text()


def test_every_action_begins_a_page_below_its_goal(printed: dict[str, PdfReader], pages: dict[str, Path]) -> None:
    document = sample.parsed(pages["2025"].read_text(encoding="utf-8"))
    names = ["".join(map(str, each.itertext())) for each in sample.elements(document, "//article/h5")]
    assert len(names) == 6
    texts = ["".join(page.extract_text().split()) for page in printed["2025"].pages]
    starts = [text for text in texts if re.search(r"Operationeledoelstelling\d\.\d–", text)]
    assert len(starts) == 6
    assert all("".join(name.split()) in text for name, text in zip(names, starts, strict=True))
    assert not any("Procesevaluatie" in text for text in starts)  # which stands at the end of an action


def test_every_sheet_of_a_draft_says_so(printed: dict[str, PdfReader]) -> None:
    assert all("ONTWERP" in page.extract_text() for page in printed["2025-draft"].pages)


def test_paper_shows_what_is_chosen_and_says_so(printed: dict[str, PdfReader]) -> None:
    text = "".join(page.extract_text() for page in printed["filter"].pages)
    assert "1 van 3 acties (partner: VIVEL)" in text
    assert "Woorden van een." in text
    assert "Woorden van twee." not in text


# --- a picture --------------------------------------------------------------------------------------------


def test_the_page_looks_as_it_did_when_someone_looked(
    pages: dict[str, Path], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    taken = tmp_path / "page.png"
    compared = node("screenshot.mjs", f"{pages['2025']}#tijdslijn", taken, PICTURE)
    if request.config.getoption("--renew"):
        shutil.copyfile(taken, PICTURE)
        return
    assert taken.stat().st_size > 50_000
    assert compared.get("difference", 255) < TOLERANCE, compared
