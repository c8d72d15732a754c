"""Which files are read, and which of them are reported on."""

import os
from collections.abc import Iterable, Sequence

from linter.config.load import Loaded
from linter.core.change import Review
from linter.core.finding import Problem
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.intake import Task
from linter.sources.discover import matches, unmatched, walk

Contents = Sequence[tuple[str, bytes]]


class Selection(NamedTuple):
    """Files to read (`context` included) and those to report on (`asked`).

    Paths are relative to the root. `named` files hold posts by decision: a glob
    of the configuration or an argument says so. `problems` are folders that
    could not be listed.
    """

    asked: tuple[str, ...]
    context: tuple[str, ...]
    named: frozenset[str]
    problems: tuple[Problem, ...] = ()

    def tasks(self, contents: Contents = ()) -> list[Task]:
        """Return every file to read, in path order."""
        return self._tasks({*self.asked, *self.context}, contents)

    def asked_tasks(self, contents: Contents = ()) -> list[Task]:
        """Return the files to report on alone."""
        return self._tasks(self.asked, contents)

    def _tasks(self, paths: Iterable[str], contents: Contents) -> list[Task]:
        texts = dict(contents)
        return [
            Task(path, path in self.named, texts.get(path)) for path in sorted(paths)
        ]


class Choice(NamedTuple):
    """How files are chosen.

    Without a project around them (no configuration, no repository) only the
    arguments are read. With `force_exclude`, a named file that the project
    leaves out stays out. `given` are paths whose content does not come from
    disk, `nested` folders that are projects of their own. A `review` may know of files
    that the disk lacks, and of some that it has too many.
    """

    is_project: bool
    force_exclude: bool = False
    given: frozenset[str] = frozenset()
    nested: tuple[str, ...] = ()
    review: Review | None = None

    def shown(self, paths: Iterable[str]) -> Iterable[str]:
        """Return the files that are there for the change under review."""
        review = self.review
        if review is None or not review.unknown:
            return paths
        return (path for path in paths if not review.hides(path))


def select(loaded: Loaded, paths: Sequence[str], choice: Choice) -> Selection:
    """Choose files for these arguments (the root itself when there are none).

    Raises UserError for an argument that is not there, and for a configured
    glob that matches nothing.
    """
    problems: list[Problem] = []
    twins: dict[str, str] = {}
    calendar = _calendar(loaded, choice, problems, twins) if choice.is_project else []
    listed = frozenset(calendar)
    globs = loaded.config.posts
    asked: dict[str, None] = {}
    named = set(listed if globs else ())
    for argument in paths or (loaded.root,):
        path = relative(argument, loaded.root)
        if os.path.isdir(argument):
            linked = [twins[link] for link in twins if _is_in(link, path)]
            inside = _below(path, loaded, listed, choice.nested, problems)
            asked.update(dict.fromkeys([*inside, *linked]))
        elif path in choice.given or os.path.lexists(argument):
            path = _listed_twin(argument, path, loaded.root, listed)
            if choice.force_exclude and path not in listed:
                continue
            asked[path] = None
            if not choice.force_exclude:
                named.add(path)
        else:
            hint = "check the spelling; paths start from the current folder"
            raise UserError(argument, "there is no such file or folder", hint)
    shown = tuple(choice.shown(asked))
    # A hook that was started by files of others needs no calendar around them.
    around = () if choice.force_exclude and not asked else tuple(calendar)
    return Selection(shown, around, frozenset(named), tuple(problems))


def _listed_twin(argument: str, path: str, root: str, listed: frozenset[str]) -> str:
    """Return the name by which the project knows a file: that of what a link is to."""
    if path in listed or not os.path.islink(argument):
        return path
    real = os.path.relpath(os.path.realpath(argument), os.path.realpath(root))
    real = real.replace(os.sep, "/")
    return real if real in listed else path


def _calendar(
    loaded: Loaded, choice: Choice, problems: list[Problem], twins: dict[str, str]
) -> list[str]:
    """List the files that may hold posts of the project.

    A glob may well name links alone, to files that others name.
    """
    config = loaded.config
    folders = (*config.packs, *choice.nested)
    calendars = (calendar.file for calendar in config.calendars)
    settings = (*config.events, *calendars, *(f"{p}/**" for p in folders))
    # These stand at one place: a post elsewhere may bear the same name.
    exclude = (*config.exclude, *(f"/{path.removeprefix('./')}" for path in settings))
    found = walk(loaded.root, config.posts, exclude, problems, twins)
    if choice.review:
        extra = (path for path in choice.review.extra if not matches(path, exclude))
        found = sorted({*choice.shown(found), *extra})
    # What cannot be read is told as such, not as missing.
    said = [problem.path for problem in problems]
    for glob in unmatched(config.posts, [*found, *twins, *said]):
        place = loaded.value.at("posts", config.posts.index(glob))
        what = f"no file matches '{glob}'"
        hint = "globs start from the folder of the configuration; ** is any folder"
        raise place.complain(what, hint)
    _insist_on_overridden(loaded, found)
    return found


def _insist_on_overridden(loaded: Loaded, found: list[str]) -> None:
    """Raise UserError when an override is for files that are not there.

    `exclude` may well name nothing: what is not there needs no keeping out.
    """
    for number, override in enumerate(loaded.config.overrides):
        for glob in unmatched(override.paths, found):
            at = override.paths.index(glob)
            place = loaded.value.at("overrides", number, "paths", at)
            what = f"no file matches '{glob}'"
            hint = "globs start from the folder of the configuration; ** is any folder"
            raise place.complain(what, hint)


def _below(
    path: str,
    loaded: Loaded,
    listed: frozenset[str],
    nested: Sequence[str],
    problems: list[Problem],
) -> list[str]:
    """List the files of a folder: the project's, else any of that very folder.

    A folder that discovery leaves out (`build/`) is looked into on request; the
    projects inside it are not.
    """
    inside = sorted(name for name in listed if _is_in(name, path))
    if inside or loaded.config.posts:
        return inside
    folder = os.path.join(loaded.root, path)
    amiss: list[Problem] = []
    found = (
        relative(os.path.join(folder, name), loaded.root)
        for name in walk(folder, (), loaded.config.exclude, amiss)
    )
    files = [
        _listed_twin(os.path.join(loaded.root, name), name, loaded.root, listed)
        for name in found
        if _is_ours(name, loaded, nested)
    ]
    for found_amiss in amiss:
        below = os.path.join(folder, found_amiss.path)
        one = found_amiss._replace(path=relative(below, loaded.root))
        if _is_ours(one.path, loaded, nested) and one not in problems:
            problems.append(one)
    return files


def _is_ours(name: str, loaded: Loaded, nested: Sequence[str]) -> bool:
    """Say whether a file is neither excluded nor of a project inside this one."""
    return not any(_is_in(name, other) for other in nested) and not matches(
        name, loaded.config.exclude
    )


def _is_in(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(f"{folder}/")


def relative(path: str, root: str) -> str:
    """Return a path from the root, with forward slashes."""
    return os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
