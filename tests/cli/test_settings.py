"""Settings: found in the nearest file, refused with a sentence when they cannot be meant, left out when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from actieplan.cli.settings import Settings, SettingsError, load
from tests_support import SMALL_PLAN, run

OWN = 'ignore = ["AP503"]\n'
SHARED = '[tool.actieplan]\nignore = ["AP201"]\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a folder in it, and nothing above it that could be taken for settings."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "zone" / "plans").mkdir(parents=True)
    return tmp_path


def test_without_a_file_there_are_none(project: Path) -> None:
    assert load(None, project) == Settings()


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({"actieplan.toml": OWN}, ("AP503",), id="actieplan.toml"),
        pytest.param({"pyproject.toml": SHARED}, ("AP201",), id="pyproject.toml"),
        pytest.param({"actieplan.toml": OWN, "pyproject.toml": SHARED}, ("AP503",), id="its own file first"),
        pytest.param({"zone/pyproject.toml": SHARED, "actieplan.toml": OWN}, ("AP201",), id="the nearest first"),
        pytest.param({"zone/pyproject.toml": "[project]\nname = 'x'\n", "actieplan.toml": OWN}, ("AP503",), id="above"),
        pytest.param({"zone/pyproject.toml": "tool = 3\n"}, (), id="a pyproject.toml without a table"),
        pytest.param({"zone/actieplan.toml": "", "actieplan.toml": OWN}, (), id="an empty file says there are none"),
        pytest.param({"zone/actieplan.toml": "\ufeff" + OWN}, ("AP503",), id="a byte order mark"),
    ],
)
def test_the_nearest_file_with_settings_is_taken(project: Path, files: dict[str, str], found: tuple[str, ...]) -> None:
    for name, words in files.items():
        (project / name).write_text(words, encoding="utf-8")
    assert load(None, project / "zone" / "plans").ignore == found


def test_nothing_above_the_repository_is_read(project: Path) -> None:
    (project / "actieplan.toml").write_text(OWN)
    (project / "zone" / ".git").write_text("gitdir: elders\n")
    assert load(None, project / "zone" / "plans") == Settings()


def test_all_settings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text('select = ["AP2", "ap503"]\nignore = ["AP204"]\nstrict = true\n')
    assert load(file, tmp_path) == Settings(("AP2", "ap503"), ("AP204",), strict=True)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("ignore = 'AP503'", 'schrijf `ignore = ["AP5", "AP301"]`', id="no list"),
        pytest.param("ignore = [503]", 'schrijf `ignore = ["AP5", "AP301"]`', id="no texts"),
        pytest.param("strict = 'ja'", "schrijf `strict = true` of `strict = false`", id="no yes or no"),
        pytest.param("strict = 1", "schrijf `strict = true` of `strict = false`", id="a number"),
        pytest.param("ingore = []", "er is geen instelling `ingore`", id="an unknown name"),
        pytest.param("select = ['AP9']", "`select`: geen enkele code begint met `AP9`", id="an unknown code"),
        pytest.param("ignore = [", "is geen geldige TOML: kijk na hoe het bestand eindigt", id="broken TOML"),
        pytest.param("ignore = []\nignore = []", "is geen geldige TOML: kijk na hoe", id="a name twice"),
        pytest.param("a = " + "[" * 5000, "is geen geldige TOML", id="nested beyond reason"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused_with_the_name_of_the_file(
    tmp_path: Path, words: str, reason: str
) -> None:
    (tmp_path / "actieplan.toml").write_text(words)
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    done = run("validate", "plan.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "actieplan.toml: " in done.stderr.decode()
    assert reason in done.stderr.decode()
    assert done.stderr.decode().startswith("Fout: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nactieplan = 3\n")
    with pytest.raises(SettingsError, match="settings belong here"):
        load(None, tmp_path)


def test_a_file_in_another_encoding_or_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "actieplan.toml").write_bytes(b"# zo\xeb\n")
    for named in (None, tmp_path / "weg.toml", tmp_path):
        with pytest.raises(SettingsError):
            load(named, tmp_path)


# --- in a run ---------------------------------------------------------------------------------------------


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with one warning, AP503, in a project that leaves it out."""
    (tmp_path / "actieplan.toml").write_text(OWN)
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN.replace("waarom: Omdat het nodig is.", "waarom: T.b.d."))
    return tmp_path


def test_what_is_left_out_is_counted(plan: Path) -> None:
    done = run("validate", "--strict", "plan.yaml", cwd=plan)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("1 onderdrukt (1 plan")


def test_isolated_reads_no_settings(plan: Path) -> None:
    assert run("validate", "--isolated", "--strict", "plan.yaml", cwd=plan).returncode == 1


def test_a_named_file_takes_the_place_of_the_nearest_also_when_isolated(plan: Path) -> None:
    (plan / "streng.toml").write_text("strict = true\n")
    for options in (("--config", "streng.toml"), ("--isolated", "--config", "streng.toml")):
        assert run("validate", *options, "plan.yaml", cwd=plan).returncode == 1


