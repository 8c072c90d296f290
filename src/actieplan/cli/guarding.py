"""Guarding: what is written never takes the place of a plan, nor of a document that is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from actieplan.text import Text

IS_A_PLAN = Text("hier staat een plan; kies een ander bestand", "there is a plan here; choose another file")
_BEGINNING = 65_536
_FIELD = re.compile(
    rb"^\xef?\xbb?\xbf?(?:formulier|organisatie|strategische_doelstellingen|beleidsperiode)[ \t]*:", re.MULTILINE
)
"""A field that only a plan has, at the start of a line: a report or a schema in JSON has it in quotes."""


def is_plan(target: Path) -> bool:
    """Whether a plan is at this place, also by way of a link or under another name."""
    try:
        if not target.is_file():  # opening a pipe would wait for its writer
            return False
        with target.open("rb") as opened:
            beginning = opened.read(_BEGINNING)
    except (OSError, ValueError):
        return False
    return _FIELD.search(beginning) is not None


NameIn = Callable[[bytes], str]


# --- who has it open --------------------------------------------------------------------------------------


def open_elsewhere(target: Path) -> Text | None:
    """Why a document must wait: Word or LibreOffice has it open, by the owner file that they put beside it."""
    for owner_file, program, name_in in _owner_files(target):
        try:
            with owner_file.open("rb") as opened:
                content = opened.read(1024)
        except OSError:
            continue
        who = " ".join(name_in(content).split())[:60]
        by = f" (bij {who})" if who else "", f" (by {who})" if who else ""
        return Text(
            f"het document is open in {program}{by[0]}; sluit het en probeer opnieuw"
            f" (is het nergens open, verwijder dan {owner_file.name} of gebruik --force)",
            f"the document is open in {program}{by[1]}; close it and try again"
            f" (if it is open nowhere, delete {owner_file.name} or use --force)",
        )
    return None


def _owner_files(target: Path) -> Iterator[tuple[Path, str, NameIn]]:
    """Word replaces the first letters of a longer name by `~$`; LibreOffice keeps the name whole."""
    name, stem = target.name, len(target.stem)
    cut = 0 if stem <= 6 else 1 if stem == 7 else 2
    for each in dict.fromkeys((f"~${name[cut:]}", f"~${name}")):
        yield target.with_name(each), "Word", _name_by_word
    yield target.with_name(f".~lock.{name}#"), "LibreOffice", _name_by_libreoffice


def _name_by_word(content: bytes) -> str:
    """The user: a length, then the name in the letters of Windows; from byte 54 on once more in UTF-16."""
    length = content[54] if len(content) > 56 else 0
    wide = content[56 : 56 + 2 * length]
    if length and len(wide) == 2 * length:
        return _printable(wide.decode("utf-16-le", "replace"))
    length = content[0] if content else 0
    return _printable(content[1 : 1 + length].decode("cp1252", "replace"))


def _name_by_libreoffice(content: bytes) -> str:
    r"""The first field that is filled, of: name, user, computer, moment, profile; `\` before a comma of a name."""
    fields = re.findall(r"((?:\\.|[^,;\\])*)[,;]", content.decode("utf-8", "replace"))
    return _printable(next((re.sub(r"\\(.)", r"\1", field) for field in fields[:2] if field.strip()), ""))


def _printable(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable() and letter != "\ufffd").strip()
