from __future__ import annotations

import pytest

from linter.config.hours import Stretch, minutes, stretches

WEEK = (0, 1, 2, 3, 4)
ALL = (0, 1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon-Fri 09:00-18:00", ((WEEK, 540, 1080),)),
        ("lun-ven 9h-18h", ((WEEK, 540, 1080),)),
        ("lun.–ven. 9h30 – 18h", ((WEEK, 570, 1080),)),
        ("du lundi au vendredi, de 9 h à 18 h 30", ((WEEK, 540, 1110),)),
        ("Monday to Friday: 9am to 5.30", None),
        ("Mon to Fri 9 am - 5 pm", ((WEEK, 540, 1020),)),
        ("12am-12pm", ((ALL, 0, 720),)),
        ("9-18", ((ALL, 540, 1080),)),
        ("Tues, Thurs 10:00-12:00", (((1, 3), 600, 720),)),
        ("mar et jeu 10h-12h", (((1, 3), 600, 720),)),
        (
            "Mon-Thu 9:00-12:00, 14:00-18:00; Sat 10:00-13:00",
            (((0, 1, 2, 3), 540, 720), ((0, 1, 2, 3), 840, 1080), ((5,), 600, 780)),
        ),
        ("Sat-Mon 00:00-24:00", (((5, 6, 0), 0, 1440),)),
        ("Sun 22:00-02:00", (((6,), 1320, 1440), ((0,), 0, 120))),
        ("ven 22h-0h", (((4,), 1320, 1440),)),
        ("", None),
        ("Mon-Fri", None),
        ("Mon 9:00", None),
        ("Mon 9-18, Tue", None),
        ("lundi 25h-26h", None),
        ("Mon 09:75-10:00", None),
        ("Mon 9-9", None),
        ("Mon 24:00-08:00", None),
        ("13pm-14pm", None),
        ("someday 9-18", None),
    ],
)
def test_staffed_hours(text: str, expected: tuple[Stretch, ...] | None) -> None:
    if expected is None:
        with pytest.raises(ValueError):  # noqa: PT011 - the message is the bad part
            stretches(text)
    else:
        assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90", 90),
        ("90m", 90),
        ("45 min", 45),
        ("18h", 1080),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("2 hours", 120),
        ("3 heures", 180),
        ("1d", 1440),
        ("2 jours", 2880),
        ("1j 2h", 1560),
        ("0", 0),
        ("", None),
        ("h", None),
        ("-3", None),
        ("1w", None),
        ("1.5h", None),
    ],
)
def test_durations(text: str, expected: int | None) -> None:
    if expected is None:
        with pytest.raises(ValueError):  # noqa: PT011 - it names no more than the text
            minutes(text)
    else:
        assert minutes(text) == expected
