"""Data in many parts, each of which vouches for itself: a run opens few of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

Bytes = bytes | memoryview
WORD = 4
# Before the parts stand a checksum, their number, then the size and checksum of each.
HEAD = 2 * WORD


class SpoiltError(ValueError):
    """A part is not as it was written."""


class Parts:
    """Parts as they were packed, none read before it is asked for.

    `renew` packs the same parts again, for when one of them turns out spoilt.
    """

    def __init__(self, data: Bytes, renew: Callable[[], bytes] | None = None) -> None:
        """Take what `packed` gave; raise SpoiltError when it is something else."""
        self._renew = renew
        self._open(memoryview(data))

    def __len__(self) -> int:
        """Return how many parts there are."""
        return len(self._edges) - 1

    def __getitem__(self, number: int) -> memoryview:
        """Return a part; raise SpoiltError if it cannot be had any more."""
        part = self._data[self._edges[number] : self._edges[number + 1]]
        if crc32(part) != self._sums[number]:
            self._open(memoryview(self._renewed()))
            part = self._data[self._edges[number] : self._edges[number + 1]]
        return part

    def moved(self) -> Parts:
        """Return these parts in memory of their own: their file may be replaced."""
        return Parts(bytes(self._whole), self._renew)

    def _open(self, data: memoryview) -> None:
        self._whole = data
        if len(data) < HEAD:
            raise SpoiltError("cut short")
        count = int.from_bytes(data[WORD:HEAD], "little")
        start = HEAD + (2 * count + 1) * WORD
        head = data[WORD:start]
        if crc32(head) != int.from_bytes(data[:WORD], "little"):
            raise SpoiltError("not the head that was written")
        table = head[WORD:].cast("I")
        self._edges, self._sums = table[: count + 1], table[count + 1 :]
        self._data = data[start:]
        if len(self._data) != self._edges[-1]:
            raise SpoiltError("cut short")

    def _renewed(self) -> bytes:
        if self._renew is None:
            raise SpoiltError("a part is not as it was written")
        return self._renew()


def packed(parts: Sequence[bytes]) -> bytes:
    """Return parts as one piece of data, for `Parts`."""
    from array import array

    edges, sums = array("I", [0]), array("I")
    for part in parts:
        edges.append(edges[-1] + len(part))
        sums.append(crc32(part))
    head = b"".join(
        (len(parts).to_bytes(WORD, "little"), edges.tobytes(), sums.tobytes())
    )
    return b"".join((crc32(head).to_bytes(WORD, "little"), head, *parts))
