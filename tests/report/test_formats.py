"""Every format renders the same outcome, and the result is a file to review.

After a wanted change, `TACTLINT_REGENERATE=1 pytest tests/report` rewrites the
files of `expected/` (its tests are then skipped); read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from linter.core.document import Document
from linter.core.finding import Finding, Mark, Pointer, Problem, Severity, Word
from linter.core.outcome import Outcome, Silenced
from linter.core.post import Silence
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import FORMATS, render
from linter.report.rule_text import RuleText
from linter.report.statistics import statistics

EXPECTED = Path(__file__).parent / "expected"

SALE = Document(
    "posts/fr/2026-11-27-black-friday.md",
    "---\npublish_at: 2026-11-27 09:00\nchannels: [instagram]\n---\n\n"
    "Noir, c'est noir.\n\nSoldes ! -30 % sur tout, foncez 🛒\n",
)
GALE = Document(
    "posts/en/storm.yaml",
    "- channels: [x, facebook]\n  publish_at: 2026-12-01T18:30:00Z\n  text: |\n"
    "    A wave of new arrivals is here.\n\n    Warm coats for everyone,\n"
    "    whatever the weather.\n\n    Tonight only: 2 for 1 on boots.\n",
)
FEAST = Document(
    "posts/日本/thé glacé.md",
    "日本の皆さん 👩‍👩‍👧 e\u0301te\u0301 : invite\tun ami\xa0!\n",
)
TRAP = Document(
    "posts/en/trap.md",
    "::error::not yours ##[group]nor this \x1b[31mred\u202e as {{name}} can be\n",
)
LONG = Document(
    "posts/fr/collecte.md",
    "Samedi, toute l'équipe de la ressourcerie vous attend rue des Tanneurs pour "
    "la grande collecte de vélos, de livres et de jouets, de neuf heures à midi, "
    "et un café vous sera offert à l'entrée.\n",
)
TEXTS = {
    "promo/too-dense": RuleText(
        "promo/too-dense",
        "warning",
        "Most of the post sells.",
        "Readers stop where a shop window begins.",
        "Say what readers get out of it first.",
    ),
    "sensitive/toxic-word": RuleText(
        "sensitive/toxic-word", "error", "A word that an event turned toxic."
    ),
    "dialogue/missing": RuleText("dialogue/missing", "info", "No invitation."),
}


def spot(document: Document, words: str) -> Span:
    """Return where words stand in a document."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def finding(  # noqa: PLR0913  # a finding has that many independent facts
    document: Document,
    words: str,
    rule: str,
    severity: Severity,
    message: str,
    *,
    help_text: str = "",
    evidence: tuple[tuple[str, str], ...] = (),
    related: tuple[Pointer, ...] = (),
) -> Finding:
    """Return a finding on words of a document, with its lines as the engine does."""
    span = spot(document, words)
    start, end = document.place(span.start), document.place(span.end)
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        help=help_text,
        mark=Mark(document.path, start, end),
        span=span,
        post=document.path,
        field="text",
        evidence=tuple(
            Word(said, signal, *map(document.place, spot(document, said)))
            for said, signal in evidence
        ),
        related=related,
        url=f"https://tactlint.example/rules/{rule}",
        fingerprint=f"{len(rule):02x}{span.start:04x}",
        excerpt=tuple(document.line(at) for at in range(start.line, end.line + 1)),
    )


def silence(rule: str, reason: str, until: date | None) -> Silence:
    return Silence((rule,), Span(0, 9), Span(0, 9), reason, until, "line")


