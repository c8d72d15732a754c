from __future__ import annotations

from linter.checks.missing_fact import Params, run
from tests.checks.factories import post, reading, world

TEXT = "The orchard gave eleven tonnes"


def test_a_post_without_the_fact_is_flagged() -> None:
    [hit] = run(reading(TEXT), world(), Params(fact="campaign"))
    assert hit.values == {"fact": "campaign"}


def test_a_post_with_the_fact_passes() -> None:
    told = reading(TEXT)._replace(post=post(text=TEXT, campaign="seasons"))
    assert not list(run(told, world(), Params(fact="campaign")))


def test_a_service_notice_needs_none() -> None:
    notice = reading(TEXT)._replace(post=post(text=TEXT, kind="service"))
    assert not list(run(notice, world(), Params(fact="campaign")))
