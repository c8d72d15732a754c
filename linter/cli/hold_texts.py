"""The words of the `hold` commands, in English and in French."""

from __future__ import annotations

from datetime import date, datetime

from linter.core.calendar import Event
from linter.engine.message import shown
from linter.report.wording import LANGUAGES, counted

Labels = dict[str, str]
NBSP = "\N{NO-BREAK SPACE}"

EN: Labels = {
    "colon": ":",
    "semicolon": "; ",
    "posture": "posture",
    "from": "from",
    "until": "until",
    "notice": "further notice",
    "where": "where",
    "everywhere": "everywhere",
    "regions": "regions",
    "brands": "brands",
    "channels": "channels",
    "paths": "paths",
    "words": "toxic words",
    "reason": "reason",
    "source": "source",
    "started": "started",
    "lifted": "lifted",
    "by": "by",
    "freeze": "only posts marked `kind: service` pass",
    "review": "posts need a sign-off dated after it began",
    "careful": "a warning on every post; selling and toxic words stop it",
    "none": "only selling and toxic words stop a post",
    "wrote": "Hold '{name}' written to {path} as {id}.",
    "twin": "A hold of this name is open already: {ids}. `tactlint hold list` "
    "shows it.",
    "idle": "The glob {glob} names no file with posts. Globs start from the folder "
    "of tactlint.yaml.",
    "others": "… and {number} more: `{see}` lists them all.",
    "would": "Dry run: nothing is written. {path} would get:",
    "wired": "{path} reads it from now on (events: {entry}).",
    "would_wire": "{path} would read it (events: {entry}).",
    "stopped": "It stops {posts}:",
    "stops_none": "It stops no post that is to go out.",
    "warned": "It warns about {posts}:",
    "silenced": "Silenced in the file, so neither stopped nor warned about: {posts}.",
    "off": "The rule sensitive/held is off in {path}: holds stop nothing there.",
    "soft": "The rule sensitive/held only says {severity} in {path}: holds stop "
    "nothing there unless `--fail-on` says so.",
    "next_start": "Next, so that each branch stops once it has this commit:",
    "next_dry": "Next: the same command without --dry-run.",
    "next_affected": "Nothing is written. To start it: `tactlint hold start`.",
    "next_confirm": "Next: `tactlint hold confirm {id}` makes it count.",
    "was_lifted": "Hold '{name}' ({id}) lifted in {path}.",
    "dismissed": "Proposed event '{name}' ({id}) turned down in {path}.",
    "confirmed": "Event '{name}' ({id}) confirmed in {path}.",
    "freed": "It stopped {posts}; other holds may still do.",
    "next_lift": "Next, so that each branch goes on once it has this commit:",
    "hold_commit": "Hold: {name}",
    "lift_commit": "Lift: {name}",
    "running": "Running",
    "coming": "Coming",
    "proposed": "Proposed: they wait for a person and stop nothing",
    "ended": "Ended",
    "nothing": "No hold or event is running, coming or proposed.",
    "nothing_all": "No hold or event is written down.",
    "more": "Ended or lifted: {count} (`tactlint hold list --all` shows all).",
    "no_date": "no date: as if now",
}
FR: Labels = {
    "colon": f"{NBSP}:",
    "semicolon": f"{NBSP}; ",
    "posture": "posture",
    "from": "début",
    "until": "fin",
    "notice": "non fixée",
    "where": "où",
    "everywhere": "partout",
    "regions": "régions",
    "brands": "marques",
    "channels": "canaux",
    "paths": "chemins",
    "words": "mots toxiques",
    "reason": "raison",
    "source": "source",
    "started": "déclarée",
    "lifted": "levée",
    "by": "par",
    "freeze": "seuls passent les posts marqués `kind: service`",
    "review": "chaque post est à signer après son début",
    "careful": "un avertissement sur chaque post ; vente et mots toxiques l'arrêtent",
    "none": "seuls la vente et les mots toxiques arrêtent un post",
    "wrote": "Suspension « {name} » écrite dans {path} sous l'id {id}.",
    "twin": "Une suspension de ce nom est déjà ouverte : {ids}. `tactlint hold list` "
    "la montre.",
    "idle": "Le glob {glob} ne désigne aucun fichier de posts. Les globs partent du "
    "dossier de tactlint.yaml.",
    "others": "… et {number} de plus : `{see}` les liste tous.",
    "would": "Essai : rien n'est écrit. {path} recevrait :",
    "wired": "{path} la lit désormais (events: {entry}).",
    "would_wire": "{path} la lirait (events: {entry}).",
    "stopped": "{it} arrête {posts} :",
    "stops_none": "{it} n'arrête aucun post à publier.",
    "warned": "{it} avertit sur {posts} :",
    "silenced": "Mis en sourdine dans le fichier, donc ni arrêtés ni signalés : "
    "{posts}.",
    "off": "La règle sensitive/held est éteinte dans {path} : les suspensions n'y "
    "arrêtent rien.",
    "soft": "La règle sensitive/held ne dit que {severity} dans {path} : les "
    "suspensions n'y arrêtent rien, sauf avec `--fail-on`.",
    "next_start": "Ensuite, pour que chaque branche s'arrête dès qu'elle a ce commit :",
    "next_dry": "Ensuite : la même commande sans --dry-run.",
    "next_affected": "Rien n'est écrit. Pour la déclarer : `tactlint hold start`.",
    "next_confirm": "Ensuite : `tactlint hold confirm {id}` le fait compter.",
    "was_lifted": "Suspension « {name} » ({id}) levée dans {path}.",
    "dismissed": "Événement proposé « {name} » ({id}) écarté dans {path}.",
    "confirmed": "Événement « {name} » ({id}) confirmé dans {path}.",
    "freed": "Elle arrêtait {posts} ; d'autres suspensions le font peut-être encore.",
    "next_lift": "Ensuite, pour que chaque branche reparte dès qu'elle a ce commit :",
    "hold_commit": "Suspension : {name}",
    "lift_commit": "Levée : {name}",
    "running": "En cours",
    "coming": "À venir",
    "proposed": "Proposés : ils attendent une personne et n'arrêtent rien",
    "ended": "Terminés",
    "nothing": "Aucune suspension ni aucun événement en cours, à venir ou proposé.",
    "nothing_all": "Aucune suspension ni aucun événement dans les fichiers.",
    "more": "Terminés ou levés : {count} (`tactlint hold list --all` montre tout).",
    "no_date": "sans date : comme maintenant",
}


