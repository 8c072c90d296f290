#!/usr/bin/env python3
"""Tasks of the project, on any machine with Python 3.11: `python3 tasks.py` lists them.

Every task first makes the part of the virtual environment `.venv` that it needs. CI calls these same tasks.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PROGRAM_LOCK = ROOT / "requirements.lock"
"""What the program needs, and what installs it from this folder."""
TESTS_LOCK = ROOT / "requirements-tests.lock"
"""What tests, lint and type check need on top of that."""
PIP = ("-m", "pip", "-qq", "--disable-pip-version-check")
"""pip's errors, without its warnings. It is that of the Python at hand: 23.0.1 on Debian 12."""
IN_PARALLEL = ("-n", "auto", "--dist", "loadgroup")
"""A process for every processor; tests that share something expensive go to one of them."""
PICTURES = {"voorblad": 1, "tijdslijn": 5, "pagina": 12}
"""The pages of the plan of 2025 that the README shows; its picture of the web page is one that the tests compare."""


def setup() -> None:
    """Make the virtual environment with everything: the program and what tests need."""
    install(PROGRAM_LOCK, TESTS_LOCK)


def install(*locks: Path) -> None:
    """Bring the virtual environment up to these lock files; each builds on the one before."""
    stamp = ENVIRONMENT / "locks.sha256"
    wanted = [hashlib.sha256(lock.read_bytes()).hexdigest() for lock in locks]
    installed = stamp.read_text().split() if stamp.is_file() else []
    shared = min(len(wanted), len(installed))
    if not installed or wanted[:shared] != installed[:shared]:
        say("Making the virtual environment .venv ...")
        try:
            venv.create(ENVIRONMENT, with_pip=True, clear=True)
        except (subprocess.CalledProcessError, ModuleNotFoundError):
            sys.exit("Python has no venv here; on Debian: apt-get install python3-venv")
        installed = []
    for lock, digest in zip(locks[len(installed) :], wanted[len(installed) :], strict=True):
        count = len(re.findall(r"^\S+==", lock.read_text(), re.MULTILINE))
        say(f"Installing the {count} packages of {lock.name} ...")
        install_lock(SCRIPTS / "python", lock)
        if lock == PROGRAM_LOCK:
            build = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
            run([str(SCRIPTS / "python"), *PIP, "install", *build])
        installed.append(digest)
        stamp.write_text("\n".join(installed))


def install_lock(python: Path, lock: Path) -> None:
    """Install what a lock file lists into the environment of this Python, and check that it fits together.

    pip's resolver is kept out (`--no-deps`): before version 24 it refuses a requirement with an extra in hash mode once
    a newer release of that package exists. The lock is complete, which `pip check` confirms.
    """
    run([str(python), *PIP, "install", "--no-deps", "--require-hashes", "--requirement", str(lock)])
    run([str(python), *PIP, "check"])


def plans() -> None:
    """Validate the two plans, and render them to Word, HTML, SVG and Markdown in the folder uit."""
    install(PROGRAM_LOCK)
    tool("actieplan", "validate", "plans")
    forms = [part for form in ("docx", "html", "svg", "markdown") for part in ("--format", form)]
    tool("actieplan", "render", "plans", *forms, "-o", "uit/")


def test() -> None:
    """Run all tests; those that need LibreOffice or npm packages skip where these are missing."""
    setup()
    tool("pytest", *IN_PARALLEL, *sys.argv[2:])


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
    tool("pytest", *IN_PARALLEL, "--cov", "--cov-report=term", *sys.argv[2:])


def docs() -> None:
    """Write the generated pages of the docs anew, and the generated tables of the manual."""
    setup()
    tool("python", "tests/manual_tables.py")
    for page, command in {
        "docs/rules.md": ["rules", "--markdown"],
        "docs/velden.md": ["schema", "--markdown"],
    }.items():
        written = subprocess.run([SCRIPTS / "actieplan", *command], cwd=ROOT, check=True, capture_output=True).stdout
        (ROOT / page).write_bytes(written.replace(b"\r\n", b"\n"))


