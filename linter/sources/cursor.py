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
        """Return the code point of `start` if `value` is what stands there, or -1."""
        if self._plain:
            return start if self._text[start:end] == value else -1
        if self._data[start:end] != value.encode():
            return -1
        at = self.point(start)
        if start == self._byte:
            self._byte = end
            self._point = at + len(value)
        return at
