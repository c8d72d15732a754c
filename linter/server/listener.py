"""The listener: what the desk needs of whoever talks to the client."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Listener(Protocol):
    """Whoever wants to know what is said of the files."""

    def show(self, paths: Iterable[str]) -> None:
        """Hear that what is said of open files may have changed."""

    def refresh(self) -> None:
        """Hear that what is said of any file may have changed."""

    def complain(self, error: Exception) -> None:
        """Hear of something that went wrong, here or in the settings."""
