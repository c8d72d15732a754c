"""What must stand around a key for a whole phrase to be there."""

import re
from functools import cache

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.language.normal import Normal

# How far around its key a template is looked for, in characters.
REACH = 160
_LOOK = 24
# Whether a number touches the key, and the words of which one must be near.
Need = tuple[bool, tuple[str, ...]]
# What may follow a key that is the beginning of a word.
REST_OF_WORD = r"[^\W_]*"

_OPENING = r"(?:\A|[\n.!?…:])(?:\s*\d{1,2}[.)])?[^\w,;]*\Z"
# Without one of these no word is in capitals or in quotation marks.
_STRESSED = r"[A-ZÀ-ÖØ-Þ][A-Z0-9À-ÖØ-Þ]|[\"“«]| '"
_AFTER_SIGN = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][^\w,;]*\Z"


class Template(NamedTuple):
    """A key for the automaton and the patterns before and after it.

    `cased` templates look at the text before lower-casing. `lead` and `trail` tell
    what must be there before and after the key: looking for it is much cheaper than
    compiling a pattern.
    """

    key: str
    before: str = ""
    after: str = ""
    at_start: bool = False
    cased: bool = False
    lead: Need = (False, ())
    trail: Need = (False, ())


def verify(  # noqa: PLR0913 - called too often to be given a record
    normal: Normal, start: int, end: int, before: str, after: str, *, cased: bool
) -> tuple[int, int] | None:
    """Return the stretch of a whole template around its key, None if there is none."""
    if cased and not compiled(_STRESSED).search(normal.cased):
        return None
    text = normal.cased if cased else normal.text
    # What follows is looked at in one place, what precedes wherever it may begin.
    if after:
        found = compiled(after).match(text, end)
        if found is None:
            return None
        end = found.end()
    if before:
        found = _up_to(before).search(text, max(start - REACH, 0), start)
        if found is None:
            return None
        start = found.start()
    return start, end


def may_stand(lead: Need, trail: Need, said: str, start: int, end: int) -> bool:
    """Say whether verifying pays: what must stand around the key is near."""
    after_number, before = lead
    before_number, after = trail
    if after_number and not said[max(start - 2, 0) : start].strip()[-1:].isdigit():
        return False
    if before_number and not said[end : end + 2].strip()[:1].isdigit():
        return False
    if before:
        far = max(start - REACH, 0)
        if not any(said.find(word, far, start) >= 0 for word in before):
            return False
    if not after:
        return True
    far = end + REACH
    return any(said.find(word, end, far) >= 0 for word in after)


@cache
def _up_to(before: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{before})\Z")


def opens(text: str, start: int) -> bool:
    """Say whether the word at `start` of a field's text opens a sentence or a line."""
    if start > 1 and text[start - 1] == " ":
        last = text[start - 2]
        # Mid-sentence, as most words are.
        if last.isalnum() or last in ",;":
            return False
    # The letter stands for a text that goes on further to the left.
    before = text[:start] if start <= _LOOK else "x" + text[start - _LOOK : start]
    if compiled(_OPENING).search(before):
        return True
    return text[start].isupper() and compiled(_AFTER_SIGN).search(before) is not None
