"""Pending posts: those still to go out."""

from linter.core.post import Post
from linter.core.recurrence import is_ahead, is_lost, moments
from linter.core.world import World


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
