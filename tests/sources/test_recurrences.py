"""How posts say that they come back."""

from __future__ import annotations

import pytest

from linter.core.post import Post
from linter.sources.layout import Layout
from linter.sources.read import read_document


def one(source: str) -> Post:
    text = f"text: The doors open at nine.\npublish_at: 2026-12-07T09:00\n{source}\n"
    (post,) = read_document("post.yaml", text.encode(), Layout(), named=True).posts
    return post


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("recurring: true", ""),
        ("recurring: now and then", ""),
        ("recurring: weekly", "FREQ=WEEKLY"),
        ("recurrence: hebdomadaire", "FREQ=WEEKLY"),
        ("repeat: every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("repetition: tous les 10 jours", "FREQ=DAILY;INTERVAL=10"),
        ("recurring: chaque lundi", "FREQ=WEEKLY;BYDAY=MO"),
        ("recurring: toutes les années", "FREQ=YEARLY"),
        ("recurring: fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("recurring: [monday, thursday]", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("intervalInDays: 7", "FREQ=DAILY;INTERVAL=7"),
        ("rrule: FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
        ("recurrence: ['RRULE:FREQ=MONTHLY;BYDAY=1MO']", "FREQ=MONTHLY;BYDAY=1MO"),
        ("rrule: |\n  DTSTART:20261207T090000\n  RRULE:FREQ=DAILY", "FREQ=DAILY"),
        ("recurring: {every: 7 days}", "FREQ=DAILY;INTERVAL=7"),
        ("recurring: {every: 7}", "FREQ=DAILY;INTERVAL=7"),
        ("recurring: true\nintervalInDays: 7", "FREQ=DAILY;INTERVAL=7"),
        ("intervalInDays: 7\nrecurring: true", "FREQ=DAILY;INTERVAL=7"),
        ("recurring: true\nrrule: FREQ=WEEKLY", "FREQ=WEEKLY"),
        ("recurring: true\nrecurrence: hebdomadaire", "FREQ=WEEKLY"),
        ("recurring: {every: week, day: friday}", "FREQ=WEEKLY;BYDAY=FR"),
        (
            "recurring: {every: 2, unit: weeks, until: 2027-01-31}",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131",
        ),
        (
            "recurrence: {freq: weekly, interval: 2, by_day: [MO, jeudi], count: 4}",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4",
        ),
    ],
)
def test_reads_the_rhythm_of_a_post(source: str, rule: str) -> None:
    post = one(source)
    assert post.recurring
    assert (post.recurrence, post.flaws) == (rule, ())


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("rrule: FREQ=WEEKLY;BYDAY=MONDAY", "FREQ=WEEKLY;BYDAY=MONDAY"),
        ("rrule: every monday", "every monday"),
        ("recurring: FREQ=MINUTELY", "FREQ=MINUTELY"),
        ("rrule: FREQ=DAILY;COUNT=3;UNTIL=20270101", None),
        ("rrule: FREQ=DAILY;INTERVAL=0", None),
        ("rrule: FREQ=DAILY;UNTIL=tomorrow", None),
        ("rrule: FREQ=DAILY\\nRDATE:20270101", None),
        ("intervalInDays: seven", "seven"),
        ("recurring: {every: blue moon}", "blue moon"),
        ("recurring: {interval: 7}", "7"),
    ],
)
def test_says_what_it_cannot_follow(source: str, value: str | None) -> None:
    post = one(source)
    assert post.recurring
    assert post.recurrence == ""
    (flaw,) = post.flaws
    assert flaw.kind == "unreadable-recurrence"
    assert value is None or flaw.values["value"] == value
