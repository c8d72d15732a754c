"""Files replaced whole: a reader sees the old bytes or the new, never a part."""

from __future__ import annotations

import errno
import os

from linter.errors import UserError

USUAL = 0o666


def content(path: str) -> bytes | None:
    """Return what a file holds, None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def replace(path: str, shown: str, data: bytes, before: bytes | None) -> None:
    """Put new bytes in a file's place, if it still holds what it held (`before`).

    It keeps its permissions, its owner and its links; None is a file to be made.
    Raises UserError, naming it as `shown`, when it has changed in the meantime or
    cannot be written.
    """
    target = os.path.realpath(path)
    try:
        if content(target) != before:
            what = "was changed by somebody else in the meantime"
            raise UserError(shown, what, "nothing was written; run this again")
        if before is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _put(target, data, None if before is None else os.stat(target))
    except OSError as error:
        raise UserError(shown, f"cannot be written: {error.strerror}") from None


def _put(target: str, data: bytes, like: os.stat_result | None) -> None:
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name}.{os.getpid()}.tactlint")
    # Exclusive: a draft that stands there is not ours to write through.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(draft, flags, USUAL if like is None else 0o600)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if like is not None:
            os.chmod(draft, like.st_mode & 0o7777)
            if hasattr(os, "chown"):
                _keep_owner(draft, like)
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise


def _keep_owner(draft: str, like: os.stat_result) -> None:
    """Give a file its owner where that is allowed; who may not, owns it."""
    try:
        os.chown(draft, like.st_uid, like.st_gid)
    except PermissionError:
        return
