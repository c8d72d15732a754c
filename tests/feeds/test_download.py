"""Downloads end in time, in bounds, and in words."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.errors import UserError
from linter.feeds.download import Limits, fetched
from tests.feeds.samples import cap, collection, quake
from tests.feeds.server import Server, serving

LIMITS = Limits(seconds=0.6)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("usgs", collection(quake()), id="plain"),
        pytest.param("gzip", cap(), id="packed"),
        pytest.param("moved", collection(quake()), id="redirected"),
    ],
)
def test_what_is_there_comes(server: Server, name: str, expected: bytes) -> None:
    assert fetched(server.url(name), {}, LIMITS) == expected
    agent = server.asked[-1][1]["User-Agent"]
    assert agent.startswith("tactlint/")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("nothing", "the server answers 404"),
        ("broken", "the server answers 500"),
        ("forbidden", "the server answers 403"),
        ("slow", "no full answer within 0.6 seconds"),
        ("drip", "no full answer within 0.6 seconds"),
        ("large", "is larger than 20 MB"),
        ("endless", "is larger than 20 MB"),
        ("bomb", "is larger than 20 MB"),
        ("truncated", "the connection broke off before all was there"),
        ("halfgzip", "the connection broke off before all was there"),
        ("nogzip", "the answer says that it is gzip, but it is not"),
        ("brotli", "the answer is packed as 'br', which was not asked for"),
        ("loop", "the server redirects more than 3 times"),
        ("down", "anybody on the way can change what comes over http:"),
        ("local", "the server answers 302"),
    ],
)
def test_bad_answers_are_said(server: Server, name: str, what: str) -> None:
    url = server.url(name)
    with pytest.raises(UserError) as caught:
        fetched(url, {}, LIMITS)
    assert (caught.value.where, caught.value.what) == (url, what)
    assert caught.value.hint


def test_a_key_is_not_sent_on_to_where_a_redirect_leads(server: Server) -> None:
    fetched(server.url("moved"), {"apikey": "secret"}, LIMITS)
    keys = [(path, "Apikey" in headers) for path, headers in server.asked[-2:]]
    assert keys == [("/moved", True), ("/usgs", False)]


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_this_machine_needs_no_encryption(server: Server, name: str) -> None:
    url = server.url("usgs").replace("127.0.0.1", name)
    assert fetched(url, {}, LIMITS) == collection(quake())


def test_no_server_elsewhere_leads_to_this_machine(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.server_address[1]
    home = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: home)
    monkeypatch.setenv("no_proxy", "alerts.example")
    url = f"http://alerts.example:{port}"
    limits = LIMITS._replace(allow_http=True)
    assert fetched(f"{url}/usgs", {}, limits) == collection(quake())
    seen = len(server.asked)
    with pytest.raises(UserError, match="the server leads to this machine"):
        fetched(f"{url}/home", {}, limits)
    assert [path for path, _ in server.asked[seen:]] == ["/home"]


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("http://alerts.example/rss", "anybody on the way can change what comes over"),
        ("ftp://alerts.example/rss", "'ftp:' is no way to fetch a feed"),
        ("file:///etc/hostname", "this is no address"),
        ("https://", "this is no address"),
        ("https://[half", "this is no address"),
        ("https://alerts.example:port/", "this is no address"),
        ("https://alerts.example/\nx", "this is no address"),
        ("missing.xml", "cannot be read: No such file or directory"),
        ("\0", "cannot be read: its name cannot be one"),
        ("/dev/zero", "this is no ordinary file"),
    ],
)
def test_places_that_cannot_be_meant(place: str, what: str) -> None:
    with pytest.raises(UserError) as caught:
        fetched(place, {}, LIMITS)
    assert caught.value.what.startswith(what)


def test_nobody_there_is_said_in_words() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(UserError) as caught:
            fetched(url, {}, LIMITS)
    assert caught.value.what == "cannot be reached: Connection refused"
    assert caught.value.hint.startswith("check the connection, or name a file")


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    place = tmp_path / "alerts.xml"
    place.write_bytes(b"12345")
    assert fetched(str(place), {}, Limits(size=5)) == b"12345"
    with pytest.raises(UserError, match="is larger than"):
        fetched(str(place), {}, Limits(size=4))
