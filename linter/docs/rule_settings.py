"""How a rule is configured: its settings as the YAML that would change them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from linter.config.starter import quoted
from linter.docs.rule_shelf import Subject
from linter.shapes.entry import entries

# Lists longer than this stay in the rule's file.
LONGEST = 300
KEY = re.compile(r"[A-Za-z][\w.-]*")


def settings_block(subject: Subject, words: dict[str, str]) -> Iterator[str]:
    """Yield the part of a page on a rule's settings."""
    rule = subject.rule
    yield f"{words['now']}\n"
    yield "```yaml\n# tactlint.yaml\nrules:"
    yield f"  {rule.id}:"
    yield f"    severity: {rule.severity}  # {words['weight']}"
    if not rule.enabled:
        yield "    enabled: true"
    shape: type = subject.kind.params
    for entry in entries(shape):
        value = rule.settings.get(entry.name, entry.default)
        yield f"    {_line(entry.key, value, subject, words)}"
    yield "```\n"
    yield f"{words['kinds']}\n"


def _line(key: str, value: object, subject: Subject, words: dict[str, str]) -> str:
    text = flow(value)
    if len(text) <= LONGEST:
        return f"{key}: {text}"
    count = len(value) if isinstance(value, (tuple, dict)) else 1
    told = words["long"].replace("{count}", str(count))
    return f"# {key}: {told.replace('{file}', subject.file)}"


def flow(value: object) -> str:
    """Return plain data as YAML on one line."""
    if isinstance(value, Mapping):
        inside = (f"{_key(str(key))}: {flow(item)}" for key, item in value.items())
        return f"{{{', '.join(inside)}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, str):
        return quoted(value)
    return json.dumps(value)


def _key(name: str) -> str:
    return name if KEY.fullmatch(name) else json.dumps(name, ensure_ascii=False)
