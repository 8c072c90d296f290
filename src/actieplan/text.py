"""Text: a sentence in Dutch and in English, with its parameters filled in."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages of the program; `{name}` marks a parameter."""

    nl: str
    en: str

    def in_lang(self, lang: Lang) -> str:
        """The words in one language."""
        return self.nl if lang == "nl" else self.en

    def fill(self, params: Mapping[str, object]) -> Text:
        """The same text with its parameters filled in; a `Text` parameter follows the language."""
        return Text(_filled(self.nl, params, "nl"), _filled(self.en, params, "en"))


def _filled(words: str, params: Mapping[str, object], lang: Lang) -> str:
    values = {name: v.in_lang(lang) if isinstance(v, Text) else v for name, v in params.items()}
    return words.format_map(values)


def same(words: str) -> Text:
    """A text that reads the same in both languages (a name, a key, a quotation)."""
    return Text(words, words)


def comparable(words: str) -> str:
    """Words by which two texts are compared: letters composed (NFC), white space as one space."""
    return unicodedata.normalize("NFC", " ".join(words.split()))
