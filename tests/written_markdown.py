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


def shown_apart(markdown: str) -> tuple[str, str]:
    """The words of the text and those of its notes, as `shown` gives them."""
    found = tokens(markdown)
    kinds = [token.type for token in found]
    notes = kinds.index("footnote_block_open") if "footnote_block_open" in kinds else len(found)
    return fold("".join(_seen(found[:notes]))), fold("".join(_seen(found[notes:])))


def lists(markdown: str) -> list[str | None]:
    """The number that each item of a list is shown with, None for a bullet, in the order of the items."""
    counters: list[int | None] = []
    numbers: list[str | None] = []
    for token in tokens(markdown):
        match token.type:
            case "bullet_list_open":
                counters.append(None)
            case "ordered_list_open":
                counters.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                counters.pop()
            case "list_item_open":
                number = counters[-1]
                numbers.append(None if number is None else str(number))
                counters[-1] = None if number is None else number + 1
    return numbers
