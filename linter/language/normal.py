"""Text as it is matched: lower case, plain spaces, no URLs, and where it came from."""

import re
from collections.abc import Iterable, Iterator

from linter.core.patterns import compiled
from linter.core.span import OffsetMap, Piece, compose
from linter.core.tuples import NamedTuple
from linter.language.disguise import SIGNS, plain_digits, plain_letters, spaced_edits

# Stands for characters in which nothing may match: URLs and mentioned names.
FILLER = "\ue000"
ZERO_WIDTH_JOINER = "\u200d"

_TOP_LEVELS = (
    "com|org|net|fr|eu|be|ch|ca|uk|de|es|it|io|co|ly|me|app|dev|info|bio|shop|store"
    "|blog|link|page|news|social|paris|bzh|gl|gg|tv|be|ai|edu|gov"
)
# Every address has a dot inside; the rest is looked at only around one.
_INNER_DOT = re.compile(r"\.\w")
_SCHEME = r"(?i)(?:[a-z][a-z0-9+.-]{1,15}://|www\.)"
_ADDRESS = r"[^\s<>\"»”]+"
_DOMAIN = (
    rf"(?i)(?<![\w@.-])[\w-]+(?:\.[\w-]+){{0,5}}\.(?:{_TOP_LEVELS})\b(?![\w@-])"
    r"(?:/[^\s<>\"»”]*)?"
)
_BEFORE_DOT = frozenset("-_.:/@+")
_TAIL = ".,;:!?…)'’*]"
_MENTION = r"@\w[\w-]*(?:\.\w[\w-]*)*(?:@[\w.-]*\w)?"
_LONGEST_BOX = 64
_MAILBOX = r"[\w.+-]{1,64}\Z"
_HASHTAG = r"#[\w\u0300-\u036f]+"

_SPACES = "\u00a0\u202f\u2009\u200a\u2007\u2008\u2002\u2003\u2004\u2005\u2006\u3000"
_APOSTROPHES = "\u2019\u2018\u02bc\u2032\uff07"
_HYPHENS = "\u2013\u2212\u2011\u2010"
_MARKS = r"\u00ad\u200b\u200c\u2060\ufe0e\ufe0f\ufeff\U0001f3fb-\U0001f3ff"
_DROPPED = f"[{_MARKS}]"
_CLUSTER = f"[{_MARKS}\u0300-\u036f]+"
# Bold and italic look-alikes that some people type to stand out.
_STYLED = "[\U0001d400-\U0001d7ff]"
_RARE = re.compile(f"[{_MARKS}{SIGNS}\u0300-\u036f\U0001d400-\U0001d7ffœŒæÆ]")
_BLANKS = re.compile(r"[ \n]{2,}")
_LIGATURES = "[œŒæÆ]"
_LETTERS = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
_LOWER, _UPPER = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_SEAM = (
    rf"(?<=[{_LOWER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][{_LOWER}])"
    r"|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=\w)_(?=\w)"
)

Stretch = tuple[int, int]
Edit = tuple[int, int, str]


class Normal(NamedTuple):
    """A field's text made comparable.

    `text` is in lower case, `cased` the same before that. `offsets` leads back
    to the field's text and is None when no length changed. `links`, `mentions`
    and `hashtags` are stretches of the field's text.
    """

    text: str
    cased: str
    offsets: OffsetMap | None
    links: tuple[Stretch, ...] = ()
    mentions: tuple[Stretch, ...] = ()
    hashtags: tuple[Stretch, ...] = ()

    def origin(self, start: int, end: int) -> Stretch:
        """Return the stretch of the field's text that `[start, end)` came from."""
        return (start, end) if self.offsets is None else self.offsets.span(start, end)


def normalise(text: str) -> Normal:
    """Make a field's text comparable with the phrases of a lexicon."""
    masked, links, mentions = _mask(text)
    hashtags = _stretches(compiled(_HASHTAG), masked) if "#" in masked else ()
    cased, offsets = _fold(masked)
    return Normal(cased.lower(), cased, offsets, links, mentions, hashtags)


def fold(text: str) -> str:
    """Make a phrase comparable: the same as for texts, but nothing is masked."""
    return _fold(text)[0].lower()


def _stretches(pattern: re.Pattern[str], text: str) -> tuple[Stretch, ...]:
    return tuple(found.span() for found in pattern.finditer(text))


def _mask(text: str) -> tuple[str, tuple[Stretch, ...], tuple[Stretch, ...]]:
    links = tuple(_links(text)) if "." in text else ()
    text = _fill(text, links)
    if "@" not in text:
        return text, links, ()
    mentions: list[Stretch] = []
    names: list[Stretch] = []
    floor = 0
    for found in compiled(_MENTION).finditer(text):
        start, end = found.span()
        edge = max(floor, start - _LONGEST_BOX)
        box = compiled(_MAILBOX).search(text, edge, start)
        if box is None:
            mentions.append((start, end))
        names.append((box.start() if box else start + 1, end))
        floor = end
    return _fill(text, names), links, tuple(mentions)


