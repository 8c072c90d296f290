"""The months in which an action is worked on."""

from __future__ import annotations

from typing import Any

import pytest

from actieplan.analysis.active_months import active_months
from actieplan.model import Actie


@pytest.mark.parametrize(
    ("actie", "active"),
    [
        pytest.param({"maanden": ["feb", "dec"], "fasen": [{"periode": "mei 2025"}]}, "feb dec", id="as ticked"),
        pytest.param(
            {
                "start": "2025-01-01",
                "einde": "2025-12-31",
                "fasen": [{"periode": "mei 2025"}, {"periode": "juli 2025"}],
            },
            "mei jul",
            id="else by the phases, gaps left open",
        ),
        pytest.param({"start": "2024-11-01", "einde": "2025-02-01"}, "jan feb", id="else from start to end"),
        pytest.param({}, "", id="else none"),
    ],
)
def test_the_month_strip_shows_when_work_is_done(actie: dict[str, Any], active: str) -> None:
    months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    on = active_months(Actie.model_validate(actie, context={"jaar": 2025}), 2025)
    assert [month for month, ticked in zip(months, on, strict=True) if ticked] == active.split()
