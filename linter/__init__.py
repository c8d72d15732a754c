"""tactlint reads the room before you post."""

__version__ = "0.1.0"
