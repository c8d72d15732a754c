"""Files replaced whole: a reader sees the old bytes or the new, never a part."""

from __future__ import annotations

import errno
import os

from linter.errors import UserError


def replace_bytes(path: str, before: bytes, after: bytes) -> None:
    """Put new bytes in a file's place, which keeps its permissions and its links.

    Raises UserError when the file is no longer what it was (`before`), or when it
    cannot be written.
    """
    target = os.path.realpath(path)
    draft = f"{target}.{os.getpid()}.tactlint"
    try:
        with open(target, "rb") as file:
            same = file.read() == before
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if not same:
            hint = "run tactlint again"
            raise UserError(path, "has changed in the meantime", hint)
        _write(draft, after, os.stat(target))
        os.replace(draft, target)
    except OSError as error:
        raise UserError(path, f"cannot be written: {error.strerror}") from None
    finally:
        if os.path.exists(draft):
            os.remove(draft)


def _write(draft: str, data: bytes, like: os.stat_result) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(draft, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(draft, like.st_mode & 0o7777)
    if hasattr(os, "chown"):
        _keep_owner(draft, like)


def _keep_owner(draft: str, like: os.stat_result) -> None:
    """Give a file its owner where that is allowed; who may not, owns it."""
    try:
        os.chown(draft, like.st_uid, like.st_gid)
    except PermissionError:
        return
