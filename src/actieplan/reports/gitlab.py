"""GitLab Code Quality: findings for the widget of a merge request."""

from __future__ import annotations

from actieplan.diagnostics import Severity
from actieplan.reports.fingerprints import fingerprints
from actieplan.reports.run import Run
from actieplan.reports.safe import as_json, encodable
from actieplan.text import Lang

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(run: Run, lang: Lang) -> str:
    """A list with an issue per finding. The code stands in the description, since GitLab does not show `check_name`."""
    issues = [
        {
            "description": encodable(f"{each.code}: {each.message.in_lang(lang)}; {each.hint.in_lang(lang)}"),
            "check_name": each.code,
            "fingerprint": mark,
            "severity": _SEVERITIES[each.severity],
            "location": {
                "path": encodable(each.location.file),
                "lines": {"begin": each.location.span.start.line if each.location.span else 1},
            },
        }
        for each, mark in zip(run.diagnostics, fingerprints(run.diagnostics), strict=True)
    ]
    return as_json(issues)
