"""The real server, over standard input and output, with a client of the protocol."""

from __future__ import annotations

import pytest
from lsprotocol import types

from tests.server.conftest import Edit
from tests.server.editor import codes, spot

pytestmark = pytest.mark.asyncio

HEAD = "---\npublish_at: 2026-11-24 09:00\nchannel: facebook\nlanguage: en\n---\n"
LOUD = f"{HEAD}EVERY BOAT MUST FLOAT, they float at last.\n"
CALM = f"{HEAD}Our new boats float at last.\n"
SHOUTING = "promo/shouting"
WHY = "say why here"
GATE = "The lock keeper oiled the gate on Tuesday and wrote the date on the post."
FIRST = f"---\npublish_at: 2026-11-24 09:00\nchannel: mastodon\n---\n{GATE}\n"
TWIN = f"---\npublish_at: 2026-11-26 09:00\nchannel: mastodon\n---\n{GATE}\n"


async def test_reports_as_one_types_and_falls_silent_again(edit: Edit) -> None:
    editor = await edit({"posts/boats.md": CALM})
    editor.open("posts/boats.md")
    editor.type("posts/boats.md", (spot(5, 0, 13), "EVERY BOAT MUST FLOAT, they"))
    (found,) = await editor.finds("posts/boats.md", SHOUTING)
    assert found.severity == types.DiagnosticSeverity.Information
    assert found.source == "tactlint"
    assert found.range.start == types.Position(5, 0)
    assert found.code_description is not None
    assert found.code_description.href.endswith("promo/shouting.yaml")
    editor.type("posts/boats.md", CALM)
    await editor.finds("posts/boats.md")


async def test_other_posts_are_told_of_in_related_places(edit: Edit) -> None:
    editor = await edit({"posts/first.md": FIRST, "posts/twin.md": TWIN})
    editor.open("posts/twin.md")
    (found,) = await editor.finds("posts/twin.md", "noise/near-duplicate")
    assert found.related_information is not None
    (other,) = found.related_information
    assert other.location.uri == editor.uri("posts/first.md")
    # The other one is rewritten, unsaved: the finding goes, as both are read there.
    editor.open("posts/first.md")
    editor.type(
        "posts/first.md", FIRST.replace(GATE, "Nine swans, one bridge, no wind.")
    )
    await editor.finds("posts/twin.md")


async def test_findings_of_feeds_move_with_the_text_before_feeds_run(
    edit: Edit,
) -> None:
    editor = await edit({"posts/first.md": FIRST, "posts/twin.md": TWIN})
    editor.open("posts/twin.md")
    (before,) = await editor.finds("posts/twin.md", "noise/near-duplicate")
    editor.type("posts/twin.md", (spot(1, 0, 0), "# one\n# two\n"))
    await editor.until(lambda: editor.said("posts/twin.md") != [before])
    (after,) = editor.said("posts/twin.md")
    assert after.range.start.line == before.range.start.line + 2


async def test_notes_join_the_message_where_related_places_are_unknown(
    edit: Edit,
) -> None:
    files = {"posts/first.md": FIRST, "posts/twin.md": TWIN}
    editor = await edit(files, capabilities=types.ClientCapabilities())
    editor.open("posts/twin.md")
    (found,) = await editor.finds("posts/twin.md", "noise/near-duplicate")
    assert found.related_information is None
    assert "posts/first.md:" in found.message


async def test_hover_shows_the_page_of_what_was_found(edit: Edit) -> None:
    editor = await edit({"posts/boats.md": LOUD})
    editor.open("posts/boats.md")
    await editor.finds("posts/boats.md", SHOUTING)
    page = await editor.hover("posts/boats.md", 5, 3)
    assert "### `promo/shouting`" in page
    assert "Screen readers" in page
    assert "EVERYTHING MUST LEAVE" in page
    assert await editor.hover("posts/boats.md", 0, 0) == ""


async def test_hover_over_a_name_in_the_settings_shows_its_rule(edit: Edit) -> None:
    settings = "rules:\n  promo/shouting: warning\n"
    editor = await edit({"tactlint.yaml": settings, "a.md": LOUD}, locale="fr-CA")
    editor.open("tactlint.yaml")
    await editor.until(lambda: True)
    editor.open("a.md")
    await editor.finds("a.md", SHOUTING)
    assert "lecteurs d'écran" in await editor.hover("tactlint.yaml", 1, 6)


