"""Rendering once: everything an order asks for is checked, drawn and written."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say
from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.rendering import Format


_NO_TIMELINE = Text(
    "hier is geen tijdslijn om te tekenen: die is er van een heel plan, met een jaar",
    "there is no timeline to draw here: a whole plan has one, with a year",
)


class Order(NamedTuple):
    """What was asked on the command line: which plans, in which forms, to where, and how they are finished.

    A `template` takes the place of the formats. `own` says what this process wrote before, with its hash: what a
    template makes bears no seal, and so is only known for ours by these.
    """

    paths: tuple[str, ...]
    formats: tuple[Format, ...]
    output: Path | None = None
    actie: str | None = None
    with_prompts: bool = False
    force: bool = False
    house_style: bytes | None = None
    page_numbers: bool = False
    day: date | None = None
    template: Path | None = None
    own: Mapping[Path, str] = MappingProxyType({})


class Outcome(NamedTuple):
    """The exit code of a run, and the files it wrote with their hashes."""

    exit_code: int
    written: Mapping[Path, str]


class _Task(NamedTuple):
    """One document to be written, in a format or (None) as the template of the order makes it."""

    file: PlanFile
    format: Format | None
    target: Path


def render_once(order: Order) -> Outcome:
    """Check the plans, report what is wrong, write the documents."""
    from actieplan.diagnostics import Severity

    result = terminal.checked(order.paths)
    findings = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is not Severity.INFO]
    terminal.print_findings(findings, sys.stderr)
    tasks = _tasks([file for file in result.files if file.plan is not None], order)
    refused = _refuse_targets([task.target for task in tasks], [file.file for file in result.files])
    written, all_went_well = _write_all([] if refused else tasks, order)
    failed = refused or not all_went_well
    return Outcome(max(terminal.exit_code(result, Severity.ERROR), terminal.FAILED if failed else 0), written)


def _write_all(tasks: Sequence[_Task], order: Order) -> tuple[dict[Path, str], bool]:
    """What was written, and whether that is everything; a mistake in the template is told once."""
    from actieplan.cli.overwriting import RefusedError
    from actieplan.office import OfficeError
    from actieplan.reports.safe import one_line
    from actieplan.writers.template.fault import TemplateFaultError

    written: dict[Path, str] = {}
    for task in terminal.progress(tasks):
        try:
            written[task.target.absolute()] = hash_of(_write_one(task, order))
        except (RefusedError, OfficeError) as refusal:
            print(one_line(f"{task.target}: {refusal.words.in_lang(LANG)}"), file=sys.stderr)
        except TemplateFaultError as fault:
            print(one_line(f"{fault.place}: {fault.words.in_lang(LANG)}"), file=sys.stderr)
            break
        else:
            print(one_line(str(task.target)))
    return written, len(written) == len(tasks)


def _tasks(drawable: Sequence[PlanFile], order: Order) -> list[_Task]:
    """A task for every plan and format; with `actie` for the plans that have it."""
    if order.actie is not None:
        drawable = _with_actie(drawable, order.actie)
    kinds: tuple[Format | None, ...] = (None,) if order.template else order.formats
    documents = len(drawable) * len(kinds)
    return [_Task(file, kind, _target(file.file, kind, order, documents)) for file in drawable for kind in kinds]


def _with_actie(files: Sequence[PlanFile], actie: str) -> list[PlanFile]:
    """The plans that have the action that was asked for; stops when none has."""
    ids = {file.file: [each.id for each in file.plan.acties()] for file in files if file.plan}
    chosen = [file for file in files if actie in ids[file.file]]
    if files and not chosen:
        known = ", ".join(each for of_one in ids.values() for each in of_one)
        stop(say(f"er is geen actie `{actie}`; er zijn: {known}", f"there is no action `{actie}`; there are: {known}"))
    return chosen


def _target(source: str, kind: Format | None, order: Order, documents: int) -> Path:
    """Where a document goes: the named file, the named folder, or beside its plan."""
    plan, output = Path(source), order.output
    made_by, suffix = _name_parts(kind, order.template)
    stem = plan.stem if source not in {"<invoer>", "<stdin>"} else "actieplan"
    name = "-".join(part for part in (stem, order.actie, made_by) if part) + suffix
    if output is None:
        return plan.with_name(name)
    if output.is_dir() or (not output.suffix and output.name != "-"):
        return output / name
    if documents > 1 or output.suffix.lower() != suffix:
        stop(
            say(
                f"{output} past niet: geef één document een naam op {suffix}, en meer documenten een map",
                f"{output} does not fit: give one document a name that ends in {suffix}, several a folder",
            )
        )
    return output


def _name_parts(kind: Format | None, template: Path | None) -> tuple[str, str]:
    """What the name of a document ends in: of `bestuur.html.j2` it is `bestuur` and `.html`."""
    from actieplan.rendering import SUFFIXES

    if kind is not None:
        return "", SUFFIXES[kind]
    assert template is not None
    made = Path(template.stem)
    return made.stem, made.suffix.lower()


def stop(words: str) -> NoReturn:
    """End the command with a sentence about what was asked."""
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


def _write_one(task: _Task, order: Order) -> bytes:
    """Render one document to its place."""
    from actieplan.cli.overwriting import write_over

    if task.format is None:
        content = _drawn_by_template(task, order)
        force = order.force or _is_own(task.target, content, order.own)
        write_over(task.target, content, "markdown", force=force)
    else:
        content = _drawn(task, task.format, order)
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


def _drawn(task: _Task, kind: Format, order: Order) -> bytes:
    from actieplan import rendering
    from actieplan.cli.overwriting import RefusedError
    from actieplan.writers.svg import NoTimelineError

    plan = task.file.plan
    assert plan is not None
    created = _source_date() or rendering.moment_of(plan)
    finish = rendering.Finish(created, order.house_style, order.page_numbers, order.day)
    try:
        return rendering.render(
            plan,
            kind,
            actie=order.actie,
            with_prompts=order.with_prompts,
            draft=task.file.has_errors,
            finish=finish,
        )
    except NoTimelineError as error:
        raise RefusedError(_NO_TIMELINE) from error


def _drawn_by_template(task: _Task, order: Order) -> bytes:
    from actieplan import rendering

    plan = task.file.plan
    assert plan is not None
    assert order.template is not None
    page = rendering.render_template(
        plan, order.template, actie=order.actie, with_prompts=order.with_prompts, draft=task.file.has_errors
    )
    return page.encode("utf-8", "replace")


def _source_date() -> datetime | None:
    """The moment that a reproducible build asks for (SOURCE_DATE_EPOCH), if it does."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else None
