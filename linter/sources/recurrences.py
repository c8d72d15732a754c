"""How a post comes back, in the forms that calendars and schedulers write."""

from __future__ import annotations

from linter.core.patterns import compiled
from linter.core.post import Flaw
from linter.core.recurrence import EXAMPLE, UNREADABLE, is_rule
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar
from linter.sources.aliases import Fact, Facts, fold_key
from linter.sources.details import is_cron
from linter.sources.values import is_filled, scalars, span_of, word

_ONCE = frozenset(("", "0", "once", "none", "never", "no", "false", "non", "jamais"))
_DAYS = {
    "mo": "monday mon lundi lundis", "tu": "tuesday tue mardi mardis",
    "we": "wednesday wed mercredi mercredis", "th": "thursday thu jeudi jeudis",
    "fr": "friday fri vendredi vendredis", "sa": "saturday sat samedi samedis",
    "su": "sunday sun dimanche dimanches",
}  # fmt: skip
_WEEKDAYS = {
    name: day.upper() for day, names in _DAYS.items() for name in names.split()
}
_KNOWN = frozenset(_WEEKDAYS.values())
_UNITS = {
    "DAILY": "day days daily jour jours quotidien quotidienne",
    "WEEKLY": "week weeks weekly semaine semaines hebdomadaire hebdo",
    "MONTHLY": "month months monthly mois mensuel mensuelle",
    "YEARLY": "year years yearly annually an ans annee annees annuel annuelle",
}
_FREQUENCIES = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_EVERY = r"(?:every |each |tous les |toutes les |chaque )?(?:(\d{1,3}) )?([a-z]+)"
_TWICE = {"fortnightly": "FREQ=WEEKLY;INTERVAL=2", "biweekly": "FREQ=WEEKLY;INTERVAL=2"}
_ACCENTS = str.maketrans("éèû", "eeu")
_EVERIES = ("every", "tousles", "toutesles", "freq", "frequency", "frequence")
_PACES = (*_EVERIES, "intervalindays", "days", "interval")
_RULE_NAME = r"(?i)^\s*RRULE\s*:\s*"
_DATE = r"(\d{4})-?(\d{2})-?(\d{2})"


class Recurrence(NamedTuple):
    """Where a post is said to come back, by which rule if that is said too."""

    span: Span | None
    rule: str = ""
    flaws: tuple[Flaw, ...] = ()


_NEVER = Recurrence(None)


def read_recurrence(facts: Facts) -> Recurrence:
    """Return whether and when a post comes back (`recurring: true`, an `rrule`)."""
    said = [_of(fact) for fact in facts.get("recurring", ()) if _is_said(fact)]
    if said:
        return _together(said)
    for fact in facts.get("publish_at", ()):
        if is_cron(fact.node):
            return Recurrence(span_of(fact.node))
    return _NEVER


def _is_said(fact: Fact) -> bool:
    node = fact.node
    once = isinstance(node, Scalar) and word(node).lower() in _ONCE
    return is_filled(node) and not once


def _together(said: list[Recurrence]) -> Recurrence:
    """Return the first that says when: `recurring: true` says less than an interval.

    What cannot be read is told all the same.
    """
    found = next((one for one in said if one.rule), said[0])
    return found._replace(flaws=tuple(flaw for one in said for flaw in one.flaws))


def _of(fact: Fact) -> Recurrence:
    node = fact.node
    if isinstance(node, Scalar):
        return _of_scalar(fact, node)
    return _of_mapping(node) if isinstance(node, Mapping) else _of_list(node)


def _of_scalar(fact: Fact, node: Scalar) -> Recurrence:
    """Read one value; words that name no rhythm only say that it comes back."""
    key, said = fold_key(fact.key.value), word(node)
    if key == "intervalindays":
        return _checked(node, f"FREQ=DAILY;INTERVAL={said}")
    if key == "rrule" or "freq=" in said.lower():
        return _checked(node, _line(said))
    return Recurrence(span_of(node), _rhythm(said))


