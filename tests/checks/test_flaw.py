from __future__ import annotations

from linter.checks.flaw import Params, run
from linter.core.post import SOME_DAY, Flaw
from linter.core.span import Span
from tests.checks.factories import reading, world

LOST = Flaw("lost-text", Span(0, 4), {"key": "text", "value": "#Soup"})
TWICE = Flaw("duplicate-key", Span(5, 9), {"key": "status"})
DATE = Flaw("unreadable-date", Span(2, 3), {"value": "soon"})


def test_flaws_of_one_kind_with_their_values() -> None:
    post = reading("#Soup time", flaws=(LOST, TWICE))
    [hit] = run(post, world(), Params(kind="lost-text"))
    assert (hit.span, hit.field, hit.values) == (LOST.span, "text", LOST.values)


def test_a_flaw_without_key_is_about_the_date() -> None:
    [hit] = run(reading("Soup", flaws=(DATE,)), world(), Params(kind="unreadable-date"))
    assert hit.field == "publish_at"


def test_no_flaw_no_hit() -> None:
    assert (
        list(run(reading("Soup", flaws=(TWICE,)), world(), Params("lost-text"))) == []
    )


def test_a_variant_may_weigh_differently() -> None:
    flaws = (TWICE, TWICE._replace(span=Span(20, 24), variant="fact"))
    params = Params("duplicate-key", {"fact": "error"})
    hits = run(reading("Soup", flaws=flaws), world(), params)
    assert [hit.severity for hit in hits] == [None, "error"]


def test_a_date_to_write_is_never_past() -> None:
    hint = f"{SOME_DAY}T09:00"
    flaw = DATE._replace(values={"value": "soon", "hint": hint})
    around = world()
    [hit] = run(reading("Soup", flaws=(flaw,)), around, Params("unreadable-date"))
    day, clock = str(hit.values["hint"]).split("T")
    assert day > around.now.date().isoformat()
    assert clock == "09:00"
