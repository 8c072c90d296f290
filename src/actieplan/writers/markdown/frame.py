"""The page frame: the Jinja environment in which Markdown templates are drawn."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from actieplan.resources import templates_folder
from actieplan.writers.markdown.inline import escape


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """The environment of the packaged templates; the filter `markdown` makes words safe."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(templates_folder()),
        undefined=StrictUndefined,
        autoescape=False,  # HTML's escapes are not Markdown's
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    made.filters["markdown"] = escape
    return made