YAML = """\
channel: mastodon
posts:
  - publish_at: 2026-11-24 09:00
    language: en
    text: |
      A calm first line about the boats.
      EVERY BOAT MUST FLOAT BEFORE WINTER, they say.
  - publish_at: 2026-11-28 09:00
    text: Nine swans, one bridge, no wind.
"""
BELOW = (
    f"{HEAD}A line, and the poster:\nEVERY BOAT MUST FLOAT BEFORE WINTER, says it.\n"
)
PLACES = {
    "after-the-header.md": LOUD,
    "inside-a-paragraph.md": BELOW,
    "windows.md": BELOW.replace("\n", "\r\n"),
    "plan.yaml": YAML,
    "one.yaml": "publish_at: 2026-11-24 09:00\nchannel: x\nlanguage: en\n"
    "text: EVERY BOAT MUST FLOAT, they float at last.",
    "asked-before.md": LOUD.replace(
        "language: en\n", "language: en\ntactlint:\n  ignore:\n    noise: two tides\n"
    ),
}


@pytest.mark.parametrize("title", ["here", "header"])
@pytest.mark.parametrize("name", sorted(PLACES))
async def test_silencing_silences_and_leaves_the_text_alone(
    edit: Edit, name: str, title: str
) -> None:
    editor = await edit({name: PLACES[name]})
    editor.open(name)
    await editor.until(lambda: SHOUTING in codes(editor.said(name)))
    (found,) = [one for one in editor.said(name) if one.code == SHOUTING]
    actions = [one for one in await editor.actions(name, found) if title in one.title]
    (action,) = actions
    assert list(action.diagnostics or ()) == [found]
    assert action.edit is not None
    assert action.edit.changes is not None
    ((address, edits),) = action.edit.changes.items()
    assert address == editor.uri(name)
    editor.type(name, *[(one.range, one.new_text) for one in edits])
    # The reason is still to be written: until then the request is what is wrong.
    await editor.until(lambda: "silence/no-reason" in codes(editor.said(name)))
    assert SHOUTING in codes(editor.said(name))
    why = [(one.range, one.new_text.replace(WHY, "a poster")) for one in edits]
    editor.type(name, PLACES[name], *why)
    # What was asked for before has nothing to silence, once feeds have spoken.
    await editor.finds(name, *(["silence/unused"] if name == "asked-before.md" else []))


async def test_a_reason_to_be_written_waits_in_the_language_of_the_editor(
    edit: Edit,
) -> None:
    editor = await edit({"a.md": LOUD}, options={"language": "fr"})
    editor.open("a.md")
    (found,) = await editor.finds("a.md", SHOUTING)
    action, *_ = await editor.actions("a.md", found)
    assert action.edit is not None
    ((edit_,),) = (action.edit.changes or {}).values()
    assert edit_.new_text == (
        f"<!-- tactlint-disable-next-line {SHOUTING} -- dire pourquoi ici -->\n"
    )
    editor.type("a.md", (edit_.range, edit_.new_text))
    said = await editor.finds("a.md", SHOUTING, "silence/no-reason")
    assert any("dites pourquoi taire promo/shouting" in one.message for one in said)


async def test_fixes_are_applied(edit: Edit) -> None:
    lost = "publish_at: 2026-12-01 09:00\nchannel: x\ntext: #BackToSchool is here\n"
    editor = await edit({"plan.yaml": lost})
    editor.open("plan.yaml")
    await editor.until(lambda: "file/lost-text" in codes(editor.said("plan.yaml")))
    (found,) = [x for x in editor.said("plan.yaml") if x.code == "file/lost-text"]
    actions = await editor.actions("plan.yaml", found)
    (fix,) = [one for one in actions if one.is_preferred]
    assert fix.edit is not None
    assert fix.edit.changes is not None
    (edits,) = fix.edit.changes.values()
    editor.type("plan.yaml", *[(one.range, one.new_text) for one in edits])
    await editor.until(lambda: "file/lost-text" not in codes(editor.said("plan.yaml")))


