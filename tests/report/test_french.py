"""Complaints in French: every English one has its twin, and people get to read it."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.core.finding import Problem
from linter.report.french.phrases import PHRASES, REASONS
from linter.report.french.translation import HOLE, SENTENCES, in_french
from linter.report.look import Look
from linter.report.problem import told
from tests.conftest import NOW, Result, Workspace
from tests.report.complaints import phrases, sentences

NBSP = "\N{NO-BREAK SPACE}"
FILLED = re.compile(r"\{(\d)(?::(fr|os|number|page))?\}")


def test_every_complaint_has_a_french_twin() -> None:
    said = sentences()
    assert len(said) > 250
    missing = {text: said[text] for text in said.keys() - SENTENCES.keys()}
    assert missing == {}


def test_every_phrase_has_a_french_twin() -> None:
    said = phrases()
    assert len(said) > 20
    missing = said.keys() - PHRASES.keys() - SENTENCES.keys()
    assert missing == set()


def test_no_french_twin_is_orphaned() -> None:
    said = {**sentences(), **phrases()}.keys()
    assert {*SENTENCES, *PHRASES} - said == set()


@pytest.mark.parametrize("english", [*SENTENCES, *PHRASES])
def test_a_twin_fills_the_same_holes(english: str) -> None:
    french = {**PHRASES, **SENTENCES}[english]
    holes = {int(match[1]) for match in FILLED.finditer(french)}
    assert holes == set(range(english.count(HOLE)))


@pytest.mark.parametrize("english", [*SENTENCES, *PHRASES])
def test_a_twin_is_written_as_french_is(english: str) -> None:
    french = {**PHRASES, **SENTENCES}[english]
    assert french.strip()
    assert NBSP not in french, "the translation puts them in"
    assert "’" not in french
    assert french.count("«") == french.count("»")
    assert not re.search(r"«(?! )|(?<! )»|(?<! )[;?](?!\w)", french)
    # A dot ends neither language's complaints, but for the longest one.
    assert french.endswith(".") == english.endswith(".")


@pytest.mark.skipif(os.name != "posix", reason="the words are those of Linux")
@pytest.mark.parametrize(
    "number", [errno.EACCES, errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC]
)
def test_reasons_are_the_systems_own_words(number: int) -> None:
    assert os.strerror(number) in REASONS


PLAIN: list[tuple[str, str, str]] = [
    ("a hole", "unknown time zone 'Pariss'", "fuseau horaire inconnu : « Pariss »"),
    (
        "holes change places",
        "unknown key 'pots' in 'channels'",
        "clé inconnue dans « channels » : « pots »",
    ),
    (
        "phrases in holes",
        "'posts' should be a list, but is a mapping",
        "« posts » doit être une liste, mais c'est un ensemble de clés",
    ),
    (
        "two kinds of value",
        "'x' should be a number or a list, but is nothing",
        "« x » doit être un nombre ou une liste, mais c'est vide",
    ),
    (
        "the user's word is no phrase",
        "unknown key 'text'",
        "clé inconnue : « text »",
    ),
    (
        "a complaint inside another",
        "'days.yaml' is larger than 2 MB",
        "« days.yaml » dépasse 2 Mo",
    ),
    (
        "a reason of the system",
        "cannot be read: Permission denied",
        "ne peut pas être lu : accès refusé",
    ),
    (
        "an unheard-of reason",
        "cannot be read: Stale file handle",
        "ne peut pas être lu : Stale file handle",
    ),
    (
        "a decimal comma",
        "5.2 MB is too large for a file of posts, at most 5 MB",
        "5,2 Mo, c'est trop pour un fichier de posts : 5 Mo au plus",
    ),
    (
        "several lines",
        "write the hook by hand:\n- repo: local\n",
        "écrivez le hook à la main :\n- repo: local\n",
    ),
    (
        "an empty hole",
        "'' is no duration",
        "«  » n'est pas une durée",
    ),
]


def firm(text: str) -> str:
    """Return a text with the no-break spaces that French wants."""
    return re.sub(r"(?<=«) | (?=[:;?!»]|Mo\b)", NBSP, text)


@pytest.mark.parametrize(
    ("english", "french"), [pytest.param(*rest, id=title) for title, *rest in PLAIN]
)
def test_translation(english: str, french: str) -> None:
    assert in_french(english) == firm(french)


def test_what_the_user_wrote_stays_as_it_is() -> None:
    said = in_french("no rule is called 'a : b'")
    assert said == firm("aucune règle ne s'appelle « ") + "a : b" + firm(" »")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the plug-in has its own words",
        "'x' is on fire",
        "'x' should be a planet, but is 'y'",
        "{} is less than nothing to me",
    ],
)
def test_what_is_not_ours_stays(text: str) -> None:
    assert in_french(text) == text


def test_only_french_readers_are_told_in_french() -> None:
    problem = Problem("a.md", 1, 1, "not a text", "exclude it")
    assert told(problem, Look()) is problem
    assert told(problem, Look(language="fr")).hint == "excluez-le"


@pytest.fixture
def french(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Return a repository in front of somebody who reads French."""
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    return workspace


