"""The environment of a template: what it may look at, and how what it prints is made harmless.

Who writes a template is trusted more than who wrote a plan, yet a template only reads too: it runs in Jinja's
sandbox, cannot change the plan, and sees of the model the fields of the form and nothing of the library that the
model is built with (which can read files). A template that never ends is not stopped.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

from actieplan.writers.template.filters import AsBlocks, Filters
from actieplan.writers.template.loader import FolderLoader
from actieplan.writers.template.names import names_of

_NO_MARKUP = frozenset((
    "", ".txt", ".text", ".md", ".markdown", ".rst", ".adoc", ".csv", ".tsv", ".json", ".jsonl", ".yaml", ".yml",
    ".toml", ".ini", ".ics", ".vcf", ".tex", ".typ", ".eml", ".org",
))  # fmt: skip
"""What is printed in all other kinds is escaped, unless the template says otherwise: markup has too many names."""


class Asked(str):
    """The message about a name that is not there, with the name and what was asked for it."""

    __slots__ = ("name", "of")
    name: object
    of: object

    def __new__(cls, message: str, name: object, of: object) -> Asked:
        """Keep both beside the words."""
        made = super().__new__(cls, message)
        made.name, made.of = name, of
        return made


class MissingName(StrictUndefined):
    """A name that is not there: whatever is done with it is a mistake, and the error knows what was asked."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return Asked(super()._undefined_message, self._undefined_name, self._undefined_obj)


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, in which a node of the plan has the fields of the form alone."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may see this."""
        if isinstance(obj, BaseModel) and attr not in names_of(obj):
            return False
        return super().is_safe_attribute(obj, attr, value)


def environment(loader: FolderLoader, blocks_of: AsBlocks) -> Sandbox:
    """The environment in which this loader's template makes its page."""
    filters = Filters(blocks_of)
    made = Sandbox(
        loader=loader,
        undefined=MissingName,
        finalize=filters.printed,
        autoescape=Path(loader.template.stem).suffix.lower() not in _NO_MARKUP,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= filters.by_name()
    return made
