"""What all tests share: golden files that can be renewed, the two real plans, and the rule that CI skips nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

from actieplan import checking
from actieplan.model import Plan

ROOT = Path(__file__).parents[1]
PLANS = ROOT / "plans"
settings.register_profile("actieplan", deadline=None)
settings.load_profile("actieplan")
"""A busy machine is slow: how long an example takes does not belong to a law."""
GoldenCheck = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden files anew from what the program gives")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> GoldenCheck:
    """Compare a text with the golden file of that name in `golden/` beside the test."""

    def check(name: str, actual: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--renew"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: make it with --renew and look at it"
        assert actual == path.read_text(encoding="utf-8")

    return check


@pytest.fixture(scope="session")
def real_plans() -> dict[int, Plan]:
    """The two plans of the repository, by year."""
    plans = {plan.jaar: plan for plan in checking.check([PLANS]).plans}
    assert set(plans) == {2024, 2025}
    return plans


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a module makes once for its tests is made once indeed: with `--dist loadgroup` they go to one process."""
    for item in items:
        fixtures = getattr(item, "_fixtureinfo").name2fixturedefs  # noqa: B009 - pytest has no public name for it
        if any(each.scope == "module" for found in fixtures.values() for each in found):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """On CI a test that skips has not been run, and that is a failure."""
    report = yield
    if report.skipped and os.environ.get("ACTIEPLAN_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
