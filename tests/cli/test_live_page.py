"""Live pages: served to this machine alone, by name, with a script of which the file on disk knows nothing."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from actieplan import rendering
from actieplan.cli import live_page
from actieplan.cli.live_page import EVENTS, LivePages, live
from actieplan.model import Plan
from processes import family

PATIENCE = 30.0
PAGE = "<html><body><p>Een plan</p></body></html>\n"


@pytest.fixture
def pages() -> Iterator[LivePages]:
    served = LivePages()
    yield served
    served.close()


@pytest.fixture
def page(tmp_path: Path, pages: LivePages) -> Path:
    """A page that is served, among files that are not."""
    path = tmp_path / "2025.html"
    path.write_text(PAGE)
    (tmp_path / "geheim.html").write_text("geheim")
    (tmp_path / "2025.docx").write_text("Word")
    pages.show([path, tmp_path / "2025.docx"])
    return path


def port_of(pages: LivePages) -> int:
    port = urlsplit(pages.addresses[0]).port
    assert port
    return port


def ask(pages: LivePages, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str]:
    """The status and the body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port_of(pages), timeout=PATIENCE)
    try:
        connection.request(method, path, headers={} if host is None else {"Host": host})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


# --- who gets what ----------------------------------------------------------------------------------------


def test_nothing_is_served_before_there_is_a_page(pages: LivePages, tmp_path: Path) -> None:
    pages.show([tmp_path / "2025.docx"])
    assert pages.addresses == []


def test_the_page_is_served_on_this_machine_alone(pages: LivePages, page: Path) -> None:
    assert pages.addresses == [f"http://127.0.0.1:{port_of(pages)}/2025.html"]
    status, body = ask(pages, "/2025.html")
    assert status == 200
    assert "<p>Een plan</p>" in body
    assert page.read_text() == PAGE


@pytest.mark.parametrize(
    "path",
    [
        "/", "/2025.docx", "/geheim.html", "/../geheim.html", "/%2e%2e/geheim.html", "/2025.html/../geheim.html",
        "//geheim.html", "/2025.html/", "/2025.html%00", "/_event", "/.", "/etc/passwd", "/..%5cgeheim.html",
    ],
)  # fmt: skip
def test_nothing_else_is_served(pages: LivePages, page: Path, path: str) -> None:
    status, body = ask(pages, path)
    assert status == 404
    assert "geheim" not in body
    assert str(page.parent) not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])
def test_it_can_only_be_read(pages: LivePages, page: Path, method: str) -> None:
    assert ask(pages, "/2025.html", method=method)[0] == 501


@pytest.mark.parametrize("host", ["kwaad.example", "127.0.0.1", "localhost:1", "kwaad.example:{port}", ""])
@pytest.mark.parametrize("path", ["/2025.html", EVENTS])
def test_a_site_that_points_its_name_here_gets_nothing(pages: LivePages, page: Path, host: str, path: str) -> None:
    status, body = ask(pages, path, host.format(port=port_of(pages)))
    assert status == 403
    assert "Een plan" not in body


def test_this_machine_may_also_be_called_localhost(pages: LivePages, page: Path) -> None:
    assert ask(pages, "/2025.html", f"localhost:{port_of(pages)}")[0] == 200


def test_pages_of_the_same_name_have_addresses_of_their_own(pages: LivePages, page: Path) -> None:
    other = page.parent / "ander" / "2025.html"
    other.parent.mkdir()
    other.write_text(PAGE.replace("Een", "Het andere"))
    pages.show([other])
    first, second = (urlsplit(address).path for address in pages.addresses)
    assert "Een plan" in ask(pages, first)[1]
    assert "Het andere plan" in ask(pages, second)[1]


