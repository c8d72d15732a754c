"""The fields beside the text: title, hashtags, first comment, poll."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.post import Field, Role
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.nodes.scalar import written
from linter.sources.aliases import Facts
from linter.sources.layout import Layout
from linter.sources.platforms import channel
from linter.sources.values import flag, scalars

_OPTION_KEYS = ("options", "choices", "answers", "reponses", "réponses", "choix")
_QUESTION_KEYS = ("question", "text", "title")


def read_extras(text: str, facts: Facts, layout: Layout) -> list[Field]:
    """Return the title, the hashtags, the first comment and the poll."""
    fields: list[Field] = []
    if "title" in facts:
        fields += _first(text, facts, "title", "title")
    if "hashtags" in facts or "tags" in facts:
        fields += _hashtags(text, facts, layout)
    if "first_comment" in facts or "comments" in facts:
        fields += _comment(text, facts)
    if "poll" in facts:
        fields += _poll(text, facts)
    return fields


def read_poll(fields: Iterable[Field]) -> tuple[str, ...]:
    """Return the answers that a poll offers."""
    return tuple(field.text for field in fields if field.name.startswith("poll["))


def _field(
    text: str, scalar: Scalar, name: str, role: Role, on: str | None = None
) -> Field:
    return Field(name, role, *written(text, scalar), on)


def _first(text: str, facts: Facts, name: str, role: Role) -> list[Field]:
    for fact in facts.get(name, ()):
        found = scalars(fact.node)
        if found and isinstance(fact.node, Scalar):
            return [_field(text, found[0], name, role)]
    return []


def _hashtags(text: str, facts: Facts, layout: Layout) -> list[Field]:
    """Return hashtags; `tags` are labels of the house unless they start with `#`."""
    for fact in facts.get("hashtags", ()):
        if isinstance(fact.node, Mapping):
            return _by_channel(text, fact.node, layout)
        return _tags(text, fact.node, "hashtags", None)
    for fact in facts.get("tags", ()):
        found = scalars(fact.node)
        if found and all(tag.value.lstrip().startswith("#") for tag in found):
            return _tags(text, fact.node, "hashtags", None)
    return []


def _by_channel(text: str, node: Mapping, layout: Layout) -> list[Field]:
    fields: list[Field] = []
    for key, value in node.entries:
        name = channel(key.value, layout)
        fields += _tags(text, value, f"hashtags.{name}", name)
    return fields


def _tags(text: str, node: Node, name: str, on: str | None) -> list[Field]:
    if isinstance(node, Scalar):
        return [_field(text, tag, name, "hashtags", on) for tag in scalars(node)]
    return [
        _field(text, tag, f"{name}[{number}]", "hashtags", on)
        for number, tag in enumerate(scalars(node), 1)
    ]


def _comment(text: str, facts: Facts) -> list[Field]:
    """Return the first comment; `comment` holds it only where it is a sentence."""
    found = _first(text, facts, "first_comment", "comment")
    if found:
        return found
    for fact in facts.get("comments", ()):
        node = fact.node
        if (
            isinstance(node, Scalar)
            and " " in node.value.strip()
            and flag(node) is None
            and not fact.key.value.endswith("s")
        ):
            return [_field(text, node, "first_comment", "comment")]
    return []


def _poll(text: str, facts: Facts) -> list[Field]:
    fields: list[Field] = []
    for fact in facts["poll"]:
        node = fact.node
        if isinstance(node, Mapping):
            question = _found(node, _QUESTION_KEYS)
            if isinstance(question, Scalar) and question.tag != "null":
                fields.append(_field(text, question, "poll.question", "poll"))
            node = _found(node, _OPTION_KEYS) or node
        if isinstance(node, Sequence):
            fields += [
                _field(text, answer, f"poll[{number}]", "poll")
                for number, answer in enumerate(scalars(node), 1)
            ]
    return fields


def _found(node: Mapping, keys: tuple[str, ...]) -> Node | None:
    return next((found for key in keys if (found := node.find(key))), None)