HEAD = "---\npublish_at: 2026-12-01T09:00\n---\n"
Files = dict[str, str | bytes]
POSTS: Files = {"tactlint.yaml": "posts: [posts/*]\n"}
POST: Files = {"posts/a.md": f"{HEAD}Bonjour à toutes et à tous.\n"}


def settings(text: str) -> Files:
    return {"tactlint.yaml": text, **POST}


def post(text: str | bytes, name: str = "a.md") -> Files:
    return {**POSTS, f"posts/{name}": text}


# What is there, what is asked beside `check --now …`, what is said of it.
COMPLAINTS: list[tuple[str, Files, tuple[str, ...], str]] = [
    (
        "unknown key",
        settings("postes: [posts/*]\n"),
        (),
        (
            "erreur : tactlint.yaml:1:1: clé inconnue : « postes »\n"
            "  = aide : vouliez-vous dire « posts » ?"
        ),
    ),
    (
        "wrong kind of value",
        settings("day_first: peut-être\n"),
        (),
        (
            "erreur : tactlint.yaml:1:12: « day_first » doit être true ou false, mais "
            "c'est « peut-être »"
        ),
    ),
    (
        "oui for true",
        settings("day_first: oui\n"),
        (),
        "  = aide : écrivez true",
    ),
    (
        "list for a mapping",
        settings("channels: [x]\n"),
        (),
        "« channels » doit être un ensemble de clés, mais c'est une liste",
    ),
    (
        "none of these words",
        settings("rules: {promo/too-dense: grave}\n"),
        (),
        "doit être parmi error, warning, info, off, mais c'est « grave »",
    ),
    (
        "unknown rule",
        settings("rules: {promo/too-dens: off}\n"),
        (),
        (
            "erreur : tactlint.yaml:1:9: aucune règle ne s'appelle « promo/too-dens »\n"
            "  = aide : vouliez-vous dire « promo/too-dense » ?"
        ),
    ),
    (
        "unknown setting",
        settings("rules: {promo/too-dense: {max_shar: 1}}\n"),
        (),
        "« promo/too-dense » n'a pas de réglage « max_shar »",
    ),
    (
        "unknown time zone",
        settings("timezone: Pariss\n"),
        (),
        "fuseau horaire inconnu : « Pariss »",
    ),
    (
        "unknown region",
        settings("audience: {regions: [France]}\n"),
        (),
        "région inconnue : « France »\n  = aide : vouliez-vous dire « FR » ?",
    ),
    (
        "unknown platform",
        settings("channels: {a: {platform: minitel}}\n"),
        (),
        "plateforme inconnue : « minitel »",
    ),
    (
        "unknown pack",
        settings("packs: [./regles]\n"),
        (),
        "il n'y a pas de dossier « ./regles »\n  = aide : vérifiez le chemin",
    ),
    (
        "missing file of events",
        settings("events: [crises.yaml]\n"),
        (),
        (
            "« crises.yaml » ne peut pas être lu : ce fichier ou ce dossier n'existe pas\n"
            "  = aide : les chemins partent du dossier de la configuration"
        ),
    ),
    (
        "phrase of the blocklist",
        settings("blocklist: ['{a']\n"),
        (),
        "expression « {a » : un « { » sans son « } »",
    ),
    (
        "key written twice",
        settings("sector: ngo\nsector: media\n"),
        (),
        "la clé « sector » est écrite deux fois",
    ),
    (
        "settings in latin-1",
        {"tactlint.yaml": "# été\n".encode("latin-1"), **POST},
        (),
        (
            "erreur : tactlint.yaml: n'est pas en UTF-8 (octet 3)\n"
            "  = aide : enregistrez-le en UTF-8"
        ),
    ),
    (
        "glob that matches nothing",
        settings("posts: [contenu/**/*.md]\n"),
        (),
        (
            "aucun fichier ne correspond à « contenu/**/*.md »\n"
            "  = aide : les globs partent du dossier de la configuration ; ** vaut pour "
            "tout dossier"
        ),
    ),
    (
        "missing file",
        POST,
        ("posts/b.md",),
        "erreur : posts/b.md: il n'y a pas de fichier ni de dossier ici",
    ),
    (
        "bad --now",
        POST,
        ("--now", "demain"),
        (
            "erreur : --now: « demain » n'est pas une date lisible\n"
            "  = aide : écrivez une date ISO, par exemple 2026-11-20 ou 2026-11-20T08:00"
        ),
    ),
    (
        "bad --fail-on",
        POST,
        ("--fail-on", "eror"),
        (
            "erreur : --fail-on: « eror » n'est pas une gravité\n"
            "  = aide : vouliez-vous dire « error » ?"
        ),
    ),
    (
        "bad --lang",
        POST,
        ("--lang", "de"),
        (
            "erreur : --lang: il n'y a pas de messages en « de »\n  = aide : au choix : "
            "en, fr"
        ),
    ),
    (
        "bad --format",
        POST,
        ("--format", "texte"),
        "erreur : --format: aucun format ne s'appelle « texte »",
    ),
    (
        "bad --select",
        POST,
        ("--select", "prom"),
        "erreur : --select: aucune règle ne s'appelle « prom »",
    ),
    (
        "--config and --isolated",
        settings(""),
        ("--isolated", "--config", "tactlint.yaml"),
        "erreur : --isolated: interdit ce que --config demande",
    ),
    (
        "report that cannot be written",
        POST,
        ("--output-file", "rapports/a.txt"),
        "impossible d'écrire « rapports/a.txt » : ce fichier ou ce dossier n'existe pas",
    ),
    (
        "standard input without a name",
        POST,
        ("-",),
        "l'entrée standard n'a pas de nom",
    ),
    (
        "tab",
        post("publish_at: 2026\n\ttext: Soupe\n", "a.yaml"),
        (),
        (
            "erreur : posts/a.yaml:2:1: cette ligne est décalée par une tabulation\n"
            "  = aide : décalez-la par des espaces"
        ),
    ),
    (
        "missing quote",
        post("publish_at: 2026\ntext: 'Soupe\nx: 1\n", "a.yaml"),
        (),
        "erreur : posts/a.yaml:2:7: ce guillemet n'est jamais refermé",
    ),
    (
        "colon in a title",
        post("publish_at: 2026\ntitle: Rentrée : le menu\n", "a.yaml"),
        (),
        "cette valeur contient un deux-points suivi d'une espace",
    ),
    (
        "broken JSON",
        post('{"publish_at": "2026-12-01",}\n', "a.json"),
        (),
        "il manque ici une clé entre guillemets doubles",
    ),
    (
        "broken TOML",
        post("publish_at: 2026\n", "a.toml"),
        (),
        "il manque un signe = après la clé",
    ),
    (
        "header never closed",
        post("---\npublish_at: 2026-12-01\nBonjour\n"),
        (),
        "l'en-tête ouvert par « --- » n'est jamais refermé",
    ),
    (
        "not UTF-8",
        post((HEAD + "Été\n").encode("latin-1")),
        (),
        (
            "l'octet 0xC9 n'est pas de l'UTF-8\n"
            "  = aide : c'est peut-être du Windows-1252 : "
        ),
    ),
    (
        "too large",
        post(HEAD.encode() + b"soupe\n" * 1_000_000),
        (),
        (
            "6,0 Mo, c'est trop pour un fichier de posts : 5 Mo au plus\n"
            "  = aide : excluez-le, ou découpez-le"
        ),
    ),
    (
        "unknown comment",
        post(f"{HEAD}Bonjour.\n\n<!-- tactlint-disabel x -->\n"),
        (),
        (
            "commentaire inconnu : « tactlint-disabel »\n"
            "  = aide : vouliez-vous dire « tactlint-disable » ?"
        ),
    ),
]


