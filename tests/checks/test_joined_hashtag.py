from __future__ import annotations

import pytest

from linter.checks.joined_hashtag import Params, run
from tests.checks.factories import reading, world

PARAMS = Params(
    words={"en": "open source day sourdough", "fr": "portes ouvertes journée"},
    links={"en": "of the", "fr": "de la"},
)


@pytest.mark.parametrize(
    ("tag", "language", "better"),
    [
        ("#opensource", "en", "#OpenSource"),
        ("#OpenSource", "en", None),
        ("#sourdough", "en", None),
        ("#opensourdough", "en", "#OpenSourdough"),
        ("#dayoftheopensource", "en", "#DayOfTheOpenSource"),
        ("#oftheopensource", "en", None),
        ("#openday", "en", None),
        ("#opensources", "en", None),
        ("#opensource2026", "en", None),
        ("#journéeportesouvertes", "fr", "#JournéePortesOuvertes"),
        ("#opensource", "fr", None),
        ("#opensource", None, "#OpenSource"),
        ("#portesouvertes", None, "#PortesOuvertes"),
        ("#portesouvertes", "de", None),
    ],
)
def test_only_whole_known_words_are_split(
    tag: str, language: str | None, better: str | None
) -> None:
    one = reading(tag, language=language, signals={"hashtag": tag})
    hits = [hit.values["better"] for hit in run(one, world(), PARAMS)]
    assert hits == ([better] if better else [])
