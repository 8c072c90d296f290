"""JUnit XML: a test case per finding that fails the run, and one that passes per file without any."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.reports.concise import place
from actieplan.reports.run import Run
from actieplan.reports.safe import one_line
from actieplan.text import Lang


def write(run: Run, lang: Lang) -> str:
    """One test suite per file. A remark is no failure: it stands in a case that passes, as its output."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in run.files}
    for diagnostic in run.diagnostics:
        by_file.setdefault(diagnostic.location.file, []).append(diagnostic)
    suites = [line for file, found in by_file.items() for line in _suite(file, found, lang)]
    failures = sum(map(_fails, run.diagnostics))
    cases = sum(max(1, len(found)) for found in by_file.values())
    head = f'<testsuites name="actieplan" tests="{cases}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"])


def _suite(file: str, found: list[Diagnostic], lang: Lang) -> Iterator[str]:
    name = _attribute(file)
    failures = sum(map(_fails, found))
    yield f'  <testsuite name={name} tests="{max(1, len(found))}" failures="{failures}" errors="0" skipped="0">'
    if not found:
        yield f'    <testcase classname={name} name={name} file={name} time="0"/>'
    for diagnostic in found:
        yield from _case(diagnostic, name, lang)
    yield "  </testsuite>"


def _case(diagnostic: Diagnostic, file: str, lang: Lang) -> Iterator[str]:
    """A case; its name holds code and place, since of cases with one name only the first is kept."""
    message = diagnostic.message.in_lang(lang)
    at = place(diagnostic.location).removeprefix(one_line(diagnostic.location.file))
    name = _attribute(f"{diagnostic.code}{at} {message}")
    words = _words(f"{place(diagnostic.location)}: {message}\n{diagnostic.hint.in_lang(lang)}")
    yield f'    <testcase classname={file} name={name} file={file} time="0">'
    if _fails(diagnostic):
        kind = _attribute(diagnostic.code)
        yield f"      <failure type={kind} message={_attribute(message)}>{words}</failure>"
    else:
        yield f"      <system-out>{words}</system-out>"
    yield "    </testcase>"


def _fails(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is not Severity.INFO


def _attribute(words: str) -> str:
    return quoteattr(one_line(words))


def _words(words: str) -> str:
    return escape("\n".join(one_line(line) for line in words.split("\n")))
