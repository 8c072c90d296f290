"""Colours: a theme's accents as the tones of the goals, dark enough to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actieplan.writers.palette import INK, PLAIN, TONES, WHITE, Tone, Tones

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_READABLE = 4.5  # contrast that the guidelines for accessibility (WCAG 2, AA) ask of text
_DARKER = 0.96
_WASH = 0.12  # how much of a colour is left in its light variant
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_OURS = {tone.dark: tone for tone in (*TONES, PLAIN)}


def tones_of(theme: Element) -> Tones:
    """The tones that a theme gives: its first five accents, and its dark text colour for what belongs to no goal."""
    accents = [colour for number in range(1, 6) if (colour := _theme_colour(theme, f"accent{number}"))]
    dark = _theme_colour(theme, "dk2")
    goals = tuple(dict.fromkeys(map(readable_tone, accents)))
    return Tones(goals or TONES, readable_tone(dark) if dark else PLAIN)


def readable_tone(colour: str) -> Tone:
    """A colour with its light variant; darkened until white, its light variant and the ink can be read with it."""
    dark = colour.upper()
    while dark not in _OURS and not _is_readable(Tone(dark, _mixed(dark, WHITE, _WASH))):
        dark = _mixed(dark, "000000", _DARKER)
    return _OURS.get(dark) or Tone(dark, _mixed(dark, WHITE, _WASH))


def recoloured(root: Element, tones: Tones) -> None:
    """Changes our tones to these, wherever a part has a colour."""
    new = {PLAIN.dark: tones.plain.dark, PLAIN.light: tones.plain.light}
    for index, tone in enumerate(TONES):
        new |= {tone.dark: tones.of(index).dark, tone.light: tones.of(index).light}
    for element in root.iter():
        for name, value in element.attrib.items():
            if value in new:
                element.set(name, new[str(value)])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _is_readable(tone: Tone) -> bool:
    return min(contrast(tone.dark, WHITE), contrast(tone.dark, tone.light), contrast(INK, tone.light)) >= _READABLE


def _luminance(colour: str) -> float:
    shares = (value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour))
    red, green, blue = shares
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _mixed(colour: str, ground: str, share: float) -> str:
    """A colour over a ground; `share` is how much of the colour is left."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "".join(f"{int(255 * (one * share + other * (1 - share))):02X}" for one, other in pairs)


def _theme_colour(theme: Element, name: str) -> str | None:
    for place in theme.iterfind(f".//{DRAWING}clrScheme/{DRAWING}{name}/*"):
        value = place.get("lastClr") or place.get("val") or ""
        if _COLOUR.fullmatch(value):
            return value
    return None
