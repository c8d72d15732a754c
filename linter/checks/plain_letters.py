"""Plain letters in the place of signs that only look like them."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase
from unicodedata import normalize

from linter.checks.rewriting import Stroke, rewriting
from linter.core.fix import Fix
from linter.core.patterns import compiled
from linter.core.post import Field

PLAIN = {"en": "write plain letters", "fr": "écrire en lettres ordinaires"}
# Of mathematics, in circles, in squares, full-width: signs that only look like
# letters and digits. Double-struck, script and black-letter ones that were there
# before the others have a block of their own; Å, K, Ω, ℵ and ℓ there are no styles.
SIGN = (
    "\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f169\uff21-\uff3a\uff41-\uff5a"
    "\u2102\u210a-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131"
    "\u2133\u2134\u2145-\u2149"
    # Small capitals: no form of a letter to Unicode, and every poster's.
    "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d"
    "\u0274\u1d0f\u1d18\ua7af\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22"
)
# Of these Unicode says no more than what they look like: small capitals, and those
# in black circles.
_FORMLESS: dict[int, int | str] = {
    **str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz"),
    **{0x1F150 + at: letter for at, letter in enumerate(ascii_uppercase)},
}
# With the accents that were put on them.
_RUN = rf"(?:[{SIGN}][\u0300-\u036f]*)+"


def plain(signs: str) -> str:
    """Return the letters that signs look like."""
    return normalize("NFKC", signs.translate(_FORMLESS))


def plain_letters(field: Field, start: int, end: int) -> Fix | None:
    """Return the fix that writes the words of `[start, end)` in plain letters.

    All of each word, and words beside them that hold a sign, or the text would be
    half of either. None for a text of one word: plain, YAML could take it for a
    yes or a no.
    """
    if not field.text.strip().count(" "):
        return None
    return rewriting(field, _strokes(field.text, start, end), PLAIN, safe=True)


def _strokes(text: str, start: int, end: int) -> Iterator[Stroke]:
    start, end = _widened(text, start, end)
    for run in compiled(_RUN).finditer(text, start, end):
        yield run.start(), run.end(), plain(run[0])


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with all of its words, and those beside them with signs."""
    words = [word.span() for word in compiled(r"\S+").finditer(text)]
    inside = [at for at, word in enumerate(words) if start < word[1] and word[0] < end]
    first, last = inside[0], inside[-1]
    signed = compiled(f"[{SIGN}]").search
    while first and signed(text, *words[first - 1]):
        first -= 1
    while last + 1 < len(words) and signed(text, *words[last + 1]):
        last += 1
    return words[first][0], words[last][1]
