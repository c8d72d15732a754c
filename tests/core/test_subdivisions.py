from __future__ import annotations

import holidays
import pytest

from linter.core.calendar import regions_meet
from linter.core.subdivisions import is_known, parts


@pytest.mark.parametrize("country", ["CA", "CH", "DE", "ES", "FR", "GB", "IT", "US"])
def test_no_part_that_others_know_is_missing(country: str) -> None:
    theirs = {
        f"{country}-{part}"
        for part in holidays.country_holidays(country).subdivisions
        # It also knows cities and old names, which are no codes.
        if len(part) <= 3 and part == part.upper()
    }
    assert theirs
    assert theirs - set(parts(country)) == set()


@pytest.mark.parametrize(
    ("country", "number"),
    # As ISO 3166-2 counts them; states with districts and provinces with regions.
    [("BE", 13), ("CA", 13), ("CH", 26), ("DE", 16), ("IE", 30), ("US", 57)],
)
def test_parts_are_as_many_as_there_are(country: str, number: int) -> None:
    assert len(parts(country)) == number


def test_french_departments_are_all_there() -> None:
    numbers = [f"{number:02}" for number in range(1, 96) if number != 20]
    overseas = ["2A", "2B", "971", "972", "973", "974", "976"]
    assert {f"FR-{one}" for one in numbers + overseas} <= set(parts("FR"))


def test_of_other_countries_nothing_is_known() -> None:
    assert is_known("NZ-CAN")
    assert not is_known("FR-99")


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        pytest.param("FR-BRE", "FR-35", True, id="a region holds its department"),
        pytest.param("FR-35", "FR-BRE", True, id="and is touched by it"),
        pytest.param("FR-BRE", "FR-75", False, id="no other one"),
        pytest.param("FR-75", "FR-75C", True, id="Paris by both codes"),
        pytest.param("GB-ENG", "GB-LDS", True, id="a nation holds its city"),
        pytest.param("GB-SCT", "GB-LDS", False, id="not that of others"),
        pytest.param("GP", "FR-971", True, id="a country that is a department"),
        pytest.param("FR-977", "BL", True, id="by its number"),
        pytest.param("GP", "FR-974", False, id="not the next island"),
    ],
)
def test_parts_of_parts_meet(theirs: str, ours: str, *, expected: bool) -> None:
    assert regions_meet((theirs,), frozenset({ours})) == expected
