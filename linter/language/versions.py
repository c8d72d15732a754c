"""The versions of a post: which fields go out together, on which channels."""

from linter.core.post import Field, Post
from linter.core.tuples import NamedTuple


class Version(NamedTuple):
    """The channels that show the same fields."""

    channels: tuple[str, ...]
    fields: tuple[Field, ...]


def versions(post: Post) -> list[Version]:
    """Return one version per set of channels that share their texts.

    A variant replaces the shared fields of its role. Channels without a variant
    share the common text; without any declared channel, it is a version of its
    own as soon as it has a text.
    """
    if all(field.channel is None for field in post.fields):
        return [Version(post.channels, post.fields)]
    variants = dict.fromkeys(field.channel for field in post.fields if field.channel)
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for channel in [*post.channels, *variants]:
        shown = tuple((field.role, field.text) for field in _shown(post, channel))
        group = groups.setdefault(shown, [])
        if channel not in group:
            group.append(channel)
    found = [Version(tuple(group), _shown(post, group[0])) for group in groups.values()]
    common = tuple(field for field in post.fields if field.channel is None)
    if not post.channels and any(field.role == "text" for field in common):
        found.insert(0, Version((), common))
    return found


def _shown(post: Post, channel: str) -> tuple[Field, ...]:
    """Return the fields that a channel shows, in file order."""
    replaced = {field.role for field in post.fields if field.channel == channel}
    return tuple(
        field
        for field in post.fields
        if field.channel == channel
        or (field.channel is None and field.role not in replaced)
    )
