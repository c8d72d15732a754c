"""What the pages of rules are made from: our rules, read with all that they say."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.config.calendars import load_calendar
from linter.core.rule import CheckKind, Rule
from linter.core.tuples import NamedTuple
from linter.packs.examples import Example, rule_examples
from linter.packs.kinds import checks
from linter.packs.library import gather
from linter.packs.load import load_pack, value_of
from linter.packs.locate import own_packs
from linter.packs.model import Bilingual, PackFile, RuleFile
from linter.positioned import build, parse

ORIGINS = "origins.yaml"
Texts = dict[str, str]


class Subject(NamedTuple):
    """A rule, and what its page needs besides. `file` is its path in the repository."""

    rule: Rule
    kind: CheckKind
    file: str
    examples: tuple[Example, ...]
    silence: Texts
    origins: tuple[Texts, ...]
    needs_reason: bool

    @property
    def name(self) -> str:
        """The rule's name within its pack."""
        return self.rule.id.partition("/")[2]


class Shelved(NamedTuple):
    """A pack of ours: its name, what it is for, its rules in name order."""

    name: str
    purpose: Texts
    subjects: tuple[Subject, ...]


def shelved() -> list[Shelved]:
    """Read all of our packs; raise UserError where one says too little."""
    folders = own_packs()
    packs = [load_pack(folder, load_calendar) for folder in folders]
    rules = {rule.id: rule for rule in gather(packs).rules}
    origins = _origins(os.path.dirname(folders[0].path))
    firm = tuple(rules["silence/no-reason"].settings["needs_reason"])
    return [
        Shelved(
            pack.name,
            pack.purpose,
            tuple(
                _subject(rules[rule.id], folder.path, origins, firm)
                for rule in pack.rules
            ),
        )
        for folder, pack in zip(folders, packs, strict=True)
    ]


def _subject(
    rule: Rule, folder: str, origins: dict[str, Texts], firm: tuple[str, ...]
) -> Subject:
    value = value_of(rule.path)
    about = build(value_of(os.path.join(folder, "pack.yaml")), PackFile)
    silence = build(value, RuleFile).silence or about.silence
    if silence is None:
        hint = "add `silence:` in en and fr, here or in pack.yaml"
        raise value.complain("nobody says when this may be silenced", hint)
    pack = rule.id.partition("/")[0]
    return Subject(
        rule,
        checks().find(rule.check, rule.path),
        f"rules/{rule.id}.yaml",
        tuple(rule_examples(value)),
        _texts(silence),
        tuple(origins[seed] for seed in rule.seeds),
        bool({pack, f"{pack}/*", rule.id}.intersection(firm)),
    )


def _origins(folder: str) -> dict[str, Texts]:
    with open(os.path.join(folder, ORIGINS), encoding="utf-8") as file:
        value = parse(ORIGINS, file.read())
    return dict(_pairs(build(value, dict[str, Bilingual])))


def _pairs(read: dict[str, Bilingual]) -> Iterator[tuple[str, Texts]]:
    for name, texts in read.items():
        yield name, _texts(texts)


def _texts(texts: Bilingual) -> Texts:
    return {"en": texts.en, "fr": texts.fr}
