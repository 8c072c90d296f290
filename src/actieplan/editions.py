"""Editions of the official form, loaded from data: what it asks, in which order, and what it requires."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from actieplan.resources import templates_folder

if TYPE_CHECKING:
    from actieplan.model import Trekker

NAMES = ("2024", "2025")
"""The editions there are, oldest first; each is a file of this name."""


class Question(NamedTuple):
    """A question of the form: the fields that answer it, the label of the answer, and the printed prompts.

    `label_by_rol` holds labels for an action of which the zorgraad has one role only.
    """

    fields: tuple[str, ...]
    label: str
    prompts: tuple[str, ...]
    label_by_rol: Mapping[str, str] = MappingProxyType({})

    def label_for(self, trekker: Trekker) -> str:
        """The label of the answer: another one where the zorgraad alone is named, and has that one role."""
        alone = trekker.rol[0] if trekker.wie == "zorgraad" and len(trekker.rol) == 1 else ""
        return self.label_by_rol.get(alone, self.label)


class FormBlock(NamedTuple):
    """A block of the form: its big label, its icon, and its questions in order."""

    label: str
    icon: str
    questions: tuple[Question, ...]


class Chapter(NamedTuple):
    """A chapter on the level of the plan: the fields it shows, then its sub-chapters."""

    title: str
    fields: tuple[str, ...]
    parts: tuple[Chapter, ...]

    @property
    def all_fields(self) -> tuple[str, ...]:
        """The fields of the chapter and of its parts."""
        return self.fields + tuple(field for part in self.parts for field in part.all_fields)


class Edition(NamedTuple):
    """One edition of the form.

    `required` names, by kind of node (`plan`, `actie`, `trekker`), the fields that this edition wants filled,
    next to those that no plan may leave empty; `one_of` names groups of which one field is enough.
    """

    name: str
    chapters: tuple[Chapter, ...]
    acties_title: str
    strategisch_title: str
    operationeel_title: str
    actie_title: str
    tijdslijn_title: str
    tijdslijn_prompt: str
    tijdslijn_before_acties: bool
    blocks: tuple[FormBlock, ...]
    evaluatie_labels: Mapping[str, str]
    wie_labels: Mapping[str, str]
    required: Mapping[str, tuple[str, ...]]
    one_of: Mapping[str, tuple[tuple[str, ...], ...]]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions about an action, in order."""
        return tuple(question for block in self.blocks for question in block.questions)

    def asks(self, field: str) -> bool:
        """Whether a field of an action is asked: the field itself, a part of it, or what it is part of.

        A dot parts a node from its field: `scope.wel`.
        """
        return any(
            asked == field or asked.startswith(f"{field}.") or field.startswith(f"{asked}.")
            for question in self.questions
            for asked in question.fields
        )

    def asks_of_plan(self, field: str) -> bool:
        """Whether a field of the plan itself stands in one of the chapters."""
        return any(field in chapter.all_fields for chapter in self.chapters)


class UnknownEditionError(KeyError):
    """There is no form of this name; see `NAMES`."""


class MalformedEditionError(ValueError):
    """A form file lacks something or has it in the wrong place. The file is ours: a programmer mends it."""


@lru_cache(maxsize=8)
def load(name: str) -> Edition:
    """The edition of this name. Raises UnknownEditionError when there is none."""
    if name not in NAMES:
        raise UnknownEditionError(name)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load((templates_folder() / "formulieren" / f"{name}.yaml").read_bytes(), loader)
    try:
        return _edition(name, raw)
    except (KeyError, TypeError, AttributeError) as error:
        raise MalformedEditionError(f"{name}.yaml: {error!r}") from error


def _edition(name: str, raw: Mapping[str, Any]) -> Edition:
    tijdslijn = raw["tijdslijn"]
    return Edition(
        name=name,
        chapters=tuple(_chapter(chapter) for chapter in raw["chapters"]),
        acties_title=raw["acties_title"],
        strategisch_title=raw["strategisch_title"],
        operationeel_title=raw["operationeel_title"],
        actie_title=raw["actie_title"],
        tijdslijn_title=tijdslijn["title"],
        tijdslijn_prompt=tijdslijn["prompt"],
        tijdslijn_before_acties=tijdslijn["before_acties"],
        blocks=tuple(_block(block) for block in raw["blocks"]),
        evaluatie_labels=raw["evaluatie_labels"],
        wie_labels=raw["wie_labels"],
        required={kind: tuple(fields) for kind, fields in raw["required"].items()},
        one_of={kind: tuple(map(tuple, groups)) for kind, groups in raw["one_of"].items()},
    )


def _chapter(raw: Mapping[str, Any]) -> Chapter:
    parts = tuple(_chapter(part) for part in raw.get("parts", ()))
    return Chapter(raw["title"], tuple(raw.get("fields", ())), parts)


def _block(raw: Mapping[str, Any]) -> FormBlock:
    return FormBlock(raw["label"], raw["icon"], tuple(_question(question) for question in raw["questions"]))


def _question(raw: Mapping[str, Any]) -> Question:
    return Question(
        tuple(raw["fields"]), raw.get("label", ""), tuple(raw.get("prompts", ())), raw.get("label_by_rol", {})
    )
