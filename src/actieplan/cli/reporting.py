"""Reporting: a run in the forms that were asked for, each to the screen or to a file of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from actieplan import __version__
from actieplan.cli import terminal
from actieplan.cli.guarding import IS_A_PLAN
from actieplan.cli.language import LANG, say
from actieplan.system_errors import reason
from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.checking import Checked
    from actieplan.model import Plan
    from actieplan.reports.run import Run

FORMATS = ("text", "concise", "json", "github", "sarif", "junit", "gitlab")
_FOR_PEOPLE = frozenset({"text", "concise"})
_FOR_PROGRAMS = frozenset({"json", "sarif", "junit", "gitlab"})
"""Each a whole document: two of them one after the other are neither."""


class Wanted(NamedTuple):
    """A form, and the file it goes to; None is the screen."""

    format: str
    file: Path | None = None


def wanted(words: str) -> Wanted | None:
    """What `sarif` or `sarif=uit.sarif` asks for; None when there is no such form."""
    name, _, file = words.partition("=")
    if name not in FORMATS or words.endswith("="):
        return None
    return Wanted(name, Path(file) if file else None)


def contradiction(forms: Sequence[Wanted]) -> Text | None:
    """Why these forms cannot be written together; None when they can."""
    on_screen = [form.format for form in forms if form.file is None and form.format in _FOR_PROGRAMS]
    if len(on_screen) > 1:
        named, example = " en ".join(on_screen), on_screen[-1]
        return Text(
            f"{named} kunnen niet samen naar het scherm; schrijf een ervan naar een bestand: {example}=uit.{example}",
            f"{' and '.join(on_screen)} cannot both go to the screen; write one to a file: {example}=out.{example}",
        )
    places = [os.path.realpath(form.file) for form in forms if form.file is not None]
    twice = next((place for place in places if places.count(place) > 1), None)
    if twice is not None:
        name = Path(twice).name
        return Text(f"twee vormen gaan naar hetzelfde bestand {name}", f"two forms go to the same file {name}")
    return None


def report(result: Checked, forms: list[Wanted]) -> None:
    """Write every form that was asked for; the summary of a GitHub step too, where there is one."""
    from actieplan.reports.run import Run

    as_named = Run(tuple(result.diagnostics), tuple(file.file for file in result.files), len(result.suppressed))
    relative = _relative(as_named)
    for form in forms:
        words = _written(form, as_named if form.format in _FOR_PEOPLE else relative, result)
        if form.file is None:
            print(words)
        else:
            _write(form.file, f"{words}\n", result)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        _append_summary(Path(summary), relative)


def _write(target: Path, words: str, result: Checked) -> None:
    """To a file of its own, and never over what was looked at or over another plan."""
    from actieplan.cli.writing import RefusedError, put

    if any(_is_same(target, file.file) for file in result.files):
        terminal.stop(f"{target}: {IS_A_PLAN.in_lang(LANG)}")
    try:
        put(target, words.encode("utf-8", "backslashreplace"))
    except RefusedError as refusal:
        terminal.stop(f"{target}: {refusal.words.in_lang(LANG)}")


def _is_same(target: Path, plan: str) -> bool:
    try:
        return target.samefile(plan)
    except OSError:  # one of the two is not there
        return False


def _append_summary(file: Path, run: Run) -> None:
    """The list on the page of a step of GitHub; a run that cannot write it has done its work all the same."""
    from actieplan.reports import summary

    try:
        with file.open("a", encoding="utf-8", newline="\n") as opened:
            opened.write(summary.write(run, LANG))
    except OSError as error:
        terminal.complain(f"{say('geen samenvatting in', 'no summary in')} {file}: {reason(error).in_lang(LANG)}")


def _written(form: Wanted, run: Run, result: Checked) -> str:
    """The words of one form; a person also reads what was seen."""
    from importlib import import_module

    if form.format == "text":
        from actieplan.reports import console

        colour = form.file is None and terminal.has_colour(sys.stdout)
        return "\n".join(part for part in (console.write(run, LANG, colour=colour), seen(run, result.plans)) if part)
    if form.format == "sarif":
        from actieplan.reports import sarif

        return sarif.write(run, LANG, version=__version__)
    words: str = import_module(f"actieplan.reports.{form.format}").write(run, LANG)
    return "\n".join(part for part in (words, seen(run, result.plans)) if part) if form.format == "concise" else words


def seen(run: Run, plans: list[Plan]) -> str:
    """One line: what was found, and in what."""
    from actieplan.reports.severities import counted

    found = counted(run.diagnostics, LANG, run.suppressed) or say("geen bevindingen", "no findings")
    things = _counted_things(plans)
    return f"{found} ({things})" if things else found


def _counted_things(plans: list[Plan]) -> str:
    acties = [actie for plan in plans for actie in plan.acties()]
    fasen = [fase for actie in acties for fase in actie.fasen]
    mijlpalen = sum(len(actie.mijlpalen) for actie in acties) + sum(len(fase.mijlpalen) for fase in fasen)
    if not plans:
        return ""
    return ", ".join(
        (
            _count(len(plans), say("plan", "plan"), say("plannen", "plans")),
            _count(len(acties), say("actie", "action"), say("acties", "actions")),
            _count(len(fasen), say("fase", "phase"), say("fasen", "phases")),
            _count(mijlpalen, say("mijlpaal", "milestone"), say("mijlpalen", "milestones")),
        )
    )


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


# --- names of files -------------------------------------------------------------------------------------------


def _relative(run: Run) -> Run:
    """The run with files named from the top of the repository, as CI systems look for them."""
    top = Path(os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or Path.cwd())
    names = {each.location.file for each in run.diagnostics} | set(run.files)
    names |= {related.location.file for each in run.diagnostics for related in each.related}
    called = {name: _from_top(name, top) for name in names}
    renamed = tuple(
        each._replace(
            location=each.location._replace(file=called[each.location.file]),
            related=tuple(
                other._replace(location=other.location._replace(file=called[other.location.file]))
                for other in each.related
            ),
        )
        for each in run.diagnostics
    )
    return run._replace(diagnostics=renamed, files=tuple(called[name] for name in run.files))


def _from_top(name: str, top: Path) -> str:
    """`plans/2025.yaml`, for any way of naming that file; as it was named when it lies elsewhere."""
    if name.startswith("<"):
        return name
    whole = Path(os.path.abspath(name))  # noqa: PTH100 - links in the name are kept, as CI systems do
    try:
        return whole.relative_to(os.path.abspath(top)).as_posix()  # noqa: PTH100
    except ValueError:
        return PurePath(name).as_posix()
