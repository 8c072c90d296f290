"""Rendering once: everything an order asks for is checked, drawn and written; the exit code comes back."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.rendering import Format


class Order(NamedTuple):
    """What was asked on the command line: which plans, in which forms, to where, and how they are finished."""

    paths: tuple[str, ...]
    formats: tuple[Format, ...]
    output: Path | None = None
    actie: str | None = None
    with_prompts: bool = False
    force: bool = False
    house_style: bytes | None = None
    page_numbers: bool = False
    day: date | None = None


class _Task(NamedTuple):
    """One document to be written."""

    file: PlanFile
    format: Format
    target: Path


def render_once(order: Order) -> int:
    """Check the plans, report what is wrong, write the documents; the exit code."""
    from actieplan.diagnostics import Severity

    result = terminal.checked(order.paths)
    findings = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is not Severity.INFO]
    terminal.print_findings(findings, sys.stderr)
    tasks = _tasks([file for file in result.files if file.plan is not None], order)
    refused = _refuse_targets([task.target for task in tasks], [file.file for file in result.files])
    for task in terminal.progress([] if refused else tasks):
        refused |= not _write_one(task, order)
    return max(terminal.exit_code(result, Severity.ERROR), terminal.FAILED if refused else 0)


def _tasks(drawable: Sequence[PlanFile], order: Order) -> list[_Task]:
    """A task for every plan and format; with `actie` for the plans that have it."""
    if order.actie is not None:
        drawable = _with_actie(drawable, order.actie)
    documents = len(drawable) * len(order.formats)
    return [
        _Task(file, kind, _target(file.file, kind, order, documents)) for file in drawable for kind in order.formats
    ]


def _with_actie(files: Sequence[PlanFile], actie: str) -> list[PlanFile]:
    """The plans that have the action that was asked for; stops when none has."""
    ids = {file.file: [each.id for each in file.plan.acties()] for file in files if file.plan}
    chosen = [file for file in files if actie in ids[file.file]]
    if files and not chosen:
        known = ", ".join(each for of_one in ids.values() for each in of_one)
        _stop(say(f"er is geen actie `{actie}`; er zijn: {known}", f"there is no action `{actie}`; there are: {known}"))
    return chosen


def _target(source: str, kind: Format, order: Order, documents: int) -> Path:
    """Where a document goes: the named file, the named folder, or beside its plan."""
    from actieplan.rendering import SUFFIXES

    plan, output, suffix = Path(source), order.output, SUFFIXES[kind]
    stem = plan.stem if source not in {"<invoer>", "<stdin>"} else "actieplan"
    name = f"{stem}-{order.actie}{suffix}" if order.actie else f"{stem}{suffix}"
    if output is None:
        return plan.with_name(name)
    if output.is_dir() or (not output.suffix and output.name != "-"):
        return output / name
    if documents > 1 or output.suffix.lower() != suffix:
        _stop(
            say(
                f"{output} past niet: geef één document een naam op {suffix}, en meer documenten een map",
                f"{output} does not fit: give one document a name that ends in {suffix}, several a folder",
            )
        )
    return output


def _stop(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    raise typer.Exit(terminal.FAILED)


def _refuse_targets(targets: Sequence[Path], sources: Sequence[str]) -> bool:
    """Whether a document would overwrite another one or a plan; says so."""
    plans = {os.path.realpath(source) for source in sources}
    wrong = {target: say("hier staat het plan zelf", "the plan itself stands here")
             for target in targets if os.path.realpath(target) in plans}  # fmt: skip
    wrong |= {target: say("twee plannen zouden ditzelfde bestand schrijven; render ze apart",
                          "two plans would write this same file; render them apart")
              for target in targets if targets.count(target) > 1}  # fmt: skip
    for target, words in wrong.items():
        print(f"{target}: {words}", file=sys.stderr)
    return bool(wrong)


def _write_one(task: _Task, order: Order) -> bool:
    """Render one document to its place; whether that went well."""
    from actieplan.cli.overwriting import RefusedError, write_over

    try:
        write_over(task.target, _drawn(task, order), task.format, force=order.force)
    except RefusedError as refusal:
        print(f"{task.target}: {refusal.words.in_lang(LANG)}", file=sys.stderr)
        return False
    print(task.target)
    return True


def _drawn(task: _Task, order: Order) -> bytes:
    from actieplan import rendering

    plan = task.file.plan
    assert plan is not None
    created = _source_date() or rendering.moment_of(plan)
    finish = rendering.Finish(created, order.house_style, order.page_numbers, order.day)
    return rendering.render(
        plan,
        task.format,
        actie=order.actie,
        with_prompts=order.with_prompts,
        draft=task.file.has_errors,
        finish=finish,
    )


def _source_date() -> datetime | None:
    """The moment that a reproducible build asks for (SOURCE_DATE_EPOCH), if it does."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else None
