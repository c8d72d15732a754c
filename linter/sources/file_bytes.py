"""The bytes of a file, or why they cannot be had."""

from __future__ import annotations

import errno
import os
import stat

from linter.core.finding import Problem

LARGEST = 5_000_000
"""Largest file that is read, in bytes: no post is that long."""

_RIGHTS = "make it readable, or exclude it"
_NAME = "check the spelling of its name"
_LINK = "repair or remove the link"
_FOLDER = ("this is a folder, not a file", "name the files in it")
_REASONS = {
    errno.ENOENT: ("there is no such file", _NAME),
    errno.ENOTDIR: ("there is no such file", _NAME),
    errno.ENAMETOOLONG: ("there is no such file: the name is too long", _NAME),
    errno.ELOOP: ("the link leads back to itself", _LINK),
    errno.EACCES: ("this file cannot be read: permission denied", _RIGHTS),
    errno.EPERM: ("this file cannot be read: permission denied", _RIGHTS),
}


class Unreadable(Exception):  # noqa: N818 - reads as English where it is caught
    """A file whose bytes cannot be had: why, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def problem(self, path: str) -> Problem:
        """Return the problem to report for a path."""
        return Problem(path, 1, 1, self.message, self.hint)


def read_bytes(path: str) -> bytes:
    """Return a file's bytes, or raise Unreadable.

    Pipes, sockets and devices are never opened, large files never read whole.
    """
    try:
        status = os.stat(path)
        _refuse(status)
        data = _head(path, status.st_size)
    except OSError as error:
        raise Unreadable(*_reason(path, error)) from error
    except ValueError as error:  # a zero byte in the name
        raise Unreadable(*_REASONS[errno.ENOENT]) from error
    if len(data) > LARGEST:  # it has grown, or has no size of its own (/proc)
        raise _too_large(len(data))
    return data


def _refuse(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable(*_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("this is no ordinary file", "exclude it")
    if status.st_size > LARGEST:
        raise _too_large(status.st_size)


def _too_large(size: int) -> Unreadable:
    most = f"{LARGEST // 1_000_000} MB"
    return Unreadable(
        f"{size / 1e6:.1f} MB is too large for a file of posts, at most {most}",
        "exclude it, or split it",
    )


def _head(path: str, size: int) -> bytes:
    # Non-blocking: the file may have become a pipe since it was looked at.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as file:
        # One byte more than it had: it may have grown since it was looked at.
        data = file.read(size + 1)
        return data if len(data) <= size else data + file.read(LARGEST + 1 - size)


def _reason(path: str, error: OSError) -> tuple[str, str]:
    if error.errno == errno.ENOENT and os.path.islink(path):
        return "the link leads nowhere", _LINK
    other = (f"this file cannot be read: {error.strerror}", _RIGHTS)
    return _REASONS.get(error.errno or 0, other)
