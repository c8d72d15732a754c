"""What came out of files, as bytes: nothing in them can run when they are read."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from linter.core.post import Post
    from linter.core.reading import Reading

Piece = tuple[list["Post"], list["Reading"]]
_TIMES = {one.__name__: one for one in (date, datetime, timedelta, timezone)}


def frozen(pieces: Mapping[str, Piece]) -> bytes:
    """Return pieces as bytes, by the paths of their files."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 5)
    # A zone is told by its name alone.
    pickler.dispatch_table = {ZoneInfo: _told}
    pickler.dump({path: tuple(piece) for path, piece in pieces.items()})
    return stream.getvalue()


def thawed(data: bytes | memoryview) -> dict[str, Piece]:
    """Return the pieces of these bytes; raise ValueError when they hold others."""
    try:
        return dict(_Reader(io.BytesIO(data)).load())
    except Exception as error:
        raise ValueError("no pieces, or not ours") from error


def _told(zone: ZoneInfo) -> tuple[type[ZoneInfo], tuple[str]]:
    if zone.key is None:
        raise pickle.PicklingError("a zone without a name")
    return ZoneInfo, (zone.key,)


class _Reader(pickle.Unpickler):
    """Knows the plain data of the core, moments and zones; all else is refused."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as the class above
        if module == "datetime" and name in _TIMES:
            return _TIMES[name]
        if (module, name) == ("zoneinfo", "ZoneInfo"):
            return ZoneInfo
        if module.startswith("linter.core.") and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and issubclass(found, tuple):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no plain data")
