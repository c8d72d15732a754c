"""A year laid out says of each date what asking all days says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from linter.core.calendar import FEW, Calendar, Day

RULES = st.sampled_from(
    [
        *("02-29", "12-31", "01-01", "nth(TH,4,11)+1", "last(SU,5)", "from(SU,12-30)"),
        *("easter-47", "easter+39", "dates(2026-04-14,2026-09-01,2027-04-04)"),
        *("nth(MO,1,1)-3", "last(FR,12)+9"),
    ]
)
DAYS = st.builds(
    Day,
    st.just("d"),
    RULES,
    st.just("light"),
    st.just({}),
    st.sampled_from([("world",), ("FR",), ("GB",)]),
    st.just("verified"),
    st.just("s"),
    since=st.sampled_from([0, 2027]),
    until=st.sampled_from([2027, 9999]),
    lasts=st.sampled_from([1, 3, 31]),
)
REGIONS = frozenset({"FR"})


@given(st.lists(DAYS, max_size=4), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_the_same_days(days: list[Day], on: date) -> None:
    named = [day._replace(id=str(n)) for n, day in enumerate(days)]
    alone = Calendar(tuple(named)).on(on, REGIONS)
    laid = Calendar(tuple(named))
    for back in range(1, FEW + 2):
        laid.on(on - timedelta(days=back), REGIONS)
    assert laid.on(on, REGIONS) == alone
