from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from linter.engine.message import LONGEST, NBSP, fill, shown, unfilled

TEXTS = {"en": "{count} of {of} on {day}", "fr": "{count} sur {of} le {day}"}
FIRST = datetime(2026, 12, 1, 9, 5)  # noqa: DTZ001 - the zone is not shown


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (date(2026, 12, 1), "1 December 2026", "1er décembre 2026"),
        (date(2026, 8, 2), "2 August 2026", "2 août 2026"),
        (date(2026, 2, 11), "11 February 2026", "11 février 2026"),
        (
            FIRST,
            "1 December 2026, 09:05",
            f"1er décembre 2026, 9{NBSP}h{NBSP}05",
        ),
        (2.5, "2.5", "2,5"),
        (3.0, "3", "3"),
        (1200, "1200", "1200"),
        ({"en": "Armistice", "fr": "l'Armistice"}, "Armistice", "l'Armistice"),
        ({"en": "Day"}, "Day", "Day"),
        ("soup", "soup", "soup"),
        (timedelta(minutes=45), f"45{NBSP}min", f"45{NBSP}min"),
        (timedelta(hours=18), f"18{NBSP}h", f"18{NBSP}h"),
        (
            timedelta(hours=3, minutes=5),
            f"3{NBSP}h 5{NBSP}min",
            f"3{NBSP}h{NBSP}05",
        ),
    ],
)
def test_values_are_written_as_readers_do(
    value: object, english: str, french: str
) -> None:
    assert (shown(value, "en"), shown(value, "fr")) == (english, french)


def test_names_are_filled_in() -> None:
    values = {"count": 3, "of": 5, "day": date(2026, 5, 1)}
    assert fill(TEXTS, values, "fr") == "3 sur 5 le 1er mai 2026"
    assert fill(TEXTS, values, "en") == "3 of 5 on 1 May 2026"


@pytest.mark.parametrize("language", ["de", ""])
def test_a_language_without_text_reads_english(language: str) -> None:
    assert fill({"en": "soup"}, {}, language) == "soup"


@pytest.mark.parametrize(
    "text",
    ["{unknown} stays", "{count.real}", "{0}", "{count!r}", "{}", "{Count}", "100 {%}"],
)
def test_nothing_but_a_known_name_means_anything(text: str) -> None:
    assert fill({"en": text}, {"count": 3}, "en") == text


def test_values_are_not_filled_in_again() -> None:
    assert fill({"en": "'{words}'"}, {"words": "{count}", "count": 9}, "en") == (
        "'{count}'"
    )


def test_a_page_about_a_rule_shows_no_braces() -> None:
    assert unfilled("{share} % of it\n  sells ({words})") == "… % of it sells (…)"


def test_blanks_side_by_side_leave_one_ellipsis() -> None:
    assert unfilled("on hold: {event}{why}, until {until}") == "on hold: …, until …"


@pytest.mark.parametrize(
    ("text", "values", "french"),
    [
        ("à l'heure de {zone}", {"zone": "Europe/Paris"}, "à l'heure d'Europe/Paris"),
        ("à l'heure de {zone}", {"zone": "Pacific/Apia"}, "à l'heure de Pacific/Apia"),
        ("un post de {channel}", {"channel": "instagram"}, "un post d'instagram"),
        ("un post de {channel}", {"channel": "youtube"}, "un post de youtube"),
        ("un post de {channel}", {"channel": "{of}", "of": 2}, "un post de {of}"),
        ("plus de {count}", {"count": "onze"}, "plus de onze"),
        ("code {zone}", {"zone": "Europe/Paris"}, "code Europe/Paris"),
    ],
)
def test_french_elides_before_names(
    text: str, values: dict[str, object], french: str
) -> None:
    assert fill({"en": text, "fr": text}, values, "fr") == french
    assert "d'" not in fill({"en": text}, values, "en").removeprefix("à l'")


@pytest.mark.parametrize(
    ("size", "said"),
    [(LONGEST, "x" * LONGEST), (LONGEST + 1, "x" * (LONGEST - 1) + "…")],
)
def test_a_long_value_is_quoted_in_part(size: int, said: str) -> None:
    texts = {"en": "takes '{value}' for a comment"}
    assert fill(texts, {"value": "x" * size}, "en") == f"takes '{said}' for a comment"
