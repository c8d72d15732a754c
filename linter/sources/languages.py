"""The language that a post declares, if it is one."""

from __future__ import annotations

import re

from linter.core.patterns import compiled
from linter.core.post import Flaw
from linter.core.tuples import NamedTuple
from linter.nodes.node import Scalar
from linter.sources.aliases import Facts
from linter.sources.values import scalars, span_of

_CODE = r"[a-z]{2,3}(?=[-_]|$)"
_NAMES = {
    "french": "fr", "francais": "fr", "français": "fr", "english": "en",
    "anglais": "en", "french-france": "fr", "fra": "fr", "fre": "fr", "eng": "en",
}  # fmt: skip
# ISO 639-1, and what many-tongued sites use beside it.
_CODE_WORDS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co"
    " cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl"
    " gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji"
    " jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv"
    " mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or"
    " os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr"
    " ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo"
    " wa wo xh yi yo za zh zu und mul zxx mis deu ger spa ita por nld dut cat bre"
    " oci cos gsw als bar ast arg fur lld lij lmo pms scn vec nap sco nds fry ltz"
    " hsb dsb csb rus ukr pol ces cze slk slo ron rum hun ell gre tur ara heb zho"
    " chi cmn yue jpn kor vie tha hin ben tam fil ceb haw mfe rcf gcf gcr crs swg"
    " wln pcd nrf frp roh swe dan nor fin isl est lav lit gle gla cym wel eus baq"
    " glg srp hrv bos slv mkd bul sqi afr swa amh kab zgh ber tzm ary arz fas per"
    " urd pan ckb kmr msa ind epo lat lfn tok"
)
_CODES = frozenset(_CODE_WORDS.split())
_OTHER_WORDS = (
    "german allemand deutsch spanish espagnol español castellano italian italien"
    " italiano portuguese portugais português dutch néerlandais nederlands catalan"
    " català breton occitan basque euskara corse corsican russian russe ukrainian"
    " ukrainien polish polonais arabic arabe chinese chinois japanese japonais korean"
    " coréen turkish turc greek grec swedish suédois danish danois norwegian norvégien"
    " finnish finnois czech tchèque hungarian hongrois romanian roumain welsh irish"
    " auto any all both multi multilingual multilingue bilingual bilingue none null"
    " default mixed tous toutes"
)
_OTHERS = frozenset(_OTHER_WORDS.split())
_BETWEEN = re.compile(r"[\s,;/|+&]+")
_AND = frozenset({"and", "et"})


class Spoken(NamedTuple):
    """The declared language, None if it is none or several, and what is odd in it."""

    code: str | None = None
    flaws: tuple[Flaw, ...] = ()


def read_language(facts: Facts) -> Spoken:
    """Return the declared language (`fr-CA` is `fr`).

    What is no language decides nothing: the words of all languages count.
    """
    for fact in facts.get("language", ()):
        found = scalars(fact.node)
        if len(found) == 1:
            return _of(found[0])
    return Spoken()


def _of(said: Scalar) -> Spoken:
    value = said.value.strip().lower()
    match = compiled(_CODE).match(value)
    code = _NAMES.get(value) or (match and _NAMES.get(match[0], match[0]))
    if code in _CODES:
        return Spoken(code)
    parts = [part for part in _BETWEEN.split(value) if part and part not in _AND]
    if all(part in _OTHERS or part in _CODES or part in _NAMES for part in parts):
        return Spoken()
    near = next((one for one in ("fr", "en") if _is_near(value, one)), "")
    values = {"key": "language", "value": said.value.strip(), "hint": near}
    variant = "near" if near else ""
    return Spoken(None, (Flaw("unknown-language", span_of(said), values, variant),))


def _is_near(value: str, code: str) -> bool:
    """Say whether a value is a code, or the name of its language, with a slip."""
    if sorted(value[:2]) == sorted(code) and len(value) <= len(code) + 1:
        return True
    from difflib import get_close_matches

    names = [name for name, one in _NAMES.items() if one == code]
    return bool(get_close_matches(value, names, n=1, cutoff=0.7))
