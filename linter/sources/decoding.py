"""Bytes to text: UTF-8, or a clear word about what else it is."""

from linter.core.tuples import NamedTuple

_UTF8 = b"\xef\xbb\xbf"
_WIDE = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_CONVERT = "save it as UTF-8, or run: iconv -f {name} -t UTF-8"


class Decoded(NamedTuple):
    """A text without its byte order mark."""

    text: str
    bom: bool


class UndecodableError(Exception):
    """Bytes that are not UTF-8 text: where (1-based), what, and what to do."""

    def __init__(self, line: int, column: int, message: str, hint: str) -> None:
        super().__init__(line, column, message, hint)
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint


def decode(data: bytes) -> Decoded:
    """Decode a file; raises UndecodableError when it is not UTF-8 text."""
    bom = data.startswith(_UTF8)
    wide = next((name for mark, name in _WIDE.items() if data.startswith(mark)), "")
    if wide:
        hint = _CONVERT.format(name=wide)
        raise UndecodableError(1, 1, f"the file is written in {wide}", hint)
    if b"\0" in data:
        hint = "leave it out of the posts, or save it as UTF-8 text"
        raise UndecodableError(*_place(data, data.index(b"\0")), "not a text", hint)
    try:
        return Decoded(data.decode("utf-8-sig" if bom else "utf-8"), bom)
    except UnicodeDecodeError as error:
        at = error.start + (len(_UTF8) if bom else 0)
    code = _half(data[at : at + 3])
    if code:
        half = f"half of a character (U+{code}) stands here"
        hint = "delete it, or save the file as UTF-8 again from the original text"
        raise UndecodableError(*_place(data, at), half, hint)
    byte = f"byte 0x{data[at]:02X} is not UTF-8"
    raise UndecodableError(*_place(data, at), byte, _guess(data))


def _half(data: bytes) -> str:
    """Return the code of half a character that a program wrote as a whole, or ""."""
    try:
        return f"{ord(data.decode('utf-8', 'surrogatepass')):04X}"
    except (UnicodeDecodeError, TypeError):
        return ""


def _guess(data: bytes) -> str:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "save the file as UTF-8"
    return "it may be Windows-1252: " + _CONVERT.format(name="WINDOWS-1252")


def _place(data: bytes, at: int) -> tuple[int, int]:
    """Return the line and column of a byte."""
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before[before.rfind(b"\n") + 1 :]
    column = len(line.removeprefix(_UTF8).decode("utf-8", "replace")) + 1
    return before.count(b"\n") + 1, column
