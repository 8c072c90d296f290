"""Colours: the palette of the house as named values of the style sheet, for light and for dark screens."""

from __future__ import annotations

from actieplan.writers.palette import ADDED, ALARM, HAIRLINE, INK, MUTED, PLAIN, REMOVED, TONES, WHITE, Tone

_NIGHT = "14191F"
_DARK_SCREEN = "@media screen and (prefers-color-scheme: dark)"


def tone_class(index: int | None) -> str:
    """The class of what belongs to a strategic goal, the same as in the drawing of the timeline."""
    return "plain" if index is None else f"tone-{index % len(TONES) + 1}"


def named_colours() -> str:
    """The rules that give every colour its name.

    In the tone of a goal, `accent` carries words and `tint` lies under words; on a dark screen they are that same
    tone, lighter and darker. Paper is always light.
    """
    light = [
        _rule(":root", paper=WHITE, ink=INK, muted=MUTED, hairline=HAIRLINE, alarm=ALARM, removed=REMOVED, added=ADDED),
        *(_rule(name, accent=tone.dark, tint=tone.light) for name, tone in _tones()),
    ]
    dark = [
        _rule(
            ":root", paper=_NIGHT, ink=_mixed(WHITE, _NIGHT, 88), muted=_mixed(WHITE, _NIGHT, 66),
            hairline=_mixed(WHITE, _NIGHT, 28), alarm=_mixed(WHITE, ALARM, 50),
            removed=_mixed(WHITE, REMOVED, 52), added=_mixed(WHITE, ADDED, 52),
        ),
        *(
            _rule(name, accent=_mixed(WHITE, tone.dark, 52), tint=_mixed(tone.dark, _NIGHT, 32))
            for name, tone in _tones()
        ),
    ]  # fmt: skip
    return "\n".join([*light, f"{_DARK_SCREEN} {{", *dark, "}\n"])


def _tones() -> list[tuple[str, Tone]]:
    """Every tone with the selector of what bears it."""
    return [(":root, .plain", PLAIN), *((f".{tone_class(index)}", tone) for index, tone in enumerate(TONES))]


def _rule(selector: str, **colours: str) -> str:
    named = " ".join(f"--{name}: #{colour};" for name, colour in colours.items())
    return f"{selector} {{ {named} }}"


def _mixed(one: str, other: str, share: int) -> str:
    """A colour of which `share` percent is `one`."""
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return "".join(f"{(a * share + b * (100 - share)) // 100:02X}" for a, b in pairs)
