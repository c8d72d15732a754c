from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated, Literal

import pytest

from linter.errors import UserError
from linter.positioned import (
    Complaints,
    Objection,
    Reader,
    Value,
    about,
    build,
    parse,
)


def _even(value: Value) -> int:
    number = build(value, int)
    if number % 2:
        raise value.complain(f"{number} is odd", "double it")
    return number


Even = Annotated[int, Reader(_even, {"type": "integer"}, "an even number")]


@dataclass(frozen=True)
class Dish:
    name: str = field(metadata=about("What it is called.", bare=True))
    price: float = 0.0
    label: Annotated[str, "a note for people"] = ""


@dataclass(frozen=True)
class Tuning:
    level: Literal["low", "high"] | None = field(
        default=None, metadata=about("How much.", bare=True)
    )
    others: dict[str, Value] = field(
        default_factory=dict, metadata=about("Whatever else.", rest=True)
    )


@dataclass(frozen=True)
class Menu:
    title: str
    begins: str = field(default="", metadata=about("First day.", key="from"))
    dishes: tuple[Dish, ...] = ()
    covers: int = 1
    pairs: tuple[Even, ...] = ()
    limit: int | None = None
    size: int | float | str = 0
    open: bool = False
    mark: Even | bool = False
    at: datetime | None = None
    words: tuple[str, ...] = ()
    tuning: dict[Literal["salt", "sugar"], Tuning] = field(default_factory=dict)
    extra: Value | None = None

    def objections(self) -> list[Objection]:
        if self.covers < len(self.dishes):
            return [Objection(("covers",), "fewer covers than dishes", "add covers")]
        return []


def menu(text: str) -> Menu:
    return build(parse("menu.yaml", text), Menu)


def complaints(text: str) -> list[str]:
    with pytest.raises(Complaints) as caught:
        menu(text)
    return [str(error) for error in caught.value.errors]


def test_every_sort_of_value_is_read() -> None:
    read = menu(
        "title: Midi\n"
        "from: 2026-11-20\n"
        "dishes:\n  - Soupe\n  - {name: Tarte, price: 4, label: maison}\n"
        "covers: 1_000\npairs: [2, 0x10]\nlimit: -3\nsize: 1.5\nopen: true\n"
        "at: 2026-11-20T12:30:00Z\nwords: seul\n"
        "tuning: {salt: low, sugar: {level: high, grain: fine}}\n"
        "extra: [1, {a: b}]\n"
    )
    assert read.title == "Midi"
    assert read.begins == "2026-11-20"
    assert read.dishes == (Dish("Soupe"), Dish("Tarte", 4.0, "maison"))
    assert (read.covers, read.pairs, read.limit) == (1000, (2, 16), -3)
    assert read.size == 1.5
    assert read.open is True
    assert read.at == datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
    assert read.words == ("seul",)
    assert read.tuning["salt"] == Tuning("low")
    assert read.tuning["sugar"].others["grain"].text == "fine"
    assert read.extra is not None
    assert read.extra.at(1, "a").where == "menu.yaml:14:16"


def test_a_collection_left_empty_is_one_left_out() -> None:
    assert menu("title: x\ndishes:\nwords:\ntuning:\nlimit:\n") == Menu("x")


