"""`tactlint --version`: our version, and those of the plug-ins."""

from __future__ import annotations

import os
import sys

from linter import __version__


def show() -> int:
    """Print the version and a line for each installed plug-in."""
    print(f"tactlint {__version__}")
    if _perhaps_plugins():
        for line in _plugins():
            print(line)
    return 0


def _perhaps_plugins() -> bool:
    """Look for entry point files that name us, without reading all metadata.

    Scanning entry points properly takes three times as long as Python's start.
    """
    for place in sys.path:
        if not place.endswith(("site-packages", "dist-packages")):
            continue
        for name in os.listdir(place) if os.path.isdir(place) else ():
            metadata = name.endswith((".dist-info", ".egg-info"))
            if metadata and _named_in(os.path.join(place, name)):
                return True
    return False


def _named_in(folder: str) -> bool:
    try:
        with open(os.path.join(folder, "entry_points.txt"), "rb") as file:
            return b"[tactlint." in file.read()
    except OSError:
        return False


def _plugins() -> list[str]:
    from linter.plugins import GROUPS, distribution, entry_points

    return [
        f"  {group.partition('.')[2]} {point.name} ({distribution(point)})"
        for group in GROUPS
        for point in entry_points(group)
    ]