async def test_every_finding_that_is_asked_about_is_answered(edit: Edit) -> None:
    lost = "".join(
        f"- publish_at: 2026-12-{day:02} 09:00\n  channel: x\n"
        f"  text: #Loaf{day} is cooling on the rack, come and smell it\n"
        for day in range(1, 25)
    )
    editor = await edit({"plan.yaml": lost})
    editor.open("plan.yaml")

    def told() -> list[types.Diagnostic]:
        said = editor.said("plan.yaml")
        return [one for one in said if one.code == "file/lost-text"]

    await editor.until(lambda: len(told()) == 24)

    async def fixes(*asked: types.Diagnostic) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(editor.uri("plan.yaml")),
            types.Range(types.Position(0, 0), types.Position(72, 0)),
            types.CodeActionContext([*asked]),
        )
        found = await editor.client.text_document_code_action_async(params) or ()
        actions = [one for one in found if isinstance(one, types.CodeAction)]
        return [one for one in actions if one.is_preferred]

    answered = [one for fix in await fixes(*told()) for one in fix.diagnostics or ()]
    assert answered == told()
    # What stands first there is no answer to what was asked.
    last = told()[-1]
    assert [last] in [[*(fix.diagnostics or ())] for fix in await fixes(last)]
    assert 0 < len(await fixes()) <= 5


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (None, {"quickfix"}),
        (["quickfix"], {"quickfix"}),
        (["source.fixAll.tactlint"], {"source.fixAll.tactlint"}),
        (["source.fixAll"], {"source.fixAll.tactlint"}),
        (["source.fixAll.other"], set()),
        (["refactor"], set()),
    ],
)
async def test_only_actions_that_are_asked_for_are_offered(
    edit: Edit, only: list[str] | None, kinds: set[str]
) -> None:
    lost = "channel: x\ntext: #BackToSchool is here\n"
    plan = "".join(f"- publish_at: 2026-12-0{day} 09:00\n  {lost}" for day in (1, 2))
    plan = plan.replace("\ntext", "\n  text")
    editor = await edit({"plan.yaml": plan})
    editor.open("plan.yaml")
    await editor.until(lambda: "file/lost-text" in codes(editor.said("plan.yaml")))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(editor.uri("plan.yaml")),
        spot(2, 8, 8),
        types.CodeActionContext([], only=only),
    )
    found = await editor.client.text_document_code_action_async(params) or ()
    actions = [one for one in found if isinstance(one, types.CodeAction)]
    assert {str(getattr(one.kind, "value", one.kind)) for one in actions} == kinds
    if "source.fixAll.tactlint" in kinds:
        (action,) = actions
        assert action.edit is not None
        assert action.edit.changes is not None
        (edits,) = action.edit.changes.values()
        editor.type("plan.yaml", *[(one.range, one.new_text) for one in edits])
        await editor.until(
            lambda: "file/lost-text" not in codes(editor.said("plan.yaml"))
        )


async def test_a_silence_with_nothing_left_to_do_is_reported_in_turn(
    edit: Edit,
) -> None:
    quiet = LOUD.replace(
        "EVERY", "<!-- tactlint-disable-next-line promo/shouting -- a poster -->\nEVERY"
    )
    editor = await edit({"a.md": quiet})
    editor.open("a.md")
    editor.type("a.md", quiet.replace("EVERY BOAT MUST FLOAT", "Our boats"))
    await editor.finds("a.md", "silence/unused")


async def test_pages_of_rules_are_opened_in_the_editor(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD})
    editor.open("a.md")
    (found,) = await editor.finds("a.md", SHOUTING)
    (command,) = await editor.commands("a.md", found)
    await editor.client.workspace_execute_command_async(command)
    (shown,) = editor.client.shown_documents
    assert shown.uri.endswith("promo/shouting.yaml")


async def test_new_settings_count_at_once(edit: Edit) -> None:
    editor = await edit({"tactlint.yaml": "posts: ['*.md']\n", "a.md": LOUD})
    editor.open("a.md")
    (found,) = await editor.finds("a.md", SHOUTING)
    assert found.severity == types.DiagnosticSeverity.Information
    settings = "posts: ['*.md']\nrules:\n  promo/shouting: error\n"
    editor.write({"tactlint.yaml": settings})
    editor.touch("tactlint.yaml")
    await editor.until(
        lambda: (
            [one.severity for one in editor.said("a.md")]
            == [types.DiagnosticSeverity.Error]
        )
    )
    editor.write({"tactlint.yaml": "posts: ['*.md']\nrules:\n  promo/shouting: off\n"})
    editor.touch("tactlint.yaml")
    await editor.finds("a.md")


