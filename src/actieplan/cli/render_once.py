"""Rendering once: everything an order asks for is checked, drawn and written."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from actieplan.cli import targets, terminal
from actieplan.cli.language import LANG, say
from actieplan.cli.missing_letters import tell_missing
from actieplan.cli.order import Order
from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.model import Plan
    from actieplan.rendering import Format


_NO_TIMELINE = Text(
    "hier is geen tijdslijn om te tekenen: die is er van een heel plan, met een jaar",
    "there is no timeline to draw here: a whole plan has one, with a year",
)


class Outcome(NamedTuple):
    """The exit code of a run, and the files it wrote with their hashes."""

    exit_code: int
    written: Mapping[Path, str]


class _Task(NamedTuple):
    """One document to be written, in a format or (None) as the template of the order makes it.

    `neighbours` are plans of other years that the plan refers to.
    """

    file: PlanFile
    plan: Plan
    neighbours: Sequence[Plan]
    format: Format | None
    target: Path


def render_once(order: Order) -> Outcome:
    """Check the plans, report what is wrong, write the documents."""
    from actieplan.diagnostics import Severity
    from actieplan.suppressing import Choice

    result = terminal.checked(order.paths, is_recursive=order.is_recursive)
    threshold = Severity.ERROR
    if order.settings is not None:
        result = result.only(Choice(order.settings.select, order.settings.ignore))
        threshold = Severity.WARNING if order.settings.strict else Severity.ERROR
    findings = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is not Severity.INFO]
    terminal.print_findings(findings, sys.stderr)
    tasks = _tasks(result.files, order)
    refused = targets.refused([task.target for task in tasks], [file.file for file in result.files], order.besides)
    for target, why in refused.items():
        terminal.complain(f"{target}: {why.in_lang(LANG)}")
    written, code = _write_all([] if refused else tasks, order)
    return Outcome(max(terminal.exit_code(result, threshold), terminal.FAILED if refused else 0, code), written)


def _write_all(tasks: Sequence[_Task], order: Order) -> tuple[dict[Path, str], int]:
    """What was written, and the exit code of that; a mistake in the template is told once."""
    from actieplan.cli.writing import RefusedError
    from actieplan.office import OfficeError
    from actieplan.reports.safe import one_line
    from actieplan.writers.template.fault import TemplateFaultError

    written: dict[Path, str] = {}
    any_missing = False
    for task in terminal.progress(tasks):
        missing: list[str] = []
        try:
            written[task.target.absolute()] = hash_of(_write_one(task, order, missing.append))
        except (RefusedError, OfficeError) as refusal:
            terminal.complain(f"{task.target}: {refusal.words.in_lang(LANG)}")
        except TemplateFaultError as fault:
            terminal.complain(f"{fault.place}: {fault.words.in_lang(LANG)}")
            break
        else:
            print(one_line(str(task.target)))
            _tell_draft(task)
            for letters in missing:
                tell_missing(task.target, letters, (task.file.file, task.plan))
            any_missing = any_missing or bool(missing)
    if len(written) < len(tasks):
        return written, terminal.FAILED
    return written, terminal.FOUND if any_missing else 0


def _tell_draft(task: _Task) -> None:
    """A document of a plan with errors is a draft, and says so in the window too."""
    if task.file.has_errors:
        words = say("getekend als ONTWERP, want er staan fouten in het plan",
                    "drawn as a draft (ONTWERP), because the plan has errors")  # fmt: skip
        terminal.complain(f"{task.target}: {words}")


def _tasks(files: Sequence[PlanFile], order: Order) -> list[_Task]:
    """A task for every plan and format; with `actie` for the plans that have it."""
    from actieplan.checking import neighbours

    drawable = {file.file: (file, file.plan) for file in files if file.plan is not None}
    plans = [plan for _, plan in drawable.values()]
    if order.actie is not None:
        drawable = _with_actie(drawable, order.actie)
    kinds: tuple[Format | None, ...] = (None,) if order.template else order.formats
    documents = len(drawable) * len(kinds)
    try:
        return [
            _Task(file, plan, beside, kind, targets.target_of(name, kind, order, documents))
            for name, (file, plan) in drawable.items()
            for beside in [neighbours(name, plan, plans)]
            for kind in kinds
        ]
    except targets.MisfitError as misfit:
        terminal.stop(misfit.words.in_lang(LANG))


def _with_actie(files: dict[str, tuple[PlanFile, Plan]], actie: str) -> dict[str, tuple[PlanFile, Plan]]:
    """The plans that have the action that was asked for; stops when none has."""
    ids = {name: [each.id for each in plan.acties()] for name, (_, plan) in files.items()}
    chosen = {name: files[name] for name in files if actie in ids[name]}
    if files and not chosen:
        known = ", ".join(each for of_one in ids.values() for each in of_one)
        terminal.stop(
            say(f"er is geen actie `{actie}`; er zijn: {known}", f"there is no action `{actie}`; there are: {known}")
        )
    return chosen


def _write_one(task: _Task, order: Order, on_missing: Callable[[str], None]) -> bytes:
    """Render one document to its place."""
    from actieplan.cli.overwriting import write_over

    if task.format is None:
        content = _drawn_by_template(task, order)
        force = order.force or _is_own(task.target, content, order.own)
        write_over(task.target, content, "markdown", force=force)
    else:
        content = _drawn(task, task.format, order, on_missing)
        write_over(task.target, content, task.format, force=order.force)
    return content


def _is_own(target: Path, content: bytes, own: Mapping[Path, str]) -> bool:
    """Whether nothing is lost when this takes the place of what is there: the same, or what this process wrote."""
    try:
        present = target.read_bytes()
    except OSError:
        return False
    return present == content or own.get(target.absolute()) == hash_of(present)


def hash_of(content: bytes) -> str:
    """What tells one content of a file from another."""
    import hashlib

    return hashlib.sha256(content).hexdigest()


def _drawn(task: _Task, kind: Format, order: Order, on_missing: Callable[[str], None]) -> bytes:
    from actieplan import rendering
    from actieplan.cli.writing import RefusedError
    from actieplan.writers.svg import NoTimelineError

    created = source_date() or rendering.moment_of(task.plan)
    finish = rendering.Finish(created, order.house_style, order.page_numbers, order.day, on_missing)
    try:
        return rendering.render(
            task.plan,
            kind,
            actie=order.actie,
            with_prompts=order.with_prompts,
            draft=task.file.has_errors,
            unread=task.file.unread,
            finish=finish,
            neighbours=task.neighbours,
        )
    except NoTimelineError as error:
        raise RefusedError(_NO_TIMELINE) from error


def _drawn_by_template(task: _Task, order: Order) -> bytes:
    from actieplan import rendering

    assert order.template is not None
    page = rendering.render_template(
        task.plan,
        order.template,
        actie=order.actie,
        with_prompts=order.with_prompts,
        draft=task.file.has_errors,
        neighbours=task.neighbours,
        unread=task.file.unread,
    )
    return page.encode("utf-8", "replace")


def source_date() -> datetime | None:
    """The moment that a reproducible build asks for (SOURCE_DATE_EPOCH), if it does."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else None