def holidays() -> None:
    """Write the holidays of Flanders anew (templates/feestdagen.tsv)."""
    setup()
    tool("python", "templates/make_feestdagen.py")


def pictures() -> None:
    """Make the pictures of the README anew from the plan of 2025 (needs LibreOffice and poppler)."""
    setup()
    with tempfile.TemporaryDirectory() as folder:
        tool("actieplan", "render", "plans/2025.yaml", "-o", f"{folder}/2025.pdf")
        for name, page in PICTURES.items():
            target = str(ROOT / "docs" / "images" / name)
            options = ["-png", "-singlefile", "-r", "90", "-f", str(page), "-l", str(page)]
            run(["pdftoppm", *options, f"{folder}/2025.pdf", target])


def build() -> None:
    """Build the wheel and the source distribution in the folder dist; the same commit gives the same bytes."""
    install(PROGRAM_LOCK)
    moment = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)
    os.environ["SOURCE_DATE_EPOCH"] = moment.stdout.strip()
    tool("python", "-m", "hatchling", "build", "--clean")


def notes() -> None:
    """Print what the changelog says of a release, given its tag: `notes v1.2.3`; the tag must be that of the code."""
    tag = sys.argv[2] if len(sys.argv) > 2 else ""
    try:
        print(release_notes(tag))
    except ValueError as wrong:
        sys.exit(str(wrong))


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
    """Write both lock files and the list of the pre-commit hooks anew: versions and hashes, no addresses (needs uv)."""
    compile_lock(PROGRAM_LOCK, "--group", "install")
    names = re.findall(r"^(\S+)==", PROGRAM_LOCK.read_text(), re.MULTILINE)
    left_out = [part for name in names for part in ("--no-emit-package", name)]
    compile_lock(TESTS_LOCK, "--group", "install", "--group", "dev", "--constraints", str(PROGRAM_LOCK), *left_out)
    hooks = ROOT / ".pre-commit-hooks.yaml"
    listed = "".join(f'    - "{pin}"\n' for pin in pins())
    hooks.write_text(re.sub(r'(?:^    - ".*"\n)+', listed, hooks.read_text(encoding="utf-8"), flags=re.MULTILINE))


def pins() -> list[str]:
    """The packages that the program needs, each with its version, as pre-commit installs them."""
    return re.findall(r"^(\S+==.*?)(?: \\)?$", PROGRAM_LOCK.read_text(encoding="utf-8"), re.MULTILINE)


def compile_lock(target: Path, *options: str) -> None:
    """Have uv write one lock file; it keeps the versions that the file has already, where they still fit."""
    common = ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"]
    python = ["--universal", "--python-version", "3.11"]
    run(["uv", "pip", "compile", "--quiet", *python, *common, "pyproject.toml", *options, "--output-file", str(target)])


TASKS: tuple[Callable[[], None], ...] = (
    setup,
    plans,
    test,
    lint,
    types,
    coverage,
    check,
    docs,
    holidays,
    pictures,
    build,
    notes,
    bench,
    lock,
)


def tool(name: str, *arguments: str) -> None:
    """Run a program of the virtual environment from the root of the project."""
    run([str(SCRIPTS / name), *arguments])


def run(command: list[str]) -> None:
    """Run a command and stop when it fails, with its exit code."""
    result = subprocess.run(command, cwd=ROOT, check=False)
    if result.returncode:
        sys.exit(result.returncode)


def release_notes(tag: str) -> str:
    """What the changelog says of the release with this tag; ValueError when code or changelog name another one."""
    code = (ROOT / "src" / "actieplan" / "__init__.py").read_text(encoding="utf-8")
    version = re.findall(r'^__version__ = "(.+)"$', code, re.MULTILINE)[0]
    if tag != f"v{version}":
        raise ValueError(f"the tag is {tag or 'missing'}, but the code is version {version}: expected v{version}")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(
        rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if section is None:
        raise ValueError(f"CHANGELOG.md has no dated section for version {version}")
    return section[1].strip()


def say(sentence: str) -> None:
    """Tell what a long step does while it lasts."""
    print(sentence, file=sys.stderr, flush=True)


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
