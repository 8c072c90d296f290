#!/usr/bin/env python3
"""Tasks of the project, on any machine with Python 3.11: `python3 tasks.py` lists them.

Every task that needs it makes the virtual environment `.venv` first, from the lock file. CI calls these same tasks.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "requirements.lock"
PICTURES = {"voorblad": 1, "tijdslijn": 5, "pagina": 12}
"""The pages of the plan of 2025 that the README shows; its picture of the web page is one that the tests compare."""


def setup() -> None:
    """Make the virtual environment with the locked packages and the project itself."""
    stamp, wanted = ENVIRONMENT / "lock.sha256", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    try:
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
    except (subprocess.CalledProcessError, ModuleNotFoundError):
        sys.exit("Python has no venv here; on Debian: apt-get install python3-venv")
    pip = [str(SCRIPTS / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "--requirement", str(LOCK)])
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp.write_text(wanted)


def plans() -> None:
    """Validate the two plans, and render them to Word, HTML, SVG and Markdown in the folder uit."""
    setup()
    tool("actieplan", "validate", "plans")
    forms = [part for form in ("docx", "html", "svg", "markdown") for part in ("--format", form)]
    tool("actieplan", "render", "plans", *forms, "-o", "uit/")


def test() -> None:
    """Run all tests; those that need LibreOffice or npm packages skip where these are missing."""
    setup()
    tool("pytest", "-n", "auto", *sys.argv[2:])


def lint() -> None:
    """Check style and layout."""
    setup()
    tool("ruff", "check")
    tool("ruff", "format", "--check")


def types() -> None:
    """Check the types, strictly."""
    setup()
    tool("mypy")


def coverage() -> None:
    """Run all tests and report which branches they reach; below the gate it fails."""
    setup()
    tool("pytest", "-n", "auto", "--cov", "--cov-report=term", *sys.argv[2:])


def docs() -> None:
    """Write the generated pages of the docs anew."""
    setup()
    for page, command in {
        "docs/rules.md": ["rules", "--markdown"],
        "docs/velden.md": ["schema", "--markdown"],
    }.items():
        written = subprocess.run([SCRIPTS / "actieplan", *command], cwd=ROOT, check=True, capture_output=True).stdout
        (ROOT / page).write_bytes(written.replace(b"\r\n", b"\n"))


def pictures() -> None:
    """Make the pictures of the README anew from the plan of 2025 (needs LibreOffice and poppler)."""
    setup()
    with tempfile.TemporaryDirectory() as folder:
        tool("actieplan", "render", "plans/2025.yaml", "-o", f"{folder}/2025.pdf")
        for name, page in PICTURES.items():
            target = str(ROOT / "docs" / "images" / name)
            options = ["-png", "-singlefile", "-r", "90", "-f", str(page), "-l", str(page)]
            run(["pdftoppm", *options, f"{folder}/2025.pdf", target])


def bench() -> None:
    """Measure the speed against a bare Python start."""
    setup()
    tool("python", "benchmarks/startup.py")
    tool("python", "benchmarks/many_plans.py")


def check() -> None:
    """Everything CI checks: style, types, tests with coverage."""
    lint()
    types()
    coverage()


def lock() -> None:
    """Write the lock file anew, with versions and hashes but no download addresses (needs uv)."""
    options = [
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--no-annotate",
        "--no-header",
    ]
    run(["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", *options,
         "pyproject.toml", "--group", "dev", "--output-file", str(LOCK)])  # fmt: skip


TASKS: tuple[Callable[[], None], ...] = (setup, plans, test, lint, types, coverage, check, docs, pictures, bench, lock)


def tool(name: str, *arguments: str) -> None:
    """Run a program of the virtual environment from the root of the project."""
    run([str(SCRIPTS / name), *arguments])


def run(command: list[str]) -> None:
    """Run a command and stop when it fails, with its exit code."""
    result = subprocess.run(command, cwd=ROOT, check=False)
    if result.returncode:
        sys.exit(result.returncode)


def main() -> None:
    """Run the named task, or list them all."""
    by_name = {task.__name__: task for task in TASKS}
    chosen = by_name.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if chosen is None:
        print("\n".join(f"{name:10} {(task.__doc__ or '').splitlines()[0]}" for name, task in by_name.items()))
        sys.exit(0 if len(sys.argv) == 1 else 2)
    chosen()


if __name__ == "__main__":
    main()
