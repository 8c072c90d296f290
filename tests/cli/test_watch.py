"""`actieplan render --watch` as its user meets it: a run after every save, however an editor saves, until Ctrl+C."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from actieplan.cli import input_files
from actieplan.cli import watch as watching
from actieplan.cli.order import Order
from actieplan.system_errors import reason
from processes import begin, end_family, family
from tests_support import PROGRAM, ROOT, SMALL_PLAN, run

PATIENCE = 30.0
"""Seconds after which what was waited for will not come."""
WAITS = "wachten op wijzigingen – Ctrl+C stopt"
OLD, NEW = "Actieplan ELZ Voorbeeld", "Een nieuwe titel"
CHANGED = SMALL_PLAN.replace(f"titel: {OLD}", f"titel: {NEW}")


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


class Watch:
    """The program while it watches, and everything it said so far."""

    def __init__(self, folder: Path, *arguments: str, ignores_ctrl_c: bool = False) -> None:
        self.lines: list[str] = []
        self.process = begin(
            [PROGRAM, "render", *arguments, "--watch"],
            ignores_ctrl_c=ignores_ctrl_c,
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        with self.process.stdout as said:
            self.lines.extend(line.decode().rstrip("\n") for line in said)

    @property
    def runs(self) -> int:
        return self.lines.count(WAITS)

    @property
    def said(self) -> str:
        return "\n".join(self.lines)

    def until_run(self, number: int) -> None:
        until(lambda: self.runs >= number, f"run {number} in:\n{self.said}")

    def until_said(self, words: str) -> None:
        until(lambda: words in self.said, f"{words!r} in:\n{self.said}")

    def stop(self, by: signal.Signals = signal.SIGINT) -> int:
        """Press Ctrl+C, or send another signal; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(by)
        self.listener.join(PATIENCE)
        return self.process.wait(PATIENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    return tmp_path


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., Watch]]:
    """Watch in the folder; nothing of it is left at the end of the test, however that went."""
    started: list[Watch] = []

    def begin_in_folder(*arguments: str, ignores_ctrl_c: bool = False) -> Watch:
        started.append(Watch(folder, *arguments, ignores_ctrl_c=ignores_ctrl_c))
        started[-1].until_run(1)
        return started[-1]

    yield begin_in_folder
    for each in started:
        end_family(each.process)
        each.listener.join(PATIENCE)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


# --- how editors save -------------------------------------------------------------------------------------


def in_place(plan: Path) -> None:
    plan.write_text(CHANGED)


def by_renaming_over_it(plan: Path) -> None:
    new = plan.with_name("plan.yaml.tmp")
    new.write_text(CHANGED)
    new.replace(plan)


def by_putting_the_old_one_aside(plan: Path) -> None:
    plan.rename(plan.with_name("plan.yaml~"))
    plan.write_text(CHANGED)


def by_deleting_and_making_it_again(plan: Path) -> None:
    plan.unlink()
    plan.write_text(CHANGED)


def slowly_after_emptying_it(plan: Path) -> None:
    with plan.open("w") as opened:
        for line in CHANGED.splitlines(keepends=True):
            opened.write(line)
            opened.flush()
            time.sleep(0.01)


SAVES = (
    in_place,
    by_renaming_over_it,
    by_putting_the_old_one_aside,
    by_deleting_and_making_it_again,
    slowly_after_emptying_it,
)


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_every_way_of_saving_is_seen_and_seen_again(
    save: Callable[[Path], None], folder: Path, start: Callable[..., Watch]
) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    for number in (1, 2):
        save(folder / "plan.yaml")
        until(lambda: NEW in text_of(folder / "plan.md"), f"save {number} in:\n{watch.said}")
        (folder / "plan.yaml").write_text(SMALL_PLAN)
        until(lambda: OLD in text_of(folder / "plan.md"), f"the old title in:\n{watch.said}")
    assert watch.stop() == 0