def _links(text: str) -> Iterator[Stretch]:
    floor = 0
    for dot in _INNER_DOT.finditer(text):
        if dot.start() < floor:
            continue
        start = dot.start()
        while start > floor and (
            text[start - 1].isalnum() or text[start - 1] in _BEFORE_DOT
        ):
            start -= 1
        link = _link(text, start, dot.end())
        floor = link[1] if link else dot.start() + 1
        if link:
            yield link[0], link[0] + len(text[slice(*link)].rstrip(_TAIL))


def _link(text: str, start: int, dot: int) -> Stretch | None:
    """Return the address, with or without scheme, around a dot inside a word."""
    scheme = compiled(_SCHEME).search(text, start, dot)
    if scheme:
        rest = compiled(_ADDRESS).match(text, scheme.end())
        return (scheme.start(), rest.end()) if rest else None
    domain = compiled(_DOMAIN).match(text, max(text.rfind(":", start, dot) + 1, start))
    return domain.span() if domain else None


def _fill(text: str, stretches: Iterable[Stretch]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in stretches:
        parts += (text[at:start], FILLER * (end - start))
        at = end
    return "".join(parts) + text[at:] if parts else text


def _fold(text: str) -> tuple[str, OffsetMap | None]:
    """Return the folded text, still cased, and its map when lengths changed."""
    offsets: OffsetMap | None = None
    text = text.replace("\t", " ").replace("\r", " ")
    if not text.isascii():
        text = _fold_alike(text)
        if _RARE.search(text):
            text = plain_letters(compiled(_STYLED).sub(_plain, text))
            # Ligatures first: what grows after something shrank would look unchanged.
            text, offsets = _edited(text, offsets, _ligature_edits(text))
            text, offsets = _edited(text, offsets, _mark_edits(text))
    text = plain_digits(text)
    text, offsets = _edited(text, offsets, spaced_edits(text))
    if "#" in text:
        text, offsets = _edited(text, offsets, _hashtag_edits(text))
    if "  " in text or " \n" in text or "\n " in text or "\n\n\n" in text:
        text, offsets = _edited(text, offsets, _blank_edits(text))
    if "\n" in text:
        # A blank line stays: no phrase reaches over it.
        barrier = text.replace("\n\n", "\0\0").replace("\n", " ")
        text = barrier.replace("\0\0", "\n\n")
    return text, offsets


def _fold_alike(text: str) -> str:
    """Replace characters by their plain twins, one for one."""
    for twins, plain in ((_APOSTROPHES, "'"), (_SPACES, " "), (_HYPHENS, "-")):
        for twin in twins:
            text = text.replace(twin, plain)
    # The only character that changes its length in lower case.
    return text.replace("\u0130", "I")


def _plain(styled: re.Match[str]) -> str:
    from unicodedata import normalize

    plain = normalize("NFKC", styled[0])
    return plain if len(plain) == 1 else styled[0]


def _mark_edits(text: str) -> list[Edit]:
    """Compose accents with their letters; drop what has no width."""
    edits = []
    for found in compiled(_CLUSTER).finditer(text):
        start = max(found.start() - 1, 0)
        edits.append((start, found.end(), _composed(text[start : found.end()])))
    return edits


def _composed(cluster: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", compiled(_DROPPED).sub("", cluster))


def _ligature_edits(text: str) -> list[Edit]:
    return [
        (*found.span(), _LETTERS[found[0]])
        for found in compiled(_LIGATURES).finditer(text)
    ]


def _hashtag_edits(text: str) -> list[Edit]:
    return [
        (*seam.span(), " ")
        for tag in compiled(_HASHTAG).finditer(text)
        for seam in compiled(_SEAM).finditer(text, tag.start() + 1, tag.end())
    ]


def _blank_edits(text: str) -> list[Edit]:
    runs = [
        (*found.span(), "\n\n" if found[0].count("\n") > 1 else " ")
        for found in _BLANKS.finditer(text)
    ]
    return [run for run in runs if text[run[0] : run[1]] != run[2]]


def _edited(
    text: str, offsets: OffsetMap | None, edits: list[Edit]
) -> tuple[str, OffsetMap | None]:
    """Apply ordered edits and keep the way back to the first text."""
    if not edits:
        return text, offsets
    parts: list[str] = []
    pieces: list[Piece] = []
    at = length = 0
    for start, end, new in [*edits, (len(text), len(text), "")]:
        kept = start - at
        if kept > 0:
            pieces.append(Piece(length, length + kept, at, start))
        length += max(kept, 0)
        if new:
            pieces.append(Piece(length, length + len(new), start, end))
        length += len(new)
        parts += (text[at:start], new)
        at = end
    inner = OffsetMap(tuple(pieces))
    return "".join(parts), compose(offsets, inner) if offsets else inner
