"""The wheel: installed in an empty environment, the program finds its templates and renders."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests_support import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the installed wheel, on top of the packages it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--quiet",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--quiet", "--target", site, wheel], check=True
    )
    return site


def test_the_wheel_holds_the_templates_and_no_tests(installed: Path) -> None:
    (wheel,) = installed.parent.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "actieplan/templates/formulieren/2025.yaml" in names
    assert "actieplan/templates/docx/huisstijl.docx" in names
    assert "actieplan/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "plans", "docs"))]


@pytest.mark.parametrize(
    "command",
    [["validate", "{plan}"], ["render", "{plan}", "-o", "{out}/2025.docx"], ["init", "{out}/nieuw.yaml"]],
)
def test_the_installed_program_works_away_from_the_checkout(
    installed: Path, tmp_path: Path, command: list[str]
) -> None:
    """Run with the installed copy first on the path, so that nothing comes from the checkout."""
    plan = tmp_path / "2025.yaml"
    plan.write_bytes((ROOT / "plans" / "2025.yaml").read_bytes())
    arguments = [argument.format(plan=plan, out=tmp_path) for argument in command]
    program = (
        "import sys, actieplan; sys.argv[0] = 'actieplan'; "
        f"assert {str(installed)!r} in actieplan.__file__; "
        "from actieplan.cli.main import run; run()"
    )
    packages = os.pathsep.join([str(installed), sysconfig.get_paths()["purelib"]])
    done = subprocess.run([sys.executable, "-S", "-c", program, *arguments], cwd=tmp_path, capture_output=True,
                          env={**os.environ, "PYTHONPATH": packages}, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
