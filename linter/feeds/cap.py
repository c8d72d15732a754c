"""CAP: one alert or several, as XML in version 1.1 or 1.2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.feeds.alert import LEVELS, Alert, Batch, gathered, moment
from linter.feeds.markup import ASK, children, name, root, text, texts
from linter.feeds.places import Mapped, geocode, is_wider, mapped
from linter.feeds.severity import colour, in_earnest

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

INDEXES = ("feed", "rss")
# `sender,identifier,sent`
REFERENCE = 3


class Message(NamedTuple):
    """An alert element, the namespace of its children, and its language wanted."""

    element: Element
    space: str
    language: str


def read(data: bytes, where: str, language: str = "en") -> Batch:
    """Read a document of alerts; titles are in the language if it is spoken there."""
    top = root(data, where)
    rows = [one for one in top.iter() if name(one) == "alert"]
    if not rows:
        what = "there is no CAP alert in this XML"
        if name(top) in INDEXES:
            what = "this is an index of alerts, not the alerts"
        hint = "name one of the CAP files, ending in .xml or .cap"
        raise UserError(where, what, hint)
    said = [Message(one, _space(one), language) for one in rows]
    return gathered(
        ((f"{where}, alert {number}", one) for number, one in enumerate(said, 1)),
        _alert,
    )


def _space(element: Element) -> str:
    brace, inside, _ = element.tag.rpartition("}")
    return f"{brace}{inside}"


def _alert(message: Message, where: str) -> Alert:
    element, space, _ = message

    def said(key: str) -> str:
        return text(element, f"{space}{key}")

    identifier, sender = said("identifier"), said("sender")
    if not (identifier and sender):
        raise UserError(where, "this alert has no identifier or no sender", ASK)
    is_cancel = in_earnest(said("status"), said("msgType"), identifier, where)
    sent = moment(said("sent"), where)
    alert = Alert(
        source="cap",
        source_id=f"{sender},{identifier}",
        title=identifier,
        starts=sent,
        ends=None,
        level="green",
        status="cancel" if is_cancel else "actual",
        replaces=_references(said("references")),
        sent=sent,
    )
    blocks = children(element, f"{space}info")
    if is_cancel:
        return alert
    if not blocks:
        what = "this alert has no 'info' that says what is going on"
        raise UserError(where, what, "ask those who publish it")
    return _informed(alert, blocks, message, where)


def _references(written: str) -> tuple[str, ...]:
    """Return `sender,identifier` of each message that this one follows."""
    parts = [one.split(",") for one in written.split()]
    return tuple(",".join(one[:2]) for one in parts if len(one) >= REFERENCE - 1)


def _informed(
    alert: Alert, blocks: list[Element], message: Message, where: str
) -> Alert:
    """Return the alert with what its info blocks say; the gravest block counts."""
    space, language = message.space, message.language
    levels = [
        colour(
            text(block, f"{space}severity"),
            text(block, f"{space}urgency"),
            text(block, f"{space}certainty"),
            where,
        )
        for block in blocks
    ]
    level = max(levels, key=LEVELS.index)
    grave = [b for b, one in zip(blocks, levels, strict=True) if one == level]
    told = next((b for b in grave if _speaks(b, space, language)), grave[0])
    ends = [text(block, f"{space}expires") for block in grave]
    starts = text(told, f"{space}onset") or text(told, f"{space}effective")
    places = _places(grave, space)
    return alert._replace(
        title=text(told, f"{space}headline") or text(told, f"{space}event"),
        starts=moment(starts, where) if starts else alert.starts,
        ends=max(moment(one, where) for one in ends) if all(ends) else None,
        level=level,
        regions=places.regions,
        areas=places.areas,
        url=text(told, f"{space}web"),
    )


def _speaks(block: Element, space: str, language: str) -> bool:
    # CAP says that a block without a language is in American English.
    spoken = text(block, f"{space}language") or "en-US"
    return spoken.casefold().startswith(language)


def _places(blocks: list[Element], space: str) -> Mapped:
    pairs: list[tuple[str, str]] = []
    for block in blocks:
        for area in children(block, f"{space}area"):
            codes = [
                (text(one, f"{space}valueName"), text(one, f"{space}value"))
                for one in children(area, f"{space}geocode")
            ]
            found = [(code, geocode(system, code)) for system, code in codes]
            known = [("", region) for _, region in found if region]
            names = [(one, "") for one in texts(area, f"{space}areaDesc")]
            # Where a whole country stands for a part, a person has to see which.
            vague = not known or any(is_wider(*one) for one in found if one[1])
            pairs += known + (names if vague else [])
    return mapped(pairs)
