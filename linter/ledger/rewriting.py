"""YAML read and written again by ruamel.yaml, values as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from io import StringIO
from typing import Any

from linter.nodes.node import Mapping as Table
from linter.nodes.node import Sequence
from linter.nodes.yaml import read

# Nobody's long lines are folded.
WIDEST = 1 << 20
# Besides letters and digits, what words in a list may hold without quotes.
FRANK = " -_./'’"
KEPT = ("timestamp", "int", "float", "bool", "null")
PREFIX = "tag:yaml.org,2002:"


class Written(str):
    """A plain value that is no text: it is written again as it stood there."""

    __slots__ = ("tag",)
    tag: str


def loaded(text: str) -> Any:  # noqa: ANN401 - ruamel's own tree, untyped
    """Return a text as ruamel's tree, comments attached."""
    return _tool(text).load(text.replace("\r\n", "\n"))


def dumped(tree: Any, like: str) -> str:  # noqa: ANN401 - ruamel's own tree
    """Return a tree as YAML, indented and ended as the text it was read from."""
    stream = StringIO()
    _tool(like).dump(tree, stream)
    text = stream.getvalue()
    return text.replace("\n", "\r\n") if "\r\n" in like else text


def appended(text: str, *entries: Mapping[str, object]) -> str | None:
    """Return a text with more events below its last, nothing else touched.

    None where the events are no list of lines that can go on.
    """
    root = read(text).root
    events = root.find("events") if isinstance(root, Table) else None
    if not isinstance(events, Sequence) or not text.startswith("-", events.start):
        return None
    margin = text[text.rfind("\n", 0, events.start) + 1 : events.start]
    if margin.strip(" "):
        return None
    at = events.end if text[events.end - 1] == "\n" else text.find("\n", events.end) + 1
    tree = loaded("events: []\n")
    tree["events"].fa.set_block_style()
    tree["events"] += [as_node(entry) for entry in entries]
    lines = dumped(tree, like=text).splitlines()
    lines = lines[lines.index("events:") + 1 :]
    dash = _indents(text)[0]
    end = "\r\n" if "\r\n" in text else "\n"
    more = "".join(f"{margin}{line[dash:]}{end}" for line in lines)
    return text[:at] + more + text[at:] if at else f"{text}{end}{more}"


def as_node(value: object) -> Any:  # noqa: ANN401 - ruamel's own tree
    """Return a plain value as ruamel shall write it: lists on one line."""
    from ruamel.yaml.comments import CommentedMap

    if isinstance(value, datetime):
        # Without its seconds, it is no timestamp in YAML's eyes, but reads better.
        whole = not (value.second or value.microsecond)
        text = value.isoformat(timespec="minutes" if whole else "seconds")
        return text if whole else _written(text, "timestamp")
    if isinstance(value, date):
        return _written(value.isoformat(), "timestamp")
    if isinstance(value, Mapping):
        return CommentedMap((str(key), as_node(below)) for key, below in value.items())
    if isinstance(value, list | tuple):
        line = plain_list(value)
        line.fa.set_flow_style()
        return line
    return value


def plain_list(values: Iterable[object]) -> Any:  # noqa: ANN401 - ruamel's own tree
    """Return a list as ruamel shall write it, an item a line."""
    from ruamel.yaml.comments import CommentedSeq

    return CommentedSeq(map(item_of, values))


def item_of(value: object) -> Any:  # noqa: ANN401 - ruamel's own tree
    """Return a value as it can stand between brackets."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    node = as_node(value)
    # Inside brackets our reader takes a bare colon or question mark for a slip.
    if isinstance(node, str) and not all(c.isalnum() or c in FRANK for c in node):
        return DoubleQuotedScalarString(node)
    return node


def _written(text: str, tag: str) -> Written:
    made = Written(text)
    made.tag = f"{PREFIX}{tag}"
    return made


@cache
def _classes() -> tuple[Any, Any]:
    """Return ruamel's constructor and representer, taught to keep plain values."""
    from ruamel.yaml.constructor import RoundTripConstructor
    from ruamel.yaml.representer import RoundTripRepresenter

    class Constructor(RoundTripConstructor):
        """Reads numbers, dates and truths as they are written."""

    class Representer(RoundTripRepresenter):
        """Writes them so."""

    def keep(_: object, node: Any) -> Written:  # noqa: ANN401 - ruamel's node
        return _written(node.value, node.tag.removeprefix(PREFIX))

    def put(representer: Any, data: Written) -> Any:  # noqa: ANN401 - ruamel's node
        return representer.represent_scalar(data.tag, str(data))

    for name in KEPT:
        Constructor.add_constructor(f"{PREFIX}{name}", keep)
    Representer.add_representer(Written, put)
    return Constructor, Representer


def _tool(text: str) -> Any:  # noqa: ANN401 - ruamel's front end, untyped
    from ruamel.yaml import YAML

    tool = YAML()
    tool.Constructor, tool.Representer = _classes()
    tool.preserve_quotes = True
    tool.width = WIDEST
    tool.explicit_start = text.startswith("---")
    dash, item = _indents(text)
    tool.indent(mapping=2, sequence=item, offset=dash)
    return tool


def _indents(text: str) -> tuple[int, int]:
    """Return the columns of the first list's dash and of what follows it."""
    for line in text.splitlines():
        inside = line.lstrip(" ")
        if inside.startswith("- "):
            dash = len(line) - len(inside)
            return dash, len(line) - len(inside[2:].lstrip(" "))
    return 2, 4
