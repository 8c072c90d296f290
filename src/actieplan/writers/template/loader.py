"""Where templates are found: in the folder of the one that was named, below it, and among the packaged ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import split_template_path
from jinja2.meta import find_referenced_templates

from actieplan.resources import templates_folder
from actieplan.system_errors import unreadable
from actieplan.text import Text
from actieplan.writers.template.fault import TemplateFaultError

PACKAGED = "actieplan/"
"""Names that begin with this are the project's own templates."""


class FolderLoader(BaseLoader):
    """The template itself, wherever it stands, and what is in its folder; never what a link leads away to."""

    def __init__(self, template: Path) -> None:
        self.template = template
        self.folder = template.parent
        self.loaded: set[str] = set()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """The text of a template, and the file it stands in."""
        path = self.path_of(template)
        self.loaded.add(str(path))
        return source_of(path), str(path), None

    def path_of(self, name: str) -> Path:
        """The file of this name; TemplateNotFound when it may not be read or is not there."""
        if name == self.template.name:
            return self.template
        is_ours = name.startswith(PACKAGED)
        folder = templates_folder() / "sjablonen" if is_ours else self.folder
        path = folder.joinpath(*split_template_path(name.removeprefix(PACKAGED) if is_ours else name))
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            raise TemplateNotFound(name)
        return path


def source_of(path: Path) -> str:
    """The text of a file; TemplateFaultError when it holds none."""
    try:
        content = path.read_bytes()
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        words = Text("dit is niet in UTF-8 bewaard; bewaar het opnieuw", "this is not saved as UTF-8; save it again")
        raise TemplateFaultError(path, line, words) from error
    except FileNotFoundError as error:
        raise TemplateFaultError(path, None, Text("dit sjabloon is er niet", "there is no such template")) from error
    except OSError as error:
        words = unreadable(error)
        if path.is_dir():
            words = Text("dit is een map; noem een bestand", "this is a folder; name a file")
        raise TemplateFaultError(path, None, words) from error


def named_files(loader: FolderLoader) -> Iterator[Path]:
    """The template and every file that it names, and those name in turn."""
    waiting, seen = [loader.template.name], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen and not name.startswith(PACKAGED):
            seen.add(name)
            yield loader.folder / name
            waiting += _names_in(loader, name)


def _names_in(loader: FolderLoader, name: str) -> list[str]:
    """The names in a template that are written out; none while it cannot be read."""
    try:
        tree = Environment().parse(source_of(loader.path_of(name)))
    except (TemplateNotFound, TemplateSyntaxError, TemplateFaultError):
        return []
    return [found for found in find_referenced_templates(tree) if found]
