"""Order: what was asked of `render` on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from actieplan.cli.settings import Settings
    from actieplan.rendering import Format


class Order(NamedTuple):
    """Which plans, in which forms, to where, and how they are finished.

    A `template` takes the place of the formats. `besides` names the files that are read besides the plans: the
    template with what it includes, the house style. `own` says what this process wrote before, with its hash: what a
    template makes bears no seal, and so is only known for ours by these.
    """

    paths: tuple[str, ...]
    formats: tuple[Format, ...]
    output: Path | None = None
    actie: str | None = None
    with_prompts: bool = False
    force: bool = False
    house_style: bytes | None = None
    page_numbers: bool = False
    day: date | None = None
    template: Path | None = None
    besides: tuple[Path, ...] = ()
    own: Mapping[Path, str] = MappingProxyType({})
    settings: Settings | None = None
    is_recursive: bool = False
