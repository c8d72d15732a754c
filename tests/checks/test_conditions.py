from __future__ import annotations

import pytest

from linter.checks.conditions import Conditions, applies
from tests.checks.factories import reading, world

SALE = reading(
    "Soup at two euros. Ask us anything",
    signals={"price": "two euros", "invitation": "Ask us"},
    traits={"promotional": ["price"]},
)


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        pytest.param(Conditions(), True, id="nothing asked"),
        pytest.param(Conditions(traits=("promotional",)), True, id="has the trait"),
        pytest.param(
            Conditions(traits=("promotional", "inviting")), False, id="lacks one trait"
        ),
        pytest.param(
            Conditions(unless_traits=("inviting",)), True, id="cleared by no trait"
        ),
        pytest.param(
            Conditions(unless_traits=("inviting", "promotional")),
            False,
            id="cleared by a trait",
        ),
        pytest.param(
            Conditions(unless_signals=("invitation",)), False, id="cleared by a signal"
        ),
        pytest.param(
            Conditions(unless_signals=("contest",)), True, id="signal is not there"
        ),
        pytest.param(
            Conditions(exempt_sectors=("ngo", "")), False, id="sector is exempt"
        ),
        pytest.param(Conditions(exempt_sectors=("ngo",)), True, id="another sector"),
    ],
)
def test_conditions_on_signals_traits_and_sector(
    conditions: Conditions, expected: bool
) -> None:
    assert applies(SALE, world(), conditions) is expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("service", False), ("case-study", True), ("", True)]
)
def test_service_posts_are_exempt_by_default(kind: str, expected: bool) -> None:
    assert (
        applies(reading("Closed today", kind=kind), world(), Conditions()) is expected
    )


def test_a_trait_that_no_pack_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        applies(SALE, world(), Conditions(traits=("promotionnal",)))
