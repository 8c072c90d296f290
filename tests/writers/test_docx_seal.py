"""The seal of a Word file holds out against what a stranger puts beside a plan."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from actieplan.writers import seal

PARTS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document>" + 999 * b"woorden " + b"</document>"}


def packed(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def sealed(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    return packed({**parts, seal.PART: seal.custom_properties(parts)}, compression)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"])
def test_a_sealed_package_is_intact(compression: int) -> None:
    assert seal.is_intact(sealed(PARTS, compression), "docx")


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_package_in_another_compression_is_not_ours(compression: int) -> None:
    """Those unpack a whole part at once, however large it is."""
    assert not seal.is_intact(sealed(PARTS, compression), "docx")


def test_damage_in_a_part_is_seen_and_stops_nothing() -> None:
    """The last two bytes are left alone: they only end the packing, and what is read stays the same."""
    whole = sealed(PARTS)
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        entry = package.getinfo("word/document.xml")
    begin = entry.header_offset + 30 + len(entry.filename)
    for at in range(begin, begin + entry.compress_size - 2):
        damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        assert not seal.is_intact(damaged, "docx")


def test_no_flipped_bit_anywhere_stops_the_program() -> None:
    whole = sealed({"a": b"b"})
    for at in range(len(whole)):
        for bit in range(8):
            seal.is_intact(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :], "docx")


@pytest.mark.parametrize("parts", [1, 40], ids=["in one part", "in many"])
def test_a_package_that_unpacks_to_too_much_is_left_packed(monkeypatch: pytest.MonkeyPatch, parts: int) -> None:
    budget = 2**20
    monkeypatch.setattr(seal, "_MAX_UNPACKED", budget)
    whole = sealed({f"part{number}": bytes(40 * budget // parts) for number in range(parts)})
    tracemalloc.start()
    intact = seal.is_intact(whole, "docx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not intact
    assert peak < 10 * budget


def test_what_just_fits_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sealed(PARTS)
    size = sum(map(len, PARTS.values())) + len(seal.custom_properties(PARTS))
    for budget, intact in ((size, True), (size - 1, False)):
        monkeypatch.setattr(seal, "_MAX_UNPACKED", budget)
        assert seal.is_intact(whole, "docx") is intact
