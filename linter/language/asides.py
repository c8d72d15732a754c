"""Words that stand in a post and that its author does not mean.

Somebody else's words between quotation marks or behind a `>`, and words that are
denied: "we will not sell", "pas de code promo".
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.patterns import compiled
from linter.core.post import Field
from linter.core.reading import Match
from linter.language.normal import Stretch

# A word or two between marks is a name or an emphasis; a sentence is a quotation.
_QUOTED = "|".join(
    rf"{first}(?:[^\s{last}]+\s+){{2,80}}?[^\s{last}]+\s*{last}{end}"
    for first, last, end in (
        ("«\\s*", "»", ""),
        ("“", "”", ""),
        (r'(?<!\w)"', '"', r"(?!\w)"),
    )
)
# A paragraph behind the mark that Markdown, mail and forums quote with.
_QUOTED += r"|(?m:^)[ \t]*>[^\n]*(?:\n[^\n]+)*"
_MARKS = frozenset('«“">')
# A post that is one long quotation is what its author wants to say.
_MOST_QUOTED = 0.7

# What a "not" goes with that denies nothing: "don't forget", "ne ratez pas".
_URGED = (
    "forget|miss|wait|hesitate|delay|sleep|think|only|just|matter|to be|resist|bad"
    "|regret|snooze"
)
_NOT_URGED = rf"\b(?!['’ ]+(?:{_URGED})\b)"
_NEGATION = (
    # A look at the first letter spares most words the rest.
    r"(?i)\b(?=[ajnpsw])(?:"
    rf"(?<!why )(?:no|not|never|without|nor|neither){_NOT_URGED}"
    r"|(?<!pourquoi )(?:pas|jamais|sans|aucune?|ni)\b"
    r"(?! (?:plus|attendre|tarder|hésiter)\b))"
)
_CONTRACTED = rf"(?i)\b(?<!why )\w+n['’]t{_NOT_URGED}"
_CONTRACTIONS = ("n't", "n’t", "N'T", "N’T")
_URGED_FRENCH = "rat|manqu|oubli|hésit|attend|lou|tard|pass|perd|endorm|traîn"
_URGES_ON = (
    rf"(?i)\b(?:(?:{_URGED_FRENCH})\w*(?:-vous|-toi)? (?:surtout )?|plus que )\Z"
)
_BETWEEN = r"(?:[ \u00a0'’]+[^\W\d_]+(?:['’][^\W_]+)?){0,2}[ \u00a0'’]*\Z"
_REACH = 28
_LOOK = 24


def meant(matches: list[Match], fields: tuple[Field, ...]) -> list[Match]:
    """Return the matches that the author means: the same list if that is all."""
    aside: dict[int, tuple[list[Stretch], list[int]]] = {}
    for place, field in enumerate(fields):
        found = _quotations(field.text), _negations(field.text)
        if found[0] or found[1]:
            aside[place] = found
    if not aside:
        return matches
    return [
        match
        for match in matches
        if match.field not in aside
        or not _set_aside(match, fields[match.field].text, *aside[match.field])
    ]


def _set_aside(
    match: Match, text: str, quoted: Iterable[Stretch], denied: Iterable[int]
) -> bool:
    start, end = match.start, match.end
    if any(first <= start and end <= last for first, last in quoted):
        return True
    return any(
        after <= start <= after + _REACH
        and compiled(_BETWEEN).fullmatch(text, after, start)
        for after in denied
    )


def _quotations(text: str) -> list[Stretch]:
    """Return where others speak."""
    if _MARKS.isdisjoint(text):
        return []
    found = [one.span() for one in compiled(_QUOTED).finditer(text)]
    if sum(end - start for start, end in found) > _MOST_QUOTED * len(text):
        return []
    return found


def unquoted(text: str) -> str:
    """Return a text without what others say in it, were that all of it."""
    if _MARKS.isdisjoint(text):
        return text
    return compiled(_QUOTED).sub(" ", text)


def _negations(text: str) -> list[int]:
    """Return where each word ends that denies what follows it."""
    found = [*compiled(_NEGATION).finditer(text)]
    if any(one in text for one in _CONTRACTIONS):
        found += compiled(_CONTRACTED).finditer(text)
    return [
        one.end()
        for one in found
        if not compiled(_URGES_ON).search(
            text, max(one.start() - _LOOK, 0), one.start()
        )
    ]
