"""Discovery: which files of a repository may hold posts, and what is in them."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.core.finding import Problem
from linter.core.globs import compiled, is_plain, matches, normal
from linter.sources.file_bytes import LARGEST, Unreadable, read_bytes
from linter.sources.left_out import FOLDERS, is_left_out

__all__ = [
    "DEFAULT_GLOBS",
    "LARGEST",
    "Unreadable",
    "matches",
    "read_bytes",
    "unmatched",
    "walk",
]

_ENDINGS = "md,markdown,mdx,tweet,toot,yaml,yml"
DEFAULT_GLOBS = (f"*.{{{_ENDINGS},{_ENDINGS.upper()}}}",)


def walk(
    root: str,
    globs: tuple[str, ...] = (),
    exclude: tuple[str, ...] = (),
    problems: list[Problem] | None = None,
    twins: dict[str, str] | None = None,
) -> list[str]:
    """Return the files that globs name below `root`: relative, `/`, sorted.

    Without globs, every file of a format that can hold posts. Hidden files,
    folders of tools, READMEs and the like are left out unless a glob has their
    very name. Links to folders are not followed, and a link to a file that is
    found as well is no second one; a link that leads nowhere is returned if its
    name fits, for `read_bytes` to complain about. What cannot be listed is added
    to `problems`, and links that are no second files, with those they lead to, to
    `twins`.
    """
    wanted = tuple(glob for glob in globs if not glob.startswith("!"))
    unwanted = tuple(f"!{glob}" for glob in exclude)
    named = frozenset(
        segment
        for glob in wanted
        for segment in normal(glob).split("/")
        if is_plain(segment)
    )
    search = _Search(
        root,
        (*globs, *(() if wanted else DEFAULT_GLOBS), *unwanted),
        named,
        defaults=not wanted,
    )
    found = sorted(search.files(_bases(wanted)))
    if search.links:
        found = _without_twins(root, found, search.links, twins)
    if problems is not None:
        problems.extend(search.problems)
    return found


def _without_twins(
    root: str, found: list[str], links: set[str], twins: dict[str, str] | None
) -> list[str]:
    """Leave out the links to files that are found under another name; note these."""
    top = os.path.realpath(root)
    seen = {
        os.path.join(top, *path.split("/")): path for path in found if path not in links
    }
    kept = []
    for path in found:
        if path in links:
            real = os.path.realpath(os.path.join(top, path))
            if real in seen:
                if twins is not None:
                    twins[path] = seen[real]
                continue
            seen[real] = path
        kept.append(path)
    return kept


def unmatched(globs: tuple[str, ...], paths: list[str]) -> list[str]:
    """Return the globs that name none of the paths; exclusions may name none."""
    return [
        glob
        for glob in globs
        if not glob.startswith("!")
        and not any(matches(path, (glob,)) for path in paths)
    ]


def _bases(globs: tuple[str, ...]) -> list[str]:
    """Return the folders to search, none inside another; `""` is the root."""
    bases = sorted({_base(glob) for glob in globs} or {""})
    if "" in bases:
        return [""]
    return [
        base
        for base in bases
        if not any(base.startswith(f"{other}/") for other in bases)
    ]


def _base(glob: str) -> str:
    """Return the leading plain folders of a glob."""
    segments = normal(glob).split("/")
    plain = []
    for segment in segments[:-1]:
        if not is_plain(segment):
            break
        plain.append(segment)
    return "/".join(plain).lstrip("/")


class _Search:
    """One search through folders; what could not be listed is in `problems`.

    `links` are those of the files that it found which are links.
    """

    def __init__(
        self,
        root: str,
        globs: tuple[str, ...],
        named: frozenset[str],
        *,
        defaults: bool,
    ) -> None:
        self._root = root
        self._wanted, self._unwanted = compiled(globs)
        self._named = named
        self._defaults = defaults
        self.problems: list[Problem] = []
        self.links: set[str] = set()

    def files(self, bases: list[str]) -> Iterator[str]:
        """Yield the files that fit below some folders."""
        folders = [f"{base}/" if base else "" for base in bases if self._holds(base)]
        while folders:
            folder = folders.pop()
            for entry in self._entries(folder):
                name = entry.name
                if entry.is_dir(follow_symlinks=False):
                    if self._enters(folder + name, name):
                        folders.append(f"{folder}{name}/")
                elif (
                    self._fits(folder + name, name)
                    and _is_file(entry)
                    and self._is_named(folder + name)
                ):
                    if entry.is_symlink():
                        self.links.add(folder + name)
                    yield folder + name

    def _holds(self, base: str) -> bool:
        """Say whether a folder is inside the root, and not through a link."""
        root = os.path.realpath(self._root)
        below = os.path.join(root, *base.split("/"))
        return not base or os.path.realpath(below) == below

    def _is_named(self, path: str) -> bool:
        """Say whether a path is text; reports could not name it otherwise."""
        try:
            path.encode()
        except UnicodeEncodeError:
            shown = path.encode("utf-8", "surrogateescape").decode(errors="replace")
            reason = "the name of this file is not UTF-8"
            self.problems.append(Problem(shown, 1, 1, reason, "rename it"))
            return False
        return True

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(os.path.join(self._root, folder)) as entries:
                return list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []  # a glob that names nothing: `unmatched` says so
        except OSError as error:
            reason = f"this folder cannot be listed: {error.strerror}"
            hint = "make it readable, or exclude it"
            self.problems.append(Problem(folder.rstrip("/"), 1, 1, reason, hint))
            return []

    def _enters(self, path: str, name: str) -> bool:
        if (name.startswith(".") or name in FOLDERS) and name not in self._named:
            return False
        return self._unwanted is None or self._unwanted.fullmatch(path) is None

    def _fits(self, path: str, name: str) -> bool:
        if self._wanted is None or self._wanted.fullmatch(path) is None:
            return False
        if self._unwanted is not None and self._unwanted.fullmatch(path):
            return False
        if name in self._named:
            return True
        hidden = name.startswith(".")
        return not hidden and not is_left_out(name, settings=self._defaults)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Say whether an entry can be read, or is a link that leads nowhere."""
    try:
        return entry.is_file() or (entry.is_symlink() and not entry.is_dir())
    except OSError:
        return True  # a link that leads back to itself
