"""The house style: its template and icons are what their scripts make, and its colours can be read."""

from __future__ import annotations

import importlib.util
import io
import re
import zipfile
import zlib
from pathlib import Path
from types import ModuleType

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx_sample import W
from lxml import etree

from actieplan import editions
from actieplan.resources import templates_folder
from actieplan.writers.docx.house_style.purposes import PURPOSES
from actieplan.writers.docx.style import Style, heading_style
from actieplan.writers.palette import ALARM, INK, MUTED, PLAIN, TONES, WHITE, Tone, tone

FOLDER = templates_folder() / "docx"


def script(path: Path) -> ModuleType:
    """A script of the templates, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def pixels(content: bytes) -> bytes:
    """A PNG with its pixels unpacked: compression may differ between computers."""
    head, _, tail = content.partition(b"IDAT")
    return head[:-4] + zlib.decompress(tail[: tail.index(b"IEND") - 8])


def luminance(colour: str) -> float:
    """As the guidelines for accessibility (WCAG 2) define it."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_template_is_what_its_script_makes() -> None:
    made = script(FOLDER / "make_huisstijl.py").template()
    assert unzipped((FOLDER / "huisstijl.docx").read_bytes()) == unzipped(made)


def test_the_icons_are_what_their_script_makes() -> None:
    made = dict(script(FOLDER / "icons" / "make_icons.py").files())
    assert {path.name for path in (FOLDER / "icons").iterdir() if path.suffix in {".png", ".svg"}} == set(made)
    for name, content in made.items():
        kept = (FOLDER / "icons" / name).read_bytes()
        assert (pixels(kept), pixels(content)) if name.endswith(".png") else kept == content
        if name.endswith(".png"):
            assert pixels(kept) == pixels(content)


@pytest.mark.parametrize("name", editions.NAMES)
def test_every_block_of_the_form_has_an_icon(name: str) -> None:
    icons = {block.icon for block in editions.load(name).blocks}
    assert icons
    assert {icon for icon in icons if not (FOLDER / "icons" / f"{icon}.png").is_file()} == set()


def test_the_template_knows_every_style_of_the_writer() -> None:
    styles = etree.fromstring(unzipped((FOLDER / "huisstijl.docx").read_bytes())["word/styles.xml"])
    known = {each.get(f"{W}styleId") for each in styles.iter(f"{W}style")}
    wanted = {*Style, *(heading_style(level, listed=listed) for level in range(1, 7) for listed in (True, False))}
    assert wanted <= known


def test_the_template_speaks_one_language() -> None:
    parts = unzipped((FOLDER / "huisstijl.docx").read_bytes())
    found = re.findall(r'(?:w:val|w:eastAsia)="([a-z]{2}-[A-Z]{2})"', parts["word/styles.xml"].decode())
    assert set(found) == {"nl-BE"}


@pytest.mark.parametrize("each", [*TONES, PLAIN], ids=lambda each: each.dark)
def test_every_tone_can_be_read(each: Tone) -> None:
    assert contrast(each.dark, WHITE) >= 4.5
    assert contrast(each.dark, each.light) >= 4.5
    assert contrast(INK, each.light) >= 4.5


@pytest.mark.parametrize("colour", [INK, MUTED, ALARM])
def test_text_can_be_read_on_white(colour: str) -> None:
    assert contrast(colour, WHITE) >= 4.5


def test_there_are_five_tones_that_begin_again() -> None:
    assert len(set(TONES)) == 5
    assert tone(5) == tone(0) != tone(4)


def test_every_style_of_the_template_has_a_purpose() -> None:
    styles = docx.Document(str(templates_folder() / "docx" / "huisstijl.docx")).styles
    own = {style.name for style in styles if not style.builtin and style.type is WD_STYLE_TYPE.PARAGRAPH}
    assert len(own) > 30
    assert own - set(PURPOSES) == set()