def test_select_on_the_command_line_takes_the_place_of_the_settings_and_ignore_adds_to_them(plan: Path) -> None:
    (plan / "actieplan.toml").write_text('select = ["AP2"]\n')
    assert run("validate", "--strict", "plan.yaml", cwd=plan).returncode == 0
    assert run("validate", "--strict", "--select", "AP5", "plan.yaml", cwd=plan).returncode == 1
    assert (
        run("validate", "--strict", "--select", "ap5", "--ignore", "AP2,AP503", "plan.yaml", cwd=plan).returncode == 0
    )


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_does_not_exist_is_a_slip(plan: Path, option: str) -> None:
    done = run("validate", option, "AP2,AP5O3", "plan.yaml", cwd=plan)
    assert done.returncode == 2
    assert (
        done.stderr.decode() == f"Fout: geen enkele code begint met `AP5O3` ({option}); alle codes: actieplan rules\n"
    )


def test_what_is_wrong_with_the_file_itself_is_always_reported(plan: Path) -> None:
    (plan / "plan.yaml").write_text("- x\n")
    assert run("validate", "--select", "AP2", "plan.yaml", cwd=plan).returncode == 1


# --- names that are almost right --------------------------------------------------------------------------

MISSPELT = {
    "a letter too many": ("pyproject.toml", "[tool.actieplann]\nstrict = true\n", "in plaats van `[tool.actieplann]`"),
    "letters swapped": ("pyproject.toml", "[tool.actiepaln]\n", "in plaats van `[tool.actiepaln]`"),
    "a capital": ("pyproject.toml", "[tool.Actieplan]\n", "in plaats van `[tool.Actieplan]`"),
    "a hyphen": ("pyproject.toml", "[tool.actie-plan]\n", "schrijf `[tool.actieplan]`"),
    "more than one plan": ("pyproject.toml", "[tool.actieplannen]\n", "schrijf `[tool.actieplan]`"),
    "without tool": ("pyproject.toml", "[actieplan]\nstrict = true\n", "in plaats van `[actieplan]`"),
    "a table in our own file": ("actieplan.toml", "[actieplan]\nstrict = true\n", "zonder `[actieplan]` erboven"),
    "a table of tools in our own file": ("actieplan.toml", "[tool.actieplan]\n", "zonder `[tool.actieplan]`"),
    "a key": ("actieplan.toml", "stricht = true\n", "er is geen instelling `stricht`; bedoelt u `strict`?"),
    "a key like nothing": ("actieplan.toml", "kleur = true\n", "er zijn: `select`, `ignore`, `strict`"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "words", "why"), MISSPELT.values(), ids=MISSPELT.keys())
@pytest.mark.parametrize("command", ["validate", "render"])
def test_a_name_that_is_almost_right_is_reported_with_the_right_one(
    tmp_path: Path, command: str, name: str, words: str, why: str
) -> None:
    (tmp_path / name).write_text(words)
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    done = run(command, "plan.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert why in done.stderr.decode()
    assert not (tmp_path / "plan.docx").exists()


@pytest.mark.parametrize("words", ["[tool.ruff]\nline-length = 1\n", "[tool.aiohttp]\n", "[actions]\n"])
def test_the_tables_of_other_tools_are_no_mistake(tmp_path: Path, words: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text(words)
    assert load(None, tmp_path) == Settings()


@pytest.mark.parametrize("name", ["pyproject.toml", "eigen.toml"])
def test_a_named_file_without_our_settings_is_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[tool.ruff]\nline-length = 1\n")
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    done = run("validate", "plan.yaml", "--config", name, cwd=tmp_path)
    assert done.returncode == 2
    assert "hier staan geen instellingen voor actieplan" in done.stderr.decode()


# --- render -----------------------------------------------------------------------------------------------

LEFT = SMALL_PLAN.replace("Omdat het nodig is.", "T.b.d.")


@pytest.mark.parametrize(
    ("plan", "settings", "code", "said"),
    [
        pytest.param(LEFT, "", 0, "AP503", id="a warning"),
        pytest.param(LEFT, "strict = true", 1, "AP503", id="a warning, strict"),
        pytest.param(LEFT, "strict = true\nignore = ['AP503']", 0, "", id="ignored"),
        pytest.param(LEFT, "select = ['AP2']", 0, "", id="not selected"),
    ],
)
def test_render_obeys_the_settings(tmp_path: Path, plan: str, settings: str, code: int, said: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "actieplan.toml").write_text(settings)
    (tmp_path / "plan.yaml").write_text(plan)
    done = run("render", "plan.yaml", "-o", "uit.html", cwd=tmp_path)
    assert done.returncode == code
    assert (said in done.stderr.decode()) if said else done.stderr == b""
    assert (tmp_path / "uit.html").is_file()
    assert run("render", "plan.yaml", "-o", "uit.html", "--isolated", cwd=tmp_path).returncode == 0
