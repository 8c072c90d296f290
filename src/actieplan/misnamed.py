"""Misnamed: plans whose file is not named as one, such as `2026.yaml.txt`, which Windows shows as `2026.yaml`."""

from __future__ import annotations

import re
from pathlib import Path

from actieplan.likeness import one_edit_apart
from actieplan.text import Text

_BEHIND = re.compile(r"(?P<name>.+\.ya?ml)\.(?P<end>txt|text|docx?|rtf|odt|md)", re.IGNORECASE)
_TEXT = re.compile(r"(?P<name>.+?)\.(?P<end>txt|text)", re.IGNORECASE)
_FIELDS = re.compile(rb"^(?:formulier|strategische_doelstellingen)[ \t]*:", re.MULTILINE)
_OFFICE = ("doc", "docx", "rtf", "odt")
_OTHER_LANGUAGES = ("xaml",)
_LOOKED_AT = 65_536
"""How much of a text file is looked at for the fields of a plan."""


def meant_name(path: Path) -> str:
    """The name that a file should have to be read as a plan; empty for what is not a plan by name or content."""
    behind = _BEHIND.fullmatch(path.name)
    if behind is not None:
        return behind["name"]
    stem, end = path.stem, path.suffix[1:].lower()
    if end.isalpha() and one_edit_apart(end, "yaml") and end not in {"yml", *_OTHER_LANGUAGES}:
        return f"{stem}.yaml"
    text = _TEXT.fullmatch(path.name)
    return f"{text['name']}.yaml" if text is not None and _has_fields(path) else ""


def what_to_do(path: Path, meant: str) -> Text:
    """What its author should do with a file so that it is read as the plan it is meant to be."""
    end = path.suffix.lower()
    if path.with_name(meant).exists():
        return Text(
            f"er is ook een `{meant}`; houd het juiste van de twee over, onder die naam",
            f"there is a `{meant}` too; keep the right one of the two, under that name",
        )
    if end[1:] in _OFFICE:
        return Text(
            f"open het in uw tekstverwerker en bewaar het als platte tekst (UTF-8) met de naam `{meant}`",
            f"open it in your word processor and save it as plain text (UTF-8) under the name `{meant}`",
        )
    return Text(
        f"geef het de naam `{meant}`; Windows verbergt het einde `{end}`"
        " tot u in Verkenner bij Beeld de bestandsnaamextensies toont",
        f"rename it to `{meant}`; Windows hides the ending `{end}`"
        " until you show file name extensions at View in Explorer",
    )


def _has_fields(path: Path) -> bool:
    try:
        with path.open("rb") as opened:
            return _FIELDS.search(opened.read(_LOOKED_AT)) is not None
    except OSError:
        return False