PACK = {
    "tactlint.yaml": "posts: ['*.md']\npacks: [ours]\n",
    "ours/pack.yaml": "pack: ours\nabout: {en: Our words., fr: Nos mots.}\n",
    "ours/signals/vessel.en.yaml": "signal: vessel\nlanguage: en\nphrases: [barges]\n",
    "ours/no-vessels.yaml": """\
rule: no-vessels
severity: warning
check: phrases
with: {signals: [vessel]}
message: {en: "say which one", fr: "dites lequel"}
help: {en: Name it., fr: Nommez-le.}
why: {en: Each has a name., fr: Chacun a un nom.}
bad: [{text: Our new barges float at last., lang: en, flags: barges}]
good: [{text: The Heron floats at last., lang: en}]
""",
    "a.md": CALM,
}


async def test_a_baseline_is_read_again_when_it_changes(edit: Edit) -> None:
    editor = await edit({"posts/boats.md": LOUD})
    editor.open("posts/boats.md")
    (found,) = await editor.finds("posts/boats.md", SHOUTING)
    assert isinstance(found.data, dict)
    known = f'{{rule: {SHOUTING}, fingerprint: "{found.data["fingerprint"]}"}}'
    baseline = f"version: 2\nknown:\n  posts/boats.md:\n    - {known}\n"
    editor.write({".tactlint-baseline.yaml": baseline})
    editor.touch(".tactlint-baseline.yaml")
    await editor.finds("posts/boats.md")
    (editor.root / ".tactlint-baseline.yaml").unlink()
    editor.touch(".tactlint-baseline.yaml")
    await editor.finds("posts/boats.md", SHOUTING)


async def test_a_pack_of_the_team_is_read_again_when_it_changes(edit: Edit) -> None:
    editor = await edit(PACK)
    editor.open("a.md")
    await editor.finds("a.md")
    words = "ours/signals/vessel.en.yaml"
    editor.write({words: PACK[words].replace("barges", "boats")})
    editor.touch(words)
    await editor.finds("a.md", "ours/no-vessels")
    rule = "ours/no-vessels.yaml"
    editor.write({rule: PACK[rule].replace("warning", "loud")})
    editor.touch(rule)
    await editor.until(lambda: editor.said(rule))
    # Until the pack is mended, what it said before still counts.
    assert editor.said(rule)[0].range.start.line == 1
    assert codes(editor.said("a.md")) == ["ours/no-vessels"]
    editor.write({rule: PACK[rule]})
    editor.touch(rule)
    await editor.until(lambda: not editor.said(rule))


async def test_broken_settings_are_reported_where_they_are_wrong(edit: Edit) -> None:
    editor = await edit({"tactlint.yaml": "rules:\n  promo/shoutin: error\n"})
    editor.open("tactlint.yaml")
    await editor.until(lambda: editor.said("tactlint.yaml"))
    (found,) = editor.said("tactlint.yaml")
    assert found.range.start == types.Position(1, 2)
    assert "did you mean 'promo/shouting'?" in found.message
    editor.write({"tactlint.yaml": "rules:\n  promo/shouting: error\n", "a.md": LOUD})
    editor.touch("tactlint.yaml", "a.md")
    await editor.until(lambda: not editor.said("tactlint.yaml"))
    editor.open("a.md")
    await editor.finds("a.md", SHOUTING)


async def test_each_brand_has_its_own_settings(edit: Edit) -> None:
    editor = await edit({
        "tactlint.yaml": "posts: ['*.md']\n",
        "a.md": LOUD,
        "brands/quiet/tactlint.yaml": "posts: ['*.md']\nrules: {promo/shouting: off}\n",
        "brands/quiet/b.md": LOUD,
        "brands/strict/tactlint.yaml": "posts: ['*.md']\nrules:\n"
        "  promo/shouting: error\n",
        "brands/strict/c.md": LOUD,
    })  # fmt: skip
    for name in ("a.md", "brands/quiet/b.md", "brands/strict/c.md"):
        editor.open(name)
    (plain,) = await editor.finds("a.md", SHOUTING)
    (strict,) = await editor.finds("brands/strict/c.md", SHOUTING)
    await editor.finds("brands/quiet/b.md")
    assert (plain.severity, strict.severity) == (
        types.DiagnosticSeverity.Information,
        types.DiagnosticSeverity.Error,
    )


