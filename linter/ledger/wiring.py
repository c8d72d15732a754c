"""Which file holds go to, and that the configuration reads it."""

from __future__ import annotations

import os

from linter.config.find import PYPROJECT
from linter.config.load import Loaded, read_text
from linter.config.model import Config
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.ledger.rewriting import dumped, loaded, plain_list
from linter.nodes.node import Mapping
from linter.positioned import build, parse
from linter.store.replacement import content, replace

USUAL = "events.yaml"
YAML = (".yaml", ".yml")


class Wire(NamedTuple):
    """A configuration that shall read a file of events, and its text by then."""

    path: str
    shown: str
    before: bytes | None
    text: str
    entry: str

    def write(self) -> None:
        """Put the text in the configuration's place; UserError when it changed."""
        replace(self.path, self.shown, self.text.encode(), self.before)


def home(known: Loaded) -> str:
    """Return the file that holds go to: the first one configured, else the usual."""
    configured = known.config.events
    chosen = next((path for path in configured if path.endswith(YAML)), USUAL)
    return os.path.join(known.root, chosen)


def reads(known: Loaded, place: str) -> bool:
    """Say whether a configuration reads a file of events."""
    real = os.path.realpath(place)
    return any(
        os.path.realpath(os.path.join(known.root, path)) == real
        for path in known.config.events
    )


def wire(known: Loaded, place: str) -> Wire | None:
    """Return how a configuration comes to read a file, None when it does.

    Raises UserError when only a person can write that.
    """
    if reads(known, place):
        return None
    shown = known.value.source.path
    path = os.path.join(known.root, shown)
    entry = os.path.relpath(place, known.root).replace(os.sep, "/")
    by_hand = f"add {entry} to 'events' in {shown} by hand, then run this again"
    if os.path.basename(path) == PYPROJECT:
        raise UserError(shown, "is TOML, and only YAML is written", by_hand)
    before = content(path)
    text = _with_entry("" if before is None else read_text(path, shown), entry)
    if before and before.startswith(b"\xef\xbb\xbf"):
        text = "\ufeff" + text
    if not _says(known, shown, text, entry):
        raise UserError(shown, "is written in an unusual way", by_hand)
    return Wire(path, shown, before, text, entry)


def _with_entry(text: str, entry: str) -> str:
    value = parse("", text)
    if value.find("events") is None and not text.startswith("{", value.offset):
        ends = "\r\n" if "\r\n" in text else "\n"
        gap = ends if text and not text.endswith("\n") else ""
        return f"{text}{gap}events:{ends}  - {entry}{ends}"
    tree = loaded(text)
    files = [value.text for value in value.at("events").items()]
    lone = value.at("events").text if isinstance(value.node, Mapping) else ""
    tree["events"] = plain_list([*files, *([lone] if lone else []), entry])
    return dumped(tree, like=text)


def _says(known: Loaded, shown: str, text: str, entry: str) -> bool:
    """Say whether a text means what the configuration did, and reads the file."""
    try:
        config = build(parse(shown, text), Config)
    except UserError:
        return False
    wanted = (*known.config.events, entry)
    return config.events == wanted and all(
        getattr(config, key) == value
        for key, value in vars(known.config).items()
        if key != "events"
    )
