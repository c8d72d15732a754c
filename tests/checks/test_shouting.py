from __future__ import annotations

import pytest

from linter.checks.shouting import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, reading, world
from tests.conftest import Workspace

LOUD = "WARM SOUP every evening at six"
MARKS = "Come!!! Now! Or never!!"


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        pytest.param(
            reading(LOUD, signals={"capitals": ["WARM", "SOUP"]}),
            [("WARM", "")],
            id="capitals",
        ),
        pytest.param(
            reading("WARM soup at six", signals={"capitals": ["WARM"]}),
            [],
            id="one word of four",
        ),
        pytest.param(
            reading("WARM SOUP today", signals={"capitals": ["WARM", "SOUP"]}),
            [],
            id="too few words to tell",
        ),
        pytest.param(
            reading(
                MARKS,
                signals={"exclamation": ["!!!", "!"]},
                features={"exclamations": 4.0},
            ),
            [("!!!", "marks")],
            id="marks",
        ),
        pytest.param(
            reading(
                MARKS, signals={"exclamation": "!!!"}, features={"exclamations": 3.0}
            ),
            [],
            id="as many as allowed",
        ),
    ],
)
def test_capitals_and_marks(post: Reading, expected: list[tuple[str, str]]) -> None:
    hits = list(run(post, world(), Params()))
    variants = [hit.variant for hit in hits]
    assert list(zip(flagged(hits), variants, strict=True)) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "exclamation marks in 4 places;"),
        ("fr", "des points d'exclamation à 4 endroits\N{NO-BREAK SPACE};"),
    ],
)
def test_the_message_says_what_is_counted(
    workspace: Workspace, language: str, said: str
) -> None:
    loud = "New menu!!!! New chef!!! New chairs!!! See you tonight!!!\n"
    workspace.write({"a.tweet": loud})
    result = workspace.check("--select", "promo/shouting", "--lang", language)
    [found] = result.data["findings"]
    assert found["message"].startswith(said)


@pytest.mark.parametrize(
    ("text", "loud", "share"),
    [
        ("ON A VENDU LE PONT", ["VENDU", "PONT"], 100),
        ("SOUP AT 6 IN THE HALL", ["SOUP", "HALL"], 83),
        ("L'ÉTÉ ARRIVE À QUAI, et nous aussi", ["ARRIVE", "QUAI"], 57),
        # Short words apart from the loud ones may be acronyms.
        ("The UN and the EU ate WARM SOUP", ["WARM", "SOUP"], None),
    ],
)
def test_short_words_beside_loud_ones_are_in_capitals(
    text: str, loud: list[str], share: int | None
) -> None:
    post = reading(text, signals={"capitals": loud})
    hits = list(run(post, world(), Params()))
    assert [hit.values["share"] for hit in hits] == ([share] if share else [])
