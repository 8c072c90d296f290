"""Reading Markdown back, to hold a writer to its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from actieplan.writers.markdown.inline import JOINER

OUR_TAGS = re.compile(r'<a id="[\w-]+">|</a>|<br>')


def tokens(markdown: str) -> list[Token]:
    """All tokens, inline ones included, as GitHub's dialect reads them."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    found: list[Token] = []
    for token in parser.parse(markdown):
        found += [token, *(token.children or ())]
    return found


def shown(markdown: str) -> str:
    """The words a reader sees, without any spaces, footnote marks or word joiners.

    The code of a chart is no words: not every program draws it.
    """
    return fold("".join(_seen(tokens(markdown))))


def fold(words: str) -> str:
    """Words without spaces and joiners, to compare what is read with what was written."""
    return "".join(words.replace(JOINER, "").split())


def tags(markdown: str) -> list[str]:
    """Every piece of HTML in it."""
    return [token.content for token in tokens(markdown) if token.type in {"html_inline", "html_block"}]


def links(markdown: str) -> list[str]:
    """Every address it leads to."""
    return [str(token.attrs["href"]) for token in tokens(markdown) if token.type == "link_open"]


def _seen(found: list[Token]) -> Iterator[str]:
    for token in found:
        if token.type in {"text", "text_special", "code_inline", "code_block"}:
            yield token.content
        elif token.type == "image":
            yield "an image!"