def _line(said: str) -> str:
    """Return the rule among lines of iCalendar: the post itself has the start."""
    rules = [line for line in said.splitlines() if "freq=" in line.lower()]
    return compiled(_RULE_NAME).sub("", rules[0] if len(rules) == 1 else said)


def _of_list(node: Node) -> Recurrence:
    """Read a list of lines of iCalendar, or of weekdays."""
    said = [scalar.value.strip() for scalar in scalars(node)]
    if any("freq=" in line.lower() for line in said):
        return _checked(node, _line("\n".join(said)))
    days = _weekdays(scalars(node))
    return Recurrence(span_of(node), f"FREQ=WEEKLY;BYDAY={days}" if days else "")


def _of_mapping(node: Mapping) -> Recurrence:
    """Read `{every: 7 days, until: 2026-12-31}` and its likes."""
    said = {fold_key(key.value): value for key, value in node.entries}
    for key in ("rrule", "rule", "regle"):
        if key in said:
            return _checked(node, _line(word(said[key])))
    rhythm = _every(said)
    if not rhythm:
        broken = [word(said[key]) for key in _PACES if key in said]
        if broken:
            return _checked(node, "", broken[0])
        return Recurrence(span_of(node))
    return _checked(node, ";".join([rhythm, *_limits(said)]))


def _every(said: dict[str, Node]) -> str:
    days = next((said[k] for k in ("intervalindays", "days") if k in said), None)
    if days is not None and word(days).isdecimal():
        return f"FREQ=DAILY;INTERVAL={word(days)}"
    every = next((word(said[key]) for key in _EVERIES if key in said), "")
    unit = next((word(said[key]) for key in ("unit", "unite") if key in said), "")
    if every.isdecimal():
        unit = unit or "days"
    rhythm = _rhythm(f"{every} {unit}".strip())
    interval = word(said["interval"]) if "interval" in said else ""
    if rhythm and interval.isdecimal() and "INTERVAL" not in rhythm:
        rhythm += f";INTERVAL={interval}"
    return rhythm


def _limits(said: dict[str, Node]) -> list[str]:
    """Return the weekdays, the end and the number of times."""
    limits = []
    for key in ("byday", "weekdays", "weekday", "day", "on", "jours", "jour"):
        days = _weekdays(scalars(said[key])) if key in said else ""
        if days:
            limits.append(f"BYDAY={days}")
    for key in ("until", "end", "jusquau", "fin"):
        until = compiled(_DATE).match(word(said[key])) if key in said else None
        if until:
            limits.append("UNTIL=" + "".join(until.groups()))
    for key in ("count", "times", "fois"):
        if key in said and word(said[key]).isdecimal() and "UNTIL" not in str(limits):
            limits.append(f"COUNT={word(said[key])}")
    return limits


def _rhythm(said: str) -> str:
    """Return the rule of words such as `every 2 weeks`, `chaque lundi`, `weekly`."""
    text = " ".join(said.lower().translate(_ACCENTS).split())
    if text in _TWICE:
        return _TWICE[text]
    match = compiled(_EVERY).fullmatch(text)
    if match is None:
        return ""
    number, unit = match.groups()
    if unit in _WEEKDAYS and not number:
        return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[unit]}"
    if unit not in _FREQUENCIES:
        return ""
    rule = f"FREQ={_FREQUENCIES[unit]}"
    return f"{rule};INTERVAL={number}" if number else rule


def _weekdays(said: list[Scalar]) -> str:
    """Return weekdays as a rule lists them, nothing if one is none."""
    names = [one.value.strip().lower() for one in said]
    days = [_WEEKDAYS.get(name, name.upper()) for name in names]
    return ",".join(days) if days and _KNOWN.issuperset(days) else ""


def _checked(node: Node, rule: str, said: str = "") -> Recurrence:
    """Return the rule if it can be followed, else a flaw that quotes the value."""
    rule = rule.strip().rstrip(";")
    if rule and is_rule(rule):
        return Recurrence(span_of(node), rule)
    span = span_of(node)
    shown = word(node) if isinstance(node, Scalar) else said or rule
    values = {"value": shown, "hint": EXAMPLE, "key": "recurring"}
    return Recurrence(span, "", (Flaw(UNREADABLE, span, values),))
