"""Where packs are: our own, a team's folder, an installed distribution."""

import os
from functools import cache
from typing import TYPE_CHECKING

import linter
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.plugins import entry_points, the_only

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

GROUP = "tactlint.packs"


class PackFolder(NamedTuple):
    """A folder with a pack.yaml; `origin` says who brought it."""

    path: str
    origin: str


def own_packs() -> list[PackFolder]:
    """Return the packs that come with tactlint, in name order."""
    return packs_in(_rules_folder(), "tactlint")


def _rules_folder() -> str:
    """Return the installed rules, or the checkout's beside its pyproject.toml."""
    package = os.path.dirname(os.path.abspath(linter.__file__))
    installed = os.path.join(package, "rules")
    if os.path.isdir(installed):
        return installed
    checkout = os.path.dirname(package)
    beside = os.path.join(checkout, "rules")
    if os.path.isfile(os.path.join(checkout, "pyproject.toml")) and os.path.isdir(
        beside
    ):
        return beside
    return _unzipped(package)


@cache
def _unzipped(package: str) -> str:
    """Unpack the rules of a zipped installation for this run."""
    import atexit
    import shutil
    from importlib.resources import files
    from tempfile import mkdtemp

    folder = files("linter") / "rules"
    if not folder.is_dir():
        raise UserError(package, "tactlint's own rules are missing", "install it again")
    place = mkdtemp(prefix="tactlint-rules-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    _unpack(folder, place)
    return place


def _unpack(folder: "Traversable", place: str) -> None:
    # `importlib.resources.as_file` takes folders only from Python 3.12 on.
    for entry in folder.iterdir():
        path = os.path.join(place, entry.name)
        if entry.is_dir():
            os.mkdir(path)
            _unpack(entry, path)
        else:
            with open(path, "wb") as file:
                file.write(entry.read_bytes())


def packs_in(folder: str, origin: str) -> list[PackFolder]:
    """Return the packs that a folder holds, in name order."""
    return [
        PackFolder(os.path.join(folder, name), origin)
        for name in sorted(os.listdir(folder))
        if os.path.isfile(os.path.join(folder, name, "pack.yaml"))
    ]


def team_pack(name: str, root: str, where: str) -> list[PackFolder]:
    """Return the packs that a configuration names: a folder or a distribution.

    A folder holds a pack.yaml, or folders that do. Raises UserError, at
    `where`, when neither is found.
    """
    folder = os.path.join(root, name)
    if os.path.isdir(folder):
        if os.path.isfile(os.path.join(folder, "pack.yaml")):
            return [PackFolder(folder, name)]
        packs = packs_in(folder, name)
        if packs:
            return packs
        hint = f"add {name}/pack.yaml with `pack: name` and `about:` in en and fr"
        raise UserError(where, f"the folder '{name}' holds no pack", hint)
    if "/" in name or os.sep in name or name.startswith("."):
        raise UserError(where, f"there is no folder '{name}'", "check the path")
    return _installed(name, where)


def _installed(name: str, where: str) -> list[PackFolder]:
    offered = [point for point in entry_points(GROUP) if point.name == name]
    if not offered:
        own = [os.path.basename(pack.path) for pack in own_packs()]
        if name in own:
            return []
        known = [*own, *(point.name for point in entry_points(GROUP))]
        what = f"no pack is called '{name}'"
        raise UserError(where, what, did_you_mean(name, known))
    point = the_only(offered, "pack", where)
    return [_folder_of(point.module, point.attr, name, where)]


def _folder_of(module: str, attribute: str, name: str, where: str) -> PackFolder:
    """Find a package's folder without running the package: packs are data."""
    from importlib.util import find_spec

    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        spec = None  # its parent package is gone
    places = list(spec.submodule_search_locations or ()) if spec else []
    inside = attribute.replace(".", os.sep) if attribute else ""
    for place in places:
        folder = os.path.join(place, inside) if inside else place
        if os.path.isfile(os.path.join(folder, "pack.yaml")):
            return PackFolder(folder, name)
    hint = "its entry point must name a package that holds pack.yaml"
    raise UserError(where, f"the installed pack '{name}' holds no pack.yaml", hint)
