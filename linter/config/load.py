"""Files of a configuration: read, built, and their places kept."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator

from linter.config.find import PYPROJECT, Found
from linter.config.model import Config, brand
from linter.core.calendar import Event
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.positioned import Gathering, Source, Value, build, parse

LARGEST = 4_000_000


class Loaded(NamedTuple):
    """A configuration, where it came from, and where each setting stands.

    `value.at("posts", 0)` and `value.key("rules", "promo/shouting")` give the
    places for complaints that only others can make. `root` is the folder that
    its paths start from.
    """

    config: Config
    root: str
    value: Value


def load(found: Found) -> Loaded:
    """Load what `find` found; without a file, the defaults."""
    root = found.root or os.getcwd()
    return load_file(found.path, root) if found.path else isolated(root)


def isolated(root: str) -> Loaded:
    """Return the defaults, as if there were no configuration."""
    return Loaded(Config(), root, Value(Source("tactlint.yaml", ""), None))


def load_file(path: str, root: str) -> Loaded:
    """Load one configuration file; raise Complaints with all that is wrong in it."""
    shown = _shown(path, root)
    value = parse(shown, read_text(path, shown))
    if os.path.basename(path) == PYPROJECT:
        value = _table(value)
    return Loaded(build(value, Config), root, value)


def _table(value: Value) -> Value:
    table = (value.find("tool") or value).find("tactlint")
    if table is None:
        what = "there is no [tool.tactlint] in this file"
        raise value.complain(what, "add it, or write tactlint.yaml")
    return Value(table.source, table.node)


def _shown(path: str, root: str) -> str:
    near = os.path.relpath(path, root) if os.path.isabs(path) else path
    return (path if near.startswith("..") else near).replace(os.sep, "/")


def read_text(path: str, shown: str) -> str:
    """Return a settings file's text; UserError when it is none."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(shown, f"cannot be read: {error.strerror}") from None
    if len(data) > LARGEST:
        what = f"is larger than {LARGEST // 1_000_000} MB"
        raise UserError(shown, what, "is it the file that you meant?")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start + 1})"
        raise UserError(shown, what, "save it as UTF-8") from None


def events_of(
    loaded: Loaded, others: Callable[[], Collection[str] | None] = lambda: None
) -> tuple[Event, ...]:
    """Return the events of the team's files; raise Complaints of all files.

    `others` gives the names of all brands around, None where nobody knows them.
    """
    if not loaded.config.events:
        return ()
    from linter.config.events import Ours, load_events

    work = Gathering()
    known: dict[str, Event] = {}
    config = loaded.config
    ours = Ours(config.channels, brand(config, loaded.root).names, others)
    for shown, text in files_of(loaded, "events", config.events, work):
        # A file from further up serves other projects too, with channels of theirs.
        mine = ours._replace(channels=()) if shown.startswith("..") else ours
        for event in work.tried(load_events, shown, text, config.timezone, mine) or ():
            if event.id in known:
                where = f"{event.path}:{event.line}"
                what = f"{known[event.id].path} has an event '{event.id}' already"
                work.errors.append(UserError(where, what, "give it another id"))
            known[event.id] = event
    work.finish()
    return tuple(known.values())


def files_of(
    loaded: Loaded, key: str, paths: Iterable[str], work: Gathering
) -> Iterator[tuple[str, str]]:
    """Yield the files that a setting names, with their texts."""
    for number, path in enumerate(paths):
        place = loaded.value.at(key, number)
        text = work.tried(_text_of, os.path.join(loaded.root, path), path, place)
        if text is not None:
            yield path, text


def _text_of(path: str, shown: str, place: Value) -> str:
    try:
        return read_text(path, shown)
    except UserError as error:
        hint = error.hint or "paths start from the folder of the configuration"
        raise place.complain(f"'{shown}' {error.what}", hint) from None
