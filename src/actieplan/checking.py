"""Checking: from paths to everything there is to say about the plans found there."""

from __future__ import annotations

import gc
import stat
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from actieplan import discovery, editions, misnamed, outline, places, rules
from actieplan.diagnostics import Diagnostic, Kind, Severity, diagnose, sort_key
from actieplan.editions import Edition
from actieplan.likeness import closest
from actieplan.model import Plan
from actieplan.places import Location, Unread
from actieplan.reading import comments, schema, source
from actieplan.reading.decoding import MAX_BYTES
from actieplan.reading.kinds import files
from actieplan.reading.unread import unread
from actieplan.rules.registry import Subject
from actieplan.suppressing import ACROSS_YEARS, Choice, Kept, chosen, commented
from actieplan.system_errors import reason
from actieplan.text import Text

MOST_NEARBY = 1000
"""Among how many files a name is looked for that is nearly the one that was given."""


class PlanFile(NamedTuple):
    """A file that was looked at. `plan` is None when it could not be read at all.

    `opened` is False when there was nothing to read: a wrong path rather than a wrong plan. `replaced` holds the
    paths whose value could not be read, and for which the plan has an empty stand-in; `unread` holds the words there.
    """

    file: str
    plan: Plan | None
    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...]
    opened: bool = True
    suppressed: tuple[Diagnostic, ...] = ()
    replaced: frozenset[places.Path] = frozenset()
    unread: tuple[Unread, ...] = ()

    @property
    def is_not_read(self) -> bool:
        """Whether this is not a plan file: a folder below, or a file with another name, which a finding reports."""
        return self.plan is None and any(found.code == files.UNREAD.code for found in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        """Whether a plan must not be passed on as valid."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


class Checked(NamedTuple):
    """All files of one run, in the order they were given."""

    files: tuple[PlanFile, ...]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Every finding, by file and place."""
        return [diagnostic for file in self.files for diagnostic in file.diagnostics]

    @property
    def suppressed(self) -> list[Diagnostic]:
        """What a comment or a choice of codes says not to report."""
        return [diagnostic for file in self.files for diagnostic in file.suppressed]

    def only(self, choice: Choice) -> Checked:
        """The same with the findings that a choice of codes takes."""
        return Checked(tuple(_chosen(file, choice) for file in self.files))

    @property
    def plans(self) -> list[Plan]:
        """Every plan that could be read."""
        return [file.plan for file in self.files if file.plan is not None]

    @property
    def unopened(self) -> bool:
        """Whether a path led to nothing that could be read."""
        return any(not file.opened for file in self.files)


def check(
    paths: Iterable[str | Path],
    today: date | None = None,
    *,
    is_recursive: bool = False,
    with_neighbours: bool = False,
) -> Checked:
    """Read and check the plans at these paths, files or folders, with the rules across years over all of them.

    `with_neighbours` also reads the plans beside these: of those only is reported what the rules across years find
    about a plan that was named. Without the day of today, the rules that need it say nothing.
    """
    with _garbage_later():
        named = list(_each_once(paths, is_recursive=is_recursive))
        if not with_neighbours:
            return check_sources([_opened(name) for name in named], today)
        return _of_named(named, check_sources([_opened(name) for name in _with_neighbours(named)], today))


def _with_neighbours(named: Sequence[Path | PlanFile]) -> Iterable[Path | PlanFile]:
    folders = dict.fromkeys(path.parent for path in named if isinstance(path, Path))
    beside = [plan for folder in folders for plan in _plans_of(folder)]
    return _once((*named, *beside))


def _plans_of(folder: Path) -> Sequence[Path]:
    try:
        return discovery.folder_at(folder).plans
    except OSError:
        return ()


def _of_named(named: Sequence[Path | PlanFile], checked: Checked) -> Checked:
    """The files that were named, and of their neighbours what the rules across years find about them."""
    count = len(named)
    names = {file.file for file in checked.files[:count]}
    beside = (file._replace(diagnostics=_about(names, file), suppressed=()) for file in checked.files[count:])
    return Checked((*checked.files[:count], *(file for file in beside if file.diagnostics)))


def _about(names: Container[str], file: PlanFile) -> tuple[Diagnostic, ...]:
    return tuple(
        found
        for found in file.diagnostics
        if found.code.startswith(ACROSS_YEARS) and any(other.location.file in names for other in found.related)
    )


def check_bytes(file: str, raw: bytes, today: date | None = None) -> Checked:
    """Check one plan that stands in no file of its own (standard input, an editor's buffer)."""
    with _garbage_later():
        return check_sources([source.read(file, raw)], today)


def places_within(file: str, parts: Sequence[tuple[places.Path, places.Stretch]]) -> list[Location]:
    """Where parts of the texts of a plan are in its file, each by its path and its stretch of the text there.

    A location has no span when the file is not there to be read again.
    """
    locations = [Location(file, path, within=within) for path, within in parts]
    read = _opened(Path(file)) if locations else None
    if not isinstance(read, source.Source):
        return locations
    return [read.narrowed(read.located(each)) for each in locations]


def not_read(file: str, why: Text) -> Checked:
    """What is said of input that could not be read at all."""
    return Checked((_unopened(Path(file), files.NOT_READABLE, reason=why),))


def check_sources(sources: Sequence[source.Source | PlanFile], today: date | None = None) -> Checked:
    """Build what was read, run the rules over it, give every finding its place, and sort."""
    read = [(item, _built(item)) for item in sources if isinstance(item, source.Source)]
    subjects = [_subject(src, built, today) for src, built in read if built is not None]
    by_file: dict[str, list[Diagnostic]] = {src.file: list(src.diagnostics) for src, _ in read}
    for src, built in read:
        by_file[src.file].extend(built.diagnostics if built else ())
    located = {src.file: src for src, _ in read}
    plans = {subject.file: subject for subject in subjects}
    for diagnostic in rules.run(subjects):
        place = diagnostic.location
        if plans[place.file].is_known(place.path) and not located[place.file].has_reported_on(place):
            by_file[place.file].append(diagnostic)
    return Checked(tuple(_plan_file(item, by_file, located, plans) for item in sources))


def _built(src: source.Source) -> schema.Built | None:
    return schema.build(src) if src.data is not None else None


def _subject(src: source.Source, built: schema.Built, today: date | None) -> Subject:
    name = built.plan.formulier
    edition = editions.load(name) if name in editions.NAMES else None
    return Subject(src.file, built.plan, edition, built.replaced, today)


def _plan_file(
    item: source.Source | PlanFile,
    by_file: dict[str, list[Diagnostic]],
    sources: dict[str, source.Source],
    subjects: dict[str, Subject],
) -> PlanFile:
    if isinstance(item, PlanFile):
        return item
    located = [_located(diagnostic, sources) for diagnostic in by_file[item.file]]
    said = comments.comments(item)
    kept = commented(located, said) if any(said) else Kept(tuple(located), ())
    subject = subjects.get(item.file)
    plan = subject.plan if subject else None
    reported = (each._replace(location=_addressed(item.narrowed(each.location), plan)) for each in kept.reported)
    return PlanFile(
        item.file,
        plan,
        subject.edition if subject else None,
        tuple(sorted(reported, key=sort_key)),
        suppressed=kept.suppressed,
        replaced=subject.replaced if subject else frozenset(),
        unread=unread(item.data, subject.replaced) if subject and subject.replaced else (),
    )


def _addressed(location: Location, plan: Plan | None) -> Location:
    if plan is None or not location.path:
        return location
    return location._replace(address=outline.address(plan, location.path))


def _chosen(file: PlanFile, choice: Choice) -> PlanFile:
    kept = chosen(file.diagnostics, choice)
    return file._replace(diagnostics=kept.reported, suppressed=(*file.suppressed, *kept.suppressed))


def _located(diagnostic: Diagnostic, sources: dict[str, source.Source]) -> Diagnostic:
    """The diagnostic with the spans of its own place and of every related one."""
    related = tuple(
        other._replace(location=sources[other.location.file].located(other.location)) for other in diagnostic.related
    )
    location = sources[diagnostic.location.file].located(diagnostic.location)
    return diagnostic._replace(location=location, related=related)


# --- from paths to files ----------------------------------------------------------------------------------


def _each_once(paths: Iterable[str | Path], *, is_recursive: bool) -> Iterable[Path | PlanFile]:
    """The files at these paths, in order."""
    return _once(name for path in paths for name in _files_at(Path(path), is_recursive=is_recursive))


def _once(names: Iterable[Path | PlanFile]) -> Iterable[Path | PlanFile]:
    """The same without what is named twice, as it was named first."""
    once: dict[object, Path | PlanFile] = {}
    for name in names:
        once.setdefault(_identity(name), name)
    return once.values()


def _identity(name: Path | PlanFile) -> object:
    """What tells one file from another, whatever it is called; its name when it cannot be looked at."""
    try:
        found = name.stat() if isinstance(name, Path) else None
    except (OSError, ValueError):
        found = None
    return (found.st_dev, found.st_ino) if found is not None else str(name)


def _files_at(path: Path, *, is_recursive: bool) -> Iterator[Path | PlanFile]:
    """The plan files a path stands for: itself, or those in a folder, by name; and which folders are not read."""
    try:
        folder = discovery.folder_at(path, is_recursive=is_recursive) if path.is_dir() else None
    except (NotADirectoryError, FileNotFoundError):
        folder = None
    except OSError as error:
        yield _unreadable(path, error)
        return
    if folder is None:
        yield path
        return
    if not folder.plans:
        yield _unopened(path, files.NO_PLANS, advice=_where_plans_are(folder.misnamed))
    yield from folder.plans
    for below in folder.unread:
        said = {"what": files.FOLDER_BELOW, "advice": files.READ_RECURSIVELY}
        yield _unopened(below, files.UNREAD, **said)._replace(opened=True)
    for file in folder.misnamed:
        yield PlanFile(str(file), None, None, (_otherwise_named(file, files.MISNAMED),))


def _where_plans_are(otherwise_named: Sequence[Path]) -> Text:
    """What to do about a folder without plans."""
    if not otherwise_named:
        return files.NAME_ANOTHER_FOLDER
    first, *_ = otherwise_named
    todo = misnamed.what_to_do(first, misnamed.meant_name(first))
    return Text(f"er staat wel een bestand `{first.name}`: {todo.nl}", f"it does hold a file `{first.name}`: {todo.en}")


def _otherwise_named(path: Path, what: Text) -> Diagnostic:
    """What is said of a plan under another name, and what to do with it."""
    advice = misnamed.what_to_do(path, misnamed.meant_name(path))
    return diagnose(files.UNREAD, Location(str(path)), {"what": what, "advice": advice})


def _opened(path: Path | PlanFile) -> source.Source | PlanFile:
    if isinstance(path, PlanFile):
        return path
    file = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            why = Text("het is geen gewoon bestand", "it is not a regular file")
            return _unopened(path, files.NOT_READABLE, hint=_GIVE_A_FILE, reason=why)
        with path.open("rb") as opened:
            read = source.read(file, opened.read(MAX_BYTES + 1))
        if discovery.is_misnamed(path):
            read.diagnostics.append(_otherwise_named(path, files.MISNAMED_BUT_READ))
    except (FileNotFoundError, NotADirectoryError):
        return _unopened(path, files.NOT_FOUND, nearby=_nearby(path))
    except (OSError, ValueError) as error:
        return _unreadable(path, error)
    return read


_GIVE_A_FILE = Text("geef een plan op, of `-` voor de standaardinvoer", "give a plan, or `-` for standard input")


def _unreadable(path: Path, error: OSError | ValueError) -> PlanFile:
    return _unopened(path, files.NOT_READABLE, reason=reason(error))


def _unopened(path: Path, kind: Kind, *, hint: Text | None = None, **params: object) -> PlanFile:
    file = str(path)
    return PlanFile(file, None, None, (diagnose(kind, Location(file), params, hint=hint),), opened=False)


def _nearby(path: Path) -> Text:
    """The file of nearly this name, if there is one beside it."""
    folder = path.parent
    try:
        names = [child.name for child in islice(folder.iterdir(), MOST_NEARBY)]
    except OSError:
        names = []
    near = closest(path.name, names, alike=0.6)
    if near is not None:
        meant = folder / near
        return Text(f"bedoelt u `{meant}`?", f"did you mean `{meant}`?")
    if path.name == "plans":
        return Text("`actieplan init` schrijft er een eerste plan in", "`actieplan init` writes a first plan into it")
    return Text("plannen staan gewoonlijk in `plans/`", "plans usually stand in `plans/`")


@contextmanager
def _garbage_later() -> Iterator[None]:
    """Keep the garbage collector out of the way while many small values are made (1.2 to 2 times faster)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


MOST_NEIGHBOURS = 24
"""Among how many files beside a plan its other years are looked for."""


def neighbours(file: str, plan: Plan, read: Iterable[Plan] = ()) -> list[Plan]:
    """The plans of other years to whose actions this one refers; what cannot be read is silently left out.

    They are among the plans that were `read` with it, else beside it in its folder.
    """
    years = {year for actie in plan.acties() for each in actie.verwijzingen if (year := each.naar.rpartition("/")[0])}
    years -= {str(plan.jaar)}
    found = [each for each in read if str(each.jaar) in years]
    years -= {str(each.jaar) for each in found}
    if not years or file == "-":
        return found
    try:
        beside = [
            child for child in islice(Path(file).parent.iterdir(), MOST_NEARBY) if discovery.is_plan_name(child.name)
        ]
    except OSError:
        return found
    named_first = sorted(beside, key=lambda child: (not any(year in child.name for year in years), child.name))
    for child in named_first[:MOST_NEIGHBOURS]:
        src = _opened(child)
        built = _built(src) if isinstance(src, source.Source) else None
        if built is not None and str(built.plan.jaar) in years:
            found.append(built.plan)
    return found
