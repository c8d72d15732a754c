from __future__ import annotations

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from linter.core.tuples import NamedTuple


class Dish(NamedTuple):
    """What is on the table."""

    name: str
    price: int = 3
    tags: tuple[str, ...] = ()

    @property
    def dear(self) -> bool:
        """Whether it costs more than most."""
        return self.price > 10

    def renamed(self, name: str) -> Dish:
        return self._replace(name=name)


class Plain(typing.NamedTuple):
    name: str
    price: int = 3
    tags: tuple[str, ...] = ()


class Empty(NamedTuple):
    pass


class Loud(NamedTuple):
    name: str

    def __repr__(self) -> str:
        return self.name.upper()


def test_values_come_by_place_by_name_and_by_default() -> None:
    dish = Dish("soup", tags=("hot",))
    assert tuple(dish) == ("soup", 3, ("hot",))
    assert (dish.name, dish.price, dish.tags) == ("soup", 3, ("hot",))
    assert dish[0] == "soup"
    name, *_ = dish
    assert name == "soup"


def test_the_first_tuple_of_a_class_is_like_all_others() -> None:
    class Late(NamedTuple):
        one: int
        two: int = 2

    first, second = Late(1), Late(1)
    assert type(first) is type(second) is Late
    assert first == second == (1, 2)


def test_a_subclass_may_make_the_first_tuple() -> None:
    class Above(NamedTuple):
        one: int

    class Below(Above):
        pass

    assert type(Below(1)) is Below
    assert type(Above(one=2)) is Above
    assert type(Below(3)) is Below


@pytest.mark.parametrize(
    "make",
    [
        lambda kind: kind(),
        lambda kind: kind("a", 1, (), 4),
        lambda kind: kind("a", name="b"),
        lambda kind: kind("a", weight=1),
    ],
    ids=["too-few", "too-many", "twice", "unknown"],
)
def test_wrong_arguments_are_refused_as_typing_does(
    make: Callable[[type], object],
) -> None:
    for kind in (Plain, Dish):
        with pytest.raises(TypeError):
            make(kind)


def test_what_typing_gives_is_there() -> None:
    ours: Any = Dish("soup", 12)
    theirs: Any = Plain("soup", 12)
    assert ours == theirs
    assert ours._fields == theirs._fields
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(price=4) == theirs._replace(price=4)
    assert repr(ours) == repr(theirs).replace("Plain", "Dish")
    assert tuple(Dish._make(["tea", 1, ()])) == ("tea", 1, ())
    assert Dish._field_defaults == Plain._field_defaults
    assert hash(ours) == hash(theirs)
    assert Dish.__doc__ == "What is on the table."
    assert ours.dear
    assert ours.renamed("tea").name == "tea"
    match ours:
        case Dish(name, price):
            assert (name, price) == ("soup", 12)
        case _:
            pytest.fail("a tuple matches its own class")


@pytest.mark.parametrize("kind", [Plain, Dish])
def test_unknown_names_and_wrong_lengths_are_errors(kind: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        kind("a")._replace(weight=1)
    with pytest.raises(TypeError):
        kind._make(["a"])


def test_tuples_travel() -> None:
    dish = Dish("soup", tags=("hot",))
    assert pickle.loads(pickle.dumps(dish)) == dish  # noqa: S301 - our own bytes
    assert type(copy.copy(dish)) is Dish
    assert type(copy.deepcopy(dish)) is Dish


def test_a_class_may_have_no_fields_or_words_of_its_own() -> None:
    assert Empty() == ()
    assert repr(Loud("hush")) == "HUSH"
    with pytest.raises(AttributeError):
        Loud("hush").name = "x"  # type: ignore[misc]


def test_defaults_come_last() -> None:
    with pytest.raises(TypeError, match="behind"):

        class Wrong(NamedTuple):
            one: int = 1
            two: int  # type: ignore[misc]
