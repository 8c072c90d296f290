"""The frame of the page: the template, the style sheet and the script in it, and the policy that allows only those."""

from __future__ import annotations

from binascii import b2a_base64
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from actieplan.documents.document import Document
from actieplan.resources import templates_folder
from actieplan.writers.html.colours import named_colours
from actieplan.writers.html.elements import shown
from actieplan.writers.html.page import Parts


def framed(document: Document, parts: Parts) -> str:
    """The whole page. Style and script hold nothing of the plan, and no other may run."""
    style = named_colours() + _text("page.css")
    script = _text("filter.js")
    return _template().render(
        name=shown(document.name),
        organisatie=shown(document.organisatie),
        language=document.language,
        draft=document.draft,
        parts=parts,
        policy=f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'",
        style=Markup(style),
        script=Markup(script),
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(_folder()),
        undefined=StrictUndefined,
        autoescape=True,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")


def _text(name: str) -> str:
    return (_folder() / name).read_text(encoding="utf-8")


def _folder() -> Path:
    return templates_folder() / "html"


def _source(words: str) -> str:
    """An inline style sheet or script, as a policy names it."""
    return f"'sha256-{b2a_base64(sha256(words.encode()).digest(), newline=False).decode()}'"
