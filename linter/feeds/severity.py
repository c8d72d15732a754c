"""How CAP's words for severity, urgency and certainty make a colour."""

from __future__ import annotations

from linter.core.calendar import Level
from linter.errors import UserError
from linter.feeds.alert import NoAlertError

COLOURS: dict[str, Level] = {
    "extreme": "red",
    "severe": "orange",
    "moderate": "yellow",
    "minor": "green",
    # Nobody judged it: for a person to see with `--level yellow`.
    "unknown": "yellow",
}
MESSAGES = frozenset({"alert", "update", "cancel"})


def colour(severity: str, urgency: str, certainty: str, where: str) -> Level:
    """Return the colour; what is past or unlikely is yellow at most."""
    found = COLOURS.get(severity.casefold())
    if found is None:
        what = f"'{severity}' is no severity of CAP"
        hint = "Extreme, Severe, Moderate, Minor and Unknown are"
        raise UserError(where, what, hint)
    is_faint = urgency.casefold() == "past" or certainty.casefold() == "unlikely"
    return "yellow" if is_faint and found in {"orange", "red"} else found


def in_earnest(status: str, kind: str, name: str, where: str) -> bool:
    """Say whether a message is a cancellation (True) or an alert (False).

    Raises NoAlertError for tests, exercises, drafts and receipts.
    """
    if status.casefold() != "actual":
        if not status:
            raise UserError(
                where, "this alert has no status", "ask those who publish it"
            )
        raise NoAlertError(f"{name} ({status})")
    if kind.casefold() in {"ack", "error"}:
        raise NoAlertError(f"{name} ({kind})")
    if kind.casefold() not in MESSAGES:
        what = f"'{kind}' is no message type of CAP"
        raise UserError(where, what, "Alert, Update, Cancel, Ack and Error are")
    return kind.casefold() == "cancel"