@pytest.mark.parametrize(
    ("files", "arguments", "said"),
    [pytest.param(*rest, id=title) for title, *rest in COMPLAINTS],
)
def test_a_real_complaint(
    french: Workspace, files: Files, arguments: tuple[str, ...], said: str
) -> None:
    arguments = arguments if "--now" in arguments else ("--now", NOW, *arguments)
    result = french.write(files).run("check", *arguments)
    assert result.code == 2
    printed = unwrapped(result)
    assert firm(said) in printed
    assert not re.search(r"\b(the|is|this|with|help)\b", printed), printed


def unwrapped(result: Result) -> str:
    """Return all that was printed; what goes on on another line in one piece."""
    return re.sub(r"\n(?: {6,}|  (?=\w))", " ", result.err + result.out)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_that_may_not_be_read(french: Workspace) -> None:
    french.write({**POSTS, **POST})
    Path("posts/a.md").chmod(0)
    result = french.run("check", "--now", NOW)
    assert "ce fichier ne peut pas être lu" in result.out


def test_a_link_that_leads_nowhere(french: Workspace) -> None:
    french.write({**POSTS, **POST})
    Path("posts/b.md").symlink_to("gone.md")
    result = french.run("check", "--now", NOW)
    assert result.code == 2
    assert (
        firm(
            "erreur : posts/b.md:1:1: le lien ne mène nulle part\n"
            "  = aide : réparez ou supprimez le lien"
        )
        in result.out
    )


