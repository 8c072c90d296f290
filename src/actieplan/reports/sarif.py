"""SARIF 2.1.0: findings for code scanning and other programs that gather findings of many tools."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from actieplan.diagnostics import Diagnostic, Kind, Severity
from actieplan.places import Location
from actieplan.reports.fingerprints import fingerprints
from actieplan.reports.rule_pages import all_kinds
from actieplan.reports.run import Run
from actieplan.reports.safe import as_json, encodable
from actieplan.text import Lang

MOST_RESULTS = 25_000
"""What GitHub takes of one run; errors come first."""
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(run: Run, lang: Lang, *, version: str) -> str:
    """One SARIF log with one run; `version` is that of the program."""
    marked = sorted(zip(run.diagnostics, fingerprints(run.diagnostics), strict=True), key=lambda m: m[0].severity.rank)
    marked = marked[:MOST_RESULTS]
    used = {diagnostic.code for diagnostic, _ in marked}
    rules = [_rule(kind, lang) for kind in all_kinds() if kind.code in used]
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "actieplan", "semanticVersion": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(diagnostic, mark, places, lang) for diagnostic, mark in marked],
            }
        ],
    }
    return as_json(log)


def _rule(kind: Kind, lang: Lang) -> dict[str, Any]:
    title, why = kind.title.in_lang(lang), kind.why.in_lang(lang)
    return {
        "id": kind.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {"text": _help(kind, lang)},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _help(kind: Kind, lang: Lang) -> str:
    """Why, and the two examples."""
    examples = (part for part in (kind.wrong, kind.right) if part)
    return encodable("\n\n".join((kind.why.in_lang(lang) or kind.title.in_lang(lang), *examples)))


def _result(diagnostic: Diagnostic, mark: str, places: dict[str, int], lang: Lang) -> dict[str, Any]:
    words = f"{diagnostic.message.in_lang(lang)}\n{diagnostic.hint.in_lang(lang)}"
    result = {
        "ruleId": diagnostic.code,
        "ruleIndex": places.get(diagnostic.code, -1),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": encodable(words)},
        "locations": [_location(diagnostic.location)],
        "partialFingerprints": {"primaryLocationLineHash": mark},
    }
    related = [
        {"id": number, **_location(each.location), "message": {"text": encodable(each.label.in_lang(lang))}}
        for number, each in enumerate(diagnostic.related, 1)
    ]
    return {**result, "relatedLocations": related} if related else result


def _uri(file: str) -> str:
    """The name of a file as a reference; of one that lies elsewhere as a whole address."""
    if PurePath(file).is_absolute():
        return PurePath(file).as_uri()
    return quote(file.encode("utf-8", "surrogateescape"), safe="/@!$&'()*+,;=~")


def _location(location: Location) -> dict[str, Any]:
    """The place; its region is one line, since an alert of which a line lies outside a change is not shown."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(location.file)}}
    if location.span is not None:
        start, end = location.span
        last = end.column if end.line == start.line else start.column + 1
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": start.line,
            "endColumn": max(last, start.column + 1),
        }
    return {"physicalLocation": physical}
