"""Editions of the official form, loaded from data: what it asks, in which order, and what it requires."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from actieplan.resources import templates_folder

NAMES = ("2024", "2025")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the form: the printed prompts, the label of the answer, and the fields that answer it."""

    fields: tuple[str, ...]
    label: str
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormBlock:
    """A block of the form: its big label, its icon, and its questions in order."""

    label: str
    icon: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter on the level of the plan; `parts` are sub-chapters, each a title and a field."""

    title: str
    field: str
    prompts: tuple[str, ...]
    parts: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the form."""

    name: str
    chapters: tuple[Chapter, ...]
    acties_title: str
    strategisch_title: str
    operationeel_title: str
    actie_title: str
    blocks: tuple[FormBlock, ...]
    evaluatie_labels: dict[str, str]
    wie_labels: dict[str, str]
    tijdslijn_title: str
    tijdslijn_prompt: str
    required: dict[str, tuple[str, ...]]

    def asks(self, field: str) -> bool:
        """Whether a field of an action (dotted: `scope.wel`) stands in one of the blocks."""
        return any(field in question.fields for block in self.blocks for question in block.questions)
