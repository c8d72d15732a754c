"""Pending posts: those still to go out."""

from datetime import UTC, date, datetime, time, timedelta

from linter.core.post import Post
from linter.core.recurrence import UNREADABLE, is_ahead, is_lost, moments
from linter.core.world import World

# Later than any date that can be written.
FOREVER = 1 << 62
ASTRAY = frozenset({UNREADABLE, "unreadable-date", "ambiguous-date"})
"""The kinds of flaw of a post whose date is written, but not so that we know it."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def is_pending(post: Post, world: World) -> bool:
    """Say whether a post is still to go out: only those are judged.

    Without a status, or when it is scheduled, a moment in the past means that
    it is out. A draft with a date in the past is late, not published; a post that
    comes back is pending as long as it does, or for ever if nobody can tell.
    """
    if post.status in ("published", "draft"):
        return post.status == "draft"
    if post.moment is None or is_lost(post):
        return True
    return any(is_ahead(moment, world.now) for moment in moments(post, world.now))


def is_astray(post: Post) -> bool:
    """Say whether a post has its place in a feed as soon as its date can be read."""
    if post.status == "published" or not post.flaws:
        return False
    return any(
        flaw.kind in ASTRAY and (post.moment is None or flaw.kind == UNREADABLE)
        for flaw in post.flaws
    )


def pending_until(post: Post) -> int | None:
    """Return the tick from which a post is not pending any more.

    None for a post that comes back: that is another question at any moment.
    """
    if post.status in ("published", "draft"):
        return FOREVER if post.status == "draft" else -FOREVER
    if post.moment is None or is_lost(post):
        return FOREVER
    if post.recurrence:
        return None
    at = post.moment.at
    if post.moment.precision == "minute":
        return tick(at) + 1
    if at.date() == date.max:
        return FOREVER
    following = at.date() + timedelta(days=1)
    return tick(datetime.combine(following, time.min, at.tzinfo))


def tick(at: datetime) -> int:
    """Return a moment as microseconds since 1970."""
    return (at - _EPOCH) // _TICK