def test_an_empty_mapping_is_one_without_settings() -> None:
    assert menu("title: x\ntuning:\n  salt:\n").tuning == {
        "salt": Tuning(level=None, others={})
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "title: x\nopne: true\n",
            "menu.yaml:2:1: unknown key 'opne'\n  help: did you mean 'open'?",
            id="unknown key",
        ),
        pytest.param(
            "dishes: []\n",
            "menu.yaml:1:1: the key 'title' is missing",
            id="missing key",
        ),
        pytest.param(
            "title: x\ndishes:\n  - {price: 1}\n",
            "menu.yaml:3:5: the key 'name' is missing in 'dishes'",
            id="missing key of an item",
        ),
        pytest.param(
            "title: [x]\n",
            "menu.yaml:1:8: 'title' should be text, but is a list",
            id="list for text",
        ),
        pytest.param(
            "title: true\n",
            "menu.yaml:1:8: 'title' should be text, but is 'true'\n"
            '  help: put quotes around it if it is a word: "true"',
            id="truth for text",
        ),
        pytest.param(
            "title:\n",
            "menu.yaml:1:7: 'title' should be text, but is nothing",
            id="nothing for text",
        ),
        pytest.param(
            "title: x\ncovers: many\n",
            "menu.yaml:2:9: 'covers' should be a whole number, but is 'many'",
            id="text for a number",
        ),
        pytest.param(
            "title: x\ncovers: 1.5\n",
            "menu.yaml:2:9: 'covers' should be a whole number, but is '1.5'",
            id="fraction for a whole number",
        ),
        pytest.param(
            "title: x\ndishes: [{name: y, price: .inf}]\n",
            "menu.yaml:2:27: 'price' should be a number, but is '.inf'",
            id="no end",
        ),
        pytest.param(
            "title: x\ndishes: [{name: y, price: 1e999}]\n",
            "menu.yaml:2:27: 'price' should be a number, but is '1e999'",
            id="beyond the end",
        ),
        pytest.param(
            "title: x\ndishes: [{name: y, price: cheap}]\n",
            "menu.yaml:2:27: 'price' should be a number, but is 'cheap'",
            id="text for a fraction",
        ),
        pytest.param(
            "title: x\nopen: oui\n",
            "menu.yaml:2:7: 'open' should be true or false, but is 'oui'\n"
            "  help: write true",
            id="French truth",
        ),
        pytest.param(
            "title: x\nopen: off\n",
            "menu.yaml:2:7: 'open' should be true or false, but is 'off'\n"
            "  help: write false",
            id="old YAML truth",
        ),
        pytest.param(
            "title: x\nat: 20/11/2026\n",
            "menu.yaml:2:5: 'at' should be a date or a date and time such as "
            "2026-11-20T09:00, but is '20/11/2026'",
            id="unreadable moment",
        ),
        pytest.param(
            "title: x\nat: 12\n",
            "menu.yaml:2:5: 'at' should be a date or a date and time such as "
            "2026-11-20T09:00, but is '12'",
            id="number for a moment",
        ),
        pytest.param(
            "title: x\npairs: [2, 3]\n",
            "menu.yaml:2:12: 3 is odd\n  help: double it",
            id="own reader",
        ),
        pytest.param(
            "title: x\npairs: {a: 1}\n",
            "menu.yaml:2:8: 'pairs' should be a list, but is a mapping",
            id="mapping for a list",
        ),
        pytest.param(
            "title: x\nwords: {a: 1}\n",
            "menu.yaml:2:8: 'words' should be a list, but is a mapping",
            id="mapping for words",
        ),
        pytest.param(
            "title: x\nsize: [1]\n",
            "menu.yaml:2:7: 'size' should be a whole number or a number or text, "
            "but is a list",
            id="none of several",
        ),
        pytest.param(
            "title: x\nmark: [1]\n",
            "menu.yaml:2:7: 'mark' should be an even number or true or false, but is "
            "a list",
            id="none of several, one with its own reader",
        ),
        pytest.param(
            "title: x\ndishes: [{name: y, price: 2026-11-20}]\n",
            "menu.yaml:2:27: 'price' should be a number, but is '2026-11-20'",
            id="date for a number",
        ),
        pytest.param(
            "title: x\ntuning: {salt: lo}\n",
            "menu.yaml:2:16: 'salt' should be one of low, high, but is 'lo'\n"
            "  help: did you mean 'low'?",
            id="unknown word",
        ),
        pytest.param(
            "title: x\ntuning: {salt: {level: [low]}}\n",
            "menu.yaml:2:24: 'level' should be one of low, high, but is a list",
            id="list for a word",
        ),
        pytest.param(
            "title: x\ntuning: {pepper: low}\n",
            "menu.yaml:2:10: this should be one of salt, sugar, but is 'pepper'",
            id="unknown word as key",
        ),
        pytest.param(
            "title: x\ntuning: {salt: [low]}\n",
            "menu.yaml:2:16: 'salt' should be one of low, high or a mapping, but is "
            "a list",
            id="list for a mapping or a word",
        ),
        pytest.param(
            "title: x\ntuning: low\n",
            "menu.yaml:2:9: 'tuning' should be a mapping, but is 'low'",
            id="text for a table",
        ),
        pytest.param(
            "title: x\ndishes: [a, b]\n",
            "menu.yaml:1:1: fewer covers than dishes\n  help: add covers",
            id="objection to what is not written",
        ),
        pytest.param(
            "title: x\ndishes: [a, b]\ncovers: 1\n",
            "menu.yaml:3:9: fewer covers than dishes\n  help: add covers",
            id="objection to what is written",
        ),
        pytest.param(
            "- title\n",
            "menu.yaml:1:1: this should be a mapping, but is a list",
            id="list for a file",
        ),
        pytest.param(
            "",
            "menu.yaml:1:1: the file is empty; it needs the key 'title'",
            id="empty file",
        ),
        pytest.param(
            "# nothing but a comment\n",
            "menu.yaml:1:1: the file is empty; it needs the key 'title'",
            id="comment only",
        ),
        pytest.param(
            "title: x\r\ntitle: y\r\n",
            "menu.yaml:2:1: the key 'title' is written twice\n  help: keep one of them",
            id="key twice",
        ),
        pytest.param(
            "title: x\nwords: #soldes\n",
            "menu.yaml:2:8: '#soldes' is a comment here, no part of the value\n"
            "  help: put quotes around the value, or a blank behind # if it is a "
            "comment",
            id="hashtag lost",
        ),
        pytest.param(
            "title: @team\n",
            "menu.yaml:1:8: a value cannot start with @ in YAML: @team\n"
            "  help: put quotes around the value",
            id="mention",
        ),
        pytest.param(
            f"title: x\ncovers: {'9' * 5000}\n",
            f"menu.yaml:2:9: 'covers' should be a whole number, but is '{'9' * 39}…'",
            id="number beyond reason",
        ),
    ],
)
def test_a_complaint_names_its_place(text: str, expected: str) -> None:
    assert complaints(text) == [expected]


