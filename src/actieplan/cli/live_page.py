"""Live pages: the written HTML in a browser on this machine, which loads it anew after every run.

The files stay as they were written. Only what is sent carries a script, and a policy that allows that one script
to hear of the next version. Nothing is served but the pages that were written, by name, and only to who asks for
them under this machine's own name: a web site that points a name of its own at this machine gets nothing.
"""

from __future__ import annotations

import base64
import hashlib
import html
import os
import re
import sys
import threading
from collections.abc import Iterable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes, urlsplit

EVENTS = "/_events"
HEARTBEAT = 10.0
"""Seconds after which a word is sent that means nothing: who has left is noticed."""
_SCRIPT = f"""\
new EventSource("{EVENTS}").onmessage = (event) => {{ if (event.data !== "%s") location.reload(); }};"""
_POLICY = re.compile(
    r"""(<meta\s+http-equiv=["']?Content-Security-Policy["']?\s+content=)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


class LivePages:
    """The pages of a watch, at addresses of their own from the first one on."""

    def __init__(self) -> None:
        self._server: _Server | None = None

    def show(self, written: Iterable[Path]) -> None:
        """Serve the pages among these files, and let open pages load their new version."""
        pages = [path for path in written if path.suffix.lower() in {".html", ".htm"}]
        if not pages:
            return
        if self._server is None:
            self._server = _Server()
            threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        self._server.renew(pages)

    @property
    def addresses(self) -> list[str]:
        """Where the pages can be seen."""
        return self._server.addresses if self._server else []

    def close(self) -> None:
        """Stop serving, and let go of who still listens."""
        if self._server is not None:
            self._server.stop()


class _Server(ThreadingHTTPServer):
    """The pages by the path of their address, and their version: the number of runs that wrote any.

    A path is bytes, as on the wire: the name of a file need not be words in UTF-8.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[bytes, Path] = {}
        self.version = 0
        self.is_open = True
        self.news = threading.Condition()

    @property
    def addresses(self) -> list[str]:
        return [f"http://127.0.0.1:{self.server_port}{quote(path)}" for path in self.pages]

    @property
    def own_names(self) -> tuple[str, str]:
        return f"127.0.0.1:{self.server_port}", f"localhost:{self.server_port}"

    def renew(self, pages: Iterable[Path]) -> None:
        for page in pages:
            if page not in self.pages.values():
                name = os.fsencode(page.name)
                taken = b"/" + name in self.pages
                self.pages |= {b"/%d/%s" % (len(self.pages) + 1, name) if taken else b"/" + name: page}
        with self.news:
            self.version += 1
            self.news.notify_all()

    def next_version(self, known: int) -> int:
        """The version once it is another than the known one; the same when nothing came for a while."""
        with self.news:
            self.news.wait_for(lambda: self.version != known or not self.is_open, HEARTBEAT)
            return self.version

    def stop(self) -> None:
        with self.news:
            self.is_open = False
            self.news.notify_all()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep still about a browser that left, or no longer listens."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One question of a browser."""

    server: _Server
    timeout = 30

    def do_GET(self) -> None:
        path = unquote_to_bytes(urlsplit(self.path).path)
        if self.headers.get("Host") not in self.server.own_names:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path == EVENTS.encode():
            self._tell_versions()
        elif path in self.server.pages:
            self._send_page(self.server.pages[path])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send_page(self, file: Path) -> None:
        version = self.server.version
        try:
            page = live(file.read_bytes().decode("utf-8", "replace"), version).encode("utf-8")
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._begin("text/html; charset=utf-8")
        self.wfile.write(page)

    def _tell_versions(self) -> None:
        """The version now, and every later one, until the browser or the watch stops."""
        self._begin("text/event-stream")
        told = 0
        while self.server.is_open:
            version = self.server.next_version(told)
            self.wfile.write(f"data: {version}\n\n".encode() if version != told else b":\n\n")
            self.wfile.flush()
            told = version

    def _begin(self, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        for name, value in {"Content-Type": kind, **_HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()

    def version_string(self) -> str:
        """Tell nothing of what serves."""
        return "actieplan"

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for the findings."""


def live(page: str, version: int) -> str:
    """The page with a script that loads it anew once the version is another, and leave to run it."""
    script = _SCRIPT % version
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = _POLICY.sub(lambda found: found[1] + _attribute(_allowing(_policy_of(found), digest)), page, count=1)
    before, end, after = page.rpartition("</body>")
    element = f"<script>{script}</script>"
    return f"{before}{element}{end}{after}" if end else f"{page}{element}"


def _policy_of(found: re.Match[str]) -> str:
    return html.unescape(found[2] if found[2] is not None else found[3])


def _attribute(words: str) -> str:
    return f'"{html.escape(words, quote=True)}"'


def _allowing(policy: str, digest: str) -> str:
    """The policy, with the script of this digest and word from this server allowed too."""
    directives = {name: sources for name, *sources in (part.split() for part in policy.split(";") if part.strip())}
    default = directives.get("default-src", [])
    for name, source in (("script-src", f"'sha256-{digest}'"), ("connect-src", "'self'")):
        present = [each for each in directives.get(name, default) if each != "'none'"]
        directives[name] = present if {source, "'unsafe-inline'"} & set(present) else [*present, source]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
