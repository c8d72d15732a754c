"""Texts of posts where comments are made of them: they mention and link nobody."""

from __future__ import annotations

import re

# GitHub, GitLab and reviewdog read these in running text: @mentions, #1 and !1,
# :emoji:, bare addresses, GH-1, comments of HTML. A zero-width space ends them.
_CALLS = re.compile(r"(?<=[@#!~$%&:])(?=\w)|(?<=[@:])(?=/)|(?<=<)(?=[!?/a-zA-Z])")
_MARKS = re.compile(r"(?<=\])(?=[(\[:])|(?<=``)(?=`)|(?<=~~)(?=~)")
_BARE = re.compile(r"(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)


def unlinked(text: str) -> str:
    """Return a text that pings nobody and leads nowhere, to the eye the same."""
    for pattern in (_CALLS, _MARKS, _BARE):
        text = pattern.sub("\u200b", text)
    return text
