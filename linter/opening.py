"""Open sessions for paths: one for each project that they are in."""

import os
from collections.abc import Iterable, Sequence
from functools import cache

from linter.config.find import find
from linter.config.load import Loaded, load, load_file
from linter.config.load import isolated as defaults
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.files import relative
from linter.neighbours import brands_below, nested, top
from linter.project import Project
from linter.session import Options, Session

__all__ = ["LANGUAGES", "Opened", "Settings", "nested", "opened"]

LANGUAGES = ("en", "fr")


class Opened(NamedTuple):
    """A project's session, and those of the arguments that are in it."""

    session: Session
    paths: tuple[str, ...]


class Settings(NamedTuple):
    """Where settings come from: `--config`, `--isolated`, `--no-cache`."""

    config: str = ""
    isolated: bool = False
    use_cache: bool = True


def opened(
    paths: Sequence[str],
    options: Options,
    settings: Settings,
    contents: tuple[tuple[str, bytes], ...] = (),
) -> list[Opened]:
    """Return a session for each project that the paths are in.

    A path belongs to the nearest configuration above it, else to its
    repository; a folder also opens the projects below it, so that one command
    checks an agency's forty brands. `contents` are named from the current
    folder, as arguments are.
    """
    projects = _projects(paths, settings)
    found = []
    # Forty brands that read one file of events look around once.
    known = cache(brands_below)
    for place in projects:
        inside = tuple(
            (relative(path, place.loaded.root), data) for path, data in contents
        )
        session = Session(
            Project(
                place.loaded,
                use_cache=settings.use_cache,
                brands=lambda root: known(top(root)),
            ),
            options._replace(contents=inside, nested=place.nested),
            is_project=place.is_project,
        )
        found.append(Opened(session, place.paths))
    return found


class _Place(NamedTuple):
    loaded: Loaded
    is_project: bool
    paths: tuple[str, ...]
    nested: tuple[str, ...] = ()


def _projects(paths: Sequence[str], settings: Settings) -> list[_Place]:
    config, isolated = settings.config, settings.isolated
    if config and isolated:
        raise UserError("--isolated", "forbids what --config asks", "keep one of them")
    if config:
        root = os.path.dirname(os.path.abspath(config))
        return [_Place(load_file(config, root), True, tuple(paths))]
    groups: dict[str | None, list[str]] = {}
    for path in paths or (os.getcwd(),):
        groups.setdefault(find(path).root, []).append(path)
    if isolated:
        return [
            _Place(defaults(root or os.getcwd()), root is not None, tuple(inside))
            for root, inside in groups.items()
        ]
    return [place for group in groups.items() for place in _with_nested(*group)]


def _with_nested(root: str | None, paths: list[str]) -> list[_Place]:
    """Open a project, and those below the folders that were asked for."""
    loaded = load(find(paths[0]))
    below = nested(loaded.root) if root else []
    inside = tuple(relative(folder, loaded.root) for folder in below)
    places = [_Place(loaded, root is not None, tuple(paths), inside)]
    places += [
        _Place(load(find(folder)), True, (folder,))
        for folder in below
        if _is_below(folder, paths)
    ]
    return places


def _is_below(folder: str, paths: Iterable[str]) -> bool:
    asked = tuple(os.path.join(os.path.abspath(path), "") for path in paths)
    return os.path.join(folder, "").startswith(asked)
