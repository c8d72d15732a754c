"""Packs from files to data: rules, signals, traits and calendar days."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

from linter.core.calendar import Day
from linter.core.platform import Platform
from linter.core.rule import Rule
from linter.core.signal import SignalData, TraitData
from linter.core.spacing import firm
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.packs.locate import PackFolder
from linter.packs.model import (
    Bilingual,
    PackFile,
    PhraseFile,
    RuleFile,
    SignalFile,
    TraitFile,
)
from linter.packs.platforms import PlatformFile, platform
from linter.positioned import Value, build, parse

LANGUAGES = ("en", "fr", "any")
ReadCalendar = Callable[[str, str], tuple[Day, ...]]


class Written(NamedTuple):
    """Something of a pack and the file that says it."""

    thing: SignalData | TraitData
    path: str
    extends: bool = False


class Pack(NamedTuple):
    """One pack, read. `written` are its signals, additions and traits by file.

    An addition (`extends`) has words for a signal that some pack defines.
    """

    name: str
    purpose: dict[str, str]
    origin: str
    rules: tuple[Rule, ...]
    written: tuple[Written, ...]
    days: tuple[Day, ...]
    platforms: tuple[Platform, ...] = ()


def load_pack(folder: PackFolder, read_calendar: ReadCalendar) -> Pack:
    """Read a pack's folder; raise UserError or Complaints with every place."""
    about = build(value_of(os.path.join(folder.path, "pack.yaml")), PackFile)
    return Pack(
        about.pack,
        _texts(about.purpose),
        folder.origin,
        tuple(_rule(path, about.pack) for path in _files(folder.path)),
        (
            *(_signal(path) for path in signal_files(folder)),
            *(_trait(path) for path in _files(folder.path, "traits")),
        ),
        tuple(
            day
            for path in _files(folder.path, "calendars")
            for day in read_calendar(shown(path), _text(path))
        ),
        tuple(_platform(path) for path in _files(folder.path, "platforms")),
    )


def signal_files(folder: PackFolder) -> Iterator[str]:
    """Yield the files of a pack's signals, in name order."""
    yield from _files(folder.path, "signals")


def _files(folder: str, inside: str = "") -> Iterator[str]:
    """Yield the YAML files of a folder in name order, pack.yaml left out."""
    place = os.path.join(folder, inside)
    if not os.path.isdir(place):
        return
    for name in sorted(os.listdir(place)):
        path = os.path.join(place, name)
        ours = name.endswith((".yaml", ".yml")) and name != "pack.yaml"
        if ours and os.path.isfile(path):
            yield path


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start})"
        raise UserError(shown(path), what, "save it as UTF-8") from None
    except OSError as error:
        raise UserError(shown(path), f"cannot be read: {error.strerror}") from None


def value_of(path: str) -> Value:
    """Read a file of a pack; raise UserError or Complaints when it is none."""
    return parse(shown(path), _text(path))


def shown(path: str) -> str:
    """Return a path as complaints show it: from here when it is below."""
    near = os.path.relpath(path)
    return (path if near.startswith("..") else near).replace(os.sep, "/")


def _stem(path: str) -> str:
    return os.path.basename(path).rsplit(".", 1)[0]


def _texts(texts: Bilingual) -> dict[str, str]:
    """Return what a rule says by language; packs need not write spaces that hold."""
    return {"en": texts.en, "fr": firm(texts.fr)}


def _named(value: Value, key: str, name: str, path: str) -> None:
    """Insist that a file is called as the thing in it."""
    if name != _stem(path):
        what = f"the file is called '{_stem(path)}' but its {key} '{name}'"
        raise value.at(key).complain(what, "rename one of them")


def _rule(path: str, pack: str) -> Rule:
    value = value_of(path)
    read = build(value, RuleFile)
    _named(value, "rule", read.rule, path)
    if not read.bad or not read.good:
        what = "a rule needs `bad:` and `good:` examples"
        raise value.complain(what, "they are its tests and its documentation")
    messages = {"": _texts(read.message)}
    messages |= {name: _texts(texts) for name, texts in read.variants.items()}
    return Rule(
        f"{pack}/{read.rule}",
        read.severity,
        read.check,
        plain(read.settings) if read.settings else {},
        messages,
        _texts(read.help),
        _texts(read.why),
        read.since,
        read.enabled,
        read.seeds,
        path,
    )


def plain(value: Value) -> Any:  # noqa: ANN401 - settings are any plain data
    """Return a value as plain Python data."""
    if value.pairs():
        return {key.name: plain(below) for key, below in value.pairs()}
    if value.items():
        return tuple(plain(item) for item in value.items())
    for kind in (bool, int, float, str):
        try:
            return build(value, kind)
        except UserError:
            continue
    return None if value.is_empty() else ()


def _signal(path: str) -> Written:
    value = value_of(path)
    read = build(value, SignalFile)
    if bool(read.signal) == bool(read.extend):
        what = "a signal file has either `signal:` or `extend:`"
        raise value.complain(what, "`extend` adds words to another pack's signal")
    if read.language not in LANGUAGES:
        what = f"'{read.language}' is no language of packs"
        raise value.at("language").complain(what, "known: " + ", ".join(LANGUAGES))
    if read.signal:
        _named(value, "signal", f"{read.signal}.{read.language}", path)
    signal = SignalData(
        read.signal or read.extend,
        read.language,
        read.weight,
        tuple(_phrase(phrase, read.weight) for phrase in read.phrases),
        read.exceptions,
    )
    return Written(signal, path, bool(read.extend))


def _phrase(phrase: PhraseFile, weight: float) -> tuple[str, float]:
    return phrase.words, weight if phrase.weight is None else phrase.weight


def _trait(path: str) -> Written:
    value = value_of(path)
    read = build(value, TraitFile)
    _named(value, "trait", read.trait, path)
    trait = TraitData(
        read.trait,
        read.threshold,
        read.signals,
        read.features,
        read.needs,
        read.unless,
        read.evidence,
        read.cap,
        read.own_words,
    )
    return Written(trait, path)


def _platform(path: str) -> Platform:
    value = value_of(path)
    read = build(value, PlatformFile)
    _named(value, "platform", read.platform, path)
    return platform(read)
