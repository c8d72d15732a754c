"""A file's content replaced in one step: never half of it, never over news."""

from __future__ import annotations

import os
from errno import EACCES

from linter.errors import UserError

USUAL = 0o666
OWN = 0o600


def content(path: str) -> bytes | None:
    """Return what a file holds, None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def replace(path: str, shown: str, data: bytes, before: bytes | None) -> None:
    """Put data in a file's place, if it still holds what it held before.

    A link stays a link: the file it leads to is replaced, with its permissions and
    its owner. Without content before (None), it is a new one. Raises UserError when
    somebody else was faster, or nothing can be written.
    """
    place = os.path.realpath(path)
    try:
        if content(place) != before:
            what = "was changed by somebody else in the meantime"
            raise UserError(shown, what, "nothing was written; run this again")
        if before is not None and not os.access(place, os.W_OK):
            # What may not be written to may often be replaced; that was not meant.
            raise PermissionError(EACCES, os.strerror(EACCES), path)
        _put(place, data)
    except OSError as error:
        raise UserError(shown, f"cannot be written: {error.strerror}") from None


def put(path: str, data: bytes) -> None:
    """Put data in a file's place, whatever it held before; OSError when it cannot.

    A device or a pipe is written to, and a link stays a link.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as stream:
            stream.write(data)
        return
    place = os.path.realpath(path)
    if os.path.exists(place) and not os.access(place, os.W_OK):
        # What may not be written to may often be replaced; that was not meant.
        raise PermissionError(EACCES, os.strerror(EACCES), path)
    _put(place, data)


def _put(place: str, data: bytes) -> None:
    folder, name = os.path.split(place)
    draft = os.path.join(folder, f".{name}.{os.getpid()}.tactlint")
    # Exclusive: a draft that stands there is not ours to write through.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    like = os.stat(place) if os.path.exists(place) else None
    handle = os.open(draft, flags, USUAL if like is None else OWN)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if like is not None:
            _resemble(draft, like)
        os.replace(draft, place)
    except BaseException:
        os.unlink(draft)
        raise


def _resemble(draft: str, like: os.stat_result) -> None:
    """Give a file another's permissions, and its owner where that is allowed."""
    os.chmod(draft, like.st_mode & 0o7777)
    if hasattr(os, "chown"):
        try:
            os.chown(draft, like.st_uid, like.st_gid)
        except PermissionError:
            return  # who may not give it away, owns it
