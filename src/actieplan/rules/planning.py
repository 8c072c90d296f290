"""Planning: actions, phases and milestones in time."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.outline import acties
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text


@rule(
    "AP201",
    Severity.ERROR,
    title=Text("een actie eindigt voor ze begint", "an actie ends before it starts"),
    message=Text(
        "de einddatum ({einde}) ligt voor de startdatum ({start})",
        "the end ({einde}) lies before the start ({start})",
    ),
    hint=Text("verwissel de twee datums, of verbeter het jaartal", "swap the two dates, or mend the year"),
)
def actie_ends_before_it_starts(subject: Subject) -> Iterator[Finding]:
    """An action ends on or after the day it starts.

    Waarom: een actie met een einde voor het begin heeft geen plaats op de tijdslijn.
    Why: an action whose end lies before its start has no place on the timeline.
    Fout (actie):
        start: 2025-06-01
        einde: 2025-03-31
    Goed (actie):
        start: 2025-03-01
        einde: 2025-06-30
    """
    for path, _, actie in acties(subject.plan):
        if actie.start and actie.einde and actie.einde.tot < actie.start.van:
            yield Finding((*path, "einde"), {"start": actie.start, "einde": actie.einde})
