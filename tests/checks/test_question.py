from __future__ import annotations

import pytest

from linter.checks.question import Params, run
from tests.checks.factories import Signals, flagged, reading, world

TEXT = "Who said soup was boring? Which one should we cook first? Tell us"
NOBODY = "Who said soup was boring?"
GENUINE = "Which one should we cook first?"


@pytest.mark.parametrize(
    ("signals", "expected"),
    [
        ({"rhetorical-question": NOBODY, "question": NOBODY}, [NOBODY]),
        ({"question": GENUINE}, []),
        ({"rhetorical-question": NOBODY, "open-question": GENUINE}, []),
        ({"rhetorical-question": NOBODY, "invitation": "Tell us"}, []),
        ({"rhetorical-question": NOBODY, "question": [NOBODY, GENUINE]}, []),
    ],
    ids=["rhetorical", "genuine", "an open one too", "an invitation", "another one"],
)
def test_only_a_lone_rhetorical_question(signals: Signals, expected: list[str]) -> None:
    assert flagged(run(reading(TEXT, signals=signals), world(), Params())) == expected
