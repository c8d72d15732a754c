"""Aims: what a label is measured on."""

from __future__ import annotations

import pytest

from linter.errors import UserError
from linter.scoring.aims import USUAL, Aim, Known, plan

KNOWN = Known(
    traits=frozenset({"promotional", "steeped"}),
    signals=frozenset({"offer", "steeped"}),
    rules=frozenset({"tea/too-hot", "tea/too-weak", "bait/pun"}),
    off=frozenset({"tea/milk-first"}),
    feeds=frozenset({"tea/every-hour"}),
)
CASES = [
    pytest.param("steeped", ["trait:steeped"], id="a trait before a signal"),
    pytest.param("offer", ["signal:offer"], id="a signal"),
    pytest.param("signal:steeped", ["signal:steeped"], id="said in full"),
    pytest.param("tea/too-hot", ["rule:tea/too-hot"], id="a rule"),
    pytest.param("promo", ["trait:promotional"], id="a usual label"),
    pytest.param("bait", ["rule:bait/*"], id="a whole pack; the trait is not here"),
]


@pytest.mark.parametrize(("label", "targets"), CASES)
def test_labels_find_their_targets(label: str, targets: list[str]) -> None:
    found = plan([label], (), KNOWN)
    assert [aim.target for aim in found.aims] == targets


@pytest.mark.parametrize(
    ("label", "title", "reason"),
    [
        pytest.param("tea/milk-first", "rule tea/milk-first", "off", id="off"),
        pytest.param("tea/every-hour", "rule tea/every-hour", "feeds", id="feeds"),
        pytest.param("tea/too-hto", "rule tea/too-hto", "unknown", id="misspelt"),
        pytest.param("coffee", "trait coffee", "unknown", id="no such trait"),
        pytest.param("solemn", "trait solemn", "unknown", id="usual, but not here"),
    ],
)
def test_what_cannot_be_measured_says_why(label: str, title: str, reason: str) -> None:
    found = plan([label], (), KNOWN)
    assert (found.aims, found.unmeasured) == ((), ((title, reason),))


def test_maps_replace_what_a_label_usually_means() -> None:
    maps = ["promo=signal:offer", "promo=rule:tea/*", "hard=trait:steeped"]
    found = plan(["promo"], maps, KNOWN)
    assert found.aims == (
        Aim("hard", "trait:steeped"),
        Aim("promo", "signal:offer"),
        Aim("promo", "rule:tea/*"),
    )


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        pytest.param("promo", "cannot read 'promo'", "write --map", id="no target"),
        pytest.param("=trait:x", "cannot read '=trait:x'", "write", id="no label"),
        pytest.param("a=mood:x", "cannot read 'a=mood:x'", "write", id="no such kind"),
        pytest.param(
            "a=rule:tea/too-hto",
            "there is no 'rule:tea/too-hto' to measure here",
            "did you mean 'rule:tea/too-hot'?",
            id="misspelt",
        ),
        pytest.param("a=rule:te/*", "there is no 'rule:te/*'", "", id="no such pack"),
    ],
)
def test_maps_that_cannot_be(text: str, what: str, hint: str) -> None:
    with pytest.raises(UserError) as caught:
        plan(["promo"], [text], KNOWN)
    assert caught.value.where == "--map"
    assert what in caught.value.what
    assert hint in caught.value.hint


def test_words_that_decided() -> None:
    fired = {"rule:tea/too-hot": ("boil",), "rule:tea/too-weak": ("dip", "boil")}
    assert Aim("x", "rule:tea/*").found(fired) == ("boil", "dip", "boil")
    assert Aim("x", "rule:tea/too-weak").found(fired) == ("dip", "boil")
    assert Aim("x", "rule:te/*").found(fired) is None
    assert Aim("x", "trait:steeped").found(fired) is None


def test_titles_do_not_say_a_name_twice() -> None:
    assert Aim("solemn", "trait:solemn").title == "trait solemn"
    assert Aim("trait:solemn", "trait:solemn").title == "trait solemn"
    assert Aim("urgency", "trait:pressing").title == "urgency → trait pressing"


def test_usual_labels_mean_one_kind_of_thing_each() -> None:
    targets = [target for targets in USUAL.values() for target in targets]
    assert len(targets) == len(set(targets))
    assert all(target.startswith(("trait:", "rule:")) for target in targets)
