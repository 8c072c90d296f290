"""Every report: what it looks like for every kind of run, and that nothing in a plan can do anything."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sample_runs import RUNS

from actieplan.reports import concise, console, github, gitlab, json, junit, sarif, summary
from actieplan.reports.run import Run
from actieplan.reports.safe import encodable
from actieplan.text import Lang
from conftest import GoldenCheck
from github_runner import commands

Write = Callable[[Run, Lang], str]
REPORTS: dict[str, Write] = {
    "text": console.write,
    "concise": concise.write,
    "json": json.write,
    "github": github.write,
    "sarif": lambda run, lang: sarif.write(run, lang, version="1.2.3"),
    "junit": junit.write,
    "gitlab": gitlab.write,
    "summary": summary.write,
}
RULE_TEXTS = re.compile(r'(?<="text": ")[^"]*(?="\n {14}\})')
"""What SARIF says of a rule: the words of the rule itself, which change with it."""
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("form", REPORTS)
def test_what_a_report_looks_like(golden: GoldenCheck, form: str, lang: Lang) -> None:
    written = (f"=== {name}\n{REPORTS[form](run, lang)}" for name, run in RUNS.items())
    golden(f"{form}.{lang}.txt", RULE_TEXTS.sub("...", "\n".join(written)))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("form", REPORTS)
def test_hostile_words_are_no_command_and_no_control_character(form: str, lang: Lang) -> None:
    written = REPORTS[form](RUNS["hostile"], lang)
    assert not CONTROL.search(written)
    assert encodable(written) == written
    names = [command.name for command in commands(written)]
    assert names == (["error"] if form == "github" else [])


def test_the_runner_of_the_tests_knows_a_command_when_it_sees_one() -> None:
    (one, two) = commands("x\n \u00a0::ERROR file=a%2Cb,line=1::c%0Ad\rlog ##[set-env name=x]y\n::nonsense::z")
    assert one == ("error", {"file": "a,b", "line": "1"}, "c\nd")
    assert two == ("set-env", {"name": "x"}, "y")
