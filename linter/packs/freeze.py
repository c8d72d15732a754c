"""A library as bytes, so that packs are read and checked once, not each run."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, overload
from zlib import crc32

from linter import __version__
from linter.core.calendar import Day
from linter.core.library import Library
from linter.core.parts import Parts, packed
from linter.core.platform import Figure, Platform
from linter.core.rule import Rule
from linter.core.signal import SignalData, TraitData
from linter.packs.locate import PackFolder

# The library without its signals, and these.
PARTS = 2


def signature(folders: Iterable[PackFolder]) -> str:
    """Return a mark of the state of pack folders: names, sizes, change times."""
    marks = [__version__]
    for folder in folders:
        marks += _marks(folder.path)
    text = "\n".join(marks).encode()
    return f"{crc32(text):08x}{crc32(text[::-1]):08x}"


def _marks(folder: str) -> Iterator[str]:
    """Yield a line for each file below a folder; this runs at every start."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return  # a folder that cannot be listed: reading its pack says so
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _marks(entry.path)
        else:
            yield f"{entry.path}:{_state(entry)}"


def _state(entry: os.DirEntry[str]) -> str:
    try:
        state = entry.stat()
    except OSError:
        return "no file"  # a link that leads nowhere, an editor's lock
    return f"{state.st_size}:{state.st_mtime_ns}"


def freeze(library: Library) -> bytes:
    """Return the library as two parts of plain data: nothing in them can run."""
    whole = library._replace(signals=tuple(library.signals))
    packs, rules, signals, *others = _plain(whole)
    return packed([marshal.dumps((packs, rules, *others)), marshal.dumps(signals)])


def thaw(parts: Parts) -> Library:
    """Return the library of these parts; raise ValueError when they are not one."""
    try:
        packs, rules, traits, days, platforms = marshal.loads(parts[0])  # noqa: S302 - our own cache, plain data only
        return Library(
            packs,
            tuple(Rule(*rule) for rule in rules),
            Signals(parts),
            tuple(TraitData(*trait) for trait in traits),
            tuple(Day(*day) for day in days),
            tuple(map(_platform, platforms)),
        )
    except (EOFError, IndexError, TypeError, ValueError) as error:
        raise ValueError("not a frozen library") from error


class Signals(Sequence[SignalData]):
    """Signals that stay unread: a run whose lexicon is compiled needs none of them."""

    def __init__(self, parts: Parts) -> None:
        """Take what `freeze` packed; raise IndexError when it is something else."""
        self._parts = parts
        if len(parts) != PARTS:
            raise IndexError("no signals")

    @cached_property
    def _all(self) -> tuple[SignalData, ...]:
        return tuple(SignalData(*one) for one in marshal.loads(self._parts[1]))  # noqa: S302 - as above

    @overload
    def __getitem__(self, at: int) -> SignalData: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SignalData]: ...
    def __getitem__(self, at: int | slice) -> SignalData | Sequence[SignalData]:
        """Return a signal, or some."""
        return self._all[at]

    def __len__(self) -> int:
        """Return how many signals there are."""
        return len(self._all)


def _platform(written: Iterable[Any]) -> Platform:
    platform = Platform(*written)
    return platform._replace(
        limits={name: Figure(*figure) for name, figure in platform.limits.items()},
        hashtags_advised=_figure(platform.hashtags_advised),
        ended=_figure(platform.ended),
    )


def _figure(written: Iterable[Any] | None) -> Figure | None:
    return Figure(*written) if written is not None else None


def _plain(value: Any) -> Any:  # noqa: ANN401 - any plain data
    """Turn named tuples into tuples, and every mapping into a dict."""
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
