"""The one folder outside the project that tactlint writes to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from zlib import crc32

from linter.core.parts import Bytes, Parts, SpoiltError

CHECKSUM = 4


def folder() -> str:
    """Return the cache folder: TACTLINT_CACHE_DIR, or the system's own place."""
    chosen = os.environ.get("TACTLINT_CACHE_DIR")
    if chosen:
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "tactlint")


def recall(name: str) -> Bytes | None:
    """Return what was kept under a name, None when it is not there as it was."""
    written = _mapped(name)
    if written is None:
        return None
    data = written[CHECKSUM:]
    return data if written[:CHECKSUM] == _checksum(data) else None


def recall_parts(name: str, renew: Callable[[], bytes] | None = None) -> Parts | None:
    """Return the parts kept under a name, None when they are not there.

    A part is checked when it is read: `renew` makes the data again if one is spoilt.
    """
    written = _mapped(name)
    try:
        return None if written is None else Parts(written, renew)
    except SpoiltError:
        return None


def _mapped(name: str) -> memoryview | None:
    """Map a file: a run needs few of its megabytes, and forks share them."""
    try:
        with open(os.path.join(folder(), name), "rb") as file:
            return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None


def _checksum(data: Bytes) -> bytes:
    return crc32(data).to_bytes(CHECKSUM, "big")


def keep(name: str, data: bytes, *, rivals: str = "", kept: int = 0) -> None:
    """Keep data under a name; a cache that cannot be written is no error.

    Of the files whose names begin with `rivals`, only the `kept` newest stay.
    """
    _write(name, _checksum(data) + data, rivals, kept)


def keep_parts(name: str, data: bytes, *, rivals: str = "", kept: int = 0) -> None:
    """Keep packed parts under a name, as `keep` does."""
    _write(name, data, rivals, kept)


def _write(name: str, data: bytes, rivals: str, kept: int) -> None:
    """Replace a file in one step: a run beside this one never reads half of it."""
    place = folder()
    draft = os.path.join(place, f"{name}.{os.getpid()}")
    try:
        os.makedirs(place, exist_ok=True)
        with open(draft, "wb", opener=_private) as file:
            file.write(data)
        os.replace(draft, os.path.join(place, name))
        if rivals:
            _forget(place, rivals, kept)
    except OSError:
        return


def _private(path: str, flags: int) -> int:
    """Open a file for its owner alone: posts of tomorrow are nobody's business."""
    return os.open(path, flags, 0o600)


def _forget(place: str, rivals: str, kept: int) -> None:
    found = [entry for entry in os.scandir(place) if entry.name.startswith(rivals)]
    found.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in found[kept:]:
        os.unlink(entry.path)
