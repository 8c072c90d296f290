"""Diff sides: which plans are compared with which, from files, standard input, pipes and revisions in git."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.text import Text

_MOST_NAMED = 10
"""So many versions are named when another was asked for."""
_MOST_BELOW = 100
"""The most plans in folders below that are compared with a plan that is gone from its folder."""


Owner = tuple[str, int] | None


class Side(NamedTuple):
    """One of two plans, and what it is called."""

    name: str
    file: PlanFile


class Asked(NamedTuple):
    """What was typed: the paths, and the revisions or the version to compare with."""

    paths: Sequence[str]
    from_: str | None = None
    to: str | None = None
    from_version: str | None = None


class Pair(NamedTuple):
    """A plan before and after; None for one that is not there. `label` is the name of the plan among several."""

    before: Side | None
    after: Side | None
    label: str = ""


def pairs(asked: Asked) -> list[Pair]:
    """The plans that were asked for, each with what it is compared with; stops with a sentence when that cannot be."""
    from actieplan.revisions import RevisionError

    asked = _with_defaults(asked)
    _refuse_what_does_not_go_together(asked)
    try:
        if len(asked.paths) == 1 and Path(asked.paths[0]).is_dir():
            folder = Path(asked.paths[0])
            found = _with_renamed(list(_of_folder(folder, asked)))
            return found if asked.to is not None else _with_moved(found, folder)
        after = _side(asked.paths[-1], asked.to)
        if after.file.plan is None and asked.paths[0] == asked.paths[-1]:
            return [Pair(None, after)]
        if asked.from_version is not None:
            return [Pair(_version(Path(asked.paths[0]), asked.from_version), after)]
        if len(asked.paths) == 1 and asked.from_ is not None:
            return [Pair(_as_it_was(Path(asked.paths[0]), asked.from_, after), after)]
        return [Pair(_side(asked.paths[0], asked.from_), after)]
    except RevisionError as error:
        terminal.stop(error.words.in_lang(LANG))


def _with_defaults(asked: Asked) -> Asked:
    """Without plans those in the folder `plans` are meant; without a revision the last commit."""
    if asked.paths:
        return asked
    has_start = asked.from_ is not None or asked.from_version is not None
    return asked._replace(paths=("plans",), from_=asked.from_ if has_start else "HEAD")


def _refuse_what_does_not_go_together(asked: Asked) -> None:
    has_start = asked.from_ is not None or asked.from_version is not None
    if asked.from_ is not None and asked.from_version is not None:
        terminal.stop(say("kies --from of --from-version", "choose --from or --from-version"))
    if not has_start and asked.to is not None:
        terminal.stop(say("--to gaat samen met --from", "--to goes together with --from"))
    if not has_start and len(asked.paths) != 2:
        terminal.stop(
            say("geef twee plannen, of één met --from of --from-version",
                "give two plans, or one with --from or --from-version")
        )  # fmt: skip
    if asked.from_version is not None and len(asked.paths) > 1:
        terminal.stop(say("geef bij --from-version één plan", "give one plan with --from-version"))
    if len(asked.paths) > 2:
        terminal.stop(
            say("geef bij --from één plan, of zijn oude en zijn nieuwe naam",
                "give one plan with --from, or its old name and its new one")
        )  # fmt: skip
    if "-" in asked.paths and (has_start or asked.paths[0] == asked.paths[1]):
        terminal.stop(
            say("standaardinvoer (-) kan één van twee plannen zijn, en heeft geen revisies",
                "standard input (-) can be one of two plans, and has no revisions")
        )  # fmt: skip


def _of_folder(folder: Path, asked: Asked) -> Iterator[Pair]:
    """Every plan of a folder, and those that it had before."""
    from actieplan import checking
    from actieplan.revisions import has, names_in

    if asked.to is None:
        read = [file for file in checking.check([folder]).files if not file.is_not_read]
        now = {Path(file.file): Side(file.file, file) for file in read}
    else:
        now = {folder / name: _revised(folder / name, asked.to) for name in _plans_among(names_in(folder, asked.to))}
    for path, side in now.items():
        if asked.from_version is not None:
            yield Pair(_version(path, asked.from_version), side, str(path))
        elif asked.from_ is not None:
            is_known = side.file.plan is None or has(path, asked.from_)
            yield Pair(_revised(path, asked.from_) if is_known else None, side, str(path))
    if asked.from_ is not None:
        for name in _plans_among(names_in(folder, asked.from_)):
            if folder / name not in now:
                yield Pair(_revised(folder / name, asked.from_), None, str(folder / name))


def _with_renamed(found: Sequence[Pair]) -> list[Pair]:
    """A plan that went and one that came are one, renamed, when each is the only one of an organisation and year."""
    gone = _by_owner([pair.before for pair in found if pair.before and not pair.after])
    come = _by_owner([pair.after for pair in found if pair.after and not pair.before])
    pairs_now = []
    for pair in found:
        after = pair.after or come.get(_whose(pair.before))
        before = pair.before or gone.get(_whose(pair.after))
        if (pair.before and pair.after) or not (before and after):
            pairs_now.append(pair)
        elif before and pair.after:
            label = f"{pair.label}, {say('voorheen', 'formerly')} {before.name}"
            pairs_now.append(Pair(before, after, label))
    return pairs_now


def _with_moved(found: Sequence[Pair], folder: Path) -> list[Pair]:
    """A plan that went is the one of its organisation and year in a folder below, when only one is there."""
    from actieplan import checking

    gone = _by_owner([pair.before for pair in found if pair.before and not pair.after])
    if not gone:
        return list(found)
    below = [str(path) for path in sorted(folder.glob("*/**/*.y*ml")) if _plans_among([path.name]) and path.is_file()]
    read = [Side(file.file, file) for file in checking.check(below[:_MOST_BELOW]).files] if below else []
    moved = _by_owner(read)
    return [
        Pair(pair.before, after, f"{after.name}, {say('voorheen', 'formerly')} {pair.before.name}")
        if pair.before and not pair.after and _whose(pair.before) in gone and (after := moved.get(_whose(pair.before)))
        else pair
        for pair in found
    ]


def _as_it_was(file: Path, revision: str, after: Side) -> Side:
    """A plan in a revision, also when its file had another name then, in this folder or the one above."""
    from actieplan.revisions import RevisionError, has, names_in

    if not has(file, revision) and file.parent.is_dir():
        others: list[Path] = []
        for folder in dict.fromkeys((file.absolute().parent, file.absolute().parent.parent)):
            with suppress(RevisionError):  # the folder above the repository
                others += [folder / name for name in _plans_among(names_in(folder, revision))]
        others = [_as_typed(other, file) for other in others if not other.exists()]
        gone = _by_owner([_revised(other, revision) for other in others])
        before = gone.get(_whose(after))
        if before is not None:
            return before
    return _revised(file, revision)


def _as_typed(other: Path, file: Path) -> Path:
    """The path of another file, seen from where the user is when this one was given so."""
    return other if file.is_absolute() or not other.is_relative_to(Path.cwd()) else other.relative_to(Path.cwd())


def _by_owner(sides: Sequence[Side]) -> dict[Owner, Side]:
    """The plans by organisation and year, without those that share both."""
    owners = [_whose(side) for side in sides]
    return {owner: side for owner, side in zip(owners, sides, strict=True) if owner and owners.count(owner) == 1}


def _whose(side: Side | None) -> Owner:
    """The organisation and year of a plan, by which it is known whatever its file is called."""
    plan = side.file.plan if side else None
    return (plan.organisatie, plan.jaar) if plan is not None and plan.organisatie and plan.jaar else None


def _plans_among(names: Sequence[str]) -> list[str]:
    from actieplan.discovery import is_plan_name

    return [name for name in names if is_plan_name(name)]


def _side(path: str, revision: str | None) -> Side:
    """A plan from a file, standard input or a pipe, or from a revision of a file."""
    from actieplan import checking

    file = Path(path)
    if file.is_dir():
        terminal.stop(say(f"{file} is een map; geef een plan", f"{file} is a folder; give a plan"))
    if revision is not None:
        return _revised(file, revision)
    if path == "-":
        result = terminal.checked(["-"])
        return Side(result.files[0].file, result.files[0])
    if _is_pipe(file):
        with file.open("rb") as pipe:
            return Side(path, checking.check_bytes(path, pipe.read(_most_bytes())).files[0])
    return Side(path, checking.check([file]).files[0])


def _is_pipe(file: Path) -> bool:
    """Whether a path is a pipe, such as a process substitution of the shell."""
    try:
        return stat.S_ISFIFO(file.stat().st_mode)
    except (OSError, ValueError):
        return False


def _most_bytes() -> int:
    from actieplan.reading.decoding import MAX_BYTES

    return MAX_BYTES + 1  # one more, so that a plan that is too large is seen to be


def _revised(file: Path, revision: str) -> Side:
    from actieplan import checking
    from actieplan.revisions import content

    name = f"{file} ({revision})"
    return Side(name, checking.check_bytes(name, content(file, revision)).files[0])


def _version(file: Path, version: str) -> Side:
    """A plan as it was when the newest row of its version table was this one."""
    from actieplan import checking
    from actieplan.revisions import history, not_found

    seen: dict[str, None] = {}
    year: int | None = None
    for saved in history(file):
        name = f"{file} ({say('versie', 'version')} {version}, {saved.commit[:7]})"
        found = checking.check_bytes(name, saved.content).files[0]
        jaar = found.plan.jaar if found.plan else None
        year = year or jaar
        if jaar != year:  # the plan of last year, from which this one was copied
            continue
        newest = _newest_version(found)
        if newest and _plain_version(newest) == _plain_version(version):
            return Side(name, found)
        if newest:
            seen[newest] = None
    raise not_found(file, _unknown_version(file, version, list(seen)))


def _plain_version(words: str) -> str:
    """A version without what people write before its number: `v1.0`, `Versie 1.0`."""
    return re.sub(r"^(?:versie|version|v\.?)\s*(?=\d)", "", " ".join(words.casefold().split()))


def _newest_version(file: PlanFile) -> str:
    """The version of the row with the latest day, the last of them; of the last row when a day is missing."""
    versies = file.plan.versies if file.plan else ()
    if not versies:
        return ""
    dated = [(versie.datum.van, index) for index, versie in enumerate(versies) if versie.datum]
    last = max(dated)[1] if len(dated) == len(versies) else len(versies) - 1
    return versies[last].versie.strip()


def _unknown_version(file: Path, version: str, seen: Sequence[str]) -> Text:
    from actieplan.text import Text

    known = ", ".join(seen[:_MOST_NAMED])
    return Text(
        f"in de geschiedenis van {file} is er geen versie `{version}`" + (f"; er zijn: {known}" if seen else ""),
        f"the history of {file} has no version `{version}`" + (f"; there are: {known}" if seen else ""),
    )
