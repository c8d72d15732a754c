"""Complaints: the YAML parser's words about a text, in ours."""

from __future__ import annotations

import re
from collections.abc import Callable

from linter.core.tuples import NamedTuple
from linter.nodes.colon import colon_in_flow, colon_in_value
from linter.nodes.directive import no_such_version, unknown_directive
from linter.nodes.escape import bad_escape
from linter.nodes.node import Broken

_HASHTAG = re.compile(r"[\s,\[{]#\w")
_OPEN_HASHTAG = re.compile(r"[\[{](?:[^\]}\r\n#]*[\s,])?#(?=\w)")
_QUOTE_VALUE = 'put the whole value between quotes: "..."'


class _Trouble(NamedTuple):
    """What the parser met: its words, and offsets in the source it was given."""

    source: str
    problem: str
    context: str
    at: int
    since: int

    def char(self) -> str:
        """Return the character where the parser stopped, empty at the end."""
        return self.source[self.at : self.at + 1]

    def line_before(self) -> str:
        """Return the line where the parser stopped, up to there."""
        line = max(
            self.source.rfind("\n", 0, self.at), self.source.rfind("\r", 0, self.at)
        )
        return self.source[line + 1 : self.at]


def complaint(source: str, error: Exception) -> Broken:
    """Return a complaint for an error of the YAML parser."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    at = mark.index if mark is not None else 0
    trouble = _Trouble(
        source,
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        min(at, len(source)),
        context.index if context is not None else at,
    )
    for words, explain in _EXPLANATIONS:
        if words in trouble.problem:
            return explain(trouble)
    reason = trouble.problem or str(error).partition("\n")[0]
    return Broken(trouble.at, f"this is not valid YAML: {reason}", _QUOTE_VALUE)


def _bad_start(trouble: _Trouble) -> Broken:
    if trouble.char() == "\t":
        return _tab(trouble)
    if "flow" in trouble.context or not trouble.char():
        return _unclosed_bracket(trouble)
    return Broken(
        trouble.at,
        f"a value cannot start with `{trouble.char()}`",
        _QUOTE_VALUE,
    )


def _tab(trouble: _Trouble) -> Broken:
    return Broken(trouble.at, "this line is indented with a tab", "indent with spaces")


def _second_colon(trouble: _Trouble) -> Broken:
    before = trouble.line_before()
    return colon_in_value(trouble.source, trouble.at) or Broken(
        trouble.at - len(before.lstrip(" ")),
        "this key is indented more than the keys above it",
        "indent all keys of a mapping alike; put quotes around a value of several"
        " lines, or start it with `|`",
    )


def _missing_colon(trouble: _Trouble) -> Broken:
    return _cut_above(trouble, trouble.since) or Broken(
        trouble.since,
        "this line is neither `key: value` nor part of the value above",
        "add a colon and a space after the key, or indent the line under its value",
    )


def _cut_above(trouble: _Trouble, at: int) -> Broken | None:
    """Return a complaint if a hashtag ended the value in the line above."""
    lines = trouble.source[:at].rstrip().splitlines()
    if not lines or not _HASHTAG.search(lines[-1]):
        return None
    return Broken(
        at,
        "the line above was cut at `#`, which begins a comment",
        _QUOTE_VALUE,
    )


def _unclosed_quote(trouble: _Trouble) -> Broken:
    return Broken(
        trouble.since,
        "this quote is never closed",
        "close it at the end of the value, or take it away if it is an apostrophe",
    )


def _flow_colon(trouble: _Trouble) -> Broken:
    return colon_in_flow(trouble.source, trouble.at)


def _unclosed_bracket(trouble: _Trouble) -> Broken:
    hashtags = list(_OPEN_HASHTAG.finditer(trouble.source, 0, trouble.at))
    if hashtags:
        return Broken(
            hashtags[-1].end() - 1,
            "`#` begins a comment, so the bracket before it is never closed",
            'put quotes around each hashtag: ["#One", "#Two"]',
        )
    if trouble.char() == ":" and "\n" not in trouble.source[trouble.since : trouble.at]:
        return _flow_colon(trouble)
    opening = trouble.source[trouble.since : trouble.since + 1] or "["
    return Broken(
        trouble.since,
        f"this `{opening}` is not closed, or something stands between its values",
        "separate values with commas and close the bracket, or put quotes around"
        " a text that begins with a bracket",
    )


def _bad_indentation(trouble: _Trouble) -> Broken:
    before = trouble.line_before().rstrip()
    if before.endswith(("'", '"')):
        return Broken(
            trouble.at,
            "text goes on after the closing quote",
            "put the whole value between the other kind of quotes, or double an"
            " apostrophe inside single quotes",
        )
    if before.endswith(("]", "}")):
        return Broken(trouble.at, "text goes on after the bracket", _QUOTE_VALUE)
    return _cut_above(trouble, trouble.at) or Broken(
        trouble.at,
        "this line does not line up with the ones above it",
        "indent the keys of a mapping, or the `-` of a list, alike",
    )


def _documents(trouble: _Trouble) -> Broken:
    at = max(trouble.source.rfind("\n...", 0, trouble.at) + 1, 0)
    return Broken(
        trouble.at if trouble.source.startswith("---", trouble.at) else at,
        "a second YAML document begins here",
        "keep one document in a file, with its posts in a list: `- text: ...`",
    )


def _alias(trouble: _Trouble) -> Broken:
    at = trouble.at
    if "scanning" in trouble.context:
        at = trouble.since
    sign = trouble.source[at : at + 1] or "*"
    return Broken(
        at,
        f"a value that starts with `{sign}` means an alias or an anchor in YAML",
        _QUOTE_VALUE,
    )


def _escape(trouble: _Trouble) -> Broken:
    return bad_escape(trouble.source, trouble.at)


def _block_header(trouble: _Trouble) -> Broken:
    sign = trouble.source[trouble.since : trouble.since + 1] or "|"
    return Broken(
        trouble.at,
        f"text stands behind `{sign}` on the same line",
        f"start the text on the next line, indented, or put quotes around a value"
        f" that begins with `{sign}`",
    )


def _tag(trouble: _Trouble) -> Broken:
    return Broken(
        trouble.since, "a value that starts with `!` means a type in YAML", _QUOTE_VALUE
    )


def _directive(trouble: _Trouble) -> Broken:
    return unknown_directive(trouble.since)


def _version(trouble: _Trouble) -> Broken:
    return no_such_version(trouble.at)


def _anchor_twice(trouble: _Trouble) -> Broken:
    return Broken(
        trouble.at,
        "this anchor name is used twice",
        "give the second `&` another name, or put quotes around a text that"
        " starts with `&`",
    )


def _dash(trouble: _Trouble) -> Broken:
    return Broken(
        trouble.at,
        "a list cannot begin here",
        "start the list on the next line, or put quotes around a value that begins"
        " with `-`",
    )


_EXPLANATIONS: tuple[tuple[str, Callable[[_Trouble], Broken]], ...] = (
    ("cannot start any token", _bad_start),
    ("found a tab", _tab),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _missing_colon),
    ("unexpected ':'", _flow_colon),
    ("unexpected end of stream", _unclosed_quote),
    ("unexpected document indicator", _unclosed_quote),
    ("did not find expected ','", _unclosed_bracket),
    ("did not find expected key", _bad_indentation),
    ("did not find expected '-'", _bad_indentation),
    ("another document", _documents),
    ("<document start>", _documents),
    ("undefined alias", _alias),
    ("expected alphabetic", _alias),
    ("escape c", _escape),
    ("hexdecimal number", _escape),
    ("comment or line break", _block_header),
    ("did not find expected node content", _bad_start),
    ("mapping keys are not allowed", _bad_start),
    ("directive name", _directive),
    ("incompatible YAML", _version),
    ("non-alphabetical", _directive),
    ("second occurrence", _anchor_twice),
    ("tag", _tag),
    ("the expected '>'", _tag),
    ("whitespace or line break", _tag),
    ("block sequence entries", _dash),
)