OUTCOME = Outcome(
    now=datetime(2026, 11, 20, 8, tzinfo=UTC),
    findings=(
        finding(
            GALE,
            GALE.text[GALE.text.index("A wave") :],
            "sensitive/toxic-word",
            "error",
            'wrong words for a flood: "wave of new arrivals" beside an offer',
            help_text="wait until the alert is over,\nor choose other words",
            evidence=(("wave of new arrivals", "flood"), ("2 for 1", "offer")),
        ),
        finding(
            TRAP,
            "{{name}}",
            "robot/placeholder",
            "error",
            "a gap nobody filled: {{name}}, ##[warning]\n::error::\x1b[2J",
        ),
        finding(
            SALE,
            "Soldes",
            "promo/too-dense",
            "warning",
            "71 % de ce post vend (Soldes, -30 %, foncez)",
            help_text="dites d'abord ce que les lecteurs y gagnent",
            evidence=(
                ("Soldes", "offer"),
                ("-30 %", "price"),
                ("foncez", "call-to-action"),
            ),
        ),
        finding(
            LONG,
            "un café vous sera offert",
            "noise/near-duplicate",
            "warning",
            "presque le même texte que le 6 novembre",
            related=(
                Pointer(
                    "posts/fr/autre collecte.md",
                    Place(3, 1),
                    Place(3, 40),
                    "posts/fr/autre collecte.md",
                    "l'autre post [92 % pareil]",
                ),
            ),
        ),
        finding(
            FEAST,
            "un ami",
            "bait/tag-bait",
            "info",
            "on demande d'inviter « un ami » pour la portée",
            evidence=(("invite", "engagement-ask"), ("e\u0301te\u0301", "season")),
        ),
    ),
    silenced=(
        Silenced(
            finding(
                SALE, "foncez", "pressure/false-urgency", "warning", "rien ne presse"
            ),
            silence("pressure/false-urgency", "clin d'œil voulu", date(2026, 12, 1)),
        ),
        Silenced(
            finding(SALE, "Noir", "promo/shouting", "info", "loud"),
            silence("promo/*", "", None),
        ),
    ),
    problems=(
        Problem(
            "posts/en/broken.yaml", 4, 7, "a quote is never closed", "add a ' here"
        ),
        Problem("::warning::notes.md", 0, 0, "not read: a loop of links", "", False),
    ),
    files=9,
    posts=12,
    context=40,
    published=3,
    rules=27,
)

FILES = {
    "azure.txt": ("azure", Look(folder="/agent/1/s")),
    "checkstyle.xml": ("checkstyle", Look()),
    "gitlab.json": ("gitlab", Look(language="fr")),
    "grouped.colour.txt": ("grouped", Look(colour=True, hyperlinks=True)),
    "grouped.txt": ("grouped", Look()),
    "junit.xml": ("junit", Look()),
    "report.fr.html": ("html", Look(language="fr")),
    "report.html": ("html", Look()),
    "report.jsonl": ("jsonl", Look()),
    "report.rdjson": ("rdjson", Look()),
    "report.rdjsonl": ("rdjsonl", Look(language="fr")),
    "summary.fr.md": ("markdown", Look(language="fr")),
    "summary.md": ("markdown", Look()),
    "teamcity.txt": ("teamcity", Look()),
    "full.txt": ("full", Look()),
    "full.fr.txt": ("full", Look(language="fr")),
    "full.narrow.txt": ("full", Look(width=40)),
    "full.colour.txt": ("full", Look(colour=True, hyperlinks=True)),
    "concise.txt": ("concise", Look()),
    "report.json": ("json", Look()),
    "github.txt": ("github", Look(language="fr")),
    "report.sarif": ("sarif", Look()),
}


def rendered(name: str) -> str:
    """Return what a file of `expected/` should hold."""
    if name == "statistics.txt":
        return statistics(OUTCOME, Look())
    chosen, look = FILES[name]
    return render(chosen, OUTCOME, look, TEXTS)


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.__version__", "1.2.3")


@pytest.mark.parametrize("name", [*FILES, "statistics.txt"])
def test_renders_the_file(name: str) -> None:
    path = EXPECTED / name
    if os.environ.get("TACTLINT_REGENERATE"):
        path.write_bytes(rendered(name).encode())
        pytest.skip(f"{name} written anew: read the difference")
    assert path.read_bytes().decode() == rendered(name)


def test_files_and_formats_are_all_compared() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {*FILES, "statistics.txt"}

    assert {chosen for chosen, _ in FILES.values()} == set(FORMATS)


@pytest.mark.parametrize("chosen", FORMATS)
def test_tells_every_finding_and_problem(chosen: str) -> None:
    text = render(chosen, OUTCOME, Look())
    for found in OUTCOME.findings:
        assert found.rule in text
    for problem in OUTCOME.problems:
        assert problem.message in text


@pytest.mark.parametrize("chosen", FORMATS)
def test_lets_nothing_of_a_post_act(chosen: str) -> None:
    """No escape reaches a terminal and no log line obeys a post."""
    text = render(chosen, OUTCOME, Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    own = {"azure": "##vso[task.logissue ", "teamcity": "##teamcity[inspection"}
    begun = tuple(line.removeprefix(own.get(chosen, "")) for line in text.split("\n"))
    assert not re.search(r"##\w*\[", "\n".join(begun))
    if chosen != "github":
        assert not re.search(r"^\s*::", text, re.MULTILINE)
