"""Parts are what was packed, or said to be spoilt, or renewed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.parts import Parts, SpoiltError, packed

MANY = st.lists(st.binary(max_size=8), max_size=6)


def _read(data: bytes) -> list[bytes]:
    parts = Parts(data)
    return [bytes(parts[at]) for at in range(len(parts))]


@given(MANY)
def test_parts_come_out_as_they_went_in(written: list[bytes]) -> None:
    assert _read(packed(written)) == written


@given(MANY, st.data())
def test_no_spoilt_part_is_given(written: list[bytes], draw: st.DataObject) -> None:
    data = bytearray(packed(written))
    at = draw.draw(st.integers(0, len(data) - 1))
    data[at] ^= draw.draw(st.integers(1, 255))
    with pytest.raises(SpoiltError):
        _read(bytes(data))


@given(MANY, st.integers(1, 20))
def test_what_was_cut_short_is_refused(written: list[bytes], cut: int) -> None:
    data = packed(written)
    with pytest.raises(SpoiltError):
        Parts(data[: max(0, len(data) - cut)])


@given(st.binary(max_size=40))
def test_what_something_else_wrote_is_refused(data: bytes) -> None:
    with pytest.raises(SpoiltError):
        Parts(data)


def test_a_spoilt_part_is_renewed_with_all_others() -> None:
    whole = packed([b"soup", b"bread", b"salt"])
    asked: list[int] = []

    def renew() -> bytes:
        asked.append(1)
        return whole

    parts = Parts(whole.replace(b"salt", b"malt"), renew)
    assert bytes(parts[0]) == b"soup"
    assert not asked
    assert [bytes(parts[at]) for at in (1, 2, 1)] == [b"bread", b"salt", b"bread"]
    assert asked == [1]
