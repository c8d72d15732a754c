"""Readability: right about ease, close to textstat, and never on the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.language.listener import Listener
from linter.language.readability import FORMULAS, ease, may_be_below, words
from linter.language.syllables import english, french

PLAIN = {
    "en": "The cat sat by the door. We gave it some milk and it went to sleep.",
    "fr": "Le chat est devant la porte. On lui donne du lait et il va dormir.",
}
HARD = {
    "en": "Institutional accountability necessitates interdisciplinary coordination. "
    "Operational considerations predominate throughout implementation.",
    "fr": "La responsabilité institutionnelle nécessite une coordination "
    "interdisciplinaire. Les considérations opérationnelles prédominent.",
}
COUNTED = {
    1: "cat door milk sleep name names baked",
    2: "water garden music river letter paper kitchen morning planted bridges "
    "glasses useful lonely candle",
    3: "together remember tomorrow yesterday hospital november important understand",
    4: "understanding information celebration necessary particular",
    5: "electricity participation communication",
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_plain_prose_is_easier_than_jargon(language: str) -> None:
    plain, hard = ease(PLAIN[language], 2, language), ease(HARD[language], 2, language)
    assert plain is not None
    assert hard is not None
    assert plain > 80
    assert hard < 10


def test_other_languages_and_empty_texts_have_no_figure() -> None:
    assert ease("Die Katze schläft. Sie träumt.", 2, "de") is None
    assert ease("", 0, "en") is None
    assert ease("👋 https://example.org", 1, "en") is None


def test_english_syllables_are_nearly_right() -> None:
    counted = {word: n for n, words in COUNTED.items() for word in words.split()}
    right = sum(english(word) == count for word, count in counted.items())
    assert right / len(counted) >= 0.9
    assert abs(sum(map(english, counted)) / sum(counted.values()) - 1) < 0.03


def test_french_is_what_textstat_says() -> None:
    """On text without anything to clean away, both read the same."""
    from textstat import textstat

    own = type(textstat)()
    own.set_lang("fr")
    for text in (PLAIN["fr"], HARD["fr"]):
        assert ease(text, 2, "fr") == pytest.approx(
            own.flesch_reading_ease(text), abs=1
        )
    assert french("boulangerie") == own.syllable_count("boulangerie")


def test_our_formulas_are_textstats() -> None:
    from textstat.backend.utils.constants import LANG_CONFIGS

    for language, formula in FORMULAS.items():
        known = LANG_CONFIGS[language]
        assert formula[:3] == (
            known["fre_base"],
            known["fre_sentence_length"],
            known["fre_syll_per_word"],
        )


def test_addresses_handles_and_names_are_no_prose() -> None:
    text = "Merci @lea, Jeanne Martin et le CNRS pour #LaFête : https://example.org/a"
    assert words(text) == ["Merci", "et", "le", "pour"]
    assert words("L'été, dites-nous tout.") == ["L'été", "dites-nous", "tout"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_quick_bound_never_misses_a_hard_text(language: str) -> None:
    assert may_be_below(HARD[language], 30, language)
    assert not may_be_below(PLAIN[language] * 3, 30, language)
    assert not may_be_below(HARD["en"], 30, "de")


OFFLINE = """
import socket, sys

def refuse(*args, **named):
    raise AssertionError("the network was asked for")

for owner, name in (
    (socket.socket, "connect"),
    (socket, "create_connection"),
    (socket, "getaddrinfo"),
):
    setattr(owner, name, refuse)
from linter.language.listener import Listener
ear = Listener()
hard = {hard!r}
for language, text in hard.items():
    assert ear.ease(text, 2, language) < 30, language
    assert ear.language((text,)) == language
assert "textstat" in sys.modules
print("fine")
"""


def test_it_works_with_the_network_cut_off(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE.format(hard=HARD)],
        env={**os.environ, "PYTHONPATH": str(root), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "fine"), done.stderr
    assert list(tmp_path.iterdir()) == []


LONG = (
    "L'opérationnalisation de la méthodologie collaborative nécessite une coordination "
    "interdisciplinaire généralisée. La contractualisation des responsabilités "
    "organisationnelles conditionne fondamentalement la pérennisation des "
    "expérimentations institutionnelles."
)
LAZY = """
import sys
from linter.session import Session
from linter.cli.entry import main
sys.argv = ["tactlint", "check", *sys.argv[1:]]
main()
print(sorted({"textstat", "nltk", "pyphen", "regex"} & set(sys.modules)))
"""


def test_a_check_leaves_textstat_alone_until_a_text_needs_it(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent.parent
    header = "---\npublish_at: 2099-01-01\nlang: fr\n---\n"
    (tmp_path / "a.md").write_text(header + LONG, encoding="utf-8")
    (tmp_path / "tactlint.yaml").write_text("", encoding="utf-8")

    def loaded(*options: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", LAZY, "--no-cache", *options, "a.md"],
            env={**os.environ, "PYTHONPATH": str(root)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip().splitlines()[-1]

    assert loaded() == "[]"
    assert "textstat" in loaded("--select", "language/hard-to-read")


def test_an_ear_hears_the_language() -> None:
    ear = Listener()
    assert ear.language((PLAIN["fr"],)) == "fr"
    assert ear.language((PLAIN["en"],)) == "en"
    assert ear.language(("Zut, ok!",)) is None
