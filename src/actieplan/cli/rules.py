"""The command `rules`: list all rules, or explain one."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say


def rules(
    code: Annotated[
        str | None,
        typer.Argument(help=say("De code van een regel, zoals AP201.", "The code of a rule, such as AP201.")),
    ] = None,
    markdown: Annotated[
        bool,
        typer.Option("--markdown", help=say("Alle regels als één Markdownpagina.", "All rules as one Markdown page.")),
    ] = False,
) -> None:
    from actieplan.reports import rule_pages

    kinds = {kind.code: kind for kind in rule_pages.all_kinds()}
    if markdown:
        print(rule_pages.page(LANG), end="")
        return
    if code is None:
        print(rule_pages.listing(LANG))
        return
    kind = kinds.get(code.upper())
    if kind is None:
        near = get_close_matches(code.upper(), kinds, n=3)
        meant = say(f"; bedoelt u {', '.join(near)}?", f"; did you mean {', '.join(near)}?") if near else ""
        print(say(f"er is geen regel {code!r}{meant}", f"there is no rule {code!r}{meant}"), file=sys.stderr)
        raise typer.Exit(terminal.FAILED)
    print(rule_pages.explanation(kind, LANG))


rules.__doc__ = say(
    """Toon alle regels, of leg er één uit met voorbeelden.

    \b
    Voorbeelden:
      actieplan rules          alle regels
      actieplan rules AP201    één regel
    """,
    """List all rules, or explain one with examples.

    \b
    Examples:
      actieplan rules          all rules
      actieplan rules AP201    one rule
    """,
)
