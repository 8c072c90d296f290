"""A small editor: it starts the real yaml-language-server, opens a plan in it, and asks what an author would see."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple

from tests_support import ROOT

SERVER = ROOT / "tests" / "npm" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
MISSING = shutil.which("node") is None or not SERVER.is_file()
WHY_MISSING = "needs node and `npm install --prefix tests/npm`"
PATIENCE = 30
"""Seconds to wait for an answer before the test gives up."""

Message = dict[str, Any]


class Squiggle(NamedTuple):
    """What the editor underlines: the line and column (both from 1), and the words it shows."""

    line: int
    column: int
    message: str


class Proposal(NamedTuple):
    """One line of the list that completion shows."""

    label: str
    insert: str
    documentation: str


class Editor:
    """An editor with a folder open, on a language server of its own."""

    def __init__(self, folder: Path, settings: Mapping[str, Any] | None = None) -> None:
        self.folder = folder
        self.settings = {"yaml": {"schemaStore": {"enable": False}, **(settings or {})}}
        self.opened: set[str] = set()
        self.version = 0
        self.number = 0
        self.inbox: queue.Queue[Message] = queue.Queue()

    def __enter__(self) -> Editor:
        self.process = subprocess.Popen(
            ["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self.folder
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.into = self.process.stdin
        self.reader = threading.Thread(target=_read, args=(self.process.stdout, self.inbox), daemon=True)
        self.reader.start()
        try:
            self.request("initialize", _who_we_are(self.folder))
        except BaseException:
            self.process.kill()
            self.close()
            raise
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.request("shutdown", None)
        self.notify("exit", None)
        self.close()

    def close(self) -> None:
        self.into.close()
        self.process.wait(timeout=PATIENCE)
        self.reader.join(timeout=PATIENCE)
        if self.process.stdout is not None:
            self.process.stdout.close()

    def squiggles(self, text: str, name: str = "plan.yaml") -> list[Squiggle]:
        """What is underlined in a file of this name with this text, from top to bottom."""
        uri = self.open(text, name)
        shown = self.wait_for(lambda message: _is_about(message, uri))["params"]["diagnostics"]
        return sorted(
            Squiggle(each["range"]["start"]["line"] + 1, each["range"]["start"]["character"] + 1, each["message"])
            for each in shown
        )

    def proposals(self, text: str, name: str = "plan.yaml") -> list[Proposal]:
        """What completion offers at the `|` in the text."""
        answer = self.request("textDocument/completion", self.at_the_mark(text, name))
        return [
            Proposal(each["label"], _inserted(each), _words(each.get("documentation")))
            for each in (answer or {"items": []})["items"]
        ]

    def hover(self, text: str, name: str = "plan.yaml") -> str:
        """What is shown when the mouse rests on the word behind the `|` in the text."""
        answer = self.request("textDocument/hover", self.at_the_mark(text, name))
        return _words(answer["contents"]) if answer else ""

    def at_the_mark(self, text: str, name: str) -> Message:
        before, _, after = text.partition("|")
        uri = self.open(before + after, name)
        self.wait_for(lambda message: _is_about(message, uri))
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": uri}, "position": position}

    def open(self, text: str, name: str) -> str:
        """Open a file, or put another text in the one that is open; gives its address."""
        uri = (self.folder / name).as_uri()
        if uri in self.opened:
            self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
            self.wait_for(lambda message: _is_about(message, uri))
        self.opened.add(uri)
        self.version += 1
        document = {"uri": uri, "languageId": "yaml", "version": self.version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return uri

    def request(self, method: str, params: object) -> Any:
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": params})
        answer = self.wait_for(lambda message: message.get("id") == number and "method" not in message)
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.into.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.into.flush()

    def wait_for(self, is_wanted: Any) -> Message:
        """The next message of the wanted kind; what the server asks meanwhile is answered."""
        while True:
            message = self.inbox.get(timeout=PATIENCE)
            if "method" in message and "id" in message:
                self.send({"id": message["id"], "result": self.answer(message)})
            elif is_wanted(message):
                return message

    def answer(self, message: Message) -> object:
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item["section"]) for item in message["params"]["items"]]
        return None


def _who_we_are(folder: Path) -> Message:
    markdown = {"documentationFormat": ["markdown"], "snippetSupport": True}
    return {
        "processId": None,
        "rootUri": folder.as_uri(),
        "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
        "capabilities": {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": markdown},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        },
    }


def _read(stream: IO[bytes], inbox: queue.Queue[Message]) -> None:
    """Put every message of the server in the inbox, until it closes."""
    while header := stream.readline():
        length = int(header.split(b":")[1])
        while stream.readline().strip():
            pass
        inbox.put(json.loads(stream.read(length)))


def _is_about(message: Message, uri: str) -> bool:
    return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri


def _inserted(item: Message) -> str:
    edit = item.get("textEdit") or {}
    return str(edit.get("newText") or item.get("insertText") or item["label"])


def _words(content: Any) -> str:
    return str(content["value"]) if isinstance(content, dict) else str(content or "")
