"""The one error a user can mend: where, what, and what to do next."""

from __future__ import annotations


class UserError(Exception):
    """Something the user must change before tactlint can go on (exit 2).

    `where` is `path`, `path:line` or `path:line:column` (1-based), or the name
    of an option; `what` says what is wrong; `hint` says what to do about it and
    may be empty.
    """

    def __init__(self, where: str, what: str, hint: str = "") -> None:
        super().__init__(where, what, hint)
        self.where = where
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        hint = f"\n  help: {self.hint}" if self.hint else ""
        return f"{self.where}: {self.what}{hint}"


def did_you_mean(word: str, known: list[str]) -> str:
    """Return `did you mean 'x'?`, or the known words when none is close."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    return "known: " + ", ".join(sorted(known)) if known else ""
