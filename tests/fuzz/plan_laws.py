"""Laws: what holds for whatever a plan file contains."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from unittest.mock import patch

from actieplan import checking, fixing, rendering
from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Span
from actieplan.reading import source
from actieplan.reading.lines import Lines
from actieplan.reports import concise, console, github, gitlab, junit, sarif, summary
from actieplan.reports import json as json_report
from actieplan.reports.run import Run
from actieplan.text import Lang
from actieplan.widthless import without_widthless

FILE = "plan.yaml"


def hold(raw: bytes, *, lang: Lang = "nl") -> None:
    """Raise AssertionError, or whatever goes wrong, when a law does not hold for these bytes."""
    checked = checking.check_bytes(FILE, raw)
    findings = checked.diagnostics
    assert findings == checking.check_bytes(FILE, raw).diagnostics, "checking twice differs"
    assert checked.plans or findings, "neither a plan nor a finding"
    every_finding_has_its_place(raw, findings)
    every_report_can_be_written(findings, lang)
    mending_makes_nothing_worse(raw, findings)
    for plan in checked.plans:
        assert rendering.render(plan, "markdown", draft=True)


def every_finding_has_its_place(raw: bytes, findings: list[Diagnostic]) -> None:
    text = source.read(FILE, raw).text
    lines = Lines(text)
    for found in findings:
        for location in (found.location, *(related.location for related in found.related)):
            if text:
                assert location.span is not None, found
                is_within(location.span, lines)


def is_within(span: Span, lines: Lines) -> None:
    assert span.start <= span.end, span
    for place in span:
        assert 1 <= place.line <= len(lines.starts), span
        assert 1 <= place.column <= len(lines.line(place.line)) + 3, span  # the end may lie behind the line's end


def every_report_can_be_written(findings: list[Diagnostic], lang: Lang) -> None:
    run = Run(tuple(findings), (FILE,))
    for words in (
        console.write(run, lang),
        concise.write(run, lang),
        github.write(run, lang),
        summary.write(run, lang),
    ):
        words.encode("utf-8")
        assert not any(ord(char) < 32 and char != "\n" for char in words)
        assert "##[" not in words
    for line in console.write(run, lang).split("\n") + concise.write(run, lang).split("\n"):
        assert not line.startswith("::")
    for words in (json_report.write(run, lang), gitlab.write(run, lang), sarif.write(run, lang, version="1")):
        json.loads(words.encode("utf-8"))
    ET.fromstring(junit.write(run, lang).encode("utf-8"))


def mending_makes_nothing_worse(raw: bytes, findings: list[Diagnostic]) -> None:
    fixed = fixing.fix(FILE, raw)
    if not any(found.fix for found in findings):
        assert fixed.after == fixed.before
        return
    after = checking.check_bytes(FILE, fixing.encoded(fixed, raw)).diagnostics
    assert weighty(after) <= weighty(findings), "mending made errors"
    lost = words_of(fixed.before) - words_of(fixed.after)
    assert not lost or lost.keys() <= words_in_fixes(raw).keys(), f"lost in mending: {lost}"
    again = fixing.fix(FILE, fixing.encoded(fixed, raw))
    assert again.after == again.before, "mending twice differs"


def words_in_fixes(raw: bytes) -> Counter[str]:
    """The words that fixes replace, round after round."""
    replaced: Counter[str] = Counter()
    with patch.object(fixing, "MAX_ROUNDS", 1):
        while True:
            for found in checking.check_bytes(FILE, raw).diagnostics:
                replaced += words_of(" ".join(str(change.before) for change in found.fix))
            fixed = fixing.encoded(fixing.fix(FILE, raw), raw)
            if fixed == raw:
                return replaced
            raw = fixed


def weighty(findings: list[Diagnostic]) -> int:
    return sum(found.severity is not Severity.INFO for found in findings)


def words_of(text: str) -> Counter[str]:
    """The words of a text as they are seen: a character without width does not part them."""
    return Counter(re.findall(r"\w+", without_widthless(text)))
