"""The agenda as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from linter.core.agenda import NATURES, Agenda, Board, Box, Entry, Week
from linter.report.json_text import json_text
from linter.report.look import Look

VERSION = 1


def record(agendas: Sequence[Agenda], look: Look) -> str:
    """Return the agendas of some projects as one JSON text."""
    del look
    return json_text({"version": VERSION, "projects": [*map(_agenda, agendas)]})


def _agenda(agenda: Agenda) -> dict[str, Any]:
    return {
        "name": agenda.name,
        "now": agenda.now.isoformat(),
        "from": agenda.frame.start.isoformat(),
        "to": (agenda.frame.end - timedelta(days=1)).isoformat(),
        "channels": [_board(board) for board in agenda.boards],
        "days": [
            {"day": at.isoformat(), "id": day.id, "tone": day.tone, "names": day.names}
            for at, day in agenda.days
        ],
        "holds": [
            {
                "id": event.id,
                "name": event.name,
                "from": event.start.isoformat(),
                "until": event.until and event.until.isoformat(),
                "posture": event.posture,
                "channels": list(event.channels),
            }
            for event in agenda.events
        ],
        "undated": [_entry(entry) for entry in agenda.undated],
        "posts_elsewhere": agenda.elsewhere,
        "findings_elsewhere": agenda.unseen,
    }


def _board(board: Board) -> dict[str, Any]:
    return {
        "channel": board.channel or None,
        "platform": board.platform or None,
        "timezone": board.zone,
        "budget": board.budget._asdict(),
        "weeks": [_week(week, board) for week in board.weeks],
    }


def _week(week: Week, board: Board) -> dict[str, Any]:
    return {
        "monday": week.monday.isoformat(),
        "posts": len(week.entries),
        "over_budget": board.is_over(week),
        **{nature: week.count(nature) for nature in NATURES},
        "days": [_box(box, board) for box in week.boxes],
    }


def _box(box: Box, board: Board) -> dict[str, Any]:
    return {
        "day": box.day.isoformat(),
        "over_budget": board.is_crowded(box),
        "solemn": box.solemn,
        "light": box.light,
        "held": box.held,
        "posts": [_entry(entry) for entry in box.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    at = entry.local
    return {
        "post": entry.place,
        "at": at and (at if entry.has_hour else at.date()).isoformat(),
        "sells": entry.sells,
        "asks": entry.asks,
        "pending": entry.pending,
        "text": entry.text,
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity,
                "message": one.message,
                "path": one.mark.path,
                "line": one.mark.start.line,
            }
            for one in entry.findings
        ],
    }
