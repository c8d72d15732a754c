from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from linter.config.calendars import CalendarFile
from linter.config.events import EventsFile
from linter.config.model import Config
from linter.config.starter import Seen, starter
from linter.docs.schema import schema
from linter.errors import UserError
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.positioned import build, parse

SHAPES: dict[str, type] = {
    "config": Config,
    "events": EventsFile,
    "calendar": CalendarFile,
}
GOOD = [
    ("config", ""),
    ("config", starter(Seen(("posts/a.md",), ("linkedin", "infos")), "fr")),
    ("config", "posts: posts/**/*.md\nrules:\nevents: e.yaml\n"),
    ("config", "rules: {promo: off, noise/gap: {severity: info, minutes: {x: 30}}}"),
    ("config", "blocklist: [cher, {term: bradé, from: 2026-01-01, until: 2026-02-01}]"),
    ("config", "channels: {x: {min_gap: 2h, max_per_day: 5, staffed_hours: 9-18}}"),
    ("config", "audience: {regions: [FR, FR-29, world], languages: en}\nbrand: Nous"),
    ("config", "brand: {words: [2026, Nous]}\nfields: {légende: text}"),
    ("config", "overrides: [{paths: [a/**], language: fr, rules: {'*': warning}}]"),
    ("events", "events: []"),
    ("events", "events: [{id: a, from: 2026-11-20, posture: none, until: }]"),
    (
        "calendar",
        (
            "calendar: c\ndays:\n- {id: a, rule: easter+39, tone: light, "
            "names: {fr: Ascension}, regions: [FR]}"
        ),
    ),
]
BAD = [
    ("config", "timezon: UTC"),
    ("config", "posts: {a: b}"),
    ("config", "day_first: oui"),
    ("config", "audience: {regions: [Bretagne]}"),
    ("config", "audience: {languages: [de]}"),
    ("config", "rules: {promo: warn}"),
    ("config", "rules: {promo: {severity: warn}}"),
    ("config", "channels: {x: {max_per_day: -1}}"),
    ("config", "channels: {x: {platform: twiter}}"),
    ("config", "channels: {x: {max_per_dya: 1}}"),
    ("config", "fields: {légende: txt}"),
    ("config", "overrides: [{rules: {promo: off}}]"),
    ("config", "blocklist: [{note: why}]"),
    ("events", ""),
    ("events", "events: "),
    ("events", "events: [{id: a}]"),
    ("events", "events: [{id: a, from: soon}]"),
    ("events", "events: [{id: a, from: 2026-11-20, posture: freez}]"),
    ("calendar", "calendar: c\ndays: [{id: a}]"),
    (
        "calendar",
        (
            "calendar: c\ndays:\n- {id: a, rule: easter, tone: light, "
            "names: {de: Ostern}, regions: [DE]}"
        ),
    ),
]


def plain(node: Node | None) -> Any:
    """Return what an editor's YAML reader makes of a file."""
    match node:
        case Mapping():
            return {key.value: plain(value) for key, value in node.entries}
        case Sequence():
            return [plain(item) for item in node.items]
        case Scalar(tag="null"):
            return None
        case Scalar(tag="int" | "float" | "bool"):
            return json.loads(node.value)
        case Scalar():
            return node.value
    return {}


def is_valid(name: str, text: str) -> bool:
    written = schema(SHAPES[name], name)
    Draft202012Validator.check_schema(written)
    validator = Draft202012Validator(written)
    return bool(validator.is_valid(plain(parse("f.yaml", text).node)))


@pytest.mark.parametrize(("name", "text"), GOOD)
def test_what_we_read_is_valid(name: str, text: str) -> None:
    build(parse("f.yaml", text), SHAPES[name])
    assert is_valid(name, text)


@pytest.mark.parametrize(("name", "text"), BAD)
def test_what_we_refuse_is_not(name: str, text: str) -> None:
    with pytest.raises(UserError):
        build(parse("f.yaml", text), SHAPES[name])
    assert not is_valid(name, text)


def test_every_key_is_described_in_both_languages() -> None:
    for shape in SHAPES.values():
        for language in ("en", "fr"):
            written = schema(shape, "t", language)
            for record in (written, *written.get("$defs", {}).values()):
                record = next(  # noqa: PLW2901 - the mapping beside the lone value
                    (arm for arm in record.get("anyOf", []) if "properties" in arm),
                    record,
                )
                for key, said in record["properties"].items():
                    assert said.get("description"), (shape, key)


def test_languages_differ() -> None:
    english, french = (schema(Config, "t", language) for language in ("en", "fr"))
    texts = [one["properties"]["timezone"]["description"] for one in (english, french)]
    assert texts[0] != texts[1]


def test_a_schema_says_what_it_is_and_what_the_defaults_are() -> None:
    written = schema(Config, "tactlint.yaml")
    assert written["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert written["title"] == "tactlint.yaml"
    assert written["properties"]["timezone"]["default"] == "UTC"
    assert "default" not in written["properties"]["sector"]
    assert written["additionalProperties"] is False


def test_a_schema_is_plain_json_and_always_the_same() -> None:
    assert json.dumps(schema(Config, "t")) == json.dumps(schema(Config, "t"))
