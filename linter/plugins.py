"""One registry for what can be added: built-ins first, then entry points."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from linter.errors import UserError, did_you_mean

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")
GROUPS = ("tactlint.packs", "tactlint.checks", "tactlint.sources", "tactlint.reports")


class Registry(Generic[T]):
    """Things of one sort by name.

    `group` is the entry point group (`tactlint.checks`...). Entry points are
    scanned only when a name is not built in: scanning costs as much as three
    starts of Python.
    """

    def __init__(
        self,
        sort: str,
        group: str,
        built_in: Callable[[str], T | None],
        names: list[str],
    ) -> None:
        self.sort = sort
        self.group = group
        self._built_in = built_in
        self._names = names

    def find(self, name: str, where: str) -> T:
        """Return the thing of a name, for a file or option that names it.

        Raises UserError when nobody offers it, when two distributions do, or
        when the one that does cannot be loaded: the error names it.
        """
        built_in = self._built_in(name)
        if built_in is not None:
            return built_in
        offered = [point for point in entry_points(self.group) if point.name == name]
        if not offered:
            known = [*self._names, *(p.name for p in entry_points(self.group))]
            what = f"no {self.sort} is called '{name}'"
            raise UserError(where, what, did_you_mean(name, known))
        return cast("T", load(the_only(offered, self.sort, where), self.sort))


def entry_points(group: str) -> list[EntryPoint]:
    """Return the installed entry points of a group, in name order."""
    from importlib.metadata import entry_points as installed

    return sorted(installed(group=group), key=lambda point: point.name)


def the_only(offered: list[EntryPoint], sort: str, where: str) -> EntryPoint:
    """Return the one entry point; two with one name are an error, not a shadow."""
    if len(offered) > 1:
        both = " and ".join(sorted(distribution(point) for point in offered))
        what = f"{both} both offer a {sort} called '{offered[0].name}'"
        raise UserError(where, what, "uninstall one of them")
    return offered[0]


def load(point: EntryPoint, sort: str) -> Any:  # noqa: ANN401 - a plug-in is anything
    """Load an entry point; UserError names the distribution that fails."""
    try:
        return point.load()
    except Exception as error:
        what = f"the {sort} '{point.name}' of {distribution(point)} fails to load"
        raise UserError(
            point.value, f"{what}: {error}", "update or remove that distribution"
        ) from error


def distribution(point: EntryPoint) -> str:
    """Return `name version` of the distribution behind an entry point."""
    if point.dist is None:
        return "an unnamed distribution"
    return f"{point.dist.name} {point.dist.version}"
