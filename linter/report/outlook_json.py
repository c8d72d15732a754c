"""The outlook as JSON, for other programs."""

from __future__ import annotations

from typing import Any

from linter.core.calendar import Event
from linter.core.outlook import Occasion, Outlook, Planned, Sheet
from linter.report.json_text import json_text, tool_version
from linter.report.outlook_table import excerpt

VERSION = 1


def outlook_json(outlook: Outlook) -> str:
    """Return the outlook as JSON; dates without anything are left out."""
    return json_text(
        {
            "version": VERSION,
            "tactlint": tool_version(),
            "from": outlook.start.isoformat(),
            "to": outlook.end.isoformat(),
            "regions": list(outlook.regions),
            "dates": [_sheet(sheet) for sheet in outlook.sheets],
            "undated_posts": outlook.undated,
            "unlisted_days": [day.id for day in outlook.unlisted],
        }
    )


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "date": sheet.date.isoformat(),
        "days": [_day(occasion) for occasion in sheet.days],
        "events": [_event(event) for event in sheet.events],
        "posts": [_post(planned) for planned in sheet.posts],
    }


def _day(occasion: Occasion) -> dict[str, Any]:
    day = occasion.day
    return {
        "id": day.id,
        "tone": day.tone,
        "names": day.names,
        "regions": list(day.regions),
        "first": occasion.first.isoformat(),
        "last": occasion.last.isoformat(),
        "grave": day.grave,
        "customary": day.customary,
        "certainty": day.certainty,
        "source": day.source,
        "avoid": list(day.avoided()),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "name": event.name,
        "posture": event.posture,
        "from": event.start.isoformat(),
        "until": event.until.isoformat() if event.until else None,
        "regions": list(event.regions),
        "channels": list(event.channels),
        "reason": event.reason,
        "words": list(event.words),
    }


def _post(planned: Planned) -> dict[str, Any]:
    post = planned.post
    return {
        "post": post.key,
        "path": post.path,
        "publish_at": post.moment.at.isoformat() if post.moment else None,
        "local": planned.local.isoformat(),
        "timed": planned.timed,
        "channels": list(planned.channels),
        "status": post.status,
        "text": excerpt(post),
    }