@pytest.mark.parametrize("format_", ["full", "concise", "github"])
def test_reports_for_people_are_in_french(french: Workspace, format_: str) -> None:
    french.write(post("publish_at: 2026\n\ttext: Soupe\n", "a.yaml"))
    result = french.run("check", "--now", NOW, "--format", format_)
    assert "cette ligne est décalée par une tabulation" in result.out
    assert "décalez-la par des espaces" in result.out


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_reports_for_programs_stay_english(french: Workspace, format_: str) -> None:
    french.write(post("publish_at: 2026\n\ttext: Soupe\n", "a.yaml"))
    result = french.run("check", "--now", NOW, "--format", format_)
    assert "this line is indented with a tab" in result.out
    assert "décalée" not in result.out


def test_explain_complains_in_french(french: Workspace) -> None:
    french.write(post("publish_at: 2026\n\ttext: Soupe\n", "a.yaml"))
    result = french.run("explain", "posts/a.yaml", "--now", NOW)
    assert result.code == 2
    assert result.err == firm(
        "erreur : posts/a.yaml:2:1: cette ligne est décalée par une tabulation\n"
        "  = aide : décalez-la par des espaces\n"
    )


Option = tuple[str, str, str]
OPTIONS: list[Option] = [
    ("en_GB.UTF-8", "fr", "aucune règle ne s'appelle"),
    ("fr_FR.UTF-8", "en", "no rule is called"),
    ("fr_FR.UTF-8", "", "aucune règle ne s'appelle"),
    ("en_GB.UTF-8", "", "no rule is called"),
]


@pytest.mark.parametrize(("locale", "lang", "said"), OPTIONS)
@pytest.mark.parametrize("command", ["check", "rules", "rule"])
def test_the_option_wins_over_the_locale(  # noqa: PLR0913, PLR0917 - a table's columns
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    locale: str,
    lang: str,
    said: str,
) -> None:
    monkeypatch.setenv("LANG", locale)
    workspace.write(settings("rules: {promo/none: off}\n"))
    name = ("promo/none",) if command == "rule" else ()
    option = ("--lang", lang) if lang else ()
    result = workspace.run(command, *name, *option)
    assert result.code == 2
    assert said in result.err


def stopped() -> int:
    raise KeyboardInterrupt


def failed() -> int:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("work", "code", "said"),
    [
        pytest.param(stopped, 130, "interrompu\n", id="interrupted"),
        pytest.param(failed, 3, "erreur : il y a ici un bug de tactlint", id="our bug"),
    ],
)
def test_the_last_words(
    french: Workspace,
    capsys: pytest.CaptureFixture[str],
    work: Callable[[], int],
    code: int,
    said: str,
) -> None:
    from linter.cli.exits import guarded

    assert french.root
    assert guarded(work) == code
    assert firm(said) in capsys.readouterr().err