async def test_files_that_change_on_the_disk_are_read_again(edit: Edit) -> None:
    editor = await edit({"posts/first.md": FIRST, "posts/twin.md": TWIN})
    editor.open("posts/twin.md")
    await editor.finds("posts/twin.md", "noise/near-duplicate")
    (editor.root / "posts/first.md").unlink()
    editor.touch("posts/first.md")
    await editor.finds("posts/twin.md")
    editor.write({"posts/again.md": FIRST})
    editor.touch("posts/again.md")
    await editor.finds("posts/twin.md", "noise/near-duplicate")


async def test_a_file_that_is_new_on_the_disk_is_judged_when_it_is_opened(
    edit: Edit,
) -> None:
    editor = await edit({"posts/calm.md": CALM})
    editor.open("posts/calm.md")
    await editor.until(lambda: editor.uri("posts/calm.md") in editor.client.diagnostics)
    editor.write({"posts/loud.md": LOUD})
    editor.open("posts/loud.md")
    await editor.finds("posts/loud.md", SHOUTING)


async def test_what_is_not_saved_counts_after_a_file_was_renamed(edit: Edit) -> None:
    editor = await edit({"posts/calm.md": CALM, "posts/other.md": CALM})
    editor.open("posts/calm.md")
    await editor.until(lambda: editor.uri("posts/calm.md") in editor.client.diagnostics)
    (editor.root / "posts/calm.md").rename(editor.root / "posts/loud.md")
    editor.close("posts/calm.md")
    editor.open("posts/loud.md", LOUD)
    await editor.finds("posts/loud.md", SHOUTING)
    editor.touch("posts/calm.md", "posts/loud.md")
    editor.write({"posts/other.md": CALM.replace("24 09", "28 09") + "Dear [Name],"})
    editor.touch("posts/other.md")
    editor.open("posts/other.md")
    await editor.until(lambda: editor.said("posts/other.md"))
    assert codes(editor.said("posts/loud.md")) == [SHOUTING]


async def test_closing_forgets_what_was_not_saved(edit: Edit) -> None:
    editor = await edit({"posts/first.md": CALM, "posts/twin.md": TWIN})
    editor.open("posts/twin.md")
    editor.open("posts/first.md", FIRST)
    await editor.finds("posts/twin.md", "noise/near-duplicate")
    editor.close("posts/first.md")
    await editor.finds("posts/twin.md")


BAD = {
    "no yaml": "---\npublish_at: [2026\n---\nWords.\n",
    "half an emoji": f"{HEAD}Boats \ud83d float.\n",
    "nothing": "",
    "null bytes": f"{HEAD}Boats\x00float.\n",
    "deep": "---\n" + "a: " + "[" * 5000 + "\n---\n",
}


@pytest.mark.parametrize("name", sorted(BAD))
async def test_a_bad_file_stops_nothing(edit: Edit, name: str) -> None:
    editor = await edit({"posts/good.md": LOUD.replace("facebook", "x")})
    editor.open("posts/bad.md", BAD[name])
    editor.open("posts/good.md")
    await editor.finds("posts/good.md", SHOUTING)
    editor.type("posts/bad.md", LOUD)
    await editor.until(lambda: SHOUTING in codes(editor.said("posts/bad.md")))


async def test_what_the_protocol_does_not_know_stops_nothing(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD})
    editor.close("never-opened.md")
    editor.type("never-opened.md", (spot(0, 0, 1), "x"))
    params = types.HoverParams(
        types.TextDocumentIdentifier("untitled:Untitled-1"), types.Position(0, 0)
    )
    assert await editor.client.text_document_hover_async(params) is None
    editor.open("a.md")
    editor.type("a.md", (spot(900, 900, 901), "Beyond the end."))
    await editor.finds("a.md", SHOUTING)


ENCODINGS = [
    (types.PositionEncodingKind.Utf8, 9),
    (types.PositionEncodingKind.Utf16, 5),
    (types.PositionEncodingKind.Utf32, 3),
]


