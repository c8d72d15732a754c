"""What is template code and what a reader may see."""

from __future__ import annotations

import time

import pytest

from linter.sources.shortcodes import LONGEST, MASK, mask


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param('a {{< figure src="x.png" >}} b', "a  b", id="hugo"),
        pytest.param("{{% note %}}Lisez{{% /note %}}", "Lisez", id="hugo-paired"),
        pytest.param("a{%- if x -%}b{% endif %}", "ab", id="liquid"),
        pytest.param("a {% x\ny %} b", "a  b", id="two-lines"),
        pytest.param(
            "a {% highlight js %}let b{% endhighlight %} c", "a  c", id="liquid-code"
        ),
        pytest.param("a {% comment %}b{% endcomment %} c", "a  c", id="liquid-remark"),
        pytest.param(
            "a {{< highlight js >}}let b{{< /highlight >}} c", "a  c", id="hugo-code"
        ),
        pytest.param("a {% comment %} b", "a  b", id="never-ended"),
        pytest.param("a {/* b */} c", "a  c", id="mdx-remark"),
        pytest.param("# Titre {#ancre}\nb", "# Titre\nb", id="heading-anchor"),
        pytest.param("[a]({{ site.url }}/b)", "[a](/b)", id="destination"),
        pytest.param("{{prenom}}, {{ name }}", "{{prenom}}, {{ name }}", id="names"),
        pytest.param("{nom} {% c'est tout", "{nom} {% c'est tout", id="no-end"),
        pytest.param("Sans rien", "Sans rien", id="nothing"),
        pytest.param("{#un} sur deux", "{#un} sur deux", id="not-an-anchor"),
    ],
)
def test_masks_template_code_only(text: str, seen: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert masked.replace(MASK, "") == seen


def test_far_apart_braces_are_no_tag() -> None:
    text = "{% " + "a" * LONGEST + " %}"
    assert mask(text) == text


@pytest.mark.parametrize("bomb", ["{% ", "{% comment %}", "{{< ", "a {#b} ", "a {#"])
def test_is_quick_on_hostile_text(bomb: str) -> None:
    start = time.process_time()
    mask(bomb * 100_000)
    assert time.process_time() - start < 2
