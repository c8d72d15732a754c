"""What a number among a rule's settings may be, by the name that checks give it."""

from linter.positioned import Value

# Parts of a whole, and what there must be at least one of to look at anything.
SHARES = frozenset({"share", "max_share", "error_share", "similarity"})
ONES = frozenset({"last", "days", "full_days", "weeks", "times", "longest", "same"})
_WHOLE = 100


def insist_in_bounds(name: str, number: object, place: Value) -> None:
    """Raise UserError for a number with which a check would say all or nothing."""
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        return
    if number < 0:
        raise place.complain(f"{number:g} is less than nothing", "write 0 or more")
    if name in SHARES and number > 1:
        share = number / _WHOLE
        hint = f"{number:g} percent is {share:g}" if share <= 1 else "1 is all of it"
        raise place.complain(f"{number:g} is more than the whole", hint)
    if name in ONES and number < 1:
        what = f"{number:g} leaves nothing to look at"
        hint = "write 1 or more; `off` in the place of the settings stops the rule"
        raise place.complain(what, hint)
