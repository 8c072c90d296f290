"""The mistakes of a template: whatever goes wrong in it, told with its file, its line and what to do."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from actieplan.likeness import closest
from actieplan.text import Text
from actieplan.writers.template.environment import Asked
from actieplan.writers.template.fault import TemplateFaultError
from actieplan.writers.template.filters import NoWordsError
from actieplan.writers.template.loader import FolderLoader
from actieplan.writers.template.names import names_of


@contextmanager
def mistakes_of(loader: FolderLoader, values: Mapping[str, object]) -> Iterator[None]:
    """Turn every error of reading and filling in a template into a fault with its place."""
    try:
        yield
    except TemplateFaultError:
        raise
    except TemplateSyntaxError as error:
        file = Path(error.filename) if error.filename else loader.template
        raise TemplateFaultError(file, error.lineno, _words(error, values)) from error
    except Exception as error:
        raise TemplateFaultError(*_place(error, loader), _words(error, values)) from error


def _place(error: Exception, loader: FolderLoader) -> tuple[Path, int | None]:
    """The innermost line of a template that the error came from: Jinja names those lines in the traceback.

    There is none for a template that Python cannot compile, such as one with too many loops in each other.
    """
    lines = [
        (Path(frame.f_code.co_filename), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename in loader.loaded
    ]
    return lines[-1] if lines else (loader.template, None)


def _words(error: Exception, values: Mapping[str, object]) -> Text:
    """What is wrong, by the kind of error; what Jinja and Python say of it is theirs."""
    said = str(error) or type(error).__name__
    match error:
        case TemplateNotFound():
            return Text(
                f"`{said}` staat niet in de map van het sjabloon; alleen wat daarin staat, kan erbij",
                f"`{said}` is not in the folder of the template; only what stands there can be included",
            )
        case TemplateSyntaxError():
            return Text(f"Jinja begrijpt dit niet: {error.message}", f"Jinja does not understand: {error.message}")
        case SecurityError():
            return Text(f"dit mag een sjabloon niet: {said}", f"a template may not do this: {said}")
        case NoWordsError():
            return Text(
                f"een {said} is geen tekst; kies er een veld van, of loop er met `for` door",
                f"a {said} is no text; choose a field of it, or loop over it with `for`",
            )
        case UndefinedError(args=[Asked() as asked]):
            return _missing(asked, values)
    return Text(f"dit lukt niet: {said}", f"this fails: {said}")


def _missing(asked: Asked, values: Mapping[str, object]) -> Text:
    """That a name is not there, and which was meant."""
    name = str(asked.name)
    if asked.of is missing:
        return _with_near(Text(f"`{name}` bestaat niet", f"there is no `{name}`"), name, values)
    if asked.of is None:
        return Text(
            f"hier is niets ingevuld, dus ook geen `{name}`", f"nothing is filled in here, so no `{name}` either"
        )
    kind = type(asked.of).__name__
    return _with_near(Text(f"een {kind} heeft geen `{name}`", f"a {kind} has no `{name}`"), name, names_of(asked.of))


def _with_near(text: Text, name: str, known: Iterable[str]) -> Text:
    near = closest(name, known, alike=0.6)
    return Text(f"{text.nl}; bedoelt u `{near}`?", f"{text.en}; did you mean `{near}`?") if near else text
