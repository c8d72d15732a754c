"""Fetching: a file or an address to bytes, with limits on time, size and trust."""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from linter.core.tuples import NamedTuple
from linter.errors import UserError

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector

MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE
MOST_REDIRECTS = 3
PIECE = 1 << 16
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
ASK = "is it the address of the feed? look at what it gives"
OFFLINE = "check the connection, or name a file that you fetched by other means"
REFUSALS = {
    401: "it asks for a key: see docs/feeds.md",
    403: "it asks for a key: see docs/feeds.md",
    301: "check the address",
    302: "check the address",
    404: "check the address",
    429: "it is asked too often: try again later",
}


class Limits(NamedTuple):
    """What a download may take, and whether it may go unencrypted."""

    seconds: float = 20
    size: int = LARGEST
    allow_http: bool = False


def is_address(place: str) -> bool:
    """Say whether a place is an address, not a file."""
    return "://" in place


def fetched(place: str, headers: Mapping[str, str], limits: Limits) -> bytes:
    """Return what an address or a file holds; UserError when it cannot be had."""
    if not is_address(place):
        return _from_file(place, limits)
    _insist_on_trust(place, place, limits)
    return _from_address(place, headers, limits)


def _from_file(path: str, limits: Limits) -> bytes:
    if os.path.exists(path) and not os.path.isfile(path):
        raise UserError(path, "this is no ordinary file", "name a file, or an address")
    try:
        with open(path, "rb") as file:
            data = file.read(limits.size + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be one"
        raise UserError(path, f"cannot be read: {reason}") from None
    if len(data) > limits.size:
        raise _too_large(path, limits)
    return data


def _insist_on_trust(url: str, place: str, limits: Limits) -> None:
    """Refuse what anybody on the way could have changed; UserError names `place`."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host:
        raise _no_address(place)
    if host in LOOPBACK and not _is_own(place):
        what = "the server leads to this machine instead of a feed"
        raise UserError(place, what, "do not trust it; nothing was read")
    if parts.scheme == "https" or (host in LOOPBACK and parts.scheme == "http"):
        return
    if parts.scheme != "http":
        what = f"'{parts.scheme}:' is no way to fetch a feed"
        raise UserError(place, what, "write https://...")
    if not limits.allow_http:
        what = "anybody on the way can change what comes over http:"
        hint = "write https://, or add --allow-http if there is no other way"
        raise UserError(place, what, hint)


def _is_own(place: str) -> bool:
    """Say whether an address is of this machine: nobody stands on the way there."""
    return urlsplit(place).hostname in LOOPBACK


def _from_address(url: str, headers: Mapping[str, str], limits: Limits) -> bytes:
    from http.client import HTTPException, InvalidURL
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    from linter import __version__

    try:
        request = Request(url)  # noqa: S310 - its scheme was looked at
        request.add_header("User-Agent", f"tactlint/{__version__} (events fetch)")
        request.add_header("Accept-Encoding", "gzip")
        for name, value in headers.items():
            # Never sent on to where a redirect leads.
            request.add_unredirected_header(name, value)
        with _opener(url, limits).open(request, timeout=limits.seconds) as response:
            return b"".join(_pieces(response, url, limits))
    except HTTPError as error:
        hint = REFUSALS.get(error.code, "try again later")
        error.close()
        raise UserError(url, f"the server answers {error.code}", hint) from None
    except TimeoutError:
        raise _too_slow(url, limits) from None
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(url, limits) from None
        reason = getattr(error.reason, "strerror", None) or str(error.reason)
        what = f"cannot be reached: {reason}"
        raise UserError(url, what, OFFLINE) from None
    except (InvalidURL, ValueError):
        raise _no_address(url) from None
    except (HTTPException, OSError):
        what = "the connection broke off before all was there"
        raise UserError(url, what, "try again") from None


def _opener(place: str, limits: Limits) -> OpenerDirector:
    from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

    class Redirects(HTTPRedirectHandler):
        """Follows a few, and none to where an address may not lead."""

        max_redirections = max_repeats = MOST_REDIRECTS

        def redirect_request(self, *arguments: Any) -> Request | None:  # noqa: ANN401 - urllib's own
            request: Request = arguments[0]
            try:
                self._insist(request, arguments[-1])
            except UserError:
                arguments[1].close()
                raise
            return super().redirect_request(*arguments)

        @staticmethod
        def _insist(request: Request, target: str) -> None:
            seen = getattr(request, "redirect_dict", {})
            if sum(seen.values()) >= MOST_REDIRECTS:
                what = f"the server redirects more than {MOST_REDIRECTS} times"
                raise UserError(place, what, "check the address")
            _insist_on_trust(target, place, limits)

    if _is_own(place):
        return build_opener(Redirects, ProxyHandler({}))
    return build_opener(Redirects)


def _pieces(response: HTTPResponse, url: str, limits: Limits) -> Iterator[bytes]:
    """Yield what comes in, unpacked; stop as soon as it is too much or too slow."""
    deadline = time.monotonic() + limits.seconds
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip"}:
        what = f"the answer is packed as '{packed[:20]}', which was not asked for"
        raise UserError(url, what, "fetch it by other means, and name the file")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed == "gzip" else None
    total, came = 0, 0
    while piece := response.read1(PIECE):
        came += len(piece)
        if time.monotonic() > deadline:
            raise _too_slow(url, limits)
        if unpacker:
            piece = _unpacked(unpacker, piece, url, limits.size + 1 - total)
        total += len(piece)
        if total > limits.size:
            raise _too_large(url, limits)
        yield piece
    _insist_on_all(response, came, url, is_whole=unpacker is None or unpacker.eof)


def _unpacked(unpacker: Any, piece: bytes, url: str, room: int) -> bytes:  # noqa: ANN401 - zlib's class has no name
    """Unpack no more than there is room for: a small answer may hold gigabytes."""
    try:
        made: bytes = unpacker.decompress(piece, room)
    except zlib.error:
        what = "the answer says that it is gzip, but it is not"
        raise UserError(url, what, "try again") from None
    return made


def _insist_on_all(
    response: HTTPResponse, came: int, url: str, *, is_whole: bool
) -> None:
    promised = response.headers.get("Content-Length", "")
    if not is_whole or (promised.isdigit() and came < int(promised)):
        what = "the connection broke off before all was there"
        raise UserError(url, what, "try again")


def _no_address(place: str) -> UserError:
    return UserError(place, "this is no address", "write https://...")


def _too_slow(url: str, limits: Limits) -> UserError:
    what = f"no full answer within {limits.seconds:g} seconds"
    return UserError(url, what, "try again, or give it more with --timeout")


def _too_large(place: str, limits: Limits) -> UserError:
    what = f"is larger than {limits.size // MEGABYTE} MB"
    return UserError(place, what, ASK)