def test_a_name_with_spaces_and_accents_has_an_address(pages: LivePages, tmp_path: Path) -> None:
    path = tmp_path / "plan één #2.html"
    path.write_text(PAGE)
    pages.show([path])
    assert ask(pages, urlsplit(pages.addresses[0]).path)[0] == 200


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are words here")
def test_a_name_that_is_no_utf8_has_an_address(pages: LivePages, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html"))
    path.write_text(PAGE)
    pages.show([path])
    assert pages.addresses == [f"http://127.0.0.1:{port_of(pages)}/caf%E9.html"]
    assert ask(pages, "/caf%E9.html")[0] == 200


@pytest.mark.parametrize("path", ["/2025.html", EVENTS])
def test_a_site_can_neither_embed_it_nor_have_it_taken_for_something_else(
    pages: LivePages, page: Path, path: str
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(pages), timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200
    assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    connection.close()


def test_a_page_that_is_gone_is_not_found(pages: LivePages, page: Path) -> None:
    page.unlink()
    assert ask(pages, "/2025.html")[0] == 404


# --- hearing of the next version --------------------------------------------------------------------------


def test_an_open_page_is_told_the_version_and_the_next_one(pages: LivePages, page: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(pages), timeout=PATIENCE)
    connection.request("GET", EVENTS)
    events = connection.getresponse()
    assert events.readline() == b"data: 1\n"
    pages.show([page])
    assert next(line for line in events if line.strip(b":\n")) == b"data: 2\n"
    connection.close()


def test_who_listens_is_let_go_at_the_end(pages: LivePages, page: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(pages), timeout=PATIENCE)
    connection.request("GET", EVENTS)
    events = connection.getresponse()
    assert events.readline() == b"data: 1\n"
    pages.close()
    assert b"data:" not in events.read()
    connection.close()


def test_a_browser_that_leaves_is_nobodys_trouble(
    pages: LivePages, page: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(live_page, "HEARTBEAT", 0.01)
    with socket.create_connection(("127.0.0.1", port_of(pages))) as browser:
        browser.sendall(f"GET {EVENTS} HTTP/1.0\r\nHost: 127.0.0.1:{port_of(pages)}\r\n\r\n".encode())
        assert browser.recv(12) == b"HTTP/1.0 200"
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert ask(pages, "/2025.html")[0] == 200
    assert capfd.readouterr().err == ""


# --- the script and the policy ----------------------------------------------------------------------------

POLICIES = (
    ("none", "default-src 'none'", ["default-src 'none'", "script-src 'sha256-", "connect-src 'self'"]),
    ("hash", "script-src 'sha256-abc='; img-src data:", ["script-src 'sha256-abc=' 'sha256-", "img-src data:"]),
    ("default", "default-src 'self'", ["script-src 'self' 'sha256-", "connect-src 'self'"]),
    ("inline", "script-src 'unsafe-inline'; connect-src x:", ["script-src 'unsafe-inline';", "connect-src x: 'self'"]),
    ("connect", "connect-src 'none';", ["connect-src 'self'"]),
)


@pytest.mark.parametrize(("written", "expected"), [case[1:] for case in POLICIES], ids=[case[0] for case in POLICIES])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_the_policy_allows_the_script_and_all_it_allowed_before(written: str, expected: list[str], quote: str) -> None:
    content = written if quote == '"' else written.replace("'", "&#39;")
    meta = f"<meta http-equiv={quote}Content-Security-Policy{quote} content={quote}{content}{quote}>"
    policy = live_page._policy_of(found) if (found := live_page._POLICY.search(live(meta, 1))) else ""
    for directive in expected:
        assert directive in policy


def test_the_script_comes_last_in_the_body_of_a_page() -> None:
    before, _, after = live(PAGE, 7).partition("<script>")
    assert before == "<html><body><p>Een plan</p>"
    assert after.endswith("</script></body></html>\n")
    assert '"7"' in after


def test_a_page_without_a_body_gets_it_at_the_end() -> None:
    assert live("<p>Een plan", 1).startswith("<p>Een plan<script>")


# --- a real browser ---------------------------------------------------------------------------------------


def test_a_browser_runs_the_script_and_loads_the_page_anew(
    pages: LivePages, tmp_path: Path, real_plans: dict[int, Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    asked: list[str] = []
    monkeypatch.setattr(live_page._Handler, "log_request", lambda handler, *_: asked.append(handler.path))
    page = tmp_path / "2025.html"
    page.write_bytes(rendering.render(real_plans[2025], "html"))
    pages.show([page])
    command = [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    with family([*command, *pages.addresses], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        until_asked(asked, ["/2025.html", EVENTS])
        pages.show([page])
        until_asked(asked, ["/2025.html", EVENTS, "/2025.html", EVENTS])


def until_asked(asked: list[str], expected: list[str]) -> None:
    """Wait until the browser asked for these, in this order."""
    end = time.monotonic() + PATIENCE
    while (seen := [path for path in asked if path != "/favicon.ico"]) != expected:
        assert time.monotonic() < end, seen
        time.sleep(0.02)
