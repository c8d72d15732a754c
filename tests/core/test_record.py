"""Records: what they share with dataclasses, and that dataclasses still serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from linter.core.record import MISSING, field, fields, is_record, record


@record
class Tea:
    name: str
    minutes: int = 3
    herbs: list[str] = field(default_factory=list, metadata={"about": "leaves"})


@record
class Blend(Tea):
    minutes: int = 5
    share: float = 0.5


@dataclass
class Cup:
    size: int
    handle: bool = True


def test_defaults_fill_in() -> None:
    assert Tea("mint") == Tea(name="mint", minutes=3, herbs=[])
    assert Tea("mint") != Tea("mint", 4)
    assert Tea("mint") != Blend("mint", 3)


def test_records_do_not_share_what_a_factory_makes() -> None:
    Tea("mint").herbs.append("thyme")
    assert Tea("mint").herbs == []


def test_fields_of_the_class_above_come_first() -> None:
    assert [(one.name, one.default) for one in fields(Blend)] == [
        ("name", MISSING),
        ("minutes", 5),
        ("herbs", MISSING),
        ("share", 0.5),
    ]
    assert fields(Blend)[2].metadata == {"about": "leaves"}


@pytest.mark.parametrize(
    ("values", "named"),
    [
        pytest.param((), {}, id="nothing for what has no default"),
        pytest.param(("mint",), {"milk": True}, id="an unknown name"),
        pytest.param(("mint",), {"name": "sage"}, id="a value twice"),
        pytest.param(("mint", 3, [], 1), {}, id="a value too many"),
    ],
)
def test_wrong_values_are_refused(values: tuple[Any, ...], named: Any) -> None:
    with pytest.raises(TypeError, match="Tea"):
        Tea(*values, **named)


def test_it_shows_its_values() -> None:
    assert repr(Tea("mint")) == "Tea(name='mint', minutes=3, herbs=[])"


def test_a_dataclass_is_a_record_too() -> None:
    assert is_record(Cup)
    assert [(one.name, one.default) for one in fields(Cup)] == [
        ("size", MISSING),
        ("handle", True),
    ]
    assert not is_record(int)
    assert fields(int) == ()
