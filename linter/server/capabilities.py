"""What a client can do, asked for by the names of the protocol."""

from __future__ import annotations

from typing import Any

from lsprotocol import types


def can(client: types.ClientCapabilities, *path: str) -> Any:  # noqa: ANN401 - a flag, or the settings of an ability
    """Return what a client says of an ability, None when it says nothing."""
    found: Any = client
    for name in path:
        found = getattr(found, name, None)
        if found is None:
            return None
    return found


def pulls(client: types.ClientCapabilities) -> bool:
    """Say whether a client asks for diagnostics: publishing too would double them."""
    return can(client, "text_document", "diagnostic") is not None


def refreshes(client: types.ClientCapabilities) -> bool:
    """Say whether a client can be made to ask for diagnostics again."""
    return bool(can(client, "workspace", "diagnostics", "refresh_support"))


def watches(client: types.ClientCapabilities) -> bool:
    """Say whether a client can be told which files to watch."""
    watched = ("workspace", "did_change_watched_files", "dynamic_registration")
    return bool(can(client, *watched))


def relates(client: types.ClientCapabilities) -> bool:
    """Say whether a client shows the other places that a finding is about."""
    publishing = "text_document", "publish_diagnostics", "related_information"
    pulling = "text_document", "diagnostic", "related_information"
    return bool(can(client, *publishing) or can(client, *pulling))


def configures(client: types.ClientCapabilities) -> bool:
    """Say whether a client wants to be asked for its settings."""
    return bool(can(client, "workspace", "configuration"))


def shows(client: types.ClientCapabilities) -> bool:
    """Say whether a client can be told to open a file."""
    return bool(can(client, "window", "show_document", "support"))
