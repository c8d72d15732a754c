"""Which of overlapping matches are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.language.overlap import Found, settle


def found(start: int, end: int, signal: str = "s", *, exception: bool = False) -> Found:
    return Found(start, end, 0, signal, 1.0, exception)


def test_exceptions_may_overlap_each_other() -> None:
    exceptions = [found(0, 5, exception=True), found(3, 9, exception=True)]
    assert settle([*exceptions, found(4, 6), found(9, 12)]) == [found(9, 12)]


def test_the_heavier_of_twins_is_kept() -> None:
    heavy = found(0, 3)._replace(weight=2.0, phrase=1)
    assert settle([found(0, 3), heavy]) == [heavy]


stretches = st.builds(
    lambda start, length, exception: found(start, start + length, exception=exception),
    st.integers(0, 30),
    st.integers(1, 8),
    st.booleans(),
)


def meet(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(stretches, max_size=14))
def test_what_is_kept_stands_apart_and_nothing_longer_was_free(
    group: list[Found],
) -> None:
    kept = settle(group)
    exceptions = [one for one in group if one.exception]
    for one in kept:
        assert not any(meet(one, other) for other in exceptions)
        assert not any(meet(one, other) for other in kept if other is not one)
    for one in group:
        if one not in kept and not one.exception:
            over = [other for other in [*kept, *exceptions] if meet(one, other)]
            assert any(
                other.exception or other.end - other.start >= one.end - one.start
                for other in over
            )