def test_all_complaints_come_at_once_in_the_order_of_the_file() -> None:
    found = complaints("covers: x\nopne: true\ndishes: [{nmae: y}]\n")
    assert [error.split("\n")[0] for error in found] == [
        "menu.yaml:1:9: 'covers' should be a whole number, but is 'x'",
        "menu.yaml:2:1: unknown key 'opne'",
        "menu.yaml:3:11: unknown key 'nmae' in 'dishes'",
        "menu.yaml:3:10: the key 'name' is missing in 'dishes'",
        "menu.yaml:1:1: the key 'title' is missing",
    ]


def test_complaints_are_one_user_error_that_shows_them_all() -> None:
    with pytest.raises(UserError) as caught:
        menu("titel: x\n")
    assert caught.value.where == "menu.yaml:1:1"
    assert str(caught.value).count("menu.yaml:1:1") == 2
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert str(again) == str(caught.value)


def test_a_broken_file_is_a_complaint_with_its_place() -> None:
    found = complaints("title: x\nwords: [a\nopen: true\n")
    assert len(found) == 1
    assert found[0].startswith("menu.yaml:")
    assert "Traceback" not in found[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("menu.toml", 'title = "Midi"\ncovers = 2\ndishes = ["Soupe"]\n'),
        ("menu.json", '{"title": "Midi", "covers": 2, "dishes": ["Soupe"]}'),
        ("menu.yml", "title: Midi\ncovers: 2\ndishes: [Soupe]\n"),
    ],
)
def test_the_name_of_a_file_says_how_to_read_it(path: str, text: str) -> None:
    assert build(parse(path, text), Menu) == Menu(
        "Midi", dishes=(Dish("Soupe"),), covers=2
    )


def test_toml_complaints_name_the_place_too() -> None:
    with pytest.raises(Complaints) as caught:
        build(parse("menu.toml", 'title = "x"\n\n[[dishes]]\nnmae = "y"\n'), Menu)
    assert caught.value.errors[0].where == "menu.toml:4:1"


def test_places_lead_to_values_and_to_keys() -> None:
    value = parse("menu.yaml", "a:\n  b: [1, {c: d}]\n")
    assert value.at("a", "b", 1, "c").where == "menu.yaml:2:14"
    assert value.key("a", "b", 1, "c").where == "menu.yaml:2:11"
    assert value.at("a", "x", "y").where == "menu.yaml:2:3", "as deep as it goes"
    assert value.at("a", "b", 9).where == "menu.yaml:2:6"
    assert value.key("a", "x").where == "menu.yaml:2:3"
    assert value.at("a", "b").text == ""
    assert value.find("z") is None