def test_a_plan_behind_a_link_is_followed(folder: Path, start: Callable[..., Watch]) -> None:
    elsewhere = folder / "elders"
    elsewhere.mkdir()
    (folder / "plan.yaml").rename(elsewhere / "echt.yaml")
    (folder / "plan.yaml").symlink_to(elsewhere / "echt.yaml")
    start("plan.yaml", "--format", "markdown")
    by_renaming_over_it(elsewhere / "echt.yaml")
    until(lambda: NEW in text_of(folder / "plan.md"), "the change of what the link leads to")


def test_a_link_that_leads_elsewhere_is_a_change(folder: Path, start: Callable[..., Watch]) -> None:
    (folder / "een").mkdir()
    (folder / "twee").mkdir()
    (folder / "plan.yaml").rename(folder / "een" / "plan.yaml")
    (folder / "twee" / "plan.yaml").write_text(CHANGED)
    (folder / "plan.yaml").symlink_to("een/plan.yaml")
    start("plan.yaml", "--format", "markdown")
    (folder / "nieuw").symlink_to("twee/plan.yaml")
    (folder / "nieuw").replace(folder / "plan.yaml")
    until(lambda: NEW in text_of(folder / "plan.md"), "the plan behind the new link")


# --- what comes and goes ----------------------------------------------------------------------------------


def test_a_plan_that_comes_into_the_folder_is_rendered(folder: Path, start: Callable[..., Watch]) -> None:
    start(".", "--format", "markdown")
    (folder / "nieuw.yaml").write_text(CHANGED.replace("jaar: 2025", "jaar: 2026"))
    until(lambda: NEW in text_of(folder / "nieuw.md"), "the new plan")


