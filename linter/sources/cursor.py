"""A cursor over a text that is given UTF-8 byte offsets."""

from __future__ import annotations


class Cursor:
    """Turns UTF-8 byte offsets into code points, in one running pass."""

    __slots__ = ("_byte", "_data", "_plain", "_point", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = text.isascii()
        self._data = b"" if self._plain else text.encode()
        self._byte = self._point = 0

    def point(self, byte: int) -> int:
        """Return the code point at a byte offset; cheap if offsets only grow."""
        if self._plain:
            return byte
        if byte < self._byte:
            return len(self._data[:byte].decode())
        if byte > self._byte:
            self._point += len(self._data[self._byte : byte].decode())
            self._byte = byte
        return self._point

    def find(self, value: str, start: int, end: int) -> int:
        """Return the code point of `start`, or -1 if `value` stands for an entity."""
        # An entity is longer than what it stands for: as many bytes as
        # characters can only be the characters themselves.
        if len(value) != end - start and (
            self._plain or self._data[start:end] != value.encode()
        ):
            return -1
        if self._plain:
            return start
        at = self._point if start == self._byte else self.point(start)
        if start == self._byte:
            self._byte = end
            self._point = at + len(value)
        return at