def say(key: str, language: str, **values: object) -> str:
    """Return a text with its values, French marks held to their words."""
    text = FR[key] if language == "fr" else EN[key]
    if language == "fr":
        for mark in ":;?!»":
            text = text.replace(f" {mark}", f"{NBSP}{mark}")
        text = text.replace("« ", f"«{NBSP}")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def posts(number: int, language: str) -> str:
    """Return a number of posts in words."""
    words = LANGUAGES["fr" if language == "fr" else "en"]
    return counted(number, words.post, words)


def moment(at: datetime | None, language: str) -> str:
    """Return a moment for people, with its offset from UTC."""
    if at is None:
        return say("notice", language)
    offset = f"{at:%z}"
    zone = "" if offset == "+0000" else f"{offset[:3]}:{offset[3:]}"
    return f"{shown(at, language)} (UTC{zone})"


def end(event: Event, language: str) -> str:
    """Return when an event is over: its last day, where that is all it says."""
    until = event.until
    if until and (until.hour, until.minute) == (0, 0):
        last: date = date.fromordinal(until.toordinal() - 1)
        return shown(last, language)
    return moment(until, language)


def facts(event: Event, language: str) -> list[tuple[str, str]]:
    """Return what there is to say of an event, each with its label."""
    scope = [
        f"{say(key, language)} {', '.join(values)}"
        for key, values in (
            ("regions", event.regions),
            ("brands", event.brands),
            ("channels", event.channels),
            ("paths", event.paths),
        )
        if values
    ]
    posture = f"{event.posture} ({say(event.posture, language)})"
    told = [
        ("posture", posture),
        ("from", moment(event.start, language)),
        ("until", end(event, language)),
        (
            "where",
            say("semicolon", language).join(scope) or say("everywhere", language),
        ),
        ("words", ", ".join(event.words)),
        ("reason", event.reason),
        ("source", " ".join(filter(None, (event.source, event.source_id)))),
        ("started", _act(event, "started", language)),
        ("lifted", _act(event, "lifted", language)),
    ]
    return [(say(key, language), text) for key, text in told if text]


def _act(event: Event, which: str, language: str) -> str:
    act = event.started if which == "started" else event.lifted
    if act is None:
        return ""
    when = moment(act.on, language) if act.on else ""
    who = f"{say('by', language)} {act.by}" if act.by else ""
    what = ", ".join(filter(None, (when, who)))
    return f"{what}{say('colon', language)} {act.reason}" if act.reason else what