@pytest.mark.parametrize(("encoding", "column"), ENCODINGS)
async def test_columns_are_counted_as_agreed(
    edit: Edit, encoding: types.PositionEncodingKind, column: int
) -> None:
    general = types.GeneralClientCapabilities(position_encodings=[encoding])
    text = f"{HEAD}\U0001f6a4\U0001f6a4 EVERY BOAT MUST FLOAT, they float at last.\n"
    editor = await edit(
        {"a.md": text}, capabilities=types.ClientCapabilities(general=general)
    )
    editor.open("a.md")
    (found,) = await editor.finds("a.md", SHOUTING)
    assert found.range.start == types.Position(5, column)
    editor.type("a.md", (spot(5, column, column + 21), "The new boats are here"))
    await editor.finds("a.md")
    page = await editor.hover("a.md", 5, column)
    assert page == ""


async def test_lines_are_those_of_the_protocol(edit: Edit) -> None:
    calm = f"{HEAD}One\u2028two\x0cthree\n\nOur new boats float at last.\n"
    editor = await edit({"a.md": calm})
    editor.open("a.md")
    editor.type("a.md", (spot(7, 0, 13), "EVERY BOAT MUST FLOAT, they"))
    await editor.until(lambda: SHOUTING in codes(editor.said("a.md")))
    (found,) = [one for one in editor.said("a.md") if one.code == SHOUTING]
    assert found.range.start == types.Position(7, 0)


async def test_messages_come_in_the_language_that_is_set(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, options={"language": "fr"})
    editor.open("a.md")
    (found,) = await editor.finds("a.md", SHOUTING)
    assert "capitales" in found.message
    editor.client.set_configuration({"tactlint": {"language": "en"}})
    params = types.DidChangeConfigurationParams({})
    editor.client.workspace_did_change_configuration(params)
    await editor.until(lambda: "capitals" in str(editor.said("a.md")))


async def test_settings_that_are_said_at_the_start_count(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, configuration={"tactlint": {"language": "fr"}})
    editor.open("a.md")
    await editor.until(lambda: "capitales" in str(editor.said("a.md")))
    # What is set no longer, is no longer so.
    editor.client.set_configuration({"tactlint": {}})
    params = types.DidChangeConfigurationParams({})
    editor.client.workspace_did_change_configuration(params)
    await editor.until(lambda: "capitals" in str(editor.said("a.md")))


async def test_settings_that_are_sent_at_the_start_count(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, capabilities=types.ClientCapabilities())
    editor.open("a.md")
    for said, word in (({"language": "fr"}, "capitales"), ({}, "capitals")):
        params = types.DidChangeConfigurationParams({"tactlint": said})
        editor.client.workspace_did_change_configuration(params)
        await editor.until(lambda: word in str(editor.said("a.md")))  # noqa: B023 - called before the next turn


async def test_two_configurations_are_a_mistake_to_mend(edit: Edit) -> None:
    editor = await edit({"tactlint.yaml": "{}\n", "posts/boats.md": LOUD})
    editor.open("posts/boats.md")
    await editor.finds("posts/boats.md", SHOUTING)
    editor.write({"tactlint.yml": "{}\n"})
    editor.touch("tactlint.yml")
    await editor.finds("posts/boats.md")
    assert not [one for one in editor.client.messages if "met an error" in one.message]
    assert any("tactlint.yml" in one.message for one in editor.client.messages)
    (editor.root / "tactlint.yml").unlink()
    editor.touch("tactlint.yml")
    await editor.finds("posts/boats.md", SHOUTING)


async def test_a_wrong_setting_is_said_and_ignored(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, options={"language": "klingon"})
    editor.open("a.md")
    await editor.until(lambda: editor.client.messages)
    assert "klingon" in editor.client.messages[0].message


async def test_all_that_is_wrong_with_settings_is_told(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, options={"language": "xx", "now": "hier"})
    await editor.until(lambda: len(editor.client.messages) == 2)
    said = " ".join(one.message for one in editor.client.messages)
    assert "'xx'" in said
    assert "'hier'" in said


async def test_shutdown_ends_the_process_cleanly(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD})
    process = editor.client._server  # noqa: SLF001 - its exit code is the point
    assert process is not None
    await editor.stop()
    assert process.returncode == 0
