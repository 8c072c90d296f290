"""Addresses: when the words of a link show where it leads, and what is shown where it cannot be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.richtext import is_safe_address

if TYPE_CHECKING:
    from actieplan.richtext import Run

_UNSAID = ("https://", "http://", "mailto:", "tel:")  # what authors leave out of an address


def is_bare(run: Run) -> bool:
    """Whether the words of a link are its address, so that it need not be shown as well."""
    address = run.link or ""
    return any(address.removeprefix(unsaid) in run.text for unsaid in _UNSAID)


def unlinked(run: Run) -> Run:
    """The run without its link, and with the address in brackets behind its words; one that is not safe is left out."""
    is_lost = bool(run.link) and is_safe_address(run.link or "") and not is_bare(run)
    return run._replace(link=None, text=f"{run.text} ({run.link})" if is_lost else run.text)
