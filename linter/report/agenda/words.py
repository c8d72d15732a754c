"""The agenda's own words, in English and in French."""

from __future__ import annotations

from typing import Literal

from linter.core.agenda import Nature
from linter.core.calendar import Posture
from linter.core.finding import Severity
from linter.core.tuples import NamedTuple
from linter.report.wording import EN as EN_WORDS
from linter.report.wording import FR as FR_WORDS
from linter.report.wording import Forms

NBSP = "\N{NO-BREAK SPACE}"


class Words(NamedTuple):
    """One language's words; pairs are singular and plural, `#` is the number."""

    language: Literal["en", "fr"]
    days: tuple[str, ...]
    months: tuple[str, ...]
    colon: str
    semicolon: str
    title: str
    period: str
    posts: Forms
    weeks: Forms
    nothing: str
    budget: str
    a_day: Forms
    a_week: Forms
    no_budget: str
    no_channel: str
    undated: str
    out: str
    week: str
    mix: str
    over: str
    over_day: str
    nature: dict[Nature, str]
    natures: dict[Nature, str]
    severity: dict[Severity, str]
    solemn: str
    light: str
    held: str
    holds: str
    solemn_days: str
    light_days: str
    posture: dict[Posture, str]
    until: str
    open_end: str
    elsewhere: Forms
    unseen: Forms
    unverified: str
    clean: str
    no_text: str
    to_content: str
    as_of: str
    key: str
    heat: str
    heat_about: str
    bars_about: str
    as_table: str
    list_of_posts: str
    all_posts: Forms
    when: str
    what: str
    many: dict[Severity, Forms]
    findings: str
    marks: str
    made_by: str
    selling: str
    of: str
    zone: str
    same_budget: str


EN = Words(
    language="en",
    days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun",
            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    colon=":",
    semicolon="; ",
    title="Schedule",
    period="{start} to {end}",
    posts=("# post", "# posts"),
    weeks=("# week", "# weeks"),
    nothing="no posts in these weeks",
    budget="at most {limits}",
    a_day=("# a day", "# a day"),
    a_week=("# a week", "# a week"),
    no_budget="no budget",
    no_channel="no channel",
    undated="Without a date",
    out="published",
    week="Week of",
    mix="Mix",
    over="over budget",
    over_day="more than the day's budget",
    nature={"sells": "sells", "asks": "asks", "other": "neither"},
    natures={"sells": "sell", "asks": "ask", "other": "neither"},
    severity={"error": "error", "warning": "warning", "info": "info"},
    solemn="solemn day",
    light="light day",
    held="hold",
    holds="Holds",
    solemn_days="Solemn days",
    light_days="Light days",
    posture={
        "freeze": "only service posts go out",
        "review": "each post is reread",
        "careful": "with care",
        "none": "",
    },
    until="{start} to {end}",
    open_end="from {start}",
    elsewhere=(
        "# upcoming post falls outside these weeks.",
        "# upcoming posts fall outside these weeks.",
    ),
    unseen=(
        "# finding falls outside these weeks: `tactlint check` shows it.",
        "# findings fall outside these weeks: `tactlint check` shows them.",
    ),
    unverified="unverified",
    clean="nothing to report",
    no_text="(no text)",
    to_content="Skip to the calendars",
    as_of="Seen on {now}",
    key="Key",
    heat="Posts per day",
    heat_about="{channel}, posts per day: {list}.",
    bars_about="{channel}, posts per week and what they do: {list}.",
    as_table="{channel} as a table",
    list_of_posts="Posts",
    all_posts=("The # post", "All # posts"),
    when="When",
    what="What it does",
    many={"error": EN_WORDS.error, "warning": EN_WORDS.warning, "info": EN_WORDS.info},
    findings="Findings",
    marks="Days to mind",
    made_by="Made by tactlint. This page needs no network and no script.",
    selling="sell something",
    of="of {total}",
    zone="times in {zone}",
    same_budget="the week's budget",
)  # fmt: skip
FR = Words(
    language="fr",
    days=("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    months=("janv.", "févr.", "mars", "avr.", "mai", "juin",
            "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    colon=f"{NBSP}:",
    semicolon=f"{NBSP}; ",
    title="Calendrier",
    period="du {start} au {end}",
    posts=("# post", "# posts"),
    weeks=("# semaine", "# semaines"),
    nothing="aucun post ces semaines-là",
    budget="au plus {limits}",
    a_day=("# par jour", "# par jour"),
    a_week=("# par semaine", "# par semaine"),
    no_budget="sans repère",
    no_channel="sans canal",
    undated="Sans date",
    out="publié",
    week="Semaine du",
    mix="Dosage",
    over="au-delà du repère",
    over_day="plus que le repère du jour",
    nature={"sells": "vend", "asks": "questionne", "other": "ni l'un ni l'autre"},
    natures={"sells": "vendent", "asks": "questionnent", "other": "autres"},
    severity={"error": "erreur", "warning": "avertissement", "info": "info"},
    solemn="jour grave",
    light="jour léger",
    held="suspension",
    holds="Suspensions",
    solemn_days="Jours graves",
    light_days="Jours légers",
    posture={
        "freeze": "seuls les posts de service sortent",
        "review": "chaque post est relu",
        "careful": "avec précaution",
        "none": "",
    },
    until="du {start} au {end}",
    open_end="depuis le {start}",
    elsewhere=(
        "# post à publier est hors de ces semaines.",
        "# posts à publier sont hors de ces semaines.",
    ),
    unseen=(
        f"# constat est hors de ces semaines{NBSP}: `tactlint check` le montre.",
        f"# constats sont hors de ces semaines{NBSP}: `tactlint check` les montre.",
    ),
    unverified="à vérifier",
    clean="rien à signaler",
    no_text="(sans texte)",
    to_content="Aller aux calendriers",
    as_of="Vu le {now}",
    key="Légende",
    heat="Posts par jour",
    heat_about=f"{{channel}}, posts par jour{NBSP}: {{list}}.",
    bars_about=f"{{channel}}, posts par semaine et ce qu'ils font{NBSP}: {{list}}.",
    as_table="{channel} en tableau",
    list_of_posts="Posts",
    all_posts=("Le # post", "Les # posts"),
    when="Quand",
    what="Ce qu'il fait",
    many={"error": FR_WORDS.error, "warning": FR_WORDS.warning, "info": FR_WORDS.info},
    findings="Constats",
    marks="Jours à respecter",
    made_by="Fait par tactlint. Cette page se passe de réseau et de script.",
    selling="vendent",
    of="sur {total}",
    zone="heures {of_zone}",
    same_budget="le repère de la semaine",
)  # fmt: skip
WORDS = {"en": EN, "fr": FR}
