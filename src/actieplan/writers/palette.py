"""The colours of the house, for every writer: RRGGBB without a sign, contrast at least 4.5:1 where they carry words."""

from __future__ import annotations

from typing import NamedTuple


class Tone(NamedTuple):
    """The colour of a strategic goal: `dark` carries white text or stands on white, `light` carries dark text."""

    dark: str
    light: str


TONES = (
    Tone("1F5582", "E4EDF5"),  # blue
    Tone("2F6B3C", "E6F1E8"),  # green
    Tone("7D3468", "F5E8F1"),  # plum
    Tone("8A4B08", "FAEEDD"),  # ochre
    Tone("0B6468", "DFF0F0"),  # petrol
)
PLAIN = Tone("33414E", "EDF0F2")  # what belongs to no goal
INK = "1E2933"
MUTED = "55616C"  # prompts and remarks: still 4.5:1 on white
HAIRLINE = "C5CDD4"
WHITE = "FFFFFF"
REMOVED, ADDED = "9B1C1C", "1F5F2C"  # words that went and came, which are struck through and underlined too
ALARM = "B3261E"  # the draft mark


class Tones(NamedTuple):
    """The tones of one document: ours, or those of a house style."""

    goals: tuple[Tone, ...] = TONES
    plain: Tone = PLAIN

    def of(self, index: int | None) -> Tone:
        """The tone of a strategic goal; they begin again after the last."""
        return self.plain if index is None else self.goals[index % len(self.goals)]


def tone(index: int | None) -> Tone:
    """Our tone of a strategic goal."""
    return Tones().of(index)
