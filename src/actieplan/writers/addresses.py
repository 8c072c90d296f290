"""Addresses: when the words of a link show where it leads, and what is shown where it cannot be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.richtext import is_safe_address, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.richtext import Run

_UNSAID = ("https://", "http://", "mailto:", "tel:")  # what authors leave out of an address


def is_bare(address: str, words: str) -> bool:
    """Whether the words of a link are its address, so that it need not be shown as well."""
    return any(address.removeprefix(unsaid) in words for unsaid in _UNSAID)


def unlinked(runs: Sequence[Run]) -> list[Run]:
    """The runs of one link without it, and with the address in brackets behind their words unless they show it.

    One that is not safe is left out.
    """
    plain = [run._replace(link=None) for run in runs]
    address = runs[-1].link or ""
    if address and is_safe_address(address) and not is_bare(address, words_of(runs)):
        plain[-1] = plain[-1]._replace(text=f"{plain[-1].text} ({address})")
    return plain