def test_a_plan_that_is_gone_is_told_and_rendered_when_it_is_back(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    (folder / "plan.yaml").unlink()
    watch.until_said("AP040")
    (folder / "plan.yaml").write_text(CHANGED)
    until(lambda: NEW in text_of(folder / "plan.md"), "the plan that is back")


def test_a_folder_that_is_not_there_yet_is_waited_for(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plans", "--format", "markdown")
    assert "AP040" in watch.said
    (folder / "plans").mkdir()
    (folder / "plans" / "plan.yaml").write_text(SMALL_PLAN)
    until(lambda: OLD in text_of(folder / "plans" / "plan.md"), "the first plan")
    shutil.rmtree(folder / "plans")
    (folder / "plans").mkdir()
    (folder / "plans" / "plan.yaml").write_text(CHANGED)
    until(lambda: NEW in text_of(folder / "plans" / "plan.md"), "the plan in the folder that was made again")


def test_a_folder_in_the_place_of_a_plan_is_survived(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    (folder / "plan.yaml").unlink()
    (folder / "plan.yaml").mkdir()
    watch.until_said("AP042")
    (folder / "plan.yaml").rmdir()
    (folder / "plan.yaml").write_text(CHANGED)
    until(lambda: NEW in text_of(folder / "plan.md"), "the plan that is back")


# --- what goes wrong --------------------------------------------------------------------------------------


def test_a_broken_plan_is_told_and_watching_goes_on(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    (folder / "plan.yaml").write_text(SMALL_PLAN + "  'een aanhalingsteken te veel\n")
    watch.until_said("fout AP0")
    assert OLD in text_of(folder / "plan.md")
    (folder / "plan.yaml").write_text(CHANGED)
    until(lambda: NEW in text_of(folder / "plan.md"), "the mended plan")


def test_a_draft_is_drawn_of_a_plan_with_a_blank(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    (folder / "plan.yaml").write_text(SMALL_PLAN.replace("            waarom: Omdat het nodig is.\n", ""))
    until(lambda: "ONTWERP" in text_of(folder / "plan.md"), "the draft")
    watch.until_run(2)
    assert "fout AP1" in watch.said
    assert watch.stop() == 0


def test_an_action_that_is_not_there_for_a_moment_is_survived(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown", "--actie", "een")
    (folder / "plan.yaml").write_text(CHANGED.replace("id: een", "id: twee"))
    watch.until_said("er is geen actie `een`")
    (folder / "plan.yaml").write_text(SMALL_PLAN.replace("De eerste actie", "De gewijzigde actie"))
    until(lambda: "De gewijzigde actie" in text_of(folder / "plan-een.md"), "the action that is back")


def test_a_picture_of_a_plan_that_lost_its_year_is_refused(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "svg")
    (folder / "plan.yaml").write_text(SMALL_PLAN.replace("jaar: 2025\n", ""))
    watch.until_said("plan.svg: hier is geen tijdslijn om te tekenen")
    (folder / "plan.yaml").write_text(CHANGED)
    until(lambda: NEW in text_of(folder / "plan.svg"), "the picture of the plan with its year")


def test_what_a_user_changed_meanwhile_is_not_overwritten(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start("plan.yaml", "--format", "markdown")
    edited = text_of(folder / "plan.md").replace(OLD, "Met de hand")
    (folder / "plan.md").write_text(edited, encoding="utf-8")
    (folder / "plan.yaml").write_text(CHANGED)
    watch.until_said("plan.md: dit bestand is gewijzigd")
    assert text_of(folder / "plan.md") == edited
    (folder / "plan.md").unlink()
    (folder / "plan.yaml").write_text(CHANGED + "# nog eens\n")
    until(lambda: NEW in text_of(folder / "plan.md"), "the document in its place again")


@pytest.mark.parametrize(
    "error", [FileNotFoundError(2, "No such file", "plans"), PermissionError(13, "Permission denied", "plans")]
)
def test_a_folder_that_cannot_be_read_just_then_is_told(error: OSError, capsys: pytest.CaptureFixture[str]) -> None:
    def order() -> Order:
        raise error

    assert watching._run(order, {}) == {}
    assert capsys.readouterr().err == f"plans: {reason(error).nl}\n"


def test_a_name_of_a_folder_that_cannot_be_read_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def order() -> Order:
        raise PermissionError(13, "Permission denied", "a\x1b[31m\n::error::pwn")

    watching._run(order, {})
    assert capsys.readouterr().err == "a\\x1b[31m\\x0a::error::pwn: u hebt er het recht niet toe\n"


def test_where_no_events_come_there_is_a_look_now_and_then(tmp_path: Path) -> None:
    moments = watching._moments([tmp_path / "not there"])
    assert [next(moments) for _ in range(3)] == [None, None, None]


def test_files_that_a_run_wrote_are_no_inputs(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml", ".c.yaml", "d.txt"):
        (tmp_path / name).touch()
    assert list(input_files.marks([tmp_path], besides={tmp_path / "b.yaml"})) == [tmp_path / "a.yaml"]


def test_the_house_style_is_watched_and_a_broken_one_survived(folder: Path, start: Callable[..., Watch]) -> None:
    style = folder / "stijl.docx"
    shutil.copy(ROOT / "templates" / "docx" / "huisstijl.docx", style)
    watch = start("plan.yaml", "--reference-doc", "stijl.docx")
    style.write_text("geen Word")
    watch.until_said("stijl.docx: ")
    shutil.copy(ROOT / "templates" / "docx" / "huisstijl.docx", style)
    until(lambda: watch.lines.count("plan.docx") == 2, f"a second document in:\n{watch.said}")


# --- how it looks and ends --------------------------------------------------------------------------------


def test_each_change_is_one_run_and_ctrl_c_ends_it_quietly(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start(".")
    by_renaming_over_it(folder / "plan.yaml")
    watch.until_run(2)
    by_renaming_over_it(folder / "plan.yaml")
    watch.until_run(3)
    assert watch.stop() == 0
    assert watch.runs == 3
    assert [line for line in watch.lines if line and line != WAITS and ":" not in line] == ["plan.docx"] * 3
    assert watch.lines[-1] == ""


def test_what_is_no_plan_starts_no_run(folder: Path, start: Callable[..., Watch]) -> None:
    watch = start(".", "--format", "markdown")
    (folder / "notities.txt").write_text("niets")
    (folder / ".plan.yaml").write_text("niets")
    by_renaming_over_it(folder / "plan.yaml")
    until(lambda: NEW in text_of(folder / "plan.md"), "the change of the plan")
    watch.until_run(2)
    watch.stop()
    assert watch.runs == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminals")
def test_on_a_terminal_each_run_has_a_screen_of_its_own(folder: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command: list[str | Path] = [PROGRAM, "render", "--watch", "--format", "markdown", "plan.yaml"]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm"}
    with family(command, cwd=folder, env=environment, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = os.read(ours, 100)
        while WAITS.encode() not in shown:
            shown += os.read(ours, 4096)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    os.close(ours)
    assert shown.startswith(b"\x1b[2J")
    assert b"plan.md" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("ignores_ctrl_c", [False, True], ids=["in a terminal", "in the background"])
def test_a_request_to_end_is_heard(start: Callable[..., Watch], ignores_ctrl_c: bool) -> None:
    watch = start("plan.yaml", "--format", "html", ignores_ctrl_c=ignores_ctrl_c)
    if ignores_ctrl_c:
        watch.process.send_signal(signal.SIGINT)
    assert watch.stop(signal.SIGTERM) == 0
    assert "Traceback" not in watch.said


def test_standard_input_cannot_be_watched() -> None:
    done = run("render", "-", "--watch", stdin=SMALL_PLAN.encode())
    assert done.returncode == 2
    assert "standaardinvoer (-) kan niet gevolgd worden" in done.stderr.decode()


# --- templates --------------------------------------------------------------------------------------------


def test_a_template_and_what_it_includes_are_watched_and_its_page_is_renewed(
    folder: Path, start: Callable[..., Watch]
) -> None:
    (folder / "delen").mkdir()
    (folder / "delen" / "kop.md").write_text("kop een: ")
    (folder / "lijst.md.j2").write_text('{% include "delen/kop.md" %}{{ plan.titel }}')
    page = folder / "plan-lijst.md"
    watch = start("plan.yaml", "--template", "lijst.md.j2")
    assert text_of(page) == f"kop een: {OLD}"
    (folder / "delen" / "kop.md").write_text("kop twee: ")
    until(lambda: text_of(page) == f"kop twee: {OLD}", "the changed part")
    (folder / "lijst.md.j2").write_text("{{ plan.titl }}")
    watch.until_said("lijst.md.j2:1: een Plan heeft geen `titl`; bedoelt u `titel`?")
    (folder / "lijst.md.j2").write_text("{{ plan.jaar }}")
    until(lambda: text_of(page) == "2025", "the mended template")


def test_a_page_of_a_template_that_a_user_changed_is_kept(folder: Path, start: Callable[..., Watch]) -> None:
    (folder / "lijst.md.j2").write_text("{{ plan.titel }}")
    page = folder / "plan-lijst.md"
    watch = start("plan.yaml", "--template", "lijst.md.j2")
    page.write_text("Met de hand")
    (folder / "plan.yaml").write_text(CHANGED)
    watch.until_said("plan-lijst.md: dit bestand is gewijzigd")
    assert text_of(page) == "Met de hand"


# --- the page in the browser ------------------------------------------------------------------------------


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_an_open_page_hears_of_every_save_and_finds_the_new_version(
    save: Callable[[Path], None], folder: Path, start: Callable[..., Watch]
) -> None:
    watch = start("plan.yaml", "--format", "html")
    address = urlsplit(next(line for line in watch.lines if line.startswith("http://127.0.0.1:")))
    connection = http.client.HTTPConnection(address.netloc, timeout=PATIENCE)
    connection.request("GET", "/_events")
    events = connection.getresponse()
    assert events.getheader("Content-Type") == "text/event-stream"
    assert events.readline() == b"data: 1\n"
    save(folder / "plan.yaml")
    until(lambda: NEW in text_of(folder / "plan.html"), f"the change in:\n{watch.said}")
    assert next(line for line in events if line.startswith(b"data:")) != b"data: 1\n"
    page = http.client.HTTPConnection(address.netloc, timeout=PATIENCE)
    page.request("GET", address.path)
    assert NEW in page.getresponse().read().decode()
    assert "_events" not in text_of(folder / "plan.html")
    assert watch.stop() == 0
    connection.close()
    page.close()
